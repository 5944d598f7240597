/** Whether something from outside (a server, storage, a file, a message) is what its type says. */
export type Guard<T> = (value: unknown) => value is T;

export const isText: Guard<string> = (value) => typeof value === "string";
export const isTruth: Guard<boolean> = (value) => typeof value === "boolean";
export const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);

/** Neither null nor a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const oneOf =
  <const T extends string>(...allowed: readonly T[]): Guard<T> =>
  (value): value is T =>
    allowed.some((one) => one === value);

export const listOf =
  <T>(guard: Guard<T>): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(guard);

export const perhaps =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

/** A record whose named fields each pass; others may be there too. */
export const shape =
  <T extends object>(fields: { readonly [K in keyof T]-?: Guard<T[K]> | Guard<T[K] | undefined> }): Guard<T> =>
  (value): value is T =>
    isRecord(value) && entriesOf(fields).every(([name, guard]) => guard(value[name]));

function entriesOf(fields: object): readonly (readonly [string, (value: unknown) => boolean])[] {
  return Object.entries(fields);
}

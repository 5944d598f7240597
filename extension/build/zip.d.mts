export function zip(files: Record<string, Uint8Array>): Uint8Array;

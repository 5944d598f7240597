/** Builds the extension into a folder; what it holds for one browser, name to bytes. */
export function build(folder: string): Promise<Record<string, Uint8Array>>;
/** Minified bytes of a script, by folder of the source. */
export function weights(script: string): Promise<Record<string, number>>;

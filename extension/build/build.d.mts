/** Builds the extension into a folder; what it holds for one browser, name to bytes. */
export function build(folder: string): Promise<Record<string, Uint8Array>>;

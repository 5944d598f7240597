export function build(folder: string): Promise<Record<string, Uint8Array>>;

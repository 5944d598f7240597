import { zipSync } from "fflate";

/** Zip files keep local time: fields given as local time come out alike everywhere. */
const STAMP = new Date(2026, 0, 1);

/** One zip of files (name to bytes), byte for byte the same whenever and wherever it is made. */
export function zip(files) {
    const sorted = Object.keys(files)
        .sort()
        .map((name) => [name, [files[name], { mtime: STAMP, os: 0, attrs: 0 }]]);
    return zipSync(Object.fromEntries(sorted), { level: 9 });
}

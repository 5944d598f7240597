import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const EIGHT_BIT_RGBA = [8, 6, 0, 0, 0];

/** A square picture as a PNG file. `rgba` holds `size` × `size` pixels of four bytes each, row by row. */
export function png(size, rgba) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(size, 0);
    header.writeUInt32BE(size, 4);
    header.set(EIGHT_BIT_RGBA, 8);
    return Buffer.concat([
        SIGNATURE,
        chunk("IHDR", header),
        chunk("IDAT", deflateSync(unfiltered(size, rgba), { level: 9 })),
        chunk("IEND", Buffer.alloc(0)),
    ]);
}

function unfiltered(size, rgba) {
    const stride = size * 4;
    const rows = Buffer.alloc((stride + 1) * size);
    for (let y = 0; y < size; y++) {
        rows.set(rgba.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
    }
    return rows;
}

function chunk(type, data) {
    const named = Buffer.concat([Buffer.from(type, "ascii"), data]);
    const framed = Buffer.alloc(named.length + 8);
    framed.writeUInt32BE(data.length, 0);
    framed.set(named, 4);
    framed.writeUInt32BE(crc32(named), named.length + 4);
    return framed;
}

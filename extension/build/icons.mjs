import { png } from "./png.mjs";

const SIZES = [16, 32, 48, 128];
/** Points looked at within each pixel, along each side: this is what makes edges smooth. */
const SAMPLES = 4;

const GROUND = { on: [0x17, 0x61, 0x4f], off: [0x80, 0x84, 0x86] };
const PAPER = { on: [0xff, 0xff, 0xff], off: [0xf4, 0xf4, 0xf4] };
const DOT = { on: [0xff, 0xb1, 0x99], off: [0xd0, 0xd2, 0xd3] };

/** The toolbar's icon in colour (`on`) and in grey (`off`): a letter with a small remark at its corner. Name to PNG. */
export function icons() {
    return Object.fromEntries(
        ["on", "off"].flatMap((mood) =>
            SIZES.map((size) => [`icons/${mood}-${size}.png`, png(size, paint(size, mood))]),
        ),
    );
}

function paint(size, mood) {
    const rgba = new Uint8Array(size * size * 4);
    for (let i = 0; i < size * size; i++) {
        rgba.set(pixel(i % size, Math.floor(i / size), size, mood), i * 4);
    }
    return rgba;
}

function pixel(column, row, size, mood) {
    const sum = [0, 0, 0];
    let covered = 0;
    for (let i = 0; i < SAMPLES * SAMPLES; i++) {
        const x = ((column + ((i % SAMPLES) + 0.5) / SAMPLES) * 32) / size;
        const y = ((row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * 32) / size;
        const colour = colourAt(x, y, mood);
        if (colour) {
            covered++;
            colour.forEach((value, channel) => (sum[channel] += value));
        }
    }
    const average = sum.map((value) => (covered ? Math.round(value / covered) : 0));
    return [...average, Math.round((covered * 255) / (SAMPLES * SAMPLES))];
}

/** The drawing itself, on a field of 32 by 32. */
function colourAt(x, y, mood) {
    if (!inBox(x, y, 0, 0, 32, 32, 9)) {
        return undefined;
    }
    const toDot = Math.hypot(x - 24.5, y - 9);
    if (toDot < 4.5) {
        return DOT[mood];
    }
    if (toDot < 6) {
        return GROUND[mood];
    }
    const onLetter = inBox(x, y, 5.5, 8.5, 26.5, 24.5, 3);
    const inLetter = inBox(x, y, 8, 11, 24, 22, 1);
    const onFlap = onLetter && Math.abs(y - flap(x)) < 1.25;
    return (onLetter && !inLetter) || onFlap ? PAPER[mood] : GROUND[mood];
}

function flap(x) {
    return 17.5 - Math.abs(x - 16) * 0.68;
}

function inBox(x, y, left, top, right, bottom, radius) {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return Math.hypot(dx, dy) <= radius;
}

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import { icons } from "./icons.mjs";
import { zip } from "./zip.mjs";

const HOME = join(dirname(fileURLToPath(import.meta.url)), "..");
const SOURCE = join(HOME, "src");
const BROWSERS = ["chromium", "firefox"];

/** What the browser loads, and from which source it comes. */
const SCRIPTS = {
    "background.js": "background/index.ts",
    "content.js": "content/index.ts",
    "options.js": "options/options.ts",
    "overlay.js": "ui/index.ts",
    "popup.js": "options/popup.ts",
};

const PAGES = {
    "highlights.css": "content/highlights.css",
    "options.css": "options/options.css",
    "options.html": "options/options.html",
    "popup.css": "options/popup.css",
    "popup.html": "options/popup.html",
    "theme.css": "options/theme.css",
};

/**
 * Builds the extension into `folder`: `chromium/` and `firefox/` to load unpacked, and a zip of each. The files are the
 * same for both: one manifest serves them.
 */
export async function build(folder) {
    const files = { ...(await scripts()), ...pages(), ...locales(), ...icons(), "manifest.json": manifest() };
    rmSync(folder, { recursive: true, force: true });
    for (const browser of BROWSERS) {
        for (const [name, bytes] of Object.entries(files)) {
            write(join(folder, browser, name), bytes);
        }
        write(join(folder, `netiquette-${browser}.zip`), zip(files));
    }
    return files;
}

async function scripts() {
    const made = await Promise.all(
        Object.entries(SCRIPTS).map(async ([name, source]) => [name, (await minified(source)).outputFiles[0].contents]),
    );
    return Object.fromEntries(made);
}

function minified(source) {
    return bundle({
        entryPoints: [join(SOURCE, source)],
        absWorkingDir: HOME,
        bundle: true,
        minify: true,
        format: "iife",
        target: ["chrome120", "firefox140"],
        charset: "utf8",
        legalComments: "none",
        write: false,
        logLevel: "warning",
    });
}

function pages() {
    return Object.fromEntries(
        Object.entries(PAGES).map(([name, source]) => [name, readFileSync(join(SOURCE, source))]),
    );
}

function locales() {
    const names = readdirSync(join(SOURCE, "_locales"), { recursive: true })
        .filter((name) => name.endsWith(".json"))
        .map((name) => join("_locales", name));
    return Object.fromEntries(names.map((name) => [name.split(sep).join("/"), readFileSync(join(SOURCE, name))]));
}

function manifest() {
    return readFileSync(join(SOURCE, "manifest.json"));
}

function write(path, bytes) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
    const folder = join(HOME, "dist");
    const files = await build(folder);
    for (const name of Object.keys(SCRIPTS)) {
        console.log(`${relative(HOME, join(folder, name))} ${files[name].length} bytes`);
    }
}

/** Runs `npm ci`, but only when what is installed is not what the lock file says: a build then starts at once. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HOME = join(dirname(fileURLToPath(import.meta.url)), "..");
const STAMP = join(HOME, "node_modules", ".installed-for");
const LEAST_NODE = [20, 15];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    fail(`The extension needs Node.js ${LEAST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
}

const wanted = createHash("sha256")
    .update(process.version)
    .update(readFileSync(join(HOME, "package-lock.json")))
    .digest("hex");

if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== wanted) {
    // On Windows npm is a script, which only a shell can start.
    const npm = spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], {
        cwd: HOME,
        stdio: ["ignore", "ignore", "inherit"],
        shell: process.platform === "win32",
    });
    if (npm.status !== 0) {
        fail("npm ci failed: what the extension is built with could not be installed.");
    }
    writeFileSync(STAMP, wanted);
}

function fail(reason) {
    console.error(reason);
    process.exit(1);
}

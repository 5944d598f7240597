import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserName, Launch, Tab } from "./browser";
import { startChromium } from "./chromium";
import type { Display } from "./display";
import { startFirefox } from "./firefox";
import { CHROMIUM, FIREFOX, type Program } from "./needs";
import { type Started, folder } from "./started";

const HOME = fileURLToPath(new URL("../..", import.meta.url));

/** The browsers that every promise is tried in. */
export const BROWSERS: readonly { readonly name: BrowserName; readonly program: Program }[] = [
  { name: "chromium", program: CHROMIUM },
  { name: "firefox", program: FIREFOX },
];

/** Starts a browser with the extension that the build made for it. */
export function startWithExtension(name: BrowserName, launch: Omit<Launch, "extension"> = {}): Promise<Browser> {
  return start(name, { ...launch, extension: join(HOME, "dist", name) });
}

/** Starts a browser as it comes, to compare with. */
export function startWithout(name: BrowserName, launch: Omit<Launch, "extension"> = {}): Promise<Browser> {
  return start(name, launch);
}

function start(name: BrowserName, launch: Launch): Promise<Browser> {
  switch (name) {
    case "chromium":
      return startChromium(launch);
    case "firefox":
      return startFirefox(launch);
  }
}

/** Saves a picture of a tab or of a screen under `target/screenshots`, for people to look at. */
export async function picture(of: Pick<Tab | Display, "screenshot">, name: string): Promise<void> {
  const screenshots = join(HOME, "target", "screenshots");
  mkdirSync(screenshots, { recursive: true });
  await of.screenshot(join(screenshots, `${name}.png`));
}

/** A file with this name, somewhere. */
export function file(name: string): Started & { readonly path: string } {
  const home = folder("file");
  const path = join(home.path, name);
  writeFileSync(path, "%PDF-1.4\n%%EOF\n");
  return { path, stop: () => home.stop() };
}

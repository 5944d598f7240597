import { fileURLToPath } from "node:url";
import { build } from "../../build/build.mjs";

/** Builds what the browsers load, so that no test runs against yesterday's extension. */
export default async function setup(): Promise<void> {
  await build(fileURLToPath(new URL("../../dist", import.meta.url)));
}

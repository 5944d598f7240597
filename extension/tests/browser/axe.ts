import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Tab } from "./browser";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe has against the page, as `rule: where`; the extension's closed roots are looked into as well. */
export async function violations(tab: Tab, within: "page" | "overlay"): Promise<readonly string[]> {
  await bringAxe(tab);
  return tab.overlay(async (roots, within) => {
    for (const root of roots) {
      // axe looks into open roots only; here it finds the closed ones open.
      Object.defineProperty(root.host, "shadowRoot", { value: root, configurable: true });
    }
    const axe: unknown = Reflect.get(window, "axe");
    if (!isAxe(axe)) {
      throw new Error("axe is not there.");
    }
    const hosts = roots.map((root) => root.host).filter((host) => host.ariaHidden !== "true");
    const { violations } = await axe.run(within === "page" ? document : { include: hosts });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));

    interface Axe {
      run(context: unknown): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
    }
    function isAxe(value: unknown): value is Axe {
      return typeof value === "object" && value !== null && "run" in value;
    }
  }, within);
}

/** Extension pages and webmails forbid scripts from elsewhere; what a test calls in the page is exempt. */
async function bringAxe(tab: Tab): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-type-assertion
  const load = new Function("argument", `if (window.axe === undefined) { ${SOURCE} }`) as (argument: null) => undefined;
  await tab.evaluate(load, null);
}

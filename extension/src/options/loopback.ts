import { byId } from "./dom";
import type { SitePermissions } from "./turn-on";

/** Firefox lets people take away the right to ask their own computer; then the page says so, and asks for it again. */
export async function offerLoopback(page: Document, permissions: SitePermissions, pattern: string): Promise<void> {
  const row = byId(page, "loopback", HTMLElement);
  byId(page, "loopback-allow", HTMLButtonElement).addEventListener("click", () => {
    void permissions.request({ origins: [pattern] }).then((given) => {
      row.hidden = given;
    });
  });
  row.hidden = await permissions.contains({ origins: [pattern] });
}

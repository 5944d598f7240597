import { covers, patternOf } from "../shared/origins";
import { byId } from "./dom";
import { givenTo, type SitePermissions } from "./turn-on";

const LOOPBACK = "http://127.0.0.1";

/** Firefox lets people take away the right to ask their own computer; then the page says so, and asks for it again. */
export async function offerLoopback(page: Document, permissions: SitePermissions): Promise<void> {
  const row = byId(page, "loopback", HTMLElement);
  byId(page, "loopback-allow", HTMLButtonElement).addEventListener("click", () => {
    void permissions.request({ origins: [patternOf(LOOPBACK)] }).then((given) => {
      row.hidden = given;
    });
  });
  row.hidden = (await givenTo(permissions)).some((given) => covers(given, LOOPBACK));
}

import { byId, make, makeButton } from "./dom";
import type { OptionsPage, SettingsView } from "./page";

/** The wordings that are never pointed out again, each with a way back. */
export function neverList({ page, words, change }: OptionsPage): SettingsView {
  const list = byId(page, "never", HTMLElement);
  const none = byId(page, "no-never", HTMLElement);
  return ({ neverAgain }) => {
    list.replaceChildren(
      ...neverAgain.map(({ id, rule, quote }) => {
        const back = makeButton(page, words("options_never_undo"), () => {
          void change({ neverAgain: neverAgain.filter((one) => one.id !== id) });
        });
        back.ariaLabel = words("options_never_undo_wording", quote === "" ? rule : quote);
        const what = make(page, "div", "", make(page, "p", "", quote === "" ? rule : `“${quote}”`));
        if (quote !== "") {
          what.append(make(page, "p", "soft", rule));
        }
        return make(page, "li", "", what, back);
      }),
    );
    none.hidden = neverAgain.length > 0;
  };
}

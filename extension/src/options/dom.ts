/** The element of a page's own markup with this id; throws where the markup lacks it, which a test then sees. */
export function byId<T extends HTMLElement>(page: Document, id: string, type: new () => T): T {
  const found = page.getElementById(id);
  if (!(found instanceof type)) {
    throw new Error(`#${id} is missing`);
  }
  return found;
}

/** A new element with a class and what it holds; text goes in as text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  page: Document,
  tag: K,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = page.createElement(tag);
  if (className !== "") {
    element.className = className;
  }
  element.append(...content);
  return element;
}

/** A button that does one thing. */
export function makeButton(page: Document, text: string, onPress: () => void): HTMLButtonElement {
  const button = make(page, "button", "button", text);
  button.type = "button";
  button.addEventListener("click", onPress);
  return button;
}

/** A switch with the id of what names it. */
export function makeSwitch(
  page: Document,
  on: boolean,
  labelledBy: string,
  onChange: (on: boolean) => void,
): HTMLInputElement {
  const input = make(page, "input", "switch");
  input.type = "checkbox";
  input.role = "switch";
  input.checked = on;
  input.setAttribute("aria-labelledby", labelledBy);
  input.addEventListener("change", () => {
    onChange(input.checked);
  });
  return input;
}

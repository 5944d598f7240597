/**
 * Puts words on the clipboard. Where the modern way is refused (a page over plain http), the old way is taken with no
 * node and no selection: the page's own copy listeners see nothing of it.
 *
 * @returns whether it worked
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const view = document.defaultView;
  if (!view) return false;
  try {
    await view.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(document, view, text);
  }
}

function copyByEvent(document: Document, view: Window, text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    done = event.clipboardData !== null;
  };
  view.addEventListener("copy", fill, { capture: true, once: true });
  try {
    // Deprecated and without a successor for pages that are no secure context.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand("copy") && done;
  } catch {
    return false;
  } finally {
    view.removeEventListener("copy", fill, { capture: true });
  }
}

/**
 * A webmail: where the parts of a mail being written stand in its page. One small file a webmail, one fixture page
 * beside it in `tests/fixtures`. Structure is the backbone, selectors are hints, localised labels are never used.
 */
export interface Site {
  /** Short and stable: `gmail`, `roundcube`. */
  readonly id: string;
  /** As its users call it. */
  readonly name: string;
  /** Where it lives, as match patterns; empty for what people host themselves. */
  readonly matches: readonly string[];
  /** Whether this page is this webmail; asked once a page, of what `matches` did not settle. */
  recognises(document: Document): boolean;
  /**
   * Every editable of a mail being written, in the page and in same-origin editor frames. Cheap: called after bursts of
   * changes. An editable that is hidden (Roundcube's text area behind its HTML editor) is left out.
   */
  editables(document: Document): readonly Editable[];
  /** The parts of the mail that this editable is the body of; undefined if it is no mail after all. */
  compose(editable: Editable): Compose | undefined;
}

/** A textarea, or the host of a contenteditable; perhaps in a frame of the page. */
export type Editable = HTMLTextAreaElement | HTMLElement;

/** One mail being written. Each function reads the page anew: webmails redraw. */
export interface Compose {
  readonly body: Editable;
  /** Holds everything that belongs to this mail and to no other. */
  readonly root: Element;
  subject(): string;
  /** Addresses as far as the page shows them; a recipient with a name only is left out. */
  recipients(): readonly string[];
  /** File names. */
  attachments(): readonly string[];
  /** The control that sends this mail; undefined when it cannot be found: then sending is left alone. */
  sendControl(): HTMLElement | undefined;
  /** The letter that sends together with Alt, in a webmail that has such keys besides Ctrl or Cmd and Enter. */
  readonly altSend?: string | undefined;
  /** Earlier conversation that the page shows outside the editable. */
  threadOutside?(): string;
  /** Inside the editable: what matches is earlier conversation. With `andAfter`, so is all that follows it. */
  readonly quotes: readonly { readonly selector: string; readonly andAfter?: boolean }[];
  /** Inside the editable: what matches is the signature. */
  readonly signatures: readonly string[];
}

import { describe } from "./describe";

/**
 * Any other webmail that the user enabled. What it takes for a mail: a place to write lines, with a field that its
 * developers named for a subject or for recipients, and a control that they named for sending or that submits.
 */
export const generic = describe({
  id: "generic",
  name: "Webmail",
  recognises: (page) => page.contentType === "text/html" || page.contentType === "application/xhtml+xml",
  strict: true,
});

import { describe } from "./describe";

/** Nextcloud Mail, on whatever host: one editor for HTML and for plain text. */
export const nextcloud = describe({
  id: "nextcloud",
  name: "Nextcloud Mail",
  recognises: (page) =>
    /\/apps\/mail(?:\/|$)/.test(page.location.pathname) || page.querySelector(".message-composer") !== null,
  body: ".message-body .ck-editor__editable[contenteditable='true'], .message-body.ck-editor__editable",
  root: ".message-composer",
  subject: "input#subject[name='subject']",
  recipients:
    ".ncselect__tag--recipient, .to-select input, .composer-fields:has(#cc) input, .composer-fields:has(#bcc) input",
  attachments: ".composer-attachment .new-message-attachment-name",
  send: ".composer-actions button[type='submit']",
  quotes: [{ selector: "div.quote, blockquote" }],
});

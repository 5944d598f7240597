import { describe } from "./describe";

const FIELDS = ["to", "cc", "bcc"].map((name) => `md-chips[ng-model='editor.message.editable.${name}']`);

/** SOGo, on whatever host. Its editor stands in the page; in older versions, in a frame. */
export const sogo = describe({
  id: "sogo",
  name: "SOGo",
  recognises: (page) =>
    page.location.pathname.startsWith("/SOGo/") || page.querySelector("body[ng-app^='SOGo.']") !== null,
  body:
    "sg-ckeditor .ck-editor__editable[contenteditable='true'], form[name='messageForm'] textarea[name='content'], " +
    "body.cke_editable[contenteditable='true']",
  root: "md-dialog#mailEditor, form[name='messageForm']",
  subject: "input[name='subject']",
  recipients: FIELDS.flatMap((field) => [`${field} md-chip`, `${field} input`]).join(", "),
  attachments: ".sg-mail-editor-attachments md-chip",
  send: "[ng-click='editor.send()']",
});

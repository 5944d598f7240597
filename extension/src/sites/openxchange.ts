import { describe } from "./describe";

/** Open-Xchange App Suite, on whatever host: floating windows, each a mail. Several providers use it under their names. */
export const openxchange = describe({
  id: "openxchange",
  name: "Open-Xchange App Suite",
  recognises: (page) => /\/appsuite(?:\/|$)/.test(page.location.pathname),
  body: "body#tinymce[contenteditable='true'], .io-ox-mail-compose-window textarea.plain-text",
  root: ".io-ox-mail-compose-window",
  subject: "input[name='subject']",
  recipients: ["to", "cc", "bcc"]
    .flatMap((name) => [`[data-extension-id='${name}'] .token`, `[data-extension-id='${name}'] input.token-input`])
    .join(", "),
  attachments: ".mail-attachment-list .list-container .file",
  send: "button[data-action='send']",
  signatures: [".io-ox-signature"],
});

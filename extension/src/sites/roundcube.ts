import { describe } from "./describe";

/**
 * Roundcube, on whatever host: a page is one mail. Its HTML editor is a frame beside the text area, which then is hidden;
 * users switch between them while they write. Attachments stand outside the form.
 */
export const roundcube = describe({
  id: "roundcube",
  name: "Roundcube",
  recognises: (page) =>
    /[?&]_task=mail(?:&|$)/.test(page.location.search) ||
    page.querySelector("body.task-mail, [name='_message']") !== null,
  body: "textarea#composebody, textarea[name='_message'], body#tinymce[contenteditable='true']",
  root: "#layout, body.action-compose",
  subject: "#compose-subject, [name='_subject']",
  recipients: "[name='_to'], [name='_cc'], [name='_bcc']",
  attachments: "#attachment-list li .attachment-name",
  send: "button.send, a.button.send",
  quotes: [{ selector: "#reply-intro ~ blockquote" }],
  signatures: ["#_rc_sig"],
});

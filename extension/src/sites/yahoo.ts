import { describe } from "./describe";

/** Yahoo Mail, and AOL Mail, which is the same application. Its class names change; its test ids stay. */
export const yahoo = describe({
  id: "yahoo",
  name: "Yahoo Mail and AOL Mail",
  matches: ["https://mail.yahoo.com/*", "https://mail.aol.com/*"],
  recognises: (page) => page.location.hostname.endsWith(".mail.yahoo.com"),
  body: "[data-test-id='rte'][contenteditable='true'], #editor-container [contenteditable='true']",
  subject: "input[data-test-id='compose-subject'], #message-subject-field",
  recipients:
    "[data-test-id^='container-'] [data-test-id='pill'], #message-to-field, #message-cc-field, #message-bcc-field",
  attachments: "[data-test-id='attachment-container']",
  send: "button[data-test-id='compose-send-button']",
});

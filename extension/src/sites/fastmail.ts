import { describe } from "./describe";

/** Fastmail. */
export const fastmail = describe({
  id: "fastmail",
  name: "Fastmail",
  matches: ["https://app.fastmail.com/*"],
  body: ".v-RichText-input[contenteditable='true'], .v-Compose textarea:not(.v-EmailInput *, [id$='-to-input'])",
  root: ".v-Compose",
  subject: "input[id$='-subject-input']",
  recipients: [
    ".v-EmailInput-tokens > li",
    ...["to", "cc", "bcc"].flatMap((name) => [`input[id$='-${name}-input']`, `textarea[id$='-${name}-input']`]),
  ].join(", "),
  attachments: ".v-ComposeAttachment",
  send: "button.s-send",
});

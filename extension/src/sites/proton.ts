import { describe } from "./describe";

const REMOVE = "remove-address-button-";

/** Proton Mail: the editor is in a frame of the same origin in which no script runs. */
export const proton = describe({
  id: "proton",
  name: "Proton Mail",
  matches: ["https://mail.proton.me/*"],
  body: "#rooster-editor[contenteditable='true'], textarea[data-testid='editor-textarea']",
  root: ".composer[data-id], section[data-testid^='composer-']",
  subject: "[data-testid='composer:subject']",
  recipients: "[data-testid='composer-addresses-item'], [data-testid^='composer:to']",
  // A chip shows a name; the address is in the test id of the button that removes it.
  address: (chip) =>
    chip.querySelector(`[data-testid^='${REMOVE}']`)?.getAttribute("data-testid")?.slice(REMOVE.length),
  attachments: "[data-testid='attachment-item']",
  send: "[data-testid='composer:send-button']",
  signatures: [".protonmail_signature_block"],
});

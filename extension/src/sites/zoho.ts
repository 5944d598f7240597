import { describe } from "./describe";

const FIELDS = ["To", "Cc", "Bcc"].map((name) => `[data-testid='com_${name}_field']`);

/** Zoho Mail: the body of a frame is the editable; several mails are open in tabs, each with a frame of its own. */
export const zoho = describe({
  id: "zoho",
  name: "Zoho Mail",
  matches: ["https://mail.zoho.com/*", "https://mail.zoho.eu/*", "https://mail.zoho.in/*"],
  body: "body.ze_body[contenteditable='true']",
  root: "[id^='jstab-Cmp']",
  subject: "[data-testid='com_subject_field'] input",
  recipients: FIELDS.flatMap((field) => [`${field} [role='option']`, `${field} input`]).join(", "),
  attachments: ".zmCRAtt [role='row']",
  send: "[data-testid='com_send']",
  quotes: [{ selector: ".zmail_extra_hr" }],
  signatures: ["[id^='Zm-_Id_-Sgn']"],
});

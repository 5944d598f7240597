import { describe } from "./describe";

/** Gmail: pop-ups, replies within a conversation, and windows of their own; never in a frame. */
export const gmail = describe({
  id: "gmail",
  name: "Gmail",
  matches: ["https://mail.google.com/*"],
  body: "div[g_editable='true'][contenteditable='true']",
  root: "div.M9, [role='dialog'], .ip",
  subject: "input[name='subjectbox'], input[name='subject']",
  recipients:
    "[name='to'] [role='option'], [name='cc'] [role='option'], [name='bcc'] [role='option'], " +
    ".GS input[type='hidden'][name='to'], .GS input[type='hidden'][name='cc'], .aoD.hl [email], .afV[data-hovercard-id]",
  attachments: "div.dL .vI",
  send: ".IZ .Up [role='button']:not(.Uo), .T-I.T-I-atl:not(.Uo)",
  thread: (root) => {
    const conversation = root.closest("[role='list']");
    const messages = [...(conversation?.querySelectorAll(".a3s") ?? [])];
    return messages.filter((message) => !root.contains(message));
  },
  quotes: [{ selector: ".gmail_quote_container" }],
  signatures: [".gmail_signature", "[data-smartmail='gmail_signature']"],
});

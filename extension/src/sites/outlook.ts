import { describe } from "./describe";

/**
 * Outlook on the web. Recipients are contenteditable wells above the body, and often show a name only. In an inline
 * reply there is no subject, and the quoted mail may stand outside the editable.
 */
export const outlook = describe({
  id: "outlook",
  name: "Outlook",
  matches: [
    "https://outlook.live.com/*",
    "https://outlook.office.com/*",
    "https://outlook.office365.com/*",
    "https://outlook.cloud.microsoft/*",
  ],
  // The rest is for companies that give it a host name of their own.
  recognises: (page) =>
    page.querySelector("head [href*='cdn.office.net'], script[src*='/owamail/'], meta[content*='owamail']") !== null,
  body: "div[contenteditable='true'][role='textbox'][aria-multiline='true']",
  root: "[id^='docking_InitVisiblePart_'], [data-app-section='MailReadCompose']:not(main), [data-app-section='Form_Content']",
  recipients: "[contenteditable='true']:not([aria-multiline='true'])",
  send: "[data-testid='ComposeSendButton']",
  altSend: "s",
  signatures: ["#Signature", "[id$='_Signature']"],
});

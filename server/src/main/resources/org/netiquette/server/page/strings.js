/** Every word that a person can read or hear on the page, so that a change of tone or of language is a change here. */

const plural = (count, one, many) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** Texts that stand still; an element names one by its `data-text`, `data-label`, `data-placeholder` or `data-tooltip`. */
export const STILL = {
  productName: "Netiquette",
  tagline: "See your networking mail the way its reader will.",
  promise: "Stays on this computer",
  skipToDraft: "Skip to your message",
  skipToReview: "Skip to the review",
  draftHeading: "Your draft",
  subjectLabel: "Subject",
  bodyLabel: "Message",
  bodyPlaceholder: "Paste or write your mail here…",
  bodyHelp:
    "The review appears after the draft while you write. Alt and full stop goes to the next finding, Alt and comma to the previous one, Escape comes back here.",
  toolbarLabel: "Tools for your message",
  previousFinding: "Previous finding (Alt+,)",
  nextFinding: "Next finding (Alt+.)",
  copyText: "Copy text",
  startOver: "Start over",
  undoStartOver: "Bring it back",
  attachmentsLabel: "Attachments",
  attachmentPlaceholder: "File name, file name…",
  attachmentHelp: "Only the names matter here. The files themselves are never opened.",
  chooseFiles: "Choose files",
  threadSummary: "Answering? Add the earlier conversation",
  threadLabel: "What was said before, so that an answer is read as an answer. It is not reviewed itself.",
  checking: "Reading…",
  reasonsLabel: "What it was judged by:",
  gamePlanTitle: "Your game plan",
  findingsLabel: "Findings",
  strengthsTitle: "What already works",
  serverTitle: "The server on this computer",
  serverFactsTitle: "What judges",
  serverCountsTitle: "Asked in the last hour",
  serverRefusedTitle: "Refused in the last hour",
  pairingNote: "Type it into the extension’s options. If you did not start this, do nothing: it ends by itself.",
  clientsNote: "Each of these may ask this server for reviews, with a secret that only it has. End a pairing and it may not.",
  noClients: "None. Open the options of the Netiquette extension and choose “Pair this browser”.",
  footer: "A second pair of eyes, not a rule book. You know the person you are writing to; the last word is yours.",
};

/** How the page speaks of each severity: the word on the card, and the part of the summary that counts them. */
export const SEVERITY = {
  error: { word: "Change this", count: (n) => `${n} to change` },
  warning: { word: "Worth a second look", count: (n) => `${n} worth a second look` },
  hint: { word: "Could be better", count: (n) => plural(n, "small idea", "small ideas") },
};

export const WELCOME = {
  title: "Paste the mail you are about to send",
  text: "It is read while you type, and five habits that make people hesitate to help are pointed out. Nothing leaves this computer, and nothing is stored.",
  examplesTitle: "Or try an example",
  mistakesTitle: "The five it looks for",
  mistakes: [
    ["Asking for a job", "A first mail opens a conversation; an application comes later, if at all."],
    ["Asking for a verdict", "Whether your plan is good is a heavy question to put to someone you hardly know."],
    ["Writing without a plan", "Time is easier to give when the reason and the questions are clear."],
    ["Asking for names", "Introductions follow trust. A first mail can only start to earn it."],
    ["Making demands", "Deadlines and pressure close doors that a kind word keeps open."],
  ],
};

export const EXAMPLE_NAMES = {
  mistakes: "Several mistakes",
  good: "A good one",
  colleague: "A note to a colleague",
};

/** Title and text for each state of the review. */
export const SUMMARY = {
  checking: () => ["Reading your draft…", "This takes a moment."],
  findings: (counts) => [
    plural(counts.error + counts.warning + counts.hint, "thing to look at", "things to look at"),
    `${severityCounts(counts)}. Nothing is changed for you: take what helps.`,
  ],
  hints: (counts) => [
    `Nearly there: ${plural(counts.hint, "small idea", "small ideas")}`,
    "Nothing here would put a reader off. One more touch and it reads even better.",
  ],
  fine: (strengths) => [
    "Good to go",
    strengths > 0
      ? "None of the five mistakes, and there is a good deal here that invites an answer."
      : "None of the five mistakes. Short, kind and clear is all it takes.",
  ],
  dismissed: (count) => [
    "Nothing else to mention",
    `You set ${plural(count, "finding", "findings")} aside. That is your call.`,
  ],
  notOutreach: () => [
    "This does not look like a networking mail",
    "So there is nothing to say. Mail to colleagues, customers or recruiters is left alone.",
  ],
  away: () => ["Not checked yet", "Keep writing if you like. The review is picked up where you left it."],
  refused: () => ["Not checked", "Your text is untouched."],
};

function severityCounts(counts) {
  return ["error", "warning", "hint"]
    .filter((severity) => counts[severity] > 0)
    .map((severity) => SEVERITY[severity].count(counts[severity]))
    .join(", ");
}

export const NOTICE = {
  awayTitle: "The review is not running",
  awayText: "Your text is safe: it is still here, exactly as you left it. Start Netiquette again in a terminal:",
  startCommand: "java -jar netiquette-server.jar",
  awayAfter: "This page notices by itself when it is back.",
  awayStale: "The findings below are from the last time it was read.",
  retry: "Try now",
  tooLongTitle: "That is more than can be read at once",
  tooLongFallback: "Please paste only the mail itself, without a long earlier conversation.",
  refusedTitle: "The review could not read this draft",
  refusedFallback: "Something went wrong on this computer. Changing the text starts a new try.",
};

export const CARD = {
  mistakeNumber: (number) => `Mistake ${number} of 5`,
  showInText: "Show in your text:",
  showInSubject: "Show in your subject:",
  showAttachment: "Show the attachment:",
  wholeDraft: "About the mail as a whole",
  why: "Why",
  instead: "What to write instead",
  copy: "Copy",
  copySuggestion: (title) => `Copy the suggestion for: ${title}`,
  copied: "Copied",
  copyFailed: "Could not copy. Please select it and copy by hand.",
  dismiss: "Dismiss",
  dismissFinding: (title) => `Dismiss: ${title}`,
  restore: (count) => `Show ${count} dismissed`,
};

export const TALLY = {
  none: "",
  notChecked: "Not checked",
  count: (count) => plural(count, "finding", "findings"),
  position: (index, count) => `${index} of ${count}`,
  peek: (title) => `${title}: see why`,
};

/** For each light: its name, what it says when on, and the tip when off. */
export const LIGHTS = {
  reason: {
    name: "Reason",
    on: () => "You say why you write to them.",
    off: "Say in a line why it is them you write to.",
  },
  research: {
    name: "Research",
    on: () => "It shows you looked them up first.",
    off: "Name one thing you read or saw of theirs.",
  },
  questions: {
    name: "Questions",
    on: (count) => (count === 1 ? "One that only they can answer." : `${count} that only they can answer.`),
    off: "Ask one thing no website could tell you.",
  },
  courtesy: {
    name: "Courtesy",
    on: () => "You thank them, or leave them the choice.",
    off: "Thank them, and make it easy to say no.",
  },
};
export const LIGHT_ON = "on";
export const LIGHT_OFF = "not yet";

const STRENGTHS = {
  purpose: "Your reason is clear",
  reason: "Your reason is clear",
  research: "You did your reading",
  "concrete-question": "A question only they can answer",
  question: "A question only they can answer",
  questions: "A question only they can answer",
  courtesy: "Kind, and easy to decline",
  reciprocity: "You offer something back",
};
/** The heading of a strength; a signal this page does not know yet still gets a kind word. */
export const strengthName = (signal) => STRENGTHS[signal.replaceAll("_", "-")] ?? "Well put";
export const STRENGTH_SHOW = "Show in your text:";

export const IGNORED = {
  quote: "the quoted conversation",
  signature: "the contact details at the end",
  sentence: (parts) => `Left out of the review: ${parts.join(" and ")}.`,
};

export const ATTACHMENT = {
  remove: (name) => `Remove ${name}`,
  showFinding: (name, title) => `${name}: ${title}. Show the finding`,
};

export const KEYS = [
  [["Alt", "."], "next finding"],
  [["Alt", ","], "previous finding"],
  [["Esc"], "back to the text"],
];

/** What the live region says, once writing has paused. */
export const SPOKEN = {
  findings: (count) => plural(count, "finding.", "findings."),
  fine: "No findings.",
  dismissed: "No findings left.",
  notOutreach: "This does not look like a networking mail. Nothing to say.",
  away: "The review is not running. Your text is safe.",
  refused: "The draft was not checked.",
  startedOver: "Draft cleared. You can bring it back.",
  broughtBack: "Draft is back.",
};

export const CLIENTS = {
  count: (n) => `Paired browsers: ${n}`,
  since: (date) => `since ${date}`,
  revoke: "End pairing",
  revokeOf: (name) => `End pairing with ${name}`,
  revoked: (name) => `${name} is no longer paired.`,
  pairing: (name) => `The Netiquette extension in ${name} asks to be paired. Its code is:`,
};

/** Names and values of what the page shows of the server. */
export const SERVER = {
  state: (state) => {
    if (!state) return "It does not answer; these numbers are from before.";
    return state.judgement.loaded ? "Ready. Only numbers are counted, and only for an hour." : "Still loading; a draft waits for it.";
  },
  facts: ({ version, judgement: { rules, model }, clients }) => [
    ["Netiquette", version],
    ["Rules", rules ? `${rules.count}, version ${rules.version}` : "loading"],
    ["Sentence model", model ? `${model.name} ${model.version}, loaded` : "loading"],
    ["Paired browsers", clients.length],
  ],
  counts: (hour) => [
    ["Reviews of drafts", hour.reviews],
    ["of these, already known", hour.fromCache],
    ["Checks for editors", hour.checks],
    ["Drafts with warnings", hour.withWarnings],
  ],
  refused: (refused) => [
    ["Websites and strangers", refused.foreign],
    ["Browsers that are not paired", refused.unpaired],
    ["Pairings that failed", refused.pairing],
    ["Not understood", refused.notUnderstood],
    ["Too long", refused.tooLong],
    ["Too many at once", refused.tooMany],
    ["Faults of the server", refused.failed],
  ],
};

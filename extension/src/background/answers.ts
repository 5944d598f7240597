import { isNumber, isText, isTruth, listOf, oneOf, perhaps, shape } from "../shared/guards";
import type { Finding, GamePlan, Mistake, Review, RuleEntry, Severity, Strength } from "../shared/protocol";

const isMistake = oneOf<Mistake>(
  "ask-for-job",
  "ask-for-validation",
  "no-game-plan",
  "ask-for-names",
  "making-demands",
);
const isSeverity = oneOf<Severity>("error", "warning", "hint");

const isFinding = shape<Finding>({
  id: isText,
  mistake: isMistake,
  rule: isText,
  severity: isSeverity,
  part: oneOf<Finding["part"]>("subject", "body", "attachment", "draft"),
  attachment: perhaps(isNumber),
  start: isNumber,
  end: isNumber,
  quote: isText,
  message: isText,
  why: isText,
  suggestion: isText,
  article: shape<Finding["article"]>({ mistake: isNumber, title: isText }),
});

/** Whether an answer of `POST /api/v1/review` is a review: what goes on from here has every field it needs. */
export const isReview = shape<Review>({
  outreach: shape<Review["outreach"]>({ likely: isTruth, confidence: isNumber, reasons: listOf(isText) }),
  language: isText,
  findings: listOf(isFinding),
  strengths: listOf(shape<Strength>({ signal: isText, start: isNumber, end: isNumber })),
  gamePlan: shape<GamePlan>({ reason: isTruth, research: isTruth, questions: isNumber, courtesy: isTruth }),
  engine: shape<Review["engine"]>({ version: isText, rules: isText }),
});

/** An answer of `GET /api/v1/rules`. */
export const isCatalogue = shape<{ readonly rules: readonly RuleEntry[] }>({
  rules: listOf(
    shape<RuleEntry>({
      id: isText,
      mistake: isMistake,
      severity: isSeverity,
      title: isText,
      why: isText,
      suggestion: isText,
      examples: shape<RuleEntry["examples"]>({ flags: listOf(isText), passes: listOf(isText) }),
    }),
  ),
});

/** An answer of `GET /health`. */
export const isHealth = shape<{ readonly status: string; readonly version: string }>({
  status: isText,
  version: isText,
});

/** The one form of all the server's errors. */
export const isError = shape<{ readonly error: { readonly message: string } }>({
  error: shape<{ readonly message: string }>({ message: isText }),
});

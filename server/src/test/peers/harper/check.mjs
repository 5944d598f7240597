// Checks with Harper the drafts that come in, one JSON string a line, and tells of each as {"lints":N,"millis":N}.
import { createInterface } from "node:readline";
import { Dialect, LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

const linter = new LocalLinter({ binary, dialect: Dialect.American });

for await (const line of createInterface({ input: process.stdin })) {
  const draft = JSON.parse(line);
  const asked = performance.now();
  const lints = await linter.lint(draft, { language: "plaintext" });
  console.log(JSON.stringify({ lints: lints.length, millis: performance.now() - asked }));
}

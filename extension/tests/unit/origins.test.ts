import { describe, expect, it } from "vitest";
import { covers, isOrigin, originOf, originTyped, patternOf } from "../../src/shared/origins";

describe("an origin", () => {
  it.each([
    ["https://mail.example.org/?_task=mail#x", "https://mail.example.org"],
    ["http://127.0.0.1:18080/roundcube/", "http://127.0.0.1:18080"],
    ["https://EXAMPLE.org:443/", "https://example.org"],
    ["chrome://extensions/", undefined],
    ["file:///etc/passwd", undefined],
    ["about:blank", undefined],
    ["", undefined],
  ])("of %s is %s", (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });

  it.each([
    [" mail.example.org ", "https://mail.example.org"],
    ["mail.example.org/webmail", "https://mail.example.org"],
    ["http://localhost:8080", "http://localhost:8080"],
    ["ftp://mail.example.org", undefined],
    ["my mail", undefined],
    ["", undefined],
  ])("typed as %j is %s", (typed, origin) => {
    expect(originTyped(typed)).toBe(origin);
  });

  it("is nothing but an origin", () => {
    expect(["https://a.example", "https://a.example/", "https://A.example", 7].map(isOrigin)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("is asked for without its port", () => {
    expect(patternOf("http://127.0.0.1:18080")).toBe("http://127.0.0.1/*");
  });
});

describe("a match pattern", () => {
  it.each([
    ["https://mail.google.com/*", "https://mail.google.com", true],
    ["https://mail.google.com/*", "http://mail.google.com", false],
    ["https://mail.google.com/*", "https://evil-mail.google.com", false],
    ["https://mail.google.com/*", "https://mail.google.com.evil.example", false],
    ["http://127.0.0.1/*", "http://127.0.0.1:18080", true],
    ["https://*.mail.yahoo.com/*", "https://fr.mail.yahoo.com", true],
    ["https://*.mail.yahoo.com/*", "https://mail.yahoo.com", true],
    ["https://*.mail.yahoo.com/*", "https://notmail.yahoo.com", false],
    ["https://*/*", "https://mail.example.org", true],
    ["https://*/*", "http://mail.example.org", false],
    ["*://*/*", "http://mail.example.org", true],
    ["<all_urls>", "http://mail.example.org", true],
  ])("%s covers %s: %s", (pattern, origin, does) => {
    expect(covers(pattern, origin)).toBe(does);
  });
});

import { describe, expect, it } from "vitest";
import { createSites } from "../../src/background/sites";
import type { RegisteredScript } from "../../src/background/sites-parts";

function world(given: readonly string[] = [], open: readonly { id: number; url: string; there?: boolean }[] = []) {
  const registered: RegisteredScript[] = [];
  const injected: string[] = [];
  const removed: string[] = [];
  const sites = createSites({
    known: ["https://mail.google.com/*"],
    required: ["http://127.0.0.1/*"],
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve(registered),
      registerContentScripts: (scripts) => {
        registered.push(...scripts);
        return Promise.resolve();
      },
      unregisterContentScripts: ({ ids }) => {
        const kept = registered.filter(({ id }) => !ids.includes(id));
        registered.splice(0, registered.length, ...kept);
        return Promise.resolve();
      },
      executeScript: ({ target, files }) => {
        injected.push(`${target.tabId} ${files.join()}`);
        return Promise.resolve([]);
      },
      insertCSS: ({ target, files }) => {
        injected.push(`${target.tabId} ${files.join()}`);
        return Promise.resolve();
      },
    },
    permissions: {
      getAll: () => Promise.resolve({ origins: ["http://127.0.0.1/*", "https://mail.google.com/*", ...given] }),
      remove: ({ origins }) => {
        removed.push(...origins);
        return Promise.resolve(true);
      },
    },
    tabs: {
      query: ({ url }) => Promise.resolve(open.filter((tab) => tab.url.startsWith(url.slice(0, -2)))),
    },
    isThere: (tab) => Promise.resolve(open.some(({ id, there }) => id === tab && there === true)),
  });
  return { sites, registered, injected, removed };
}

describe("the sites", () => {
  it("registers the content script for a site of the user's own", async () => {
    const { sites, registered } = world(["https://mail.example.org/*"]);
    await sites.sync(["https://mail.example.org"]);
    expect(registered.map(({ id, matches }) => [id, matches])).toEqual([
      ["site", ["https://mail.example.org/*"]],
      ["site-style", ["https://mail.example.org/*"]],
    ]);
    expect(registered.every((script) => script.persistAcrossSessions)).toBe(true);
  });

  it("leaves to the manifest what the manifest names", async () => {
    const { sites, registered } = world();
    await sites.sync(["https://mail.google.com"]);
    expect(registered).toEqual([]);
  });

  it("registers nothing where the user gave no permission", async () => {
    const { sites, registered } = world();
    await sites.sync(["https://mail.example.org"]);
    expect(registered).toEqual([]);
  });

  it("names a host once, however many of its ports are on", async () => {
    const { sites, registered } = world();
    await sites.sync(["http://127.0.0.1:18080", "http://127.0.0.1:18081"]);
    expect(registered[0]?.matches).toEqual(["http://127.0.0.1/*"]);
  });

  it("takes away what is no longer on", async () => {
    const { sites, registered } = world(["https://mail.example.org/*"]);
    await sites.sync(["https://mail.example.org"]);
    await sites.sync([]);
    expect(registered).toEqual([]);
  });

  it("brings the script into tabs that are open already, on that very port, and where it is not there yet", async () => {
    const { sites, injected } = world(
      [],
      [
        { id: 1, url: "http://127.0.0.1:18080/mail" },
        { id: 2, url: "http://127.0.0.1:9999/" },
        { id: 3, url: "http://127.0.0.1:18080/other", there: true },
      ],
    );
    await sites.sync(["http://127.0.0.1:18080"]);
    expect(injected).toEqual(["1 highlights.css", "1 content.js"]);
  });

  it("gives back the permission for a site that is off, unless another of that host is on", async () => {
    const { sites, removed } = world();
    await sites.forget(
      ["https://a.example", "https://b.example:8443", "http://127.0.0.1:18080", "https://mail.google.com"],
      ["https://b.example"],
    );
    expect(removed).toEqual(["https://a.example/*"]);
  });
});

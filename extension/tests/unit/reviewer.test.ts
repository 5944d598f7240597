// @vitest-environment node
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createReviewer, type Reviewer, type ReviewerParts } from "../../src/background/reviewer";
import type { Admission } from "../../src/background/server-key";
import type { ReviewFailure, ServerState } from "../../src/shared/protocol";
import { DRAFT, OPEN_KEY, REVIEW } from "./fakes";

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const open: Server[] = [];

afterEach(async () => {
  await Promise.all(
    open.splice(0).map(
      (server) =>
        new Promise((done) => {
          server.closeAllConnections();
          server.close(done);
        }),
    ),
  );
});

async function listening(handler: Handler): Promise<number> {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      handler(request, response, body);
    });
  });
  open.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return portOf(server);
}

function portOf(server: Server): number {
  const address: string | AddressInfo | null = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("no port");
  }
  return address.port;
}

function answering(status: number, body: unknown): Handler {
  return (_request, response) => {
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

function reviewerAt(port: number, more: Partial<ReviewerParts> = {}): Reviewer & { readonly heard: ServerState[] } {
  const heard: ServerState[] = [];
  const reviewer = createReviewer({
    port: () => Promise.resolve(port),
    key: OPEN_KEY,
    words: (key) => key,
    onServer: (server) => heard.push(server),
    ...more,
  });
  return { ...reviewer, heard };
}

describe("the reviewer", () => {
  it("posts the draft as JSON and hands back the review", async () => {
    let seen = "";
    const port = await listening((request, response, body) => {
      seen = `${request.method ?? ""} ${request.url ?? ""} ${request.headers["content-type"] ?? ""} ${body}`;
      answering(200, { ...REVIEW, ignored: [] })(request, response, body);
    });
    const reviewer = reviewerAt(port);
    expect(await reviewer.review(1, DRAFT)).toMatchObject({ ok: true, review: REVIEW });
    expect(seen).toBe(`POST /api/v1/review application/json ${JSON.stringify(DRAFT)}`);
    expect(reviewer.heard).toEqual([{ kind: "running", version: "0.1.0" }]);
  });

  it.each<[string, number, unknown, unknown]>([
    ["401", 401, {}, { kind: "unpaired" }],
    ["413", 413, { error: { code: "text-too-long", message: "too long" } }, { kind: "too-long" }],
    [
      "the server's error",
      400,
      { error: { code: "x", message: "body must be a string" } },
      { kind: "refused", message: "body must be a string" },
    ],
    [
      "an endless error",
      500,
      { error: { code: "x", message: "x".repeat(301) } },
      { kind: "refused", message: "background_refused" },
    ],
    ["an error in another form", 404, "<html>", { kind: "refused", message: "background_stranger" }],
    ["success that is no JSON", 200, "<html>", { kind: "refused", message: "background_stranger" }],
    ["success that is no review", 200, { findings: [] }, { kind: "refused", message: "background_stranger" }],
    [
      "a review with a broken finding",
      200,
      { ...REVIEW, findings: [{ ...REVIEW.findings[0], start: "0" }] },
      { kind: "refused", message: "background_stranger" },
    ],
  ])("tells the user what %s means", async (_name, status, body, failure) => {
    const reviewer = reviewerAt(await listening(answering(status, body)));
    expect(await reviewer.review(1, DRAFT)).toEqual({ ok: false, failure });
  });

  it("says that the server is away when nothing answers on the port", async () => {
    const port = await listening(answering(200, REVIEW));
    const server = open.pop()!;
    await new Promise((done) => server.close(done));
    const reviewer = reviewerAt(port);
    expect(await reviewer.review(1, DRAFT)).toEqual({ ok: false, failure: { kind: "away" } });
    expect(await reviewer.server()).toEqual({ kind: "away" });
    expect(reviewer.heard).toEqual([{ kind: "away" }, { kind: "away" }]);
  });

  it("follows no redirect, wherever it leads", async () => {
    let reached = false;
    const target = await listening((request, response, body) => {
      reached = true;
      answering(200, REVIEW)(request, response, body);
    });
    const port = await listening((_request, response) => {
      response.writeHead(307, { Location: `http://127.0.0.1:${target}/api/v1/review` });
      response.end();
    });
    expect(await reviewerAt(port).review(1, DRAFT)).toMatchObject({ ok: false });
    expect(reached).toBe(false);
  });

  it("gives up on a server that takes too long", async () => {
    const late = new AbortController();
    const port = await listening(() => {
      late.abort();
    });
    const reviewer = reviewerAt(port, { deadline: () => late.signal });
    expect(await reviewer.review(1, DRAFT)).toEqual({
      ok: false,
      failure: { kind: "refused", message: "background_too_slow" },
    });
  });

  it("ends a tab's request when the same tab sends a newer draft, and leaves other tabs alone", async () => {
    const waiting: (() => void)[] = [];
    let arrived: () => void = () => undefined;
    const twoArrived = new Promise<void>((done) => (arrived = done));
    const port = await listening((request, response, body) => {
      if (body.includes("newest")) {
        answering(200, REVIEW)(request, response, body);
        return;
      }
      waiting.push(() => {
        answering(200, REVIEW)(request, response, body);
      });
      if (waiting.length === 2) {
        arrived();
      }
    });
    const reviewer = reviewerAt(port);
    const old = reviewer.review(1, DRAFT);
    const elsewhere = reviewer.review(2, DRAFT);
    await twoArrived;
    expect(await reviewer.review(1, { ...DRAFT, body: "newest" })).toMatchObject({ ok: true });
    expect(await old).toEqual({ ok: false, failure: { kind: "superseded" } });
    waiting.forEach((answer) => {
      answer();
    });
    expect(await elsewhere).toMatchObject({ ok: true });
  });

  it("sends the key with the draft, and with nothing else", async () => {
    const seen: string[] = [];
    const port = await listening((request, response, body) => {
      seen.push(`${request.url ?? ""} ${request.headers.authorization ?? ""}`);
      answering(200, { ...REVIEW, status: "ok", version: "1", rules: [] })(request, response, body);
    });
    const reviewer = reviewerAt(port, {
      key: { ...OPEN_KEY, admit: () => Promise.resolve({ kind: "admitted", headers: { Authorization: "Bearer t" } }) },
    });
    await reviewer.review(1, DRAFT);
    await reviewer.server();
    await reviewer.rules();
    expect(seen).toEqual(["/api/v1/review Bearer t", "/health ", "/api/v1/rules "]);
  });

  it.each<[Admission, ReviewFailure, ServerState]>([
    [{ kind: "unpaired" }, { kind: "unpaired" }, { kind: "unpaired" }],
    [{ kind: "stranger" }, { kind: "refused", message: "background_stranger" }, { kind: "stranger" }],
    [{ kind: "trouble", reply: { kind: "away" } }, { kind: "away" }, { kind: "away" }],
  ])("sends no draft when the key says %j", async (admission, failure, state) => {
    const seen: string[] = [];
    const port = await listening((request, response, body) => {
      seen.push(request.url ?? "");
      answering(200, { status: "ok", version: "1" })(request, response, body);
    });
    const reviewer = reviewerAt(port, { key: { ...OPEN_KEY, admit: () => Promise.resolve(admission) } });
    expect(await reviewer.review(1, DRAFT)).toEqual({ ok: false, failure });
    expect(reviewer.heard).toEqual([state]);
    expect(await reviewer.server()).toEqual(state);
    expect(seen).toEqual(["/health"]);
  });

  it("doubts the server after every answer that is no review", async () => {
    let doubts = 0;
    const key = {
      ...OPEN_KEY,
      doubt: () => {
        doubts += 1;
      },
    };
    await reviewerAt(await listening(answering(200, REVIEW)), { key }).review(1, DRAFT);
    expect(doubts).toBe(0);
    await reviewerAt(await listening(answering(401, {})), { key }).review(1, DRAFT);
    await reviewerAt(await listening(answering(200, "<html>")), { key }).review(1, DRAFT);
    expect(doubts).toBe(2);
  });

  it.each<[number, unknown, ServerState]>([
    [200, { status: "ok", version: "0.1.0" }, { kind: "running", version: "0.1.0" }],
    [200, { hello: "world" }, { kind: "stranger" }],
    [404, {}, { kind: "stranger" }],
    [401, {}, { kind: "unpaired" }],
  ])("takes %i %j at /health for %j", async (status, body, state) => {
    expect(await reviewerAt(await listening(answering(status, body))).server()).toEqual(state);
  });

  it("rejects a catalogue of another shape", async () => {
    const reviewer = reviewerAt(await listening(answering(200, { rules: [{ id: "x" }] })));
    await expect(reviewer.rules()).rejects.toThrow("strange");
  });
});

// @vitest-environment node
import { createHash, createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { browserName, createPairing } from "../../src/background/pairing";
import { createServerKey, type ServerKey } from "../../src/background/server-key";
import { memory } from "./fakes";

const ORIGIN = "moz-extension://7d2f0a4e-5a6b-4c1d-9e8f-0a1b2c3d4e5f";
const CLIENT = "client-1";
const TOKEN = "A".repeat(43);

interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Record<string, string>;
}

type Answer = (asked: Asked, port: number) => readonly [number, unknown];

const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serverThat(answers: Answer): Promise<{ readonly port: number; readonly asked: Asked[] }> {
  const asked: Asked[] = [];
  let port = 0;
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- what our own code sent
      const body = JSON.parse(text) as Record<string, string>;
      const one = { path: request.url ?? "", headers: request.headers, body };
      asked.push(one);
      const [status, answer] = answers(one, port);
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
    });
  });
  open.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  return { port, asked };
}

/** As the server computes it, in the words of its documentation. */
function proofOf({ client = "", nonce = "" }: Record<string, string>, port: number, token = TOKEN): string {
  const key = createHash("sha256").update(token).digest();
  const signed = `netiquette-server-proof-1\n${port}\n${ORIGIN}\n${client}\n${nonce}`;
  return createHmac("sha256", key).update(signed).digest("base64url");
}

function pairedKey(): ServerKey {
  return createServerKey({ storage: memory({ paired: { client: CLIENT, token: TOKEN } }), origin: ORIGIN });
}

const end = (): AbortSignal => new AbortController().signal;

describe("the key to the server", () => {
  it("asks nothing of anybody before the pairing", async () => {
    const { port, asked } = await serverThat(() => [200, {}]);
    expect(await createServerKey({ storage: memory(), origin: ORIGIN }).admit(port, end())).toEqual({
      kind: "unpaired",
    });
    expect(asked).toEqual([]);
  });

  it("gives its token once the server has proved itself, and asks for that once", async () => {
    const { port, asked } = await serverThat(({ body }, at) => [200, { proof: proofOf(body, at) }]);
    const key = pairedKey();
    const admitted = { kind: "admitted", headers: { Authorization: `Bearer ${CLIENT}.${TOKEN}` } };
    expect(await key.admit(port, end())).toEqual(admitted);
    expect(await key.admit(port, end())).toEqual(admitted);
    expect(asked.map(({ path }) => path)).toEqual(["/api/v1/pair/prove"]);
    expect(JSON.stringify(asked)).not.toContain(TOKEN);
  });

  it("asks for another proof on another port, and after a doubt, with another nonce", async () => {
    const { port, asked } = await serverThat(({ body }, at) => [200, { proof: proofOf(body, at) }]);
    const other = await serverThat(({ body }, at) => [200, { proof: proofOf(body, at) }]);
    const key = pairedKey();
    await key.admit(port, end());
    key.doubt();
    await key.admit(port, end());
    await key.admit(other.port, end());
    expect(asked).toHaveLength(2);
    expect(other.asked).toHaveLength(1);
    expect(new Set([...asked, ...other.asked].map(({ body }) => body["nonce"])).size).toBe(3);
  });

  it.each<[string, Answer]>([
    ["knows another token", ({ body }, port) => [200, { proof: proofOf(body, port, "B".repeat(43)) }]],
    ["has the server on another port answer", ({ body }, port) => [200, { proof: proofOf(body, port + 1) }]],
    ["says what was said before", (_asked, port) => [200, { proof: proofOf({ client: CLIENT, nonce: "old" }, port) }]],
    ["says nothing that could be a proof", () => [200, { proof: "?" }]],
    ["repeats the question", ({ body }) => [200, { proof: body["nonce"] }]],
  ])("takes a program that %s for a stranger", async (_name, answers) => {
    const { port, asked } = await serverThat(answers);
    expect(await pairedKey().admit(port, end())).toEqual({ kind: "stranger" });
    expect(JSON.stringify(asked)).not.toContain(TOKEN);
  });

  it("knows that the server forgot it, and other trouble", async () => {
    const forgot = await serverThat(() => [401, {}]);
    expect(await pairedKey().admit(forgot.port, end())).toEqual({ kind: "unpaired" });
    const busy = await serverThat(() => [503, {}]);
    expect(await pairedKey().admit(busy.port, end())).toMatchObject({ kind: "trouble", reply: { status: 503 } });
  });
});

describe("the pairing", () => {
  it("starts, ends with the code, and keeps what it was given", async () => {
    const { port, asked } = await serverThat(({ path }) =>
      path.endsWith("start") ? [200, { seconds: 120, tries: 5 }] : [200, { client: CLIENT, token: TOKEN }],
    );
    const storage = memory();
    const key = createServerKey({ storage, origin: ORIGIN });
    const pairing = createPairing({ port: () => Promise.resolve(port), key, name: "Firefox - Linux" });
    expect(await pairing.start()).toEqual({ kind: "started", seconds: 120 });
    expect(await pairing.finish("042137")).toEqual({ kind: "paired" });
    expect(asked.map(({ path, body }) => [path, body])).toEqual([
      ["/api/v1/pair/start", { name: "Firefox - Linux" }],
      ["/api/v1/pair/finish", { code: "042137" }],
    ]);
    expect(storage.items).toEqual({ paired: { client: CLIENT, token: TOKEN } });
  });

  it.each([
    [403, "wrong-code", "wrong-code"],
    [403, "pairing-over", "over"],
    [409, "no-pairing", "over"],
    [409, "pairing-busy", "busy"],
    [429, "pairing-too-often", "busy"],
    [404, "unknown-path", "refused"],
  ])("says what %i %s means", async (status, code, why) => {
    const { port } = await serverThat(() => [status, { error: { code, message: "m" } }]);
    const storage = memory();
    const key = createServerKey({ storage, origin: ORIGIN });
    const pairing = createPairing({ port: () => Promise.resolve(port), key, name: "x" });
    expect(await pairing.finish("000000")).toEqual({ kind: "failed", why });
    expect(storage.items).toEqual({});
  });

  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", "Firefox - Linux"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0", "Edge - Windows"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/156.0.0.0 Safari/537.36", "Chromium - Mac OS X"],
    ["", "Browser"],
  ])("calls the browser by its name: %s", (agent, name) => {
    expect(browserName(agent)).toBe(name);
  });
});

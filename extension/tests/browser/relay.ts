import { createHash, createHmac } from "node:crypto";
import { createServer, request } from "node:http";
import type { Paired } from "./pairing";
import type { Started } from "./started";

/** Stands between the extension and the server, and keeps what was asked: so a test can tell what left the browser. */
export interface Relay extends Started {
  readonly port: number;
  /** Each request so far, as method, path and body. */
  readonly asked: readonly string[];
  /**
   * Lets it prove to be the server, which no program on another port can without what the extension was paired with: the
   * real one signs its own port.
   */
  knows(paired: Paired): void;
}

/** Starts a relay to the server on this port. */
export async function startRelay(serverPort: number): Promise<Relay> {
  const asked: string[] = [];
  let known: Paired | undefined;
  const relay = createServer((incoming, answer) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => {
      const body = Buffer.concat(parts);
      asked.push(`${incoming.method ?? ""} ${incoming.url ?? ""} ${body.toString()}`);
      if (incoming.url === "/api/v1/pair/prove" && known !== undefined) {
        const proof = proofOf(known, incoming.socket.localPort ?? 0, incoming.headers.origin ?? "", body.toString());
        answer.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ proof }));
        return;
      }
      const outgoing = request(
        {
          host: "127.0.0.1",
          port: serverPort,
          method: incoming.method,
          path: incoming.url,
          headers: { ...incoming.headers, host: `127.0.0.1:${serverPort}` },
        },
        (given) => {
          answer.writeHead(given.statusCode ?? 502, given.headers);
          given.pipe(answer);
        },
      );
      outgoing.on("error", () => answer.destroy());
      outgoing.end(body);
    });
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  const address = relay.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    asked,
    knows: (paired) => {
      known = paired;
    },
    stop: () =>
      new Promise((resolve) => {
        relay.closeAllConnections();
        relay.close(() => {
          resolve();
        });
      }),
  };
}

function proofOf({ client, token }: Paired, port: number, origin: string, question: string): string {
  const nonce = /"nonce":"([\w-]+)"/u.exec(question)?.[1] ?? "";
  return createHmac("sha256", createHash("sha256").update(token).digest())
    .update(["netiquette-server-proof-1", port, origin, client, nonce].join("\n"))
    .digest("base64url");
}

import { createServer, request } from "node:http";
import type { Started } from "./started";

/** Stands between the extension and the server, and keeps what was asked: so a test can tell what left the browser. */
export interface Relay extends Started {
  readonly port: number;
  /** Each request so far, as method, path and body. */
  readonly asked: readonly string[];
}

/** Starts a relay to the server on this port. */
export async function startRelay(serverPort: number): Promise<Relay> {
  const asked: string[] = [];
  const relay = createServer((incoming, answer) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => {
      const body = Buffer.concat(parts);
      asked.push(`${incoming.method ?? ""} ${incoming.url ?? ""} ${body.toString()}`);
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
    stop: () =>
      new Promise((resolve) => {
        relay.closeAllConnections();
        relay.close(() => {
          resolve();
        });
      }),
  };
}

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type IncomingMessage, type ServerResponse, createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type Server, type Socket, connect } from "node:net";
import { join } from "node:path";
import { OPENSSL, need } from "./needs";
import { type Started, folder } from "./started";

/**
 * Pages under the real names of their sites, at the real port: a proxy leads the browser to them, and nowhere else.
 * Every name that the browser asked for is kept, so a test can tell whom it wanted to speak to.
 */
export interface Hosts extends Started {
  /** `address:port`, for the browser. */
  readonly proxy: string;
  /** Where the same pages are without the proxy: `http://127.0.0.1:port`. */
  readonly loopback: string;
  /** Names that the browser wanted and that are not served here. */
  readonly refused: readonly string[];
  /** From now on every address of every host gives this page. */
  show(html: string): void;
}

/** Serves pages for these hosts over https. */
export async function startHosts(hosts: readonly string[]): Promise<Hosts> {
  const sockets = new Set<Socket>();
  const refused: string[] = [];
  let page = "";
  const answer = (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" }).end(page);
  };
  const site = createHttpsServer(certificate(hosts), answer);
  const loopback = createHttpServer(answer);
  const sitePort = await listen(site, sockets);
  const proxy = createHttpServer((request, response) => {
    refused.push(new URL(request.url ?? "", "http://unknown").hostname);
    response.writeHead(502).end();
  });
  proxy.on("connect", (request: IncomingMessage, client: Socket) => {
    client.on("error", () => client.destroy());
    const [host = "", port] = (request.url ?? "").split(":");
    if (!hosts.includes(host) || port !== "443") {
      refused.push(host);
      client.end("HTTP/1.1 502 Not here\r\n\r\n");
      return;
    }
    const upstream = connect(sitePort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Go on\r\n\r\n");
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on("error", () => client.destroy());
    client.on("close", () => upstream.destroy());
  });
  const proxyPort = await listen(proxy, sockets);
  const loopbackPort = await listen(loopback, sockets);
  return {
    proxy: `127.0.0.1:${proxyPort}`,
    loopback: `http://127.0.0.1:${loopbackPort}`,
    refused,
    show(html) {
      page = html;
    },
    async stop() {
      sockets.forEach((socket) => socket.destroy());
      await Promise.all([site, loopback, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** A key and a certificate for these names, made for this run and trusted by nobody. */
function certificate(hosts: readonly string[]): { key: Buffer; cert: Buffer } {
  const home = folder("certificate");
  const key = join(home.path, "key.pem");
  const cert = join(home.path, "cert.pem");
  const names = hosts.map((host) => `DNS:${host}`).join(",");
  const subject = ["-subj", "/CN=netiquette tests", "-addext", `subjectAltName=${names}`];
  const form = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  execFileSync(need(OPENSSL), ["req", ...form, ...subject, "-keyout", key, "-out", cert], { stdio: "ignore" });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  void home.stop();
  return made;
}

function listen(server: Server, sockets: Set<Socket>): Promise<number> {
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

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
  /** Names that the browser wanted and that are not served here. */
  readonly refused: readonly string[];
}

/** What a host answers to a path; undefined where there is no such page. */
export type Pages = (host: string, path: string) => string | undefined;

/** Serves pages for these hosts over https. */
export async function startHosts(hosts: readonly string[], pages: Pages): Promise<Hosts> {
  const sockets = new Set<Socket>();
  const refused: string[] = [];
  const site = createHttpsServer(certificate(hosts), (request, response) => {
    answer(request, response, pages);
  });
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
  return {
    proxy: `127.0.0.1:${proxyPort}`,
    refused,
    async stop() {
      sockets.forEach((socket) => socket.destroy());
      await Promise.all([site, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, pages: Pages): void {
  const page = pages(request.headers.host ?? "", new URL(request.url ?? "/", "https://unknown").pathname);
  response.writeHead(page === undefined ? 404 : 200, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : page);
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

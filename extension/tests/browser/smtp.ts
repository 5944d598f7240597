import { type Socket, createServer } from "node:net";
import type { Started } from "./started";

/** A mail server that takes every message and delivers none. */
export interface SmtpSink extends Started {
  readonly port: number;
  /** What was sent so far, as it came over the wire, oldest first. */
  readonly messages: readonly string[];
}

/** Starts a sink on a free port of 127.0.0.1. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    serve(socket, messages);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    messages,
    stop: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => {
          resolve();
        });
      }),
  };
}

function serve(socket: Socket, messages: string[]): void {
  let pending = "";
  let data: string | undefined;
  const answer = (line: string): void => {
    socket.write(`${line}\r\n`);
  };
  const hear = (line: string): void => {
    if (data !== undefined) {
      if (line === ".") {
        messages.push(data);
        data = undefined;
        answer("250 taken");
      } else {
        data += `${line.startsWith(".") ? line.slice(1) : line}\r\n`;
      }
      return;
    }
    switch (line.slice(0, 4).toUpperCase()) {
      case "DATA":
        data = "";
        answer("354 go on");
        break;
      case "QUIT":
        answer("221 bye");
        socket.end();
        break;
      case "EHLO":
        answer("250-sink\r\n250 8BITMIME");
        break;
      default:
        answer("250 fine");
    }
  };
  answer("220 sink");
  socket.setEncoding("latin1");
  socket.on("data", (text) => {
    pending += String(text);
    for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
      hear(pending.slice(0, end));
      pending = pending.slice(end + 2);
    }
  });
}

/**
 * How the extension knows the server again. The server keeps the SHA-256 of the token only; that hash is the key with which
 * it signs what it is asked, and nobody but these two can compute it. The port is signed too, and the server signs the one
 * that it listens on: a program on another port cannot have the real server answer for it.
 */

const PURPOSE = "netiquette-server-proof-1";

/** What is to be proved: that a server on this port knows this client of this origin. */
export interface Question {
  readonly port: number;
  readonly origin: string;
  readonly client: string;
  readonly nonce: string;
}

/** 256 bits that nobody has seen before. */
export function newNonce(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** Whether this is the answer of a server that was paired. The browser compares, in a time that tells nothing. */
export async function isProof(proof: string, token: string, question: Question): Promise<boolean> {
  const { port, origin, client, nonce } = question;
  const hash = await crypto.subtle.digest("SHA-256", bytesOf(token));
  const key = await crypto.subtle.importKey("raw", hash, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  const signature = bytesOfBase64url(proof);
  const signed = [PURPOSE, String(port), origin, client, nonce].join("\n");
  return signature !== undefined && crypto.subtle.verify("HMAC", key, signature, bytesOf(signed));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/u, "");
}

function bytesOfBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/u.test(text)) {
    return undefined;
  }
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

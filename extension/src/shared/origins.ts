/**
 * Sites are kept as origins (`https://mail.example.org:8443`); browsers are asked in match patterns, which know no ports in
 * Firefox, so a pattern covers every port of its host.
 */

/** The origin of a web address, or undefined if it is none. */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const { protocol, origin } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? origin : undefined;
}

/** What a person may have typed for a site: a whole address, or a host name alone. */
export function originTyped(text: string): string | undefined {
  const typed = text.trim();
  return originOf(typed.includes("://") ? typed : `https://${typed}`);
}

export function isOrigin(value: unknown): value is string {
  return typeof value === "string" && originOf(value) === value;
}

/** The match pattern that covers an origin. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Whether a match pattern (a scheme or `*`, a host, `*` or `*.host`, any path) covers an origin. */
export function covers(pattern: string, origin: string): boolean {
  const [scheme, host] = pattern.split(/:\/\/|\//u);
  const { protocol, hostname } = new URL(origin);
  if (scheme === undefined || host === undefined) {
    return pattern === "<all_urls>";
  }
  return (scheme === "*" || protocol === `${scheme}:`) && hostCovers(host, hostname);
}

function hostCovers(host: string, hostname: string): boolean {
  if (host === "*") {
    return true;
  }
  return host.startsWith("*.") ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
}

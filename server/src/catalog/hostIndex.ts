// Which API an address belongs to. Part of the catalog index. Takes addresses apart by hand, as parts of them may be unknown (`{}`).

import type { Catalog, Host } from "./model.ts";

/** A host of a catalog that an address belongs to. */
export interface HostMatch {
  readonly catalog: Catalog;
  readonly host: Host;
  /** What names the host, where it is not the catalog. */
  readonly source?: string;
}

/**
 * Gives the look-up by address: the host named exactly, else the closest one above it that takes subdomains; of several the first
 * whose `basePath` the path can begin with. An address may have `{}` for what is unknown, and no path at all; an unknown label of its
 * host is one that varies there. Scheme, port, query and case of the host do not count; `user@` is not the host.
 * @param hostsNamed the hosts whose `fixedEnd` is that, in the order in which their catalogs count
 */
export function createHostIndex(
  hostsNamed: (name: string) => readonly HostMatch[],
): (url: string) => HostMatch | undefined {
  return (url) => {
    const address = parseAddress(url);
    if (!address || address.host.length > LONGEST_HOST) return undefined;
    let name = address.host;
    let exact = true;
    while (name !== "") {
      const match = hostsNamed(name).find(
        ({ host }) =>
          (host.host === name ? exact || host.subdomains : fits(address.host, host)) &&
          mayBegin(address.path, host.basePath),
      );
      if (match) return match;
      exact = false;
      name = name.slice(name.indexOf(".") + 1 || name.length);
    }
    return undefined;
  };
}

/** The labels of a host behind the last one that varies: `example.com` of `{ref}.example.com`; all where none does. */
export function fixedEnd(host: string): string {
  return host.slice(host.lastIndexOf("}") + 1).replace(/^\./, "");
}

/** Whether a host, `{}` for an unknown label, is one of those that a host with a varying label stands for. */
function fits(name: string, { host, subdomains }: Host): boolean {
  const labels = name.split(".").reverse();
  const own = host.split(".").reverse();
  if (subdomains ? labels.length < own.length : labels.length !== own.length) return false;
  return own.every((label, index) => label.startsWith("{") || label === labels[index]);
}

/** Longest name of a host (RFC 1035, section 2.3.4), and some more for labels that are unknown. */
const LONGEST_HOST = 300;

/** The host in lower case, `{}` for its unknown labels, and the path as far as it is known. */
interface Address {
  readonly host: string;
  readonly path: string;
}

/** Undefined where the host is not known to its end, as in `https://{}/v1` or `https://api{}.com`. */
function parseAddress(url: string): Address | undefined {
  const [, scheme, rest = ""] = /^(?:(\{\}|[a-z][a-z\d+.-]*):)?\/\/(.*)$/is.exec(url) ?? [undefined, "", url];
  if (scheme && !/^(?:https?|wss?|\{\})$/i.test(scheme)) return undefined;
  // As in browsers, a backslash ends the host like a slash does.
  const end = rest.search(/[/\\?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const path = end < 0 ? "" : (/^[^?#]*/.exec(rest.slice(end))?.[0] ?? "");
  if (scheme === "" && authority.includes("@")) return undefined;
  const named = authority.slice(authority.lastIndexOf("@") + 1);
  const host = /^(?:\{\}\.)?[^{}:]+(?:(?<=\.)\{\}\.[^{}:]+)*/.exec(named)?.[0];
  const unknown = host === undefined ? undefined : unknownPath(named.slice(host.length));
  if (host === undefined || unknown === undefined) return undefined;
  const withoutDot = host.length > 1 && host.endsWith(".") ? host.slice(0, -1) : host;
  return { host: withoutDot.toLowerCase(), path: `${unknown}${path}` };
}

/** Of `:8080{}`, behind a host, the unknown part, which is the path; undefined where it may be a part of the host. */
function unknownPath(behind: string): string | undefined {
  const [, port = "", rest = ""] = /^(:(?:\d|\{\})*)?([\s\S]*)$/.exec(behind) ?? [];
  if (rest === "") return "";
  const start = rest.startsWith("{}") ? port.length : port.lastIndexOf("{}");
  const unknown = behind.slice(start);
  return start < 0 || /[.@]/.test(unknown.slice(2)) ? undefined : unknown;
}

/** Whether a path that may have `{}` for what is unknown can begin with `basePath`; no path at all can. */
function mayBegin(path: string, basePath: string | undefined): boolean {
  if (basePath === undefined || path === "" || path === "/") return true;
  const cut = path.indexOf("{}");
  const known = cut < 0 ? path : path.slice(0, cut);
  if (cut >= 0 && basePath.startsWith(known)) return true;
  return known === basePath || known.startsWith(`${basePath}/`);
}

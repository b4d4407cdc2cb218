// Requests to hosts, and tests for errors of packages, that no catalog has: where one of the workspace's own would help.

import type { Span } from "../text/span.ts";
import { type AnyDocument, isLarge } from "./document.ts";

export interface UncatalogedHost {
  readonly host: string;
  /** Where the address of the request stands. */
  readonly span: Span;
  /** Whether the code asks which error was answered. */
  readonly isTested: boolean;
}

/** The requests of a file of code, each; of none that a comment says to be of no API. */
export function uncatalogedHosts(document: AnyDocument): readonly UncatalogedHost[] {
  if (isLarge(document)) return [];
  const { calls, references, directives } = document.references;
  if (directives.some(({ api, scope }) => api === "none" && scope.start === 0)) return [];
  return calls.flatMap(({ url, urlSpan, isGiven, library, module }, index) => {
    const host = url === undefined || isGiven || library !== undefined ? undefined : hostOf(url);
    if (host === undefined || urlSpan === undefined || module !== undefined || !isPublic(host)) return [];
    if (document.apiOfCall(index) || document.catalogs.byUrl(url!)) return [];
    const isTested = references.some(
      ({ kind, subject }) => subject?.origin?.call === index && (kind === "code" || kind === "status"),
    );
    return [{ host: host.toLowerCase(), span: urlSpan, isTested }];
  });
}

/** The packages by whose classes a file tells errors apart, and that no catalog has. `dependencies`: of the project. */
export function uncatalogedPackages(
  document: AnyDocument,
  dependencies: readonly string[],
): readonly string[] {
  if (isLarge(document)) return [];
  const named = document.references.testedPackages?.().map(packageOf) ?? [];
  return [...new Set(named)].filter(
    (name) => dependencies.includes(name) && document.catalogs.byPackage(name) === undefined,
  );
}

/** `@acme/sdk` of `@acme/sdk/errors`. */
function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** The host of an address; undefined: the address is relative, or its host is not known. */
export function hostOf(url: string): string | undefined {
  const [, host] = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url) ?? [];
  return host?.includes("{}") ? undefined : host;
}

/** A name of the net, and none of the machine or of a network of one's own. */
function isPublic(host: string): boolean {
  return /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z][a-z\d-]+$/i.test(host) && !PRIVATE.test(host);
}

/** RFC 6761, section 6.3; RFC 6762, section 3; RFC 8375. ICANN has reserved `internal`. */
const PRIVATE = /\.(?:localhost|local|internal|home\.arpa|test|invalid)$/i;

// References of the parts of one file → references of the file: offsets become the file's, and the numbers of calls, sites and
// bodies those of the joined lists.

import type { Span } from "../text/span.ts";
import type {
  BodyNode,
  Directive,
  Facts,
  FileReferences,
  HandlingSite,
  Reference,
  Subject,
} from "./model.ts";

/** What was read from one part, in offsets of its own. */
export interface PartReferences {
  readonly references: FileReferences;
  /** Where the part begins in the file. */
  readonly start: number;
  /** How long it is. */
  readonly length: number;
}

/**
 * Joins parts, which are in the order of the file and do not overlap. A directive that holds for the whole of the first part holds
 * for the whole file of `fileLength`.
 */
export function joinReferences(parts: readonly PartReferences[], fileLength: number): FileReferences {
  const joined = {
    references: [] as Reference[],
    calls: [] as FileReferences["calls"][number][],
    sites: [] as HandlingSite[],
    bodies: [] as FileReferences["bodies"][number][],
    directives: [] as Directive[],
    hints: [] as FileReferences["hints"][number][],
  };
  for (const part of parts) {
    const { references, calls, sites, bodies, directives, hints } = part.references;
    const move: Move = {
      by: part.start,
      calls: joined.calls.length,
      sites: joined.sites.length,
      bodies: joined.bodies.length,
    };
    const isFirst = part === parts[0];
    for (const reference of references) joined.references.push(movedReference(reference, move));
    for (const call of calls)
      joined.calls.push({
        ...call,
        span: moved(call.span, move),
        ...(call.urlSpan && { urlSpan: moved(call.urlSpan, move) }),
      });
    for (const site of sites) joined.sites.push({ ...withPlaces(site, move), span: moved(site.span, move) });
    for (const body of bodies)
      joined.bodies.push({
        ...body,
        span: moved(body.span, move),
        root: movedNode(body.root, move),
        ...(body.status && { status: { ...body.status, span: moved(body.status.span, move) } }),
      });
    for (const directive of directives) {
      const { span, apiSpan, scope } = directive;
      const isForAll = isFirst && scope.start === 0 && scope.end === part.length;
      joined.directives.push({
        ...directive,
        span: moved(span, move),
        apiSpan: moved(apiSpan, move),
        scope: isForAll ? { start: 0, end: fileLength } : moved(scope, move),
      });
    }
    for (const hint of hints) joined.hints.push({ ...hint, span: moved(hint.span, move) });
  }
  return joined;
}

/** What is added to offsets, and to the numbers of calls, sites and bodies. */
interface Move {
  readonly by: number;
  readonly calls: number;
  readonly sites: number;
  readonly bodies: number;
}

function moved({ start, end }: Span, { by }: Move): Span {
  return { start: start + by, end: end + by };
}

function movedNode(node: BodyNode, move: Move): BodyNode {
  const span = moved(node.span, move);
  switch (node.kind) {
    case "object":
      return {
        ...node,
        span,
        properties: node.properties.map(({ span: whole, key, value }) => ({
          span: moved(whole, move),
          key: { value: key.value, span: moved(key.span, move) },
          ...(value && { value: movedNode(value, move) }),
        })),
      };
    case "array":
      return { ...node, span, items: node.items.map((item) => movedNode(item, move)) };
    default:
      return { ...node, span };
  }
}

function movedReference(reference: Reference, move: Move): Reference {
  const { span, site, body } = reference;
  return {
    ...withPlaces(reference, move),
    span: moved(span, move),
    ...(site === undefined ? {} : { site: site + move.sites }),
    ...(body === undefined ? {} : { body: body + move.bodies }),
  };
}

/** What references and sites have in common. */
function withPlaces<T extends { readonly subject?: Subject; readonly facts?: Facts }>(
  item: T,
  move: Move,
): T {
  const { subject, facts } = item;
  return {
    ...item,
    ...(subject && { subject: movedSubject(subject, move) }),
    ...(facts && { facts: { ...facts, because: facts.because.map((span) => moved(span, move)) } }),
  };
}

function movedSubject(subject: Subject, move: Move): Subject {
  const { span, pathSpans, origin } = subject;
  return {
    ...subject,
    span: moved(span, move),
    pathSpans: pathSpans.map((each) => moved(each, move)),
    ...(origin?.call === undefined ? {} : { origin: { ...origin, call: origin.call + move.calls } }),
  };
}

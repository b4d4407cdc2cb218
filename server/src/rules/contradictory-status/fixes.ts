// How a status and a code that exclude each other are brought together: by the status that the code comes with.

import type { Reference } from "../../references/model.ts";
import { onlyStatus } from "../../references/statusSet.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { encloses, type Span } from "../../text/span.ts";
import { bodiesWithStatusAt, referencesIn } from "../bodyIndex.ts";
import { contradictionOf } from "../contradictions.ts";
import { titles } from "../messages.ts";
import type { Fix } from "../rule.ts";
import { certainApi, statusesOf } from "../support.ts";
import { placesOfSameStatus } from "./ownStatus.ts";

/** For a code under a status: the status, where it is a number in the same condition or beside the same body. */
export function statusOfCode(reference: Reference, document: ResolvedDocument): readonly Fix[] {
  const span =
    reference.body === undefined ? testedStatus(reference, document) : sentStatus(reference, document);
  if (span === undefined) return [];
  // Several codes may be paired with the one status: it is changed once, and only where this is right for all of them.
  const { body } = reference;
  const paired =
    body === undefined
      ? document.references.references.filter((other) => isValue(other) && isBehind(other, span))
      : referencesIn(body, document.references).filter(isValue);
  const targets = new Set(paired.flatMap((other) => targetsOf(other, document)));
  const [target] = targets;
  const isFirst = paired.find((other) => contradictionOf(other, document)) === reference;
  if (targets.size !== 1 || target === undefined || target === KEEP || !isFirst) return [];
  const again = sameStatuses(reference, document);
  return [changeTo(target, [span, ...again], true)];
}

/** The same status in the body that is sent with it. */
function sameStatuses(reference: Reference, document: ResolvedDocument): readonly Span[] {
  const body = reference.body === undefined ? undefined : document.references.bodies[reference.body];
  const catalog = contradictionOf(reference, document)?.catalog;
  return body && catalog ? placesOfSameStatus(body, catalog, document.source) : [];
}

/** For a status behind a code: the status itself. */
export function statusItself(
  reference: Reference,
  statuses: readonly number[],
  { source, references }: ResolvedDocument,
): readonly Fix[] {
  const { span, role, value, decision, facts } = reference;
  const [target] = statuses;
  if (role !== "comparison" || statuses.length !== 1 || target === undefined) return [];
  if (source.slice(span.start, span.end) !== String(value)) return [];
  const condition = decision?.condition;
  const isAlone = references.references.every(
    (other) =>
      other === reference || other.kind !== "status" || !condition || !encloses(condition, other.span),
  );
  if (!isAlone) return [];
  const isSame =
    condition !== undefined && facts?.because.some((place) => encloses(condition, place)) === true;
  return [changeTo(target, [span], isSame)];
}

/** Stands for: the status is right as it is. */
const KEEP = 0;

function targetsOf(reference: Reference, document: ResolvedDocument): readonly number[] {
  const contradiction = contradictionOf(reference, document);
  if (contradiction) {
    const statuses = statusesOf(contradiction.entries);
    return statuses.length === 1 ? statuses : [KEEP];
  }
  const entries = certainApi(document.resolve(reference))?.entries ?? [];
  return typeof reference.value === "string" && entries.length > 0 ? [KEEP] : [];
}

function isValue({ kind }: Reference): boolean {
  return kind !== "field" && kind !== "status";
}

/** Whether a test of a status decides what can arrive at a reference. */
function isBehind({ facts }: Reference, status: Span): boolean {
  return facts?.because.some(({ start }) => start === status.start) === true;
}

/** The number in `res.status === 404 && code === "…"`. */
function testedStatus({ facts, decision }: Reference, { source }: ResolvedDocument): Span | undefined {
  const status = facts?.statuses && onlyStatus(facts.statuses);
  const { test, condition } = decision ?? {};
  if (status === undefined || test === undefined) return undefined;
  const written =
    facts?.because.filter(({ start, end }) => source.slice(start, end) === String(status)) ?? [];
  const [span] = written;
  if (written.length !== 1 || span === undefined || span.end > test.start) return undefined;
  const isSame = condition
    ? encloses(condition, span)
    : /^[^;{}:]*$/.test(source.slice(span.end, test.start));
  return isSame && isEqualled(span, source) ? span : undefined;
}

function isEqualled({ start, end }: Span, source: string): boolean {
  return (
    /[^!=<>]={2,3}\s*$/.test(source.slice(Math.max(0, start - 12), start)) ||
    /^\s*={2,3}/.test(source.slice(end))
  );
}

/** The number beside a body, where it is this body's alone. */
function sentStatus({ body }: Reference, { source, references }: ResolvedDocument): Span | undefined {
  const status = body === undefined ? undefined : references.bodies[body]?.status;
  if (status === undefined) return undefined;
  const { span, value } = status;
  const isAlone = bodiesWithStatusAt(span.start, references) === 1;
  return isAlone && source.slice(span.start, span.end) === String(value) ? span : undefined;
}

function changeTo(status: number, spans: readonly Span[], preferred: boolean): Fix {
  const edits = spans.map((span) => ({ span, newText: `${status}` }));
  return { title: titles.changeStatus({ status }), edits, preferred };
}

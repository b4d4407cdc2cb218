// How a branch that never runs is taken out: a clause or label of a switch, or an if, so that the rest does what it did.

import type { DecidedIf, Reference } from "../../references/model.ts";
import type { HandlingSite } from "../../references/siteModel.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { wholeLines } from "../../text/layout.ts";
import { encloses, type Span } from "../../text/span.ts";
import type { Edit, Fix } from "../rule.ts";
import { titles } from "./messages.ts";

/** A fix of one edit. */
export type Removal = Fix & { readonly edits: readonly [Edit] };

/** The fix for a branch; none where taking it out could change more. `dead`: all references whose branches never run. */
export function removal(
  reference: Reference,
  dead: ReadonlySet<Reference>,
  document: ResolvedDocument,
): readonly Removal[] {
  const { site, decidedIf, role } = reference;
  const { source, references } = document;
  if (role === "membership") return removalOfElement(reference, source);
  if (role !== "case") return decidedIf ? removalOfIf(decidedIf, source) : [];
  const place = site === undefined ? undefined : references.sites[site];
  return place ? removalOfCase(reference, place, dead, document) : [];
}

/** A clause whose statements nothing else leads to goes as a whole; of others only the label does. */
function removalOfCase(
  reference: Reference,
  { parts }: HandlingSite,
  dead: ReadonlySet<Reference>,
  { source, references }: ResolvedDocument,
): readonly Removal[] {
  const index = parts.findIndex(({ label }) => label && encloses(label, reference.span));
  const part = parts[index];
  if (part?.label === undefined) return [];
  const { span, label, body } = part;
  const isDead = (other: Span | undefined) =>
    other !== undefined && [...dead].some((each) => each.role === "case" && encloses(other, each.span));
  let before = index - 1;
  while (before >= 0 && parts[before]?.end === "falls" && isDead(parts[before]?.label)) before--;
  const isEntered = parts[before]?.end === "falls";
  if (body && !isEntered) {
    if (declares(source.slice(body.start, body.end))) return [];
    return fix(titles.removeCase({}), wholeLines(source, span));
  }
  const colon = source.indexOf(":", label.end);
  if (colon < 0 || source.slice(label.end, colon).trim() !== "" || references.snippets) return [];
  const whole = wholeLines(source, { start: span.start, end: colon + 1 });
  const isAlone = whole.start < span.start || whole.end > colon + 1;
  const gap = /^[ \t]*/.exec(source.slice(colon + 1))?.[0].length ?? 0;
  return fix(titles.removeLabel({}), isAlone ? whole : { start: span.start, end: colon + 1 + gap });
}

/** Whether statements declare names outside of a block: the clauses of a switch share them. */
function declares(statements: string): boolean {
  return !statements.startsWith("{") && /\b(?:const|let|var|function|class)\s/.test(statements);
}

function removalOfIf(
  { span, test, after, otherwise, isListed }: DecidedIf,
  source: string,
): readonly Removal[] {
  if (!isListed || /[(=]\s*\(|\bawait\b|\w\s*\(/.test(source.slice(test.start, test.end))) return [];
  if (after !== undefined) return fix(titles.removeBranch({}), { start: after, end: span.end });
  if (otherwise !== undefined) return fix(titles.removeBranch({}), { start: span.start, end: otherwise });
  return fix(titles.removeBranch({}), wholeLines(source, span));
}

function removalOfElement({ span, quote }: Reference, source: string): readonly Removal[] {
  const written = { start: span.start - quote.length, end: span.end + quote.length };
  const comma = /,\s*$/.exec(source.slice(0, written.start));
  return comma ? fix(titles.removeFromList({}), { start: comma.index, end: written.end }) : [];
}

function fix(title: Fix["title"], span: Span): readonly Removal[] {
  return [{ title, edits: [{ span, newText: "" }], preferred: true }];
}

// Fixes of several findings applied at once. What a fix changes is its rule's business; how it becomes a code action, codeActions.ts's.

import type { Edit, Fix } from "../rules/rule.ts";
import { partitionPoint } from "../text/partitionPoint.ts";
import type { Span } from "../text/span.ts";
import type { RuleFinding } from "./ruleFinding.ts";

/** The one clear answer to a finding. */
export function preferredFix({ fixes }: RuleFinding): Fix | undefined {
  return fixes.find(({ preferred }) => preferred);
}

/**
 * The edits of the preferred fixes that can be made together, in the order of the text. Of fixes that get into each other's way the
 * first counts, and whole: the others are for the next time, when its finding is gone.
 */
export function fixesTogether(findings: readonly RuleFinding[]): readonly Edit[] {
  const chosen: Edit[] = [];
  const fixes = findings.flatMap((finding) => preferredFix(finding) ?? []);
  const inOrder = fixes
    .map(({ edits }) => edits.toSorted(byPlace))
    .sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
  for (const edits of inOrder) if (edits.every(({ span }) => isFree(span, chosen))) insert(edits, chosen);
  return chosen;
}

/** `source` with edits made, which are in its order and do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
    source,
  );
}

function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** Whether nothing that is chosen lies in a span or begins where it begins: two insertions at one place need an order. */
function isFree(span: Span, chosen: readonly Edit[]): boolean {
  const at = placeFor(span.start, chosen);
  const before = chosen[at - 1]?.span;
  const behind = chosen[at]?.span;
  if (before && (before.end > span.start || before.start === span.start)) return false;
  return behind === undefined || behind.start >= span.end;
}

function insert(edits: readonly Edit[], chosen: Edit[]): void {
  for (const edit of edits) chosen.splice(placeFor(edit.span.start, chosen), 0, edit);
}

/** Behind all edits that begin at or before `start`: a search by halves, as there may be thousands. */
function placeFor(start: number, chosen: readonly Edit[]): number {
  return partitionPoint(chosen.length, (i) => chosen[i]!.span.start <= start);
}

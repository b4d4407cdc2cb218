// What `error-atlas-disable` comments do to findings: which are kept from being shown, and by which comment.

import type { Suppression } from "../references/commentModel.ts";
import type { Suppressed } from "../rules/rule.ts";
import { partitionPoint } from "../text/partitionPoint.ts";
import type { RuleFinding } from "./ruleFinding.ts";

export interface Suppressing {
  /** The findings that are left. */
  readonly shown: readonly RuleFinding[];
  /** See `Suppressed.by`. Where several comments hold for a finding, each of them keeps it from being shown. */
  readonly by: Suppressed["by"];
}

/** Applies the comments of a document to findings in it. A finding belongs to the line it begins on. */
export function suppress(
  findings: readonly RuleFinding[],
  suppressions: readonly Suppression[],
): Suppressing {
  const by = suppressions.map(() => new Set<string>());
  if (suppressions.length === 0) return { shown: findings, by };
  // Each looks only at what is in its scope, mostly one line: there may be as many of them as findings.
  const inOrder = findings.toSorted((a, b) => a.span.start - b.span.start);
  const hidden = new Set<RuleFinding>();
  for (const [index, suppression] of suppressions.entries()) {
    const { start, end } = suppression.scope;
    for (let i = firstFrom(start, inOrder); i < inOrder.length; i++) {
      const finding = inOrder[i]!;
      if (finding.span.start > end) break;
      if (!isFor(suppression, finding)) continue;
      by[index]?.add(finding.rule.metadata.id);
      hidden.add(finding);
    }
  }
  return { shown: findings.filter((finding) => !hidden.has(finding)), by };
}

/** Findings about comments are kept back only by those that name their rule: else a comment could hide that it is of no use. */
export function suppressNamed(
  findings: readonly RuleFinding[],
  suppressions: readonly Suppression[],
): readonly RuleFinding[] {
  return suppress(
    findings,
    suppressions.filter(({ rules }) => rules.length > 0),
  ).shown;
}

function isFor({ rules }: Suppression, { rule }: RuleFinding): boolean {
  return rules.length === 0 || rules.some(({ id }) => id === rule.metadata.id);
}

/** The index of the first finding that begins at `offset` or behind it. */
function firstFrom(offset: number, inOrder: readonly RuleFinding[]): number {
  return partitionPoint(inOrder.length, (i) => inOrder[i]!.span.start < offset);
}

// What `error-atlas-disable` comments do to findings: which are kept from being shown, and by which comment.

import type { Suppression } from "../references/commentModel.ts";
import type { Suppressed } from "../rules/rule.ts";
import type { RuleFinding } from "./findings.ts";

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
  const shown = findings.filter((finding) => {
    const { id } = finding.rule.metadata;
    let isShown = true;
    for (const [index, suppression] of suppressions.entries()) {
      if (!holdsFor(suppression, id, finding.span.start)) continue;
      by[index]?.add(id);
      isShown = false;
    }
    return isShown;
  });
  return { shown, by };
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

function holdsFor({ scope, rules }: Suppression, rule: string, offset: number): boolean {
  if (offset < scope.start || offset > scope.end) return false;
  return rules.length === 0 || rules.some(({ id }) => id === rule);
}

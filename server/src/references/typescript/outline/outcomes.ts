// What tests lead to, as it is written: where two lead to the same, the second may ask for what the first has taken, and is right
// though it need not ask. What the tests mean is asked later.

import * as ts from "typescript";
import type { Frame } from "./scopes.ts";

/** Where a test holds. */
export type Holding = Frame & { readonly kind: "condition" | "case" };

/** Tests by what they lead to. */
export type Outcomes = Map<string, readonly Holding[]>;

/** Longer code that is the same twice is rare, and comparing it takes long. */
const LONGEST = 300;
/** Of more tests that lead to the same, the last ones count. */
const MOST_ALIKE = 4;

/** How what a branch does is written, however it is laid out; undefined for what is long. */
export function outcomeOf(
  branch: ts.Node | readonly ts.Statement[],
  file: ts.SourceFile,
): string | undefined {
  const [first, ...more] = "kind" in branch ? [branch] : branch;
  if (first === undefined) return undefined;
  const [only, other] = first.kind === ts.SyntaxKind.Block ? (first as ts.Block).statements : [];
  if (only && other === undefined && more.length === 0) return outcomeOf(only, file);
  const end = (more.at(-1) ?? first).end;
  if (end - first.pos > LONGEST) return undefined;
  return file.text.slice(first.getStart(file), end).replaceAll(/\s+/g, " ").replace(/;$/, "");
}

/** Notes that where `holding` holds, `outcome` comes of it. */
export function noteOutcome(outcome: string | undefined, holding: Holding, outcomes: Outcomes): void {
  if (outcome === undefined) return;
  outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), holding].slice(-MOST_ALIKE));
}

/** Visits a test that leads to `outcome` too: what it asks for may be taken by those before. */
export function visitAlike(
  outcome: string | undefined,
  before: readonly Outcomes[],
  walker: { frame: Frame | undefined },
  visit: () => void,
): void {
  const alike = outcome === undefined ? [] : before.flatMap((outcomes) => outcomes.get(outcome) ?? []);
  const { frame } = walker;
  for (const of of alike) walker.frame = { kind: "alternative", of, outer: walker.frame };
  const within = walker.frame;
  visit();
  if (walker.frame === within) walker.frame = frame;
}

// Whether the failure of an operation is looked at in code that waits for its success, or may be wherever its response goes
// from there. What else that code does wrong is the rule's to say.

import type { FileReferences } from "../../references/fileReferences.ts";
import type { ResponseUse } from "../../references/flowModel.ts";
import type { Reference, Subject } from "../../references/model.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { samePath, startsWith } from "../../text/path.ts";
import { encloses, type Span } from "../../text/span.ts";
import { isDeciding } from "../support.ts";
import { canBe, type PolledOperation } from "./operations.ts";

/** Whether the failed state or the error of the operation is looked at within `reach`, or may be wherever its response goes from there. */
export function isLookedAt(
  known: PolledOperation,
  reach: readonly Span[],
  { references }: ResolvedDocument,
): boolean {
  const { call, operation } = known;
  const { failedStates, errorPointers } = operation;
  const errors = errorPointers.map(tokensOf);
  const [own] = reach;
  const isReached = (span: Span) => reach.some((each) => encloses(each, span));
  const isAboutFailure = ({ kind, value, subject, role }: Reference) => {
    const origin = subject?.origin;
    if (kind !== "field") return failedStates.some((state) => state === value) && role !== "literal-type";
    const isOwn = origin?.part === "body" && origin.call === call;
    return isOwn && errors.some((error) => startsWith(origin.path, error));
  };
  const uses = (references.flow?.uses ?? []).filter((use) => use.call === call && use.part === "body");
  return (
    references.references.some(
      (reference) =>
        isAboutFailure(reference) && (isReached(reference.span) || isListed(reference, known, isReached)),
    ) ||
    uses.some((use) => {
      if (use.as === "tested") return isReached(use.span) && isUnclear(use, known, references);
      // What the functions that it calls return comes back to it.
      const isOut =
        use.as === "returned" ? own !== undefined && encloses(own, use.span) : isReached(use.span);
      return isOut && isGivenAway(use, known);
    })
  );
}

/** Whether the state is tested in a way that is not understood: it may well be for the failure. */
function isUnclear(
  { path, span }: ResponseUse,
  known: PolledOperation,
  { references, sites }: FileReferences,
): boolean {
  if (!samePath(path, known.path)) return false;
  const isHere = (subject: Subject | undefined) =>
    subject?.span.start === span.start && subject.span.end === span.end;
  if (sites.some(({ subject, hasUnknown }) => hasUnknown && isHere(subject))) return true;
  return !references.some((reference) => isDeciding(reference) && isHere(reference.subject));
}

/** Whether it is a member of a table that the state is looked up in within reach, wherever the table stands. */
function isListed(
  reference: Reference,
  { call }: PolledOperation,
  isReached: (span: Span) => boolean,
): boolean {
  const { subject } = reference;
  return isMember(reference) && subject?.origin?.call === call && isReached(subject.span);
}

/** Whether a value is a member of a table: it may stand far from where it is asked for. */
export function isMember({ role }: Reference): boolean {
  return role === "membership" || role === "key";
}

/** Whether the state, or a part of the body with it, goes where a failure can still be looked at. */
function isGivenAway({ path, facts }: ResponseUse, { operation, path: state }: PolledOperation): boolean {
  if (!samePath(path, state.slice(0, path.length))) return false;
  const fact = facts?.values.find((each) => samePath(each.path, state));
  return fact === undefined || operation.failedStates.some((failed) => canBe(fact, failed));
}

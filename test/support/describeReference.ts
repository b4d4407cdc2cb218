// One line that says what the analysis makes of a reference: what fixtures write beside a marker.

import type { AnalysedDocument } from "../../server/src/features/document.ts";
import { KIND_OF_VALUE, type Reference } from "../../server/src/references/model.ts";
import { anyStatus, type StatusSet } from "../../server/src/references/statusSet.ts";

/**
 * `<kind> <api>[/<entry>…] by <evidence>[!][ when <statuses>][ and <path>=<values>][ and <path> is <kind>]`; the `!` where it is certain enough for a
 * diagnostic. APIs only: what a standard says of a status is left out. `nothing` where no API is known.
 */
export function describeReference(reference: Reference, document: AnalysedDocument): string {
  const { candidates, certain, verdict } = document.resolve(reference);
  const apis = candidates.filter(({ catalog }) => catalog.kind === "api");
  if (apis.length === 0) return "nothing";
  const meant = apis
    .map(({ catalog, entries }) => [catalog.id, ...entries.map((entry) => entry.id)].join("/"))
    .join(" or ");
  const unknown = verdict === "unknown" ? "unknown " : "";
  return `${reference.kind} ${unknown}${meant} by ${apis[0]?.evidence.kind}${certain ? "!" : ""}${describeFacts(reference)}`;
}

function describeFacts({ facts }: Reference): string {
  if (facts === undefined) return "";
  const statuses =
    facts.statuses && facts.statuses !== anyStatus ? ` when ${describeStatuses(facts.statuses)}` : "";
  const values = facts.values.map(({ path, only, not }) => {
    const values = only ?? not;
    if (path.at(-1) === KIND_OF_VALUE)
      return ` and ${path.slice(0, -1).join(".")} is ${only ? "" : "no "}${values.join("|")}`;
    return ` and ${path.join(".")}${only ? "=" : "!="}${values.join("|")}`;
  });
  return statuses + values.join("");
}

/** "402", "400–499", "400, 402 or 500–599": for the tables of tests. */
function describeStatuses(set: StatusSet): string {
  const parts = set.map(([low, high]) => (low === high ? `${low}` : `${low}–${high}`));
  const last = parts.pop();
  if (last === undefined) return "no status";
  return parts.length === 0 ? last : `${parts.join(", ")} or ${last}`;
}

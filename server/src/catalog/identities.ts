// Entries that nobody could tell from another: what identifies them is the same. Pure functions of a catalog, asked by validate.ts.

import type { Catalog, Entry } from "./model.ts";
import type { ValueProblem } from "./schemaProblems.ts";

/** Entries with the identity of an earlier one, and entries that no response could be told to be. */
export function sameIdentities({ kind, entries }: Catalog): readonly ValueProblem[] {
  const byName = new Map<string, number[]>();
  return entries.flatMap((entry, index) => {
    if (entry.channel === "async") return [];
    const key = JSON.stringify([entry.code ?? null, entry.type ?? null]);
    const before = byName.get(key) ?? [];
    byName.set(key, [...before, index]);
    for (const other of before) {
      const problem = compare(entries[other]!, entry, index);
      if (problem && !(problem.rule === "catalog-unreachable" && kind === "standard")) return [problem];
    }
    return [];
  });
}

/** What is wrong with `entry`, which has the code and type of `first`. */
function compare(first: Entry, entry: Entry, index: number): ValueProblem | undefined {
  const shared = entry.statuses.filter((status) => first.statuses.includes(status));
  if (shared.length === 0) return undefined;
  const path = ["entries", String(index)];
  const statuses = shared.join(", ");
  const message = entry.messages.find((text) => first.messages.includes(text));
  if (message !== undefined) {
    return {
      rule: "catalog-duplicate",
      path: [...path, "messages", String(entry.messages.indexOf(message))],
      message: `The entry "${first.id}" has this message with ${statuses} already. Make one entry of the two, or correct one of them.`,
      severity: "warning",
    };
  }
  // What one of them says in words, the other does not say: that tells them apart.
  if (entry.messages.length > 0 || first.messages.length > 0) return undefined;
  if (entry.code !== undefined) {
    return {
      rule: "catalog-duplicate",
      path: [...path, "code"],
      message: `The entry "${first.id}" has the code "${entry.code}" with ${statuses} already. Make one entry of the two, or correct one of them.`,
      severity: "warning",
    };
  }
  const isCovered = shared.length === entry.statuses.length && sameShapes(first, entry);
  if (!isCovered) return undefined;
  const what =
    entry.type === undefined ? "no code, type or message" : `the type "${entry.type}" and no message`;
  return {
    rule: "catalog-unreachable",
    path: entry.type === undefined ? path : [...path, "type"],
    message: `This error can never be told from "${first.id}": both have ${what}, and come with ${statuses}. Add the messages that tell them apart, or make one entry of the two.`,
    severity: "warning",
  };
}

function sameShapes(a: Entry, b: Entry): boolean {
  return a.shapes.length === b.shapes.length && a.shapes.every((shape) => b.shapes.includes(shape));
}

// Entries in brief: what is shown of an error of another API beside the one that is looked at. It is known of built-in catalogs that are
// not read (data/conditions.json, which `npm run generate` makes).

import type { Catalog, Entry, EntryRef } from "./model.ts";
import { nameInCode } from "./values.ts";

/** What an error is called, and how it comes. */
export interface BriefEntry {
  /** What a program knows it by. */
  readonly name?: string;
  /** Where it has no such name, or is told of by its title: `async`. */
  readonly title?: string;
  readonly statuses: readonly number[];
  readonly channel: Entry["channel"];
}

/** An entry in brief, with the catalog it belongs to. */
export interface BriefRef {
  readonly catalog: Catalog;
  readonly entry: BriefEntry;
}

/** Entries in brief by the id of a condition. It is JSON. */
export type Briefs = Readonly<Record<string, readonly BriefEntry[]>>;

/** Most entries of one condition in one catalog that anything shows; of those that are no responses as many. */
const MOST = 3;

/** Of a catalog that was read. */
export function briefsOf(catalog: Catalog): Briefs {
  const byCondition = new Map<string, EntryRef[]>();
  for (const entry of catalog.entries) {
    for (const condition of conditionsOf(entry)) {
      const refs = byCondition.get(condition);
      if (refs) refs.push({ catalog, entry });
      else byCondition.set(condition, [{ catalog, entry }]);
    }
  }
  return Object.fromEntries([...byCondition].map(([id, refs]) => [id, inBrief(refs)]));
}

/** The first entries of those that are responses, then of those that are none; what looks the same stands once. */
export function inBrief(refs: readonly EntryRef[]): readonly BriefEntry[] {
  const ofLibrary = refs.filter(({ entry }) => entry.channel === "library");
  const others = refs.filter(({ entry }) => entry.channel !== "library");
  return [others, ofLibrary].flatMap((group) => {
    const byLook = new Map<string, BriefEntry>();
    for (const { entry } of group) {
      if (byLook.size === MOST) break;
      const brief = briefOf(entry);
      byLook.set(JSON.stringify(brief), brief);
    }
    return [...byLook.values()];
  });
}

/** The conditions that an entry is found by: its own, and those of its causes. */
export function conditionsOf({ condition, causes }: Entry): ReadonlySet<string> {
  const all = [condition, ...causes.map((cause) => cause.condition)];
  return new Set(all.filter((id) => id !== undefined));
}

export function briefOf(entry: Entry): BriefEntry {
  const { statuses, channel, title } = entry;
  const name = nameInCode(entry);
  return {
    ...(name === undefined ? {} : { name }),
    ...(name === undefined || channel === "async" ? { title } : {}),
    statuses,
    channel,
  };
}

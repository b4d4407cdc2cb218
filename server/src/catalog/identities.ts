// Entries that nobody could tell from another: what identifies them is the same. Pure functions of a catalog, asked by validate.ts.

import { eachOf, type Slices } from "../text/slices.ts";
import type { Faults } from "./faults.ts";
import { messages } from "./messages.ts";
import type { Catalog, Entry } from "./model.ts";
import { quoted } from "./quoted.ts";
import { addBits, haveCommon, isWithin, type StatusBits, statusBits } from "./statusBits.ts";

/** Entries that are alike in something: which ones, in their order, and all their statuses. */
interface Alike {
  readonly members: Member[];
  /** Made with the second member: most have one only. */
  statuses: StatusBits | undefined;
}

interface Member {
  readonly entry: Entry;
  readonly statuses: StatusBits;
}

/** Earlier entries that one is held against where a set of statuses has to be within another: no table tells that. */
const MOST_COMPARED = 50;

/** Tells entries with the identity of an earlier one, and entries that no response could be told to be. */
export function* sameIdentities({ kind, entries }: Catalog, faults: Faults): Slices<void> {
  /** By code, type and message. */
  const saying = new Map<string, Alike>();
  /** Those without messages, by code and type; and by their shapes too. */
  const silent = new Map<string, Alike>();
  const ofShapes = new Map<string, Alike>();
  yield* eachOf(entries, (entry, index) => {
    if (entry.channel !== "http" || entry.statuses.length === 0) return;
    const member = { entry, statuses: statusBits(entry.statuses) };
    const name = JSON.stringify(entry.values);
    const path = ["entries", String(index)];
    if (entry.messages.length > 0) {
      let first: Entry | undefined;
      for (const [at, message] of entry.messages.entries()) {
        const alike = alikeIn(saying, `${name} ${message}`);
        if (first === undefined && mayShare(alike, member)) {
          first = alike.members.find(({ statuses }) => haveCommon(statuses, member.statuses))?.entry;
          if (first !== undefined) tellMessage(first, entry, [...path, "messages", String(at)]);
        }
        join(alike, member);
      }
      return;
    }
    const alike = alikeIn(silent, name);
    if (entry.code !== undefined) {
      if (mayShare(alike, member)) tellCode(alike, member, [...path, "code"]);
      join(alike, member);
      return;
    }
    if (kind === "standard") return;
    const sameShapes = alikeIn(ofShapes, `${name} ${entry.shapes.toSorted().join(" ")}`);
    const first = sameShapes.members
      .slice(0, MOST_COMPARED)
      .find(({ statuses }) => isWithin(member.statuses, statuses));
    if (first) tellUnreachable(first.entry, entry, path);
    else join(sameShapes, member);
  });

  function tellMessage(first: Entry, entry: Entry, path: readonly string[]): void {
    faults.add({ rule: "catalog-duplicate", path, severity: "warning" }, () => {
      return messages.sameMessage({ first: first.id, statuses: shared(first, entry) });
    });
  }

  function tellCode({ members }: Alike, { entry, statuses }: Member, path: readonly string[]): void {
    faults.add({ rule: "catalog-duplicate", path, severity: "warning" }, () => {
      // Only for those that are told: there may be thousands before it.
      const first = members.find((other) => haveCommon(other.statuses, statuses))!.entry;
      return messages.sameCode({
        code: quoted(entry.code),
        first: first.id,
        statuses: shared(first, entry),
      });
    });
  }

  function tellUnreachable(first: Entry, entry: Entry, path: readonly string[]): void {
    const at = entry.type === undefined ? path : [...path, "type"];
    faults.add({ rule: "catalog-unreachable", path: at, severity: "warning" }, () => {
      const said = { first: first.id, statuses: shared(first, entry) };
      return entry.type === undefined
        ? messages.sameStatus(said)
        : messages.sameType({ ...said, type: quoted(entry.type) });
    });
  }
}

function alikeIn(table: Map<string, Alike>, key: string): Alike {
  const known = table.get(key);
  if (known) return known;
  const made = { members: [], statuses: undefined };
  table.set(key, made);
  return made;
}

/** Whether one of them has a status of `member`: asked of all at once. */
function mayShare({ members, statuses }: Alike, member: Member): boolean {
  const all = statuses ?? members[0]?.statuses;
  return all !== undefined && haveCommon(all, member.statuses);
}

function join(alike: Alike, member: Member): void {
  const [first] = alike.members;
  alike.members.push(member);
  if (first === undefined) return;
  alike.statuses ??= first.statuses.slice();
  addBits(alike.statuses, member.statuses);
}

/** The statuses that both come with. */
function shared(first: Entry, entry: Entry): readonly number[] {
  return entry.statuses.filter((status) => first.statuses.includes(status));
}

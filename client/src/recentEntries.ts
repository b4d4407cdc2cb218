// The errors that a person has looked up last in this workspace, for the top of the look-up list.

import type { Memento } from "vscode";
import type { EntryParams } from "../../server/src/protocol.ts";

export interface RecentEntries {
  /** The last one first. Some may be in no catalog any more. */
  all(): readonly EntryParams[];
  /** Something was done with an entry. */
  use(entry: EntryParams): void;
}

const KEY = "errorAtlas.recentEntries";
/** What fits into sight. */
const MOST = 6;

export function createRecentEntries(state: Pick<Memento, "get" | "update">): RecentEntries {
  const all = () => state.get<readonly unknown[]>(KEY, []).filter(isEntry);
  return {
    all,
    use({ catalogId, entryId }) {
      const others = all().filter((other) => other.catalogId !== catalogId || other.entryId !== entryId);
      void state.update(KEY, [{ catalogId, entryId }, ...others].slice(0, MOST));
    },
  };
}

/** Another version may have kept something else there. */
function isEntry(value: unknown): value is EntryParams {
  const { catalogId, entryId } = (value ?? {}) as Partial<EntryParams>;
  return typeof catalogId === "string" && typeof entryId === "string";
}

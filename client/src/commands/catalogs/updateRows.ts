// The list of what an update changes in a catalog: what is to be looked at first, then what is added, changed, gone and kept.

import { QuickPickItemKind } from "vscode";
import type { ChangedEntry } from "../../../../server/src/makingProtocol.ts";
import { rows as texts } from "../../messages.ts";
import type { PickItem } from "../../shown/picks.ts";
import type { ImportedCatalog } from "./importedText.ts";

export interface UpdateRow extends PickItem {
  /** The place in the updated catalog that it leads to, 0-based. */
  readonly line?: number;
  /** Shows both texts side by side. */
  readonly compares?: true;
}

export function updateRows({ entries, doubts, difference }: ImportedCatalog): readonly UpdateRow[] {
  const { added = [], changed = [], gone = [], kept = [] } = difference ?? {};
  const lines = new Map(entries.map(({ id, line }) => [id, line]));
  const rowOf = (icon: string, { entry, properties }: ChangedEntry): UpdateRow => ({
    label: entry,
    description: properties.join(", "),
    icon,
    line: lines.get(entry) ?? 0,
  });
  const whole = (entry: string): ChangedEntry => ({ entry, properties: [] });
  return [
    { label: texts.compare, detail: texts.compareDetail, icon: "diff", compares: true },
    ...section(
      texts.doubts({ count: doubts.length }),
      doubts.map(({ line, text }) => ({ line, label: text, icon: "question" })),
    ),
    ...section(
      texts.added({ count: added.length }),
      added.map(whole).map((entry) => rowOf("add", entry)),
    ),
    ...section(
      texts.changed({ count: changed.length }),
      changed.map((entry) => rowOf("edit", entry)),
    ),
    ...section(
      texts.gone({ count: gone.length }),
      gone.map(whole).map((entry) => rowOf("remove", entry)),
    ),
    ...section(
      texts.kept({ count: kept.length }),
      kept.map((entry) => rowOf("account", entry)),
    ),
  ];
}

/** Rows under what they are; none where there are none. */
function section(label: string, rows: readonly UpdateRow[]): readonly UpdateRow[] {
  return rows.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...rows];
}

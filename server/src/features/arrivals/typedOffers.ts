// What completion offers where an error is handled: the members of what was caught, the classes behind `instanceof`, and the tests that a
// condition begins with. First what can arrive there and is not handled yet.

import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import { classesOf } from "../../catalog/classes.ts";
import type { Arrival, Typing } from "../../references/arrivalModel.ts";
import type { ItemData } from "../completionData.ts";
import type { AnalysedDocument } from "../document.ts";
import { completion as words } from "../messages.ts";
import { rangeOf } from "../ranges.ts";
import { errorFields } from "./errorFields.ts";
import { type ErrorTest, libraryOf, rank, testsAt } from "./errorTests.ts";

/** What can stand where something is typed; empty where that is not known. */
export function typedOffers(typing: Typing, document: AnalysedDocument): readonly CompletionItem[] {
  const { kind, arrival } = typing;
  if (kind === "member") return arrival ? memberItems(arrival, typing, document) : [];
  const tests = testsAt(typing, document);
  const shown = kind === "class" ? tests.filter(({ className }) => className !== undefined) : arriving(tests);
  const sorted = shown
    .map((test, index) => ({ test, index }))
    .sort((a, b) => a.test.rank - b.test.rank || a.index - b.index);
  return sorted.map(({ test }, index) => testItem(test, index, typing, document));
}

/** Of a condition that is only begun, the tests that tell something of what arrives there. */
function arriving(tests: readonly ErrorTest[]): readonly ErrorTest[] {
  return tests.filter(
    ({ rank: own, className }) => own < rank.possible || (className === undefined && own < rank.elsewhere),
  );
}

function testItem(
  { className, reach, condition, statuses, rank: own, owner, catalog }: ErrorTest,
  index: number,
  { kind, held = "", span }: Typing,
  document: AnalysedDocument,
): CompletionItem {
  const newText = kind === "class" ? reach.text : condition(held);
  const what = [statuses.join(", "), owner].filter((text) => text !== "").join(" · ");
  const detail = reach.from === undefined ? what : words.imports({ what, from: reach.from });
  const isOfClass = className !== undefined && catalog && classesOf(catalog).has(className);
  const data: ItemData | undefined = isOfClass ? { catalogId: catalog.id, className } : undefined;
  return {
    label: newText,
    kind: className === undefined ? CompletionItemKind.Function : CompletionItemKind.Class,
    detail,
    labelDetails: { description: what },
    sortText: `${own}${String(index).padStart(6, "0")}`,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(span, document.text), newText },
    ...(reach.edits.length > 0
      ? {
          additionalTextEdits: reach.edits.map(({ span: at, newText: text }) => ({
            range: rangeOf(at, document.text),
            newText: text,
          })),
        }
      : {}),
    ...(data ? { data } : {}),
  };
}

function memberItems(
  { failing }: Arrival,
  { span }: Typing,
  document: AnalysedDocument,
): readonly CompletionItem[] {
  const items = new Map<string, CompletionItem>();
  for (const { library, catalog } of failing.flatMap((each) => libraryOf(each, document) ?? []))
    for (const { name, holds } of errorFields(library)) {
      if (items.has(name)) continue;
      const detail = [holds, catalog?.name ?? library.name].filter((text) => text !== "").join(" · ");
      items.set(name, {
        label: name,
        kind: CompletionItemKind.Field,
        detail,
        labelDetails: { description: detail },
        sortText: String(items.size).padStart(6, "0"),
        insertTextFormat: InsertTextFormat.PlainText,
        textEdit: { range: rangeOf(span, document.text), newText: name },
      });
    }
  return [...items.values()];
}

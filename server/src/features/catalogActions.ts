// What can be done about a value that a catalog does not have, where it is the catalog or the choice of it that is wrong: an edit of the
// catalog, and commands of the client. The fixes of the code itself are in codeActions.ts.

import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import { addedElement, type Insertion } from "../catalog/newElement.ts";
import { addedEntry, type NewEntry } from "../catalog/newEntry.ts";
import { addedShape } from "../catalog/newShape.ts";
import { namePlaces } from "../catalog/places.ts";
import { nameInCode } from "../catalog/values.ts";
import { importCatalogCommand, newCatalogCommand } from "../makingProtocol.ts";
import { openCatalogCommand, selectApiCommand } from "../protocol.ts";
import type { Edit, Lacking } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import { type AnyDocument, documentAt } from "./document.ts";
import { titles } from "./messages.ts";
import { referenceAt } from "./ranges.ts";
import type { RuleFinding } from "./ruleFinding.ts";
import { uncatalogedHosts } from "./uncataloged.ts";

/** Rules that say that a catalog has no such value. */
const RULES = new Set(["unknown-code", "undocumented-status", "wrong-api"]);

/** Whether a finding says that a catalog has no such value. */
export function lacksValue({ rule }: RuleFinding): boolean {
  return RULES.has(rule.metadata.id);
}

/** Adds what a finding says that a catalog of the workspace lacks, to the catalog's file; undefined where it cannot be added there. */
export function additionToCatalog(
  { lacking }: RuleFinding,
  { catalogs }: Pick<AnyDocument, "catalogs">,
): { readonly title: string; readonly edits: readonly Edit[] } | undefined {
  if (lacking === undefined) return undefined;
  const { catalog } = lacking;
  const loaded = catalogs.catalog(catalog.id);
  if (loaded?.origin !== "workspace") return undefined;
  const added = addedTo(loaded, lacking);
  if (added === undefined) return undefined;
  const { uri, text } = loaded;
  return {
    title: titleOf(lacking),
    edits: [{ span: { start: added.offset, end: added.offset }, newText: added.text, file: { uri, text } }],
  };
}

function addedTo(loaded: LoadedCatalog, lacking: Lacking): Insertion | undefined {
  const { catalog, text } = loaded;
  if ("entry" in lacking) return addedEntry(text, lacking.entry, catalog);
  if ("shape" in lacking) return addedShape(text, lacking.shape, catalog);
  const index = namePlaces(loaded).entries.get(lacking.known.id)?.index;
  return index === undefined ? undefined : addedElement(text, ["entries", index, "statuses"], lacking.status);
}

function titleOf(lacking: Lacking): string {
  const api = lacking.catalog.name;
  if ("entry" in lacking) return entryTitle(lacking.entry, api);
  if ("shape" in lacking) return titles.addShape({ api });
  const { known, status } = lacking;
  return titles.addStatusTo({ status, value: nameInCode(known) ?? known.title, api });
}

function entryTitle({ values, status }: NewEntry, api: string): string {
  const [value] = Object.values(values);
  return value === undefined
    ? titles.addStatus({ status: status ?? "", api })
    : titles.addToCatalog({ value, api });
}

/** For the first of `findings` that is about a value which its catalog lacks; none where there is none. */
export function catalogActions(
  document: AnyDocument,
  findings: readonly RuleFinding[],
): readonly Pick<CodeAction, "title" | "kind" | "command">[] {
  const finding = findings.find(lacksValue);
  if (finding === undefined) return [];
  const { start } = finding.span;
  const there = documentAt(document, start);
  const reference = referenceAt(there, start);
  const [candidate] = reference ? there.resolve(reference).candidates : [];
  const catalogId = candidate?.catalog.id;
  const isOwn = catalogId !== undefined && document.catalogs.catalog(catalogId)?.origin === "workspace";
  const action = (title: string, command: string, argument?: object) => ({
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command, ...(argument && { arguments: [argument] }) },
  });
  return [
    action(titles.changeApi({}), selectApiCommand),
    ...(isOwn ? [action(titles.openCatalog({}), openCatalogCommand, { catalogId })] : []),
  ];
}

/** Where a request goes to a host that no catalog has: the commands that make one. */
export function newCatalogs(
  document: AnyDocument,
  span: Span,
): readonly Pick<CodeAction, "title" | "kind" | "command">[] {
  const here = uncatalogedHosts(document).find(
    (each) => each.span.start <= span.end && span.start <= each.span.end,
  );
  if (here === undefined) return [];
  const { host } = here;
  const action = (title: string, command: string) => ({
    title,
    kind: CodeActionKind.Refactor,
    command: { title, command, arguments: [{ host }] },
  });
  return [
    action(titles.importCatalog({ host }), importCatalogCommand),
    action(titles.newCatalog({ host }), newCatalogCommand),
  ];
}

// `error-atlas import --from produced`: adds to a catalog the errors that the code which it says is its API's sends and it lacks.

import path from "node:path";
import { parse } from "jsonc-parser";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import { addedElement } from "../catalog/newElement.ts";
import { addedEntry, type NewEntry } from "../catalog/newEntry.ts";
import { findingsOf } from "../features/findings.ts";
import { print, printError } from "../node/terminal.ts";
import { writeText } from "../node/writeText.ts";
import { languageOf } from "../parse/languages.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { type Folder, loadFolder } from "./folder.ts";
import { failures, messages, written as words } from "./messages.ts";
import { findFiles } from "./paths.ts";
import { isChecked, readUpTo } from "./sources.ts";
import { displayPath } from "./verbose.ts";
import { writeFault } from "./writeFault.ts";

export interface ProducedCommand {
  /** The catalog's file, which is changed in place unless `out` says otherwise. */
  readonly catalog: string;
  readonly out: string | undefined;
  readonly root: string | undefined;
}

/** An error that code sends and the catalog lacks. */
interface Sent {
  readonly values: NewEntry["values"];
  /** In the order in which they are met. */
  readonly statuses: number[];
  /** The first place that sends it: `src/api.ts:12`. */
  readonly at: string;
}

/** Adds them; the exit code: 0 where there are some, 1 where there are none, 2 where it cannot be done. */
export async function importProduced({ catalog: file, out, root }: ProducedCommand): Promise<number> {
  const folder = await loadFolder(process.cwd(), { root });
  const uri = URI.file(path.resolve(file)).toString();
  const catalog = folder.store.index().catalogs.find((each) => each.uri === uri);
  if (catalog === undefined) return refuse(failures.noUsableCatalog({ file }));
  if (catalog.catalog.produces.length === 0) return refuse(messages.producesNothing({ file }));
  const sent = await sentIn(folder, catalog);
  if (sent.length === 0) {
    printError([words.noneProduced({ file })]);
    return 1;
  }
  const target = out ?? file;
  const fault = await writeFault(() => writeText(target, withEntries(catalog, sent)));
  if (fault !== undefined) return refuse(failures.cannotWrite({ file: target, why: fault }));
  print(sent.map(lineOf));
  printError([words.produced({ count: sent.length, file: target })]);
  return 0;
}

async function sentIn(folder: Folder, catalog: LoadedCatalog): Promise<readonly Sent[]> {
  const sent = new Map<string, Sent>();
  const { files } = await findFiles(folder, [{ uri: folder.project.uri, isDirectory: true }], isChecked);
  for (const uri of files.keys()) {
    for (const { values, status, line } of await lackingIn(folder, uri, catalog)) {
      // A status by itself is an error of its own.
      const key = JSON.stringify(Object.keys(values).length > 0 ? values : status);
      const known = sent.get(key) ?? { values, statuses: [], at: `${displayPath(folder, uri)}:${line}` };
      if (status !== undefined && !known.statuses.includes(status)) known.statuses.push(status);
      sent.set(key, known);
    }
  }
  return [...sent.values()];
}

async function lackingIn(folder: Folder, uri: string, { catalog }: LoadedCatalog) {
  try {
    const read = await readUpTo(folder, uri);
    const text = TextDocument.create(uri, languageOf(uri, "") ?? "", 0, read?.text ?? "");
    const file = read && (await folder.engine.analyse(text));
    if (!file) return [];
    return findingsOf(file.document).flatMap(({ rule, lacking, span }) => {
      const isOwn = rule.metadata.id === "undeclared-error" && lacking?.catalog.id === catalog.id;
      if (!isOwn || !("entry" in lacking)) return [];
      return [{ ...lacking.entry, line: text.positionAt(span.start).line + 1 }];
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    folder.skipped.set(uri, error);
    return [];
  }
}

function withEntries({ catalog, text }: LoadedCatalog, sent: readonly Sent[]): string {
  let written = text;
  const file = parse(text, [], { allowTrailingComma: true }) as { readonly entries?: readonly unknown[] };
  let index = file.entries?.length ?? 0;
  const put = (insertion: ReturnType<typeof addedEntry>): void => {
    if (insertion)
      written = written.slice(0, insertion.offset) + insertion.text + written.slice(insertion.offset);
  };
  for (const { values, statuses } of sent) {
    const [first, ...others] = statuses;
    put(addedEntry(written, { values, status: first }, catalog));
    for (const status of others) put(addedElement(written, ["entries", index, "statuses"], status));
    index++;
  }
  return written;
}

function lineOf({ values, statuses, at }: Sent): string {
  const [value] = Object.values(values);
  const names = [...(value === undefined ? [] : [value]), ...statuses];
  return words.sentAt({ error: names.join(" "), at });
}

function refuse(why: string): number {
  printError([why]);
  return 2;
}

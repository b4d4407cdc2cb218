// The analysis of a file that no editor has open: once, and nothing of it is kept.

import type { TextDocument } from "vscode-languageserver-textdocument";
import { isJson } from "../parse/languages.ts";
import type { FileReferences } from "../references/fileReferences.ts";
import type { Reason } from "../text/reason.ts";
import { atOnce, inSlices } from "../text/slices.ts";
import { analysing, parse, readingJsonText, readReferences } from "./analyse.ts";
import type { Analysed } from "./analysedFile.ts";
import type { FileOptions } from "./fileOptions.ts";
import { librariesUnder } from "./libraries.ts";
import type { Project } from "./project.ts";

/** An API that counts instead of what is configured. */
export interface GivenApi {
  /** The id of its catalog. */
  readonly id: string;
  /** What names it, for people. */
  readonly source: Reason;
}

export interface ClosedFileOptions {
  readonly project: Project;
  /** What holds for the file. */
  readonly options: FileOptions;
  readonly api?: GivenApi | undefined;
  /** Lets others have their turn while a large file is read, see `inSlices`; without it, it is read at once. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** As an editor would see it. undefined where the file is left alone, or in no language that is read. */
export async function analyseClosed(
  text: TextDocument,
  { project, options, api, pause }: ClosedFileOptions,
): Promise<Pick<Analysed, "document" | "dependencies"> | undefined> {
  const references = await referencesOf(project, text, options, pause);
  if (!references) return undefined;
  const dependencies = project.modules.dependenciesOf(text.uri);
  project.modules.forget(text.uri);
  if (references.leftAlone !== undefined) {
    project.onLeftAlone(text.uri, references.leftAlone);
    return undefined;
  }
  const { catalogs, produced, variables } = options;
  const given = api ? { api: api.id, apiSource: api.source } : configured(options);
  const analysis = analysing({ text, references }, catalogs, { ...given, produced, variables });
  const document = pause ? await inSlices(analysis, pause) : atOnce(analysis);
  return document && { document, dependencies };
}

function configured({ api, apiSource, isNarrow, isOwn }: FileOptions) {
  return { api, apiSource, isNarrow, isOwn };
}

/** Of a file in no language that we read, undefined. */
async function referencesOf(
  project: Project,
  text: TextDocument,
  { produced, catalogs }: FileOptions,
  pause: ClosedFileOptions["pause"],
) {
  if (pause && isJson(text)) return inSlices(readingJsonText(text), pause);
  const parsed = parse(text);
  if (!parsed) return undefined;
  const libraries = librariesUnder(catalogs);
  let read: FileReferences | undefined;
  return project.withModules(text.uri, ({ imports }) => {
    // What takes too long is not tried again once the modules are there that it asked for.
    if (read?.leftAlone === undefined) read = readReferences(text, parsed, { imports, libraries });
    // What an API's code states may take modules that nothing else asks for.
    if (produced !== undefined) read.stated?.();
    return read;
  });
}

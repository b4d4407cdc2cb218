// Handlers of errors that came through a library, analysed as the server does.

import { expect } from "vitest";
import { createCatalogIndex } from "../../server/src/catalog/catalogIndex.ts";
import type { AnalysedDocument } from "../../server/src/features/document.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import type { FixtureLanguage } from "../support/analyse.ts";
import { builtinCatalogs } from "../support/builtins.ts";
import { memoryProject } from "../support/project.ts";
import { libraryCatalogs } from "./catalogs.ts";
import type { Form } from "./forms/form.ts";

/** The language of a handler, the modules beside it, and which catalogs are in force. */
export type Around = Pick<Form, "language" | "files" | "builtIn">;

const builtIns = createCatalogIndex(builtinCatalogs(), 1);

/** Those of this folder beside the built-in ones, or these alone. */
export function catalogsFor(builtIn?: true) {
  return builtIn ? builtIns : libraryCatalogs;
}

export async function analysed(
  source: string,
  { language = "ts", files = {}, builtIn }: Around,
): Promise<AnalysedDocument> {
  const file = `main.${language satisfies FixtureLanguage}`;
  const project = memoryProject({ ...files, [file]: source }, { catalogs: () => catalogsFor(builtIn) });
  const document = await project.analyse(file);
  expect(project.errors).toEqual([]);
  return document;
}

/** What is found, each as the rule and the text that it stands at. */
export async function findingsIn(source: string, around: Around): Promise<readonly string[]> {
  return findingsOf(await analysed(source, around)).map(
    ({ rule, span }) => `${rule.metadata.id}: ${source.slice(span.start, span.end)}`,
  );
}

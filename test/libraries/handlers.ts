// Handlers of errors that came through a library, analysed as the server does, with the catalogs of this folder in force.

import { expect } from "vitest";
import type { AnalysedDocument } from "../../server/src/features/document.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import type { FixtureLanguage } from "../support/analyse.ts";
import { memoryProject } from "../support/project.ts";
import { libraryCatalogs } from "./catalogs.ts";
import type { Form } from "./forms/form.ts";

/** The language of a handler, and the modules beside it. */
export type Around = Pick<Form, "language" | "files">;

export async function analysed(
  source: string,
  { language = "ts", files = {} }: Around,
): Promise<AnalysedDocument> {
  const file = `main.${language satisfies FixtureLanguage}`;
  const project = memoryProject({ ...files, [file]: source }, { catalogs: () => libraryCatalogs });
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

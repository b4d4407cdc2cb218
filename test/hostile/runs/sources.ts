// Reads, resolves and checks texts, as the server does with what is opened, and says of each what it took.

import { TextDocument } from "vscode-languageserver-textdocument";
import { createCatalogIndex } from "../../../server/src/catalog/catalogIndex.ts";
import { analyseText } from "../../../server/src/engine/analyse.ts";
import { findingsOf } from "../../../server/src/features/findings.ts";
import { languageOf } from "../../../server/src/parse/languages.ts";
import { builtinCatalogs } from "../../support/builtins.ts";

export interface Text {
  readonly file: string;
  readonly text: string;
}

export interface Cost {
  /** Of this process, in milliseconds: what else runs on the machine counts less than in the time that passes. */
  readonly cpu: number;
  readonly references: number;
  readonly leftAlone: string | undefined;
}

const catalogs = createCatalogIndex(builtinCatalogs(), 1);

export function run(texts: readonly Text[]): readonly Cost[] {
  return texts.map(costOf);
}

function costOf({ file, text }: Text): Cost {
  const start = process.cpuUsage();
  const document = TextDocument.create(`file:///${file}`, languageOf(file, "") ?? "", 1, text);
  const analysed = analyseText(document, catalogs, {});
  if (analysed === undefined) throw new Error(`${file} is in no language that is read.`);
  const { references } = analysed;
  findingsOf(analysed);
  const { user, system } = process.cpuUsage(start);
  const { leftAlone } = references;
  return { cpu: (user + system) / 1000, references: references.references.length, leftAlone };
}

// The analysis by itself, in this process: references, resolution and rules on a parsed file, as after each edit. Built by
// main.mjs, so that it runs on the parser that is shipped.

import { TextDocument } from "vscode-languageserver-textdocument";
import { createCatalogIndex } from "../../server/src/catalog/catalogIndex.ts";
import { analyse, parse, readReferences } from "../../server/src/engine/analyse.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { librariesOf } from "../../server/src/libraries/libraries.ts";
import type { LibraryDescription } from "../../server/src/libraries/model.ts";
import { descriptions } from "../../server/src/libraries/registry.ts";
import { builtinCatalogs } from "../support/builtins.ts";

/** A package whose errors are described, as a catalog does it. */
const described: LibraryDescription = {
  name: "Pay",
  of: "pay",
  packages: ["pay"],
  errors: [{ thrown: true, fields: { code: "code", type: "class", statusCode: "status", raw: "/error" } }],
  classes: { "Pay.errors.PayError": [{}], "Pay.errors.CardError": [{ status: [402] }] },
};

/** Milliseconds that each of the sources took, in each round but those that warm up. The package `pay` is described. */
export function analysisTimes(sources: readonly string[], rounds: number): readonly (readonly number[])[] {
  const catalogs = createCatalogIndex(builtinCatalogs(), 1);
  const libraries = librariesOf([
    ...descriptions,
    ...catalogs.catalogs.flatMap(({ catalog }) => catalog.libraries),
    described,
  ]);
  const files = sources.map((source, i) => {
    const text = TextDocument.create(`file:///file${i}.ts`, "typescript", 1, source);
    const parsed = parse(text);
    if (parsed === undefined) throw new Error("TypeScript is not read.");
    return { text, parsed, times: [] as number[] };
  });
  for (let round = -Math.ceil(rounds / 5); round < rounds; round++) {
    for (const { text, parsed, times } of files) {
      const started = performance.now();
      const references = readReferences(text, parsed, { libraries });
      findingsOf(analyse({ text, references }, catalogs, {}));
      if (round >= 0) times.push(performance.now() - started);
    }
  }
  return files.map(({ times }) => times);
}

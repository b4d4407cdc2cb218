// The request that makes a file from a catalog.

import type { Connection } from "vscode-languageserver";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { generate, generatedName } from "../generate/generate.ts";
import { type GenerateParams, type GenerateResult, generateRequest } from "../makingProtocol.ts";
import type { Guard } from "./guard.ts";

export function registerGenerate(
  connection: Pick<Connection, "onRequest">,
  guard: Guard,
  catalogs: () => CatalogIndex,
): void {
  connection.onRequest(
    generateRequest,
    guard.request<GenerateParams, GenerateResult>(generateRequest, null, ({ catalogId, output }) => {
      const catalog = catalogs().catalog(catalogId)?.catalog;
      return catalog ? { name: generatedName(catalog, output), text: generate(catalog, output) } : null;
    }),
  );
}

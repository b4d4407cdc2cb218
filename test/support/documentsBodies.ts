// Which of the built-in catalogs document whole error bodies: those of which a test can make every error as a body.

import type { Catalog } from "../../server/src/catalog/model.ts";

/** Whether an API's catalog has all fields of its error bodies. Others, as of SDKs, say where the telling values are. */
export function documentsBodies({ kind, complete, shapes }: Catalog): boolean {
  return kind === "api" && complete.fields && shapes.length > 0;
}

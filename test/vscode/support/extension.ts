// The extension under test: its handle, once the server has started.

import { type Extension, extensions } from "vscode";
import type { ExtensionHandle } from "../../../client/src/extension.ts";

/** The installed extension, active or not. */
export function errorAtlas(): Extension<ExtensionHandle> {
  const extension = extensions.getExtension<ExtensionHandle>("error-atlas.error-atlas");
  if (!extension) throw new Error("VS Code did not load the extension error-atlas.error-atlas.");
  return extension;
}

/** What `activate` gave, with a server that answers. */
export async function startedExtension(): Promise<ExtensionHandle> {
  const handle = await errorAtlas().activate();
  await handle.ready();
  return handle;
}

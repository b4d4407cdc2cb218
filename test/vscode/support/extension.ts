// The extension under test: its handle, once the server has started, and what its tree shows.

import { type Extension, extensions } from "vscode";
import type { ExtensionHandle } from "../../../client/src/extension.ts";
import type { TreeNode } from "../../../client/src/treeModel.ts";

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

/** Every entry below a node of the tree, or of the whole tree as it stands. */
export async function leaves(parent?: TreeNode): Promise<readonly TreeNode[]> {
  const { tree } = await startedExtension();
  if (parent?.kind === "entry") return [parent];
  return (await Promise.all((await tree.getChildren(parent)).map(leaves))).flat();
}

// Where the texts that servers died of are kept from one start of the editor to the next, and telling the person of them.

import { commands, type ExtensionContext, type LogOutputChannel, Uri, workspace } from "vscode";
import type { ReadText } from "../../server/src/protocol.ts";
import { commandIds } from "./commandIds.ts";
import { buttons, log as lines, notifications } from "./messages.ts";
import { showWarning } from "./shown/messages.ts";
import { listed } from "./wording.ts";

export interface SetAsideStore {
  /** What was kept by this version of the extension: another one may get over it. */
  known(): readonly ReadText[];
  keep(texts: readonly ReadText[]): void;
}

const KEY = "errorAtlas.setAside";

interface Kept {
  readonly version: unknown;
  readonly texts: readonly ReadText[];
}

export function createSetAsideStore({ workspaceState, extension }: ExtensionContext): SetAsideStore {
  const { version } = extension.packageJSON as { readonly version: unknown };
  return {
    known() {
      const kept = workspaceState.get<Kept>(KEY);
      return kept !== undefined && kept.version === version ? kept.texts : [];
    },
    keep(texts) {
      const kept: Kept = { version, texts };
      void workspaceState.update(KEY, kept);
    },
  };
}

/** Says once which files the server died of. Nothing where there are none. */
export async function tellSetAside(texts: readonly ReadText[], log: LogOutputChannel): Promise<void> {
  if (texts.length === 0) return;
  for (const { uri } of texts) log.warn(lines.leftAlone({ file: uri }));
  const names = texts.map(({ uri }) => workspace.asRelativePath(Uri.parse(uri)));
  const message = notifications.setAside({ files: listed(names), count: names.length });
  const choice = await showWarning(message, buttons.showLog);
  if (choice === buttons.showLog) await commands.executeCommand(commandIds.showOutput);
}

// What a new user is offered: a sample with a mistake in it, the walkthrough, the documentation.

import { commands, env, extensions, Uri, window, workspace } from "vscode";
import sample from "./sample.txt?raw";

const extensionId = "error-atlas.error-atlas";

export const helpCommands = {
  /** A file of its own that is not saved anywhere. */
  openSample: async () => {
    await window.showTextDocument(
      await workspace.openTextDocument({ language: "typescript", content: sample }),
    );
  },
  openWalkthrough: () =>
    commands.executeCommand("workbench.action.openWalkthrough", `${extensionId}#errorAtlas.start`, false),
  openHelp: () => env.openExternal(Uri.parse(extensions.getExtension(extensionId)?.packageJSON.homepage)),
};

// Where the choice of an API can be kept, and keeping it in the setting errorAtlas.apis of the workspace or its folder.

import {
  ConfigurationTarget,
  commands,
  languages,
  RelativePattern,
  type TextDocument,
  type WorkspaceFolder,
  workspace,
} from "vscode";
import { type ApiGlobs, globOfFile, globOfFolder, withApi, without } from "../apiSetting.ts";
import { buttons, notifications, rows } from "../messages.ts";
import { showInformation } from "../shown/messages.ts";
import { listed } from "../wording.ts";

export type Place =
  | { readonly kind: "directive"; readonly label: string; readonly detail: string }
  | { readonly kind: "setting"; readonly glob: string; readonly label: string; readonly detail: string };

/** The places that a document has; empty where there is none. */
export function placesFor(document: TextDocument, hasComments: boolean): readonly Place[] {
  const places: Place[] = [];
  if (hasComments) {
    places.push({
      kind: "directive",
      label: rows.inFile,
      detail: rows.inFileDetail,
    });
  }
  const path = relativePath(document);
  if (path === undefined) return places;
  const glob = globOfFile(path);
  places.push({
    kind: "setting",
    glob,
    label: rows.inSettingsForFile,
    detail: rows.inSettingsDetail({ glob }),
  });
  const folderGlob = globOfFolder(path);
  if (folderGlob !== undefined) {
    const detail = rows.inSettingsDetail({ glob: folderGlob });
    places.push({
      kind: "setting",
      glob: folderGlob,
      label: rows.inSettingsForFolder,
      detail,
    });
  }
  return places;
}

export async function writeToSettings(document: TextDocument, glob: string, api: string): Promise<void> {
  const { globs, update } = settingFor(document);
  await update(withApi(globs, glob, api));
}

/** Takes the file's own pattern out; for a wider pattern that matches the file, asks first. */
export async function removeFromSettings(document: TextDocument): Promise<void> {
  const path = relativePath(document);
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (path === undefined || !folder) return;
  const { globs, update } = settingFor(document);
  const own = globOfFile(path);
  const rest = without(globs, own);
  if (own in globs) await update(rest);
  const wider = Object.keys(rest).filter((glob) => matches(folder, glob, document));
  if (wider.length > 0) await askAboutWider(rest, wider, update);
}

async function askAboutWider(
  globs: ApiGlobs,
  wider: readonly string[],
  update: Setting["update"],
): Promise<void> {
  const choice = await showInformation(
    notifications.widerSetting({ globs: listed(wider.map((glob) => `"${glob}"`)) }),
    buttons.removeFromSettings,
    buttons.openSettings,
  );
  if (choice === buttons.removeFromSettings) await update(wider.reduce(without, globs));
  if (choice === buttons.openSettings)
    await commands.executeCommand("workbench.action.openWorkspaceSettings", "errorAtlas.apis");
}

interface Setting {
  readonly globs: ApiGlobs;
  update(globs: ApiGlobs): Thenable<void>;
}

/** Patterns are relative to the workspace folder, so in a workspace of several folders each keeps its own. */
function settingFor(document: TextDocument): Setting {
  const configuration = workspace.getConfiguration("errorAtlas", document.uri);
  const found = configuration.inspect<ApiGlobs>("apis");
  const several = workspace.workspaceFile !== undefined;
  const target = several ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
  return {
    globs: (several ? found?.workspaceFolderValue : found?.workspaceValue) ?? {},
    update: (globs) =>
      configuration.update("apis", Object.keys(globs).length > 0 ? globs : undefined, target),
  };
}

function matches(folder: WorkspaceFolder, glob: string, document: TextDocument): boolean {
  return languages.match({ pattern: new RelativePattern(folder, glob) }, document) > 0;
}

/** Undefined for a document in no workspace folder. Always with `/`. */
function relativePath(document: TextDocument): string | undefined {
  const folder = workspace.getWorkspaceFolder(document.uri);
  return folder && document.uri.path.slice(folder.uri.path.length + 1);
}

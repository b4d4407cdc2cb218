// Which of our settings somebody has changed, for the log.

import { type Extension, workspace } from "vscode";

/** The settings of ours that somebody has given a value. */
export function changedSettings({
  packageJSON,
}: Pick<Extension<unknown>, "packageJSON">): Readonly<Record<string, unknown>> {
  const { configuration } = packageJSON.contributes as {
    readonly configuration: { readonly properties: object };
  };
  const all = workspace.getConfiguration();
  const names = Object.keys(configuration.properties).filter((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = all.inspect(name) ?? {};
    return (globalValue ?? workspaceValue ?? workspaceFolderValue) !== undefined;
  });
  return Object.fromEntries(names.map((name) => [name, all.get(name)]));
}

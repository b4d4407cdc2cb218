// The settings of a folder as VS Code keeps them, for where no editor is asked. What they mean is engine/settings.ts's.

import { type ParseError, parse as parseJson, printParseErrorCode } from "jsonc-parser";
import { type ParsedSettings, parseSettings, settingsSection } from "../engine/settings.ts";
import type { FileSystem } from "../workspace/fileSystem.ts";
import { parseUri } from "../workspace/uris.ts";

export interface FileSettings extends ParsedSettings {
  readonly isThere: boolean;
}

/** Never rejects: a file that cannot be read sets nothing. */
export async function readSettings(
  fileSystem: Pick<FileSystem, "readFile">,
  uri: string,
): Promise<FileSettings> {
  // Whoever made the file system hears why.
  const text = await fileSystem.readFile(uri).catch(() => undefined);
  const errors: ParseError[] = [];
  const all: unknown = parseJson(text ?? "{}", errors, { allowTrailingComma: true });
  const ours: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(typeof all === "object" && all !== null ? all : {})) {
    if (name.startsWith(`${settingsSection}.`)) ours[name.slice(settingsSection.length + 1)] = value;
  }
  const { settings, problems } = parseSettings(ours);
  const broken = errors.map(({ error, offset }) => {
    const line = text?.slice(0, offset).split("\n").length;
    return `${parseUri(uri).fsPath}:${line}: ${printParseErrorCode(error)}; what can be read is used.`;
  });
  return { settings, problems: [...broken, ...problems], isThere: text !== undefined };
}

// The settings of a folder as VS Code keeps them, for where no editor is asked. What they mean is engine/settings.ts's.

import { type ParseError, parse as parseJson, printParseErrorCode } from "jsonc-parser";
import { type ParsedSettings, parseSettings, settingsSection } from "../engine/settings.ts";
import type { FileSystem } from "../workspace/fileSystem.ts";
import { joinUri, parentUri, parseUri, relativePath } from "../workspace/uris.ts";
import { failures } from "./messages.ts";

export interface NearestSettings extends ParsedSettings {
  /** Undefined where there is none. */
  readonly file: string | undefined;
  /** What globs in it are relative to. */
  readonly folder: string;
}

/**
 * The settings of the nearest folder that sets anything of ours, from `folder` up to `root`; two files are never merged, as VS Code
 * takes those of the folder that is open. Never rejects.
 */
export async function readNearestSettings(
  fileSystem: Pick<FileSystem, "readFile">,
  folder: string,
  root: string,
): Promise<NearestSettings> {
  let nearest: NearestSettings | undefined;
  const isInside = relativePath(root, folder) !== undefined;
  for (let directory = isInside ? folder : root; ; directory = parentUri(directory)) {
    const file = joinUri(directory, ".vscode", "settings.json");
    const { isThere, saysSomething, ...parsed } = await readSettings(fileSystem, file);
    const found = { ...parsed, file, folder: directory };
    if (saysSomething) return found;
    if (isThere) nearest ??= found;
    if (relativePath(root, directory) === "")
      return nearest ?? { ...parsed, file: undefined, folder: directory };
  }
}

interface FileSettings extends ParsedSettings {
  readonly isThere: boolean;
  /** Whether it sets anything of ours, or is at fault. */
  readonly saysSomething: boolean;
}

/** Never rejects: a file that cannot be read sets nothing. */
async function readSettings(fileSystem: Pick<FileSystem, "readFile">, uri: string): Promise<FileSettings> {
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
    const line = (text ?? "").slice(0, offset).split("\n").length;
    return failures.badSettings({ file: parseUri(uri).fsPath, line, what: printParseErrorCode(error) });
  });
  const saysSomething = broken.length > 0 || Object.keys(ours).length > 0;
  return { settings, problems: [...broken, ...problems], isThere: text !== undefined, saysSomething };
}

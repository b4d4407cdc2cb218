// A workspace made of a few texts under /w, for what crosses files: an engine over them, as the server and the command line have one.

import { TextDocument } from "vscode-languageserver-textdocument";
import type { AnalysedFile } from "../../server/src/engine/analysedFile.ts";
import { createEngine, type EngineOptions } from "../../server/src/engine/engine.ts";
import { defaultSettings, type Settings } from "../../server/src/engine/settings.ts";
import { type AnalysedDocument, wholeOf } from "../../server/src/features/document.ts";
import { languageOf } from "../../server/src/parse/languages.ts";
import { builtins } from "./analyse.ts";
import { fileUri, type MemoryFile, memoryFileSystem } from "./memoryFileSystem.ts";

export interface ProjectOptions extends Partial<EngineOptions> {
  readonly settings?: Partial<Settings>;
}

/** An engine over files by their path in /w, without the slash in front; `package.json` files make packages. */
export function memoryProject(
  files: Readonly<Record<string, MemoryFile>>,
  { settings = {}, ...options }: ProjectOptions = {},
) {
  const contents: Record<string, MemoryFile> = {};
  for (const [path, file] of Object.entries(files)) contents[`/w/${path}`] = file;
  const fileSystem = memoryFileSystem(contents);
  const errors: string[] = [];
  const engine = createEngine({
    catalogs: () => builtins,
    settingsFor: () => ({ ...defaultSettings, ...settings }),
    fileSystem,
    folders: () => [fileUri("/w")],
    onError: (uri, error) => errors.push(`${uri}: ${error}`),
    onLeftAlone: (uri, why) => errors.push(`${uri} ${why}`),
    ...options,
  });
  const found = (name: string) =>
    Object.keys(contents)
      .filter((path) => path.endsWith(`/${name}`))
      .map(fileUri);
  engine.scanned({
    manifests: found("package.json"),
    configurations: found("error-atlas.json"),
    dependencies: [],
  });

  function textOf(path: string): TextDocument {
    const uri = fileUri(`/w/${path}`);
    const file = contents[`/w/${path}`];
    if (typeof file !== "string") throw new Error(`There is no text ${path}`);
    return TextDocument.create(uri, languageOf(uri, "") ?? "", 1, file);
  }

  return {
    engine,
    contents,
    errors,
    reads: fileSystem.reads,
    textOf,
    /** A file that is analysed; it must not be left alone. */
    async file(path: string): Promise<AnalysedFile> {
      const file = await engine.analyse(textOf(path));
      if (!file) throw new Error(`${path} is left alone`);
      return file;
    },
    async analyse(path: string): Promise<AnalysedDocument> {
      return wholeOf((await this.file(path)).document);
    },
  };
}

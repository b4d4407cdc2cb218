// A workspace made of a few texts under /w, for what crosses files: analysed as the server and the command line do it.

import { TextDocument } from "vscode-languageserver-textdocument";
import { analyse, parse, readReferences } from "../../server/src/engine/analyse.ts";
import { createProject } from "../../server/src/engine/project.ts";
import { defaultSettings } from "../../server/src/engine/settings.ts";
import type { AnalysedDocument } from "../../server/src/features/document.ts";
import { languageOf } from "../../server/src/parse/languages.ts";
import { builtins } from "./analyse.ts";
import { fileUri, type MemoryFile, memoryFileSystem } from "./memoryFileSystem.ts";

/** A project over files by their path in /w, without the slash in front; `package.json` files make packages. */
export function memoryProject(files: Readonly<Record<string, MemoryFile>>) {
  const contents: Record<string, MemoryFile> = {};
  for (const [path, file] of Object.entries(files)) contents[`/w/${path}`] = file;
  const fileSystem = memoryFileSystem(contents);
  const open = new Map<string, string>();
  const errors: string[] = [];
  const project = createProject({
    fileSystem,
    folders: () => [fileUri("/w")],
    openText: (uri) => open.get(uri),
    onError: (uri, error) => errors.push(`${uri}: ${error}`),
    onLeftAlone: (uri, why) => errors.push(`${uri} ${why}`),
  });
  const manifests = Object.keys(contents).filter((path) => path.endsWith("/package.json"));
  project.modules.setManifests(manifests.map(fileUri));
  let runs = 0;
  return {
    project,
    contents,
    open,
    errors,
    reads: fileSystem.reads,
    /** How often files were analysed. */
    runs: () => runs,
    async analyse(path: string): Promise<AnalysedDocument> {
      const uri = fileUri(`/w/${path}`);
      const file = contents[`/w/${path}`];
      if (typeof file !== "string") throw new Error(`There is no text ${path}`);
      const text = TextDocument.create(uri, languageOf(uri, "") ?? "", 1, file);
      const parsed = parse(text);
      if (!parsed) throw new Error(`${path} is in no language that is read`);
      const { catalogs, api, apiSource, isNarrow } = await project.optionsFor(uri, defaultSettings, builtins);
      const references = await project.withModules(uri, ({ imports }) => {
        runs++;
        return readReferences(text, parsed, imports);
      });
      return analyse({ text, references }, catalogs, { api, apiSource, isNarrow });
    },
  };
}

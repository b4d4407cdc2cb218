// The documents that the server reads. The manifest's activation events name the same languages (test/manifest).

import { virtualScheme } from "../../server/src/protocol.ts";

export const languages = [
  ...["typescript", "typescriptreact", "javascript", "javascriptreact", "json", "jsonc", "jsonl"],
  ...["vue", "svelte", "astro", "markdown"],
];

/** Files, unsaved files, and files of virtual workspaces (GitHub Repositories and the like). Not `git:` and other copies of a file. */
const schemes = ["file", "untitled", "vscode-vfs", "vscode-test-web"];

/** What people write: their code may be about an API. */
export const sourceSelector = languages.flatMap((language) =>
  schemes.map((scheme) => ({ language, scheme })),
);

/** And the built-in catalogs, as the server shows them. */
export const documentSelector = [...sourceSelector, { language: "json", scheme: virtualScheme }];

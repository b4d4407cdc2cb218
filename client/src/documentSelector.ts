// The documents that the server reads. The manifest's activation events name the same languages (test/manifest).

export const languages = [
  ...["typescript", "typescriptreact", "javascript", "javascriptreact", "json", "jsonc"],
  ...["vue", "svelte", "astro", "markdown"],
];

/** Files, unsaved files, and files of virtual workspaces (GitHub Repositories and the like). Not `git:` and other copies of a file. */
const schemes = ["file", "untitled", "vscode-vfs", "vscode-test-web"];

export const documentSelector = languages.flatMap((language) =>
  schemes.map((scheme) => ({ language, scheme })),
);

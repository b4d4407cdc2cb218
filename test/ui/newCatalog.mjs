// @ts-check
// From an error page to the first hover, and from a code that the catalog lacks into the catalog, as a person does it.

import fs from "node:fs";
import path from "node:path";
import { takePicture } from "./pictures.mjs";
import { lineWith, showing } from "./workbench.mjs";

const page = `# Errors of Harbour

| Code | HTTP | Description |
|---|---|---|
| berth_taken | 409 | Another ship lies there. |
| no_such_pier | 404 | There is no pier of that number. |

\`\`\`json
{ "code": "berth_taken", "message": "Another ship lies there." }
\`\`\`
`;

const source = `export async function moor(pier: number) {
  const response = await fetch(\`https://api.harbour.example/piers/\${pier}\`, { method: "POST" });
  const body = await response.json();
  if (body.code === "no_such_pier") return undefined;
  if (response.status === 423 && body.code === "harbour_frozen") return "later";
  return body;
}
`;

const catalog = "catalogs/harbour.error-catalog.json";

/**
 * @param {string} folder the opened workspace
 * @returns {Readonly<Record<string, (workbench: import("./workbench.mjs").Workbench) => Promise<void>>>}
 */
export function newCatalogSteps(folder) {
  const write = (/** @type {string} */ file, /** @type {string} */ text) =>
    fs.writeFileSync(path.join(folder, file), text);
  return {
    "makes a catalog of an error page": async (workbench) => {
      write("harbour.md", page);
      write("src/harbour.ts", source);
      const { quickRows, quickInput, page: screen } = workbench;
      await workbench.open("harbour.md");
      await workbench.run("Error Atlas: Import Error Catalog…");
      await quickRows.filter({ hasText: "This Editor" }).first().click();
      await answer(workbench, "Name of the API", "Harbour");
      await answer(workbench, "Host or npm Package of the API", "api.harbour.example");
      await showing(quickInput, [
        "Errors of harbour",
        "berth_taken",
        "404",
        "There is no pier of that number.",
      ]);
      await takePicture(screen, "import-preview");
      await quickRows.filter({ hasText: "no_such_pier" }).first().click();
      await lineWith(workbench, '"no_such_pier"').waitFor();
      await takePicture(screen, "imported");
    },

    "hovers what was imported": async (workbench) => {
      await workbench.open("src/harbour.ts");
      await workbench.hoverAt(
        '"no_such_$0pier"',
        "no_such_pier",
        "404",
        "Harbour",
        "There is no pier of that number.",
      );
      await takePicture(workbench.page, "imported-hover");
      await workbench.page.keyboard.press("Escape");
    },

    "adds to the catalog what it lacks": async (workbench) => {
      const { page: screen, actions } = workbench;
      await workbench.open("src/harbour.ts");
      await workbench.clickAt('"harbour_$0frozen"');
      await screen.keyboard.press("Control+.");
      await actions.getByText('Add "harbour_frozen" to the catalog of Harbour').waitFor();
      await takePicture(screen, "add-to-catalog");
      await actions.getByText('Add "harbour_frozen" to the catalog of Harbour').click();
      await workbench.open(catalog);
      await lineWith(workbench, '"harbour_frozen"').waitFor();
      await workbench.run("File: Save All");
      await workbench.run("View: Close All Editors");
      for (const file of ["harbour.md", "src/harbour.ts", catalog]) fs.rmSync(path.join(folder, file));
    },
  };
}

/**
 * Answers a question that is asked in a box.
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} title
 * @param {string} text
 */
async function answer({ quickInput, page: screen }, title, text) {
  await showing(quickInput, [title]);
  await screen.keyboard.press("Control+A");
  await screen.keyboard.type(text);
  await screen.keyboard.press("Enter");
}

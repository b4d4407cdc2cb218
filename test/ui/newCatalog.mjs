// @ts-check
// A catalog of one's own as a person makes it and keeps it up: from an error page to the first hover, from a body, from a code and from a
// log into the catalog, from a page that has changed, and into code. Once in a dark and once in a light theme.

import fs from "node:fs";
import path from "node:path";
import { takePicture } from "./pictures.mjs";
import { withTheme } from "./themes.mjs";
import { lineWith, showing } from "./workbench.mjs";

/**
 * By what the pictures are called. Each has APIs and codes of its own, as VS Code keeps the documents of catalogs that are gone for
 * minutes: `name` is made of a page, `other` of a body, `code` and `logged` are not on the page.
 */
const runs = {
  dark: {
    theme: "Default Dark Modern",
    mark: "vs-dark",
    name: "Harbour",
    other: "Lagoon",
    code: "frozen_over",
    logged: "tide_too_low",
  },
  light: {
    theme: "Default Light Modern",
    mark: "vs",
    name: "Quay",
    other: "Marsh",
    code: "silted_up",
    logged: "fog_too_thick",
  },
};

const page = (/** @type {string} */ name) => `# Errors of ${name}

| Code | HTTP | Description |
|---|---|---|
| berth_taken | 409 | Another ship lies there. |
| no_such_pier | 404 | There is no pier of that number. |

\`\`\`json
{ "code": "berth_taken", "message": "Another ship lies there." }
\`\`\`
`;

const source = (
  /** @type {string} */ host,
  /** @type {string} */ code,
) => `export async function moor(pier: number) {
  const response = await fetch(\`https://${host}/piers/\${pier}\`, { method: "POST" });
  const body = await response.json();
  if (body.code === "no_such_pier") return undefined;
  if (response.status === 423 && body.code === "${code}") return "later";
  return body;
}
`;

const log = (/** @type {string} */ code) => `12:04:07 ERROR mooring at pier 7 answered 423: ${code}\n`;

/**
 * @param {string} folder the opened workspace
 * @returns {Readonly<Record<string, (workbench: import("./workbench.mjs").Workbench) => Promise<void>>>}
 */
export function newCatalogSteps(folder) {
  return Object.fromEntries(
    Object.entries(runs).flatMap(([theme, run]) =>
      Object.entries(stepsOf(folder, theme, run)).map(([what, act]) => [
        `${what}, in ${run.theme}`,
        (/** @type {import("./workbench.mjs").Workbench} */ workbench) =>
          withTheme(folder, run.theme, async () => {
            await workbench.page.locator(`.monaco-workbench.${run.mark}`).waitFor();
            await act(workbench);
          }),
      ]),
    ),
  );
}

/**
 * @param {string} folder
 * @param {string} theme what its pictures are called
 * @param {typeof runs["dark"]} run
 * @returns {Readonly<Record<string, (workbench: import("./workbench.mjs").Workbench) => Promise<void>>>}
 */
function stepsOf(folder, theme, { name, other, code, logged }) {
  const id = name.toLowerCase();
  const host = `api.${id}.example`;
  const files = {
    page: `${id}.md`,
    source: `src/${id}.ts`,
    log: `${id}.log.txt`,
    catalog: `catalogs/${id}.error-catalog.json`,
    base: `catalogs/${id}.import.json`,
    generated: `${id}-errors.ts`,
    other: `catalogs/${other.toLowerCase()}.error-catalog.json`,
    otherBase: `catalogs/${other.toLowerCase()}.import.json`,
  };
  const write = (/** @type {string} */ file, /** @type {string} */ text) =>
    fs.writeFileSync(path.join(folder, file), text);
  const picture = (
    /** @type {import("./workbench.mjs").Workbench} */ { page: screen },
    /** @type {string} */ what,
  ) => takePicture(screen, `${what}-${theme}`);

  return {
    "makes a catalog of an error page": async (workbench) => {
      write(files.page, page(name));
      write(files.source, source(host, code));
      const { quickRows, quickInput } = workbench;
      await workbench.open(files.page);
      await workbench.run("Error Atlas: Import Error Catalog…");
      await quickRows.filter({ hasText: "This Editor" }).first().click();
      await answer(workbench, "Name of the API", name);
      await answer(workbench, "Host or npm Package of the API", host);
      await showing(quickInput, [
        `Errors of ${id}`,
        "berth_taken",
        "404",
        "There is no pier of that number.",
      ]);
      await picture(workbench, "import-preview");
      await quickRows.filter({ hasText: "no_such_pier" }).first().click();
      await lineWith(workbench, '"no_such_pier"').waitFor();
      await picture(workbench, "imported");
    },

    "hovers what was imported": async (workbench) => {
      await workbench.open(files.source);
      const meaning = "There is no pier of that number.";
      await workbench.hoverAt('"no_such_$0pier"', "no_such_pier", "404", name, meaning);
      await picture(workbench, "imported-hover");
      await workbench.page.keyboard.press("Escape");
    },

    "adds to the catalog what it lacks": async (workbench) => {
      const { actions } = workbench;
      const title = `Add "${code}" to the catalog of ${name}`;
      await workbench.open(files.source);
      await workbench.clickAt(`"${code}$0"`);
      await workbench.openActions(title);
      await picture(workbench, "add-to-catalog");
      await actions.getByText(title).click();
      await workbench.open(files.catalog);
      await lineWith(workbench, `"${code}"`).waitFor();
      await workbench.run("File: Save All");
    },

    "adds an error of a log": async (workbench) => {
      const { page: screen, quickRows, quickInput } = workbench;
      write(files.log, log(logged));
      await workbench.open(files.log);
      await screen.keyboard.press("Control+A");
      await workbench.run("Error Atlas: Explain Error…");
      await showing(quickInput, ["Explain Error", "Add to Error Catalog…"]);
      await picture(workbench, "not-explained");
      await quickRows.filter({ hasText: "Add to Error Catalog…" }).first().click();
      await showing(quickInput, ["Add to Error Catalog", files.catalog, "New Error Catalog…"]);
      await quickRows.filter({ hasText: files.catalog }).first().click();
      await answer(workbench, `Code of the Error in ${name}`);
      await showing(quickInput, [`HTTP Status of the Error in ${name}`]);
      await picture(workbench, "added-status");
      await answer(workbench, `HTTP Status of the Error in ${name}`);
      await lineWith(workbench, `"${logged}"`).waitFor();
      await picture(workbench, "added");
      await workbench.run("File: Save All");
    },

    "updates the catalog from the page": async (workbench) => {
      const { quickRows, quickInput } = workbench;
      write(
        files.page,
        page(name)
          .replace("404", "410")
          .replace("\n\n```", "\n| new_rule | 451 | The rules have changed. |\n\n```"),
      );
      await workbench.open(files.catalog);
      await workbench.run("Error Atlas: Update Error Catalog…");
      await quickRows.filter({ hasText: files.page }).first().click();
      await showing(quickInput, [`Update ${files.catalog}`, "1 added", "new-rule", "1 changed", "statuses"]);
      await picture(workbench, "update-preview");
      await quickRows.filter({ hasText: "new-rule" }).first().click();
      await lineWith(workbench, '"The rules have changed."').waitFor();
      await picture(workbench, "updated");
    },

    "generates code from the catalog": async (workbench) => {
      const { page: screen, quickRows, quickInput } = workbench;
      await workbench.open(files.catalog);
      await workbench.run("Error Atlas: Generate from Error Catalog…");
      await showing(quickInput, [`Generate from ${name}`, "TypeScript", "JSON Schema", "Markdown"]);
      await picture(workbench, "generate");
      await quickRows.filter({ hasText: "TypeScript" }).first().click();
      await quickInput
        .locator("input")
        .first()
        .and(screen.locator(`[value*="${files.generated}"], input`))
        .waitFor();
      await screen.keyboard.press("Enter");
      await lineWith(workbench, `${id}Codes`).waitFor();
      await picture(workbench, "generated");
    },

    "makes a catalog of three answers": async (workbench) => {
      const { quickInput } = workbench;
      await workbench.open(files.source);
      await workbench.run("Error Atlas: New Error Catalog…");
      await answer(workbench, "Name of the API", other);
      await answer(
        workbench,
        "Host or npm Package of the API",
        `https://api.${other.toLowerCase()}.example/v1`,
      );
      await showing(quickInput, ["Example of an Error Body"]);
      await picture(workbench, "new-catalog");
      await answer(workbench, "Example of an Error Body", '{"error": {"code": "mud", "message": "Wait."}}');
      await lineWith(workbench, '"mud"').waitFor();
      await picture(workbench, "new-catalog-made");
      await workbench.run("View: Close All Editors");
      for (const file of Object.values(files)) fs.rmSync(path.join(folder, file), { force: true });
    },
  };
}

/**
 * Answers a question that is asked in a box.
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} title
 * @param {string} [text] undefined: what stands there already
 */
async function answer({ quickInput, page: screen }, title, text) {
  await showing(quickInput, [title]);
  if (text !== undefined) {
    await screen.keyboard.press("Control+A");
    await screen.keyboard.type(text);
  }
  await screen.keyboard.press("Enter");
}

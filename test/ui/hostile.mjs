// @ts-check
// A workspace whose texts VS Code would take for links, icons and images, looked at in the window itself. Comes after the other
// steps, since it adds an API to the workspace.
import * as fs from "node:fs";
import * as path from "node:path";
import { takePicture } from "./pictures.mjs";
import { showing } from "./workbench.mjs";

const attack = "[Set up](command:workbench.action.terminal.new) $(zap) ![i](https://evil.example/i.png)";

/**
 * Adds a catalog full of attacks, and a source that imports its package.
 * @param {string} folder the workspace
 */
export function writeHostileFiles(folder) {
  const read = fs.readFileSync(path.join(folder, "catalogs/studio.error-catalog.json"), "utf8");
  const { produces: _, ...studio } = JSON.parse(read);
  const [entry] = studio.entries;
  const catalog = {
    ...studio,
    id: "hostile",
    name: `Hostile ${attack}`,
    summary: attack,
    detection: { packages: ["hostile-sdk"] },
    entries: [
      {
        ...entry,
        id: "attack",
        code: "HOSTILE_CODE",
        title: attack,
        meaning: attack,
        messages: [attack],
        replacedBy: undefined,
      },
    ],
  };
  fs.writeFileSync(path.join(folder, "catalogs/hostile.error-catalog.json"), JSON.stringify(catalog));
  fs.writeFileSync(path.join(folder, "src/hostile.ts"), `import { x } from "hostile-sdk/${attack}";\nx();\n`);
}

/** @type {typeof import("./steps.mjs").steps} */
export const hostileSteps = {
  "has no link of a workspace in the language status": async (workbench) => {
    const { page, hover } = workbench;
    await workbench.open("src/hostile.ts");
    await page.locator('[id="status.languageStatus"]').hover();
    await showing(hover, [
      "Hostile",
      "the import of hostile-sdk/",
      "(command:workbench.action.terminal.new)",
      "$",
    ]);
    await takePicture(page, "hostile-status");
    await noMarkupIn(hover.locator(".hover-language-status", { hasText: "hostile-sdk" }), ["Select API"]);
    await workbench.pointAway();
  },

  "has no link and no image of a workspace in lists and their hovers": async (workbench) => {
    const { page, quickRows, hover } = workbench;
    await workbench.openLookUp("HOSTILE_CODE");
    const row = quickRows.filter({ hasText: "HOSTILE_CODE" }).first();
    await row.locator(".label-description").hover();
    await showing(hover, ["(command:workbench.action.terminal.new)"]);
    await takePicture(page, "hostile-list");
    await noMarkupIn(hover, []);
    await noMarkupIn(row.locator(".monaco-icon-label"), []);
    await page.keyboard.press("Escape");
  },
};

/**
 * Throws where something has links other than these, images, or the icon of the attack.
 * @param {import("playwright-core").Locator} where
 * @param {readonly string[]} links their texts
 */
async function noMarkupIn(where, links) {
  const found = [
    ...(await where.locator("a[href], a[data-href]").allInnerTexts()).map((text) => text.trim()),
    ...(await where.locator("img, .codicon-zap").evaluateAll((all) => all.map((each) => each.outerHTML))),
  ].filter((text) => text !== "");
  if (JSON.stringify(found) !== JSON.stringify(links)) throw new Error(`There is ${JSON.stringify(found)}.`);
}

// A workspace of somebody who wants their text to be taken for a link, an icon or an image: a catalog whose every free text is an
// attack, and sources that name its API in all ways.

import { catalogText } from "../../support/catalogText.ts";

export const attack =
  "[Set up](command:workbench.action.terminal.new) $(zap) ![i](https://evil.example/i.png)";

/** Windows has no colon in names of files. */
const fileAttack =
  process.platform === "win32" ? "[x](x) $(zap)" : "[x](command:workbench.action.quit) $(zap)";

export const catalogFile = `catalogs/${fileAttack}.error-catalog.json`;
export const producer = "src/hostile/server.ts";
export const caller = "src/hostile/caller.ts";
export const importer = "src/hostile/importer.ts";

/** The id of the API, which can be no attack. */
export const api = "acme";
export const codes = [`${attack} ONE`, `${attack} TWO`];

/** Path → text. */
export const hostileFiles: Readonly<Record<string, string>> = {
  [catalogFile]: hostileCatalog(),
  [producer]: "export const a = 1;\n",
  [importer]: `import { x } from "acme-sdk/${attack}";\nx();\n`,
  [caller]: `const response = await fetch("https://api.${api}.example/things");
const body = await response.json();
if (body.code === "") retry();
`,
};

function hostileCatalog(): string {
  const catalog = JSON.parse(catalogText(api, { ONE: 409, TWO: 422 }));
  const entries = catalog.entries.map((entry: object, i: number) => ({
    ...entry,
    code: codes[i],
    title: attack,
    meaning: attack,
    category: attack,
    messages: [attack],
  }));
  return JSON.stringify({
    ...catalog,
    name: attack,
    summary: attack,
    produces: [`../${producer}`],
    detection: { ...catalog.detection, packages: ["acme-sdk"] },
    entries,
  });
}

// The files that a round begins with: the examples as one folder of a workspace, some of the fixtures as another, and a package
// with a catalog. Everything here is read once and never changed.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "jsonc-parser";
import type { Material } from "./edits.ts";
import type { Random } from "./random.ts";

export interface Fixtures {
  /** The files of the examples, by their paths below them. */
  readonly examples: ReadonlyMap<string, string>;
  /** The files of which each round has some. */
  readonly others: ReadonlyMap<string, string>;
  readonly material: Material;
}

/** The folders of the workspace. */
export const roots = ["app", "lib"];

const READ = /\.(m?[jt]sx?|vue|svelte|astro|md|jsonc?|jsonl|har)$|(^|\/)\.gitignore$/;

/** @param project the top of the project */
export function readFixtures(project: string): Fixtures {
  const examples = filesBelow(path.join(project, "examples"));
  const others = new Map([
    ...filesBelow(path.join(project, "test/fixtures")),
    ...filesBelow(path.join(project, "test/clients")),
  ]);
  const catalogs = [...filesBelow(path.join(project, "data/catalogs")).values()];
  const texts = [...examples.values(), ...others.values()];
  return { examples, others, material: { texts, words: wordsOf(catalogs) } };
}

/** The files of one round, and the settings that go with them. */
export function filesFor({ examples, others }: Fixtures, random: Random) {
  const files = new Map<string, string>();
  for (const [file, text] of examples) files.set(`app/${file}`, text);
  for (const [file, text] of random.some([...others], 14)) files.set(`lib/${file}`, text);
  files.set(
    "lib/error-atlas.json",
    `{ "apis": { "clients/vidio/**": "vidio", "**/*.json": "pureframe" } }\n`,
  );
  files.set("lib/package.json", `{ "name": "lib", "dependencies": { "acme-sdk": "1.0.0" } }\n`);
  files.set(
    "lib/node_modules/acme-sdk/package.json",
    `{ "name": "acme-sdk", "version": "1.0.0", "errorCatalog": "acme.error-catalog.json" }\n`,
  );
  files.set("lib/node_modules/acme-sdk/acme.error-catalog.json", acmeCatalog(examples));
  files.set("lib/large.json", largeJson(random));
  files.set(
    "lib/large.jsonl",
    largeJson(random).split("\n").slice(1, -2).join("\n").replaceAll("},\n", "}\n"),
  );
  const settings = parse(examples.get(".vscode/settings.json") ?? "{}");
  return { files, settings: { apis: settings["errorAtlas.apis"] ?? {} } };
}

function filesBelow(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => READ.test(name) && !name.includes("node_modules/"));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

function wordsOf(catalogs: readonly string[]): readonly string[] {
  const codes = catalogs.flatMap((text) =>
    [...text.matchAll(/"(?:code|type|status|pointer)": *"?([^",\s}]+)/g)].map(([, word]) => word!),
  );
  return [...new Set([...codes, "status", "code", "error", "detail", "body", "nonsense", "none", "off"])];
}

/** The catalog of the examples under another name, as a package brings it. */
function acmeCatalog(examples: ReadonlyMap<string, string>): string {
  const text = examples.get("catalogs/studio.error-catalog.json") ?? "";
  return text.replaceAll("studio", "acme").replaceAll("Studio", "Acme");
}

/** Large enough to be read in parts, one body a line. */
function largeJson(random: Random): string {
  const codes = ["conflict", "conflicts", "insufficient_credits", "rate_limited", "INVALID_API_KEY"];
  const line = () =>
    `  {"url": "https://videoconduit.com/v1/jobs", "status": ${random.pick([402, 409, 429])}, "body": {"detail": "It is so.", "code": "${random.pick(codes)}"}}`;
  return `[\n${Array.from({ length: 800 }, line).join(",\n")}\n]\n`;
}

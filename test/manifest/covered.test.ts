// Holds that what the manifest contributes is tried by a test: each command in a real VS Code or by a person's way in the UI run, each
// view, each setting anywhere.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import texts from "../../package.nls.json" with { type: "json" };

const tests = path.resolve(import.meta.dirname, "..");
const { contributes } = manifest;

/** The code of the tests below some folders of `test/`. */
function codeOf(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(tests, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(?:ts|mjs)$/.test(file))
        .map((file) => readFileSync(path.join(tests, folder, file), "utf8")),
    )
    .join("\n");
}

const inVsCode = codeOf("vscode", "ui");

test("each command is run in VS Code", () => {
  const titleOf = (key: string) => texts[key.slice(1, -1) as keyof typeof texts];
  const untried = contributes.commands.filter(
    ({ command, title }) =>
      !inVsCode.includes(`"${command}"`) && !inVsCode.includes(`Error Atlas: ${titleOf(title)}`),
  );
  expect(untried.map(({ command }) => command)).toEqual([]);
});

test("each file of the suite for VS Code is run", () => {
  const suite = path.join(tests, "vscode", "suite");
  const loaded = readFileSync(path.join(suite, "index.ts"), "utf8");
  const files = readdirSync(suite).filter((file) => file.endsWith(".test.ts"));
  expect(files.filter((file) => !loaded.includes(`"./${file}"`))).toEqual([]);
});

test("each setting is set by a test", () => {
  const all = codeOf("vscode", "ui", "protocol", "configuration", "support");
  const names = Object.keys(contributes.configuration.properties);
  // The protocol's library reads this one by itself.
  const own = names.filter((name) => name !== "errorAtlas.trace.server");
  const isSet = (name: string) => {
    const keys = name.replace("errorAtlas.", "").split(".");
    return all.includes(name) || keys.every((key) => new RegExp(`\\b${key}\\b`).test(all));
  };
  expect(own.filter((name) => !isSet(name))).toEqual([]);
});

test("settings stand in one order", () => {
  const orders = Object.values(contributes.configuration.properties).map(({ order }) => order);
  expect(orders).toEqual(orders.map((_, i) => i + 1));
});

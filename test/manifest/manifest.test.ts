// Holds the manifest to the code: settings, commands, languages, texts, and what is packaged.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import { expect, test } from "vitest";
import { commandIds } from "../../client/src/commandIds.ts";
import { languages } from "../../client/src/documentSelector.ts";
import manifest from "../../package.json" with { type: "json" };
import texts from "../../package.nls.json" with { type: "json" };
import { root } from "../../scripts/lib/paths.mjs";
import { packageContents } from "../../scripts/package.mjs";
import { settingDefinitions, settingsSection } from "../../server/src/engine/settings.ts";
import { ruleIds } from "../../server/src/rules/registry.ts";
import { ruleSeverities } from "../../server/src/rules/rule.ts";

const { contributes } = manifest;
const properties: Readonly<Record<string, ManifestSetting>> = contributes.configuration.properties;
const commands = contributes.commands.map(({ command }) => command).sort();

interface ManifestSetting {
  readonly type: string;
  readonly default: unknown;
  readonly scope: string;
  readonly order: number;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

test("the settings are those that the server reads, with the same types, defaults, scopes and values", () => {
  const declared = Object.entries(properties).map(([name, setting]) => ({
    name,
    type: setting.type,
    default: setting.default,
    scope: setting.scope,
    values: setting.enum,
    description: setting.markdownDescription,
  }));
  const read = settingDefinitions.map((setting) => ({
    name: `${settingsSection}.${setting.name}`,
    type: setting.type,
    default: setting.default,
    scope: setting.scope,
    values: setting.values,
    description: `%${setting.descriptionKey}%`,
  }));
  expect(declared).toEqual(read);
});

test("no setting shows that it has no value, and each has a place of its own", () => {
  const shown = Object.values(properties);
  expect(
    shown.filter((setting) => setting.default === null || setting.enum?.some((one) => one === null)),
  ).toEqual([]);
  expect(shown.map(({ order }) => order)).toEqual(shown.map((_, index) => index + 1));
});

test("the setting for rules offers every rule and every severity", () => {
  const rules = contributes.configuration.properties["errorAtlas.rules"].properties;
  expect(Object.keys(rules).sort()).toEqual([...ruleIds].sort());
  for (const rule of Object.values(rules)) expect(rule.enum).toEqual(ruleSeverities);
});

test("every text that the manifest refers to is there, and no other", () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
  expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort());
});

test("the commands are those that the extension registers", () => {
  expect(commands).toEqual(Object.values(commandIds).sort());
});

test("menus, keys and welcome texts name commands that exist", () => {
  const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
  const inTexts = [...JSON.stringify(texts).matchAll(/\(command:([\w.]+)\)/g)].map((match) => match[1]!);
  const named = [...inMenus, ...inTexts, ...contributes.keybindings.map(({ command }) => command)];
  // VS Code makes one for each view.
  const focus = contributes.views.errorAtlas.map(({ id }) => `${id}.focus`);
  expect(named.filter((command) => ![...commands, ...focus].includes(command))).toEqual([]);
});

test("menus and welcome texts are bound to a view that exists", () => {
  const views = contributes.views.errorAtlas.map(({ id }) => id);
  const conditions = [...contributes.menus["view/title"], ...contributes.menus["view/item/context"]];
  const isBound = (when: string, view: string) => {
    const [, name, pattern] = /view (?:== ([\w.]+)|=~ \/(.*?)\/)/.exec(when) ?? [];
    return name === view || (pattern !== undefined && new RegExp(pattern).test(view));
  };
  for (const { when } of conditions) expect(views.some((view) => isBound(when, view))).toBe(true);
  const welcome = contributes.viewsWelcome.map(({ view }) => view);
  expect([...new Set(welcome)].sort()).toEqual([...views].sort());
});

test("commands that act on something in the tree are not in the palette", () => {
  const hidden = contributes.menus.commandPalette.map(({ command }) => command);
  const onNodes = contributes.menus["view/item/context"].map(({ command }) => command);
  // Without a node these ask for an error or a catalog.
  expect(onNodes.filter((command) => !hidden.includes(command)).sort()).toEqual([
    "errorAtlas.addToCatalog",
    "errorAtlas.generate",
    "errorAtlas.insertMock",
    "errorAtlas.updateCatalog",
  ]);
});

test("the extension starts for the languages that the server reads, for a page that was left open, and for nothing else", () => {
  expect(manifest.activationEvents).toEqual([
    ...languages.map((language) => `onLanguage:${language}`),
    "onWebviewPanel:errorAtlas.page",
  ]);
  const [item] = contributes.menus["editor/context"];
  const pattern = new RegExp(/editorLangId =~ \/(.*?)\/ /.exec(item!.when)![1]!);
  expect([...languages, "html", "typescriptx", "json5"].filter((id) => pattern.test(id))).toEqual(languages);
});

test("what vsce packages by itself is what belongs into the package", async () => {
  const leftOver = [
    ...["assets/icon.svg", "client/src/extension.ts", "data/catalogs/stripe/facts.json", "docs/editors.md"],
    ...[
      "dist/extension.js.map",
      "dist/meta.json",
      "dist/test/suite.js",
      "examples/package.json",
      "tsconfig.json",
    ],
    ...["node_modules/vscode-uri/package.json", ".vscode-test/code-server/package.json", "scripts/start.mjs"],
  ];
  const folder = mkdtempSync(path.join(tmpdir(), "error-atlas-manifest-"));
  try {
    for (const file of [...packageContents(), ...leftOver]) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), "");
    }
    for (const file of ["package.json", ".vscodeignore"])
      cpSync(path.join(root, file), path.join(folder, file));
    const files = await listFiles({ cwd: folder, packageManager: PackageManager.None });
    expect(files.map((file) => file.replaceAll("\\", "/")).sort()).toEqual(packageContents());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("everything that belongs into the package is there, apart from what is built", () => {
  const missing = packageContents().filter((file) => !existsSync(path.join(root, file)));
  expect(missing.filter((file) => !file.startsWith("dist/"))).toEqual([]);
});

test("the icon is a PNG of 128 × 128", () => {
  const icon = readFileSync(path.join(root, manifest.icon));
  expect([icon.toString("latin1", 1, 4), icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([
    "PNG",
    128,
    128,
  ]);
});

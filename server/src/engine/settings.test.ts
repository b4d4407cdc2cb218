import { expect, test } from "vitest";
import { builtinIds } from "../catalog/builtin.ts";
import { ruleIds } from "../rules/registry.ts";
import { defaultSettings, isTooLarge, parseSettings, settingDefinitions, sizeLimit } from "./settings.ts";

test.each([undefined, null, {}])("%j: the defaults, and nothing to say", (raw) => {
  expect(parseSettings(raw)).toEqual({ settings: defaultSettings, problems: [] });
});

test("nested and dotted names are the same settings", () => {
  const nested = parseSettings({
    enable: false,
    hover: { relatedApis: false },
    codeLens: { enabled: false },
    maxFileSize: 7,
    trace: { server: "verbose" },
  });
  const dotted = parseSettings({
    enable: false,
    "hover.relatedApis": false,
    "codeLens.enabled": false,
    maxFileSize: 7,
    "trace.server": "verbose",
  });
  expect(nested).toEqual({
    settings: {
      ...defaultSettings,
      enable: false,
      hoverRelatedApis: false,
      codeLensEnabled: false,
      maxFileSize: 7,
    },
    problems: [],
  });
  expect(dotted).toEqual(nested);
});

test("globs with dots, and rules, are values and no names of settings", () => {
  const raw = { apis: { "src/*.test.ts": "vidio", "**": "none" }, rules: { "unknown-code": "off" } };
  expect(parseSettings(raw)).toEqual({ settings: { ...defaultSettings, ...raw }, problems: [] });
});

test("a preset that is left open leaves it to error-atlas.json", () => {
  for (const preset of [null, "auto"])
    expect(parseSettings({ preset })).toEqual({ settings: defaultSettings, problems: [] });
  expect(parseSettings({ preset: "strict" }).settings.preset).toBe("strict");
});

test.each([
  ["auto", ["auto"]],
  [["auto"], ["auto"]],
  [[], []],
  [
    ["stripe", "!zod"],
    ["stripe", "!zod"],
  ],
])("catalogs: %j", (catalogs, expected) => {
  expect(parseSettings({ catalogs })).toEqual({
    settings: { ...defaultSettings, catalogs: expected },
    problems: [],
  });
});

test("of catalogs, what names no built-in one has no effect, and the rest has", () => {
  const { settings, problems } = parseSettings({ catalogs: ["strpe", "!zodd", 1, "prisma", "qqqqqqqqqq"] });
  expect(settings.catalogs).toEqual(["prisma"]);
  const all = builtinIds().join(", ");
  expect(problems).toEqual([
    '"errorAtlas.catalogs": "strpe" is no built-in catalog. Did you mean "stripe"?',
    '"errorAtlas.catalogs": "!zodd" is no built-in catalog. Did you mean "zod"?',
    `"errorAtlas.catalogs": 1 is no built-in catalog. Use "auto", or ids: ${all}.`,
    `"errorAtlas.catalogs": "qqqqqqqqqq" is no built-in catalog. Use "auto", or ids: ${all}.`,
  ]);
});

test.each([
  [
    { catalogs: { stripe: true } },
    '"errorAtlas.catalogs" must be a list of texts, or "auto", not {"stripe":true}. The default is used.',
  ],
  [[], '"errorAtlas" must be an object, not []. The defaults are used.'],
  [{ colour: 1 }, 'Unknown setting "errorAtlas.colour". Remove it.'],
  [{ presett: 1 }, 'Unknown setting "errorAtlas.presett". Did you mean "errorAtlas.preset"?'],
  [{ hover: { size: 1 } }, 'Unknown setting "errorAtlas.hover.size". Remove it.'],
  [{ enable: "yes" }, '"errorAtlas.enable" must be true or false, not "yes". The default is used.'],
  [{ maxFileSize: -1 }, '"errorAtlas.maxFileSize" must be a number, 0 or more, not -1. The default is used.'],
  [{ apis: [] }, '"errorAtlas.apis" must be an object, not []. The default is used.'],
  [
    { trace: { server: "loud" } },
    '"errorAtlas.trace.server" must be one of off, messages, verbose, not "loud". The default is used.',
  ],
  [
    { preset: "loud" },
    '"errorAtlas.preset" must be one of auto, recommended, strict, not "loud". The default is used.',
  ],
  [
    { apis: { "*(a)b": "vidio" } },
    '"errorAtlas.apis", "*(a)b": "*(" makes this an extended glob, which is not supported, so it has no effect. Write alternatives as "{a,b}", and a parenthesis itself as "\\(".',
  ],
  [
    { apis: { "**": 1 } },
    '"errorAtlas.apis", "**": 1 is no id of a catalog, and not "none". It has no effect.',
  ],
  [
    { rules: { "unknown-cod": "off" } },
    '"errorAtlas.rules": unknown rule "unknown-cod". Did you mean "unknown-code"?',
  ],
  [
    { rules: { zzzzzzzz: "off" } },
    `"errorAtlas.rules": unknown rule "zzzzzzzz". Use one of ${ruleIds.join(", ")}.`,
  ],
  [
    { rules: { "unknown-code": "fatal" } },
    '"errorAtlas.rules", "unknown-code": the severity must be one of off, hint, information, warning, error, not "fatal". The rule keeps its own.',
  ],
])("%j: the default is used, and why is said", (raw, problem) => {
  expect(parseSettings(raw)).toEqual({ settings: defaultSettings, problems: [problem] });
});

test("a wrong value costs no other", () => {
  expect(parseSettings({ enable: 1, maxFileSize: 9 }).settings).toEqual({
    ...defaultSettings,
    maxFileSize: 9,
  });
});

test("every setting has a default that it accepts", () => {
  const raw = Object.fromEntries(settingDefinitions.map((setting) => [setting.name, setting.default]));
  expect(parseSettings(raw)).toEqual({ settings: defaultSettings, problems: [] });
});

test.each([
  [1024, false],
  [1025, true],
])("a text of %d characters is larger than 1 KiB: %s", (length, expected) => {
  expect(isTooLarge("x".repeat(length), 1)).toBe(expected);
});

test.each([
  ["file:///a.json", "json", 5120, 5120],
  ["file:///a.jsonl", "jsonl", 5120, 5120],
  ["file:///a.ts", "typescript", 5120, 1024],
  ["file:///a.vue", "vue", 5120, 1024],
  ["file:///a.js", "", 100, 100],
])("%s (%s) is read up to what the setting and its kind allow", (uri, languageId, maxFileSize, expected) => {
  expect(sizeLimit(uri, languageId, { ...defaultSettings, maxFileSize })).toBe(expected);
});

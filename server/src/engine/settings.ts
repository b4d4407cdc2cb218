// The one list of settings: names, types, defaults. The manifest's `contributes.configuration` equals it (test/manifest), and
// the server and the command line read what they are given with it. How a client is asked for settings belongs in configuration.ts.

import { builtinIds } from "../catalog/builtin.ts";
import { ALL, NOT } from "../catalog/chosen.ts";
import { languageOf } from "../parse/languages.ts";
import { ruleIds } from "../rules/registry.ts";
import { type Preset, presets, type RuleSeverity, ruleSeverities } from "../rules/rule.ts";
import { globListFaults } from "../text/globFaults.ts";
import { nearest } from "../text/nearest.ts";
import { settings as texts } from "./messages.ts";

/** Everything a person can set, complete: what is not set has its default. */
export interface Settings {
  readonly enable: boolean;
  /** Glob, relative to the workspace folder → catalog id, or `none`. Of several globs that match, the last counts. */
  readonly apis: Readonly<Record<string, string>>;
  /** Which built-in catalogs are in force, for the whole window: `chosen` says what the list means. */
  readonly catalogs: readonly string[];
  /** Which findings are shown of rules that `rules` does not name; undefined: what error-atlas.json says, else `recommended`. */
  readonly preset: Preset | undefined;
  /** Rule id → severity, in place of the rule's own. */
  readonly rules: Readonly<Record<string, RuleSeverity>>;
  readonly hoverRelatedApis: boolean;
  readonly codeLensEnabled: boolean;
  /** KiB. */
  readonly maxFileSize: number;
}

/** One setting, as the manifest declares it. */
export interface SettingDefinition {
  /** Without the `errorAtlas.` in front. */
  readonly name: string;
  readonly type: "array" | "boolean" | "number" | "object" | "string";
  readonly default: unknown;
  readonly scope: "resource" | "window";
  /** For `string`: the values it can have. */
  readonly values?: readonly string[];
  /** The key of its description in package.nls.json. */
  readonly descriptionKey: string;
}

/** The section all settings are in. */
export const settingsSection = "errorAtlas";

export const defaultSettings: Settings = {
  enable: true,
  apis: {},
  catalogs: [ALL],
  preset: undefined,
  rules: {},
  hoverRelatedApis: true,
  codeLensEnabled: true,
  maxFileSize: 5120,
};

/** VS Code hands over the default where nothing is set: it has to be a value that leaves the preset to error-atlas.json. */
const LEFT_OPEN = "auto";

export const settingDefinitions: readonly SettingDefinition[] = [
  define("enable", "boolean", defaultSettings.enable),
  define("apis", "object", defaultSettings.apis),
  { ...define("catalogs", "array", defaultSettings.catalogs), scope: "window" },
  { ...define("preset", "string", LEFT_OPEN), values: [LEFT_OPEN, ...presets] },
  define("rules", "object", defaultSettings.rules),
  define("hover.relatedApis", "boolean", defaultSettings.hoverRelatedApis),
  define("codeLens.enabled", "boolean", defaultSettings.codeLensEnabled),
  define("maxFileSize", "number", defaultSettings.maxFileSize),
  { ...define("trace.server", "string", "off"), scope: "window", values: ["off", "messages", "verbose"] },
];

/** Settings, and a sentence for each value that could not be used. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

/**
 * Reads the value of the `errorAtlas` section: nested (`{hover: {relatedApis: …}}`), with dots in the names, or both. `null` and
 * `undefined` stand for "nothing set". A value of the wrong type is reported and its default is used; an unknown name is reported.
 */
export function parseSettings(raw: unknown): ParsedSettings {
  const problems: string[] = [];
  const given = isRecord(raw) ? flatten(raw) : new Map<string, unknown>();
  if (raw !== undefined && raw !== null && !isRecord(raw)) {
    problems.push(texts.noObject({ name: settingsSection, found: describe(raw) }));
  }
  const values = new Map<string, unknown>();
  for (const [name, value] of given) {
    const definition = settingDefinitions.find((setting) => setting.name === name);
    if (!definition) problems.push(unknownSetting(name));
    else if (value === undefined || value === null) continue;
    else if (!fits(definition, value)) {
      problems.push(wrongValue(definition, value));
    } else values.set(name, value);
  }
  const settings: Settings = {
    enable: (values.get("enable") as boolean | undefined) ?? defaultSettings.enable,
    apis: parseApis(values.get("apis"), problems),
    catalogs: parseCatalogs(values.get("catalogs"), problems),
    preset: presets.find((preset) => preset === values.get("preset")),
    rules: parseRules(values.get("rules"), problems),
    hoverRelatedApis:
      (values.get("hover.relatedApis") as boolean | undefined) ?? defaultSettings.hoverRelatedApis,
    codeLensEnabled:
      (values.get("codeLens.enabled") as boolean | undefined) ?? defaultSettings.codeLensEnabled,
    maxFileSize: (values.get("maxFileSize") as number | undefined) ?? defaultSettings.maxFileSize,
  };
  return { settings, problems };
}

/** KiB. Source beyond it is a bundle, which nobody handles errors in by hand, and would take a second to read. */
const LARGEST_SOURCE = 1024;

/** The size in KiB from which on a document is left alone: data as far as the settings let it, source no further than a bundle. */
export function sizeLimit(uri: string, languageId: string, { maxFileSize }: Settings): number {
  const language = languageOf(uri, languageId);
  const isData = language === "json" || language === "jsonl";
  return isData ? maxFileSize : Math.min(maxFileSize, LARGEST_SOURCE);
}

/** Whether a text is larger than `limit`, in KiB: 1 KiB is taken as 1024 UTF-16 code units. */
export function isTooLarge(text: string, limit: number): boolean {
  return text.length > limit * 1024;
}

function define(name: string, type: SettingDefinition["type"], value: unknown): SettingDefinition {
  return { name, type, default: value, scope: "resource", descriptionKey: `configuration.${name}` };
}

const APIS = `${settingsSection}.apis`;
const CATALOGS = `${settingsSection}.catalogs`;
const RULES = `${settingsSection}.rules`;

function parseApis(raw: unknown, problems: string[]): Settings["apis"] {
  const result: Record<string, string> = {};
  const given = Object.entries((raw ?? {}) as Record<string, unknown>);
  const { faults, end } = globListFaults(given.map(([glob]) => glob));
  const refused = new Set<number>();
  for (const { index, message, isTaken } of faults) {
    problems.push(texts.glob({ name: APIS, glob: describe(given[index]![0]), problem: message }));
    if (!isTaken) refused.add(index);
  }
  for (const [index, [glob, id]] of given.slice(0, end).entries()) {
    if (typeof id !== "string" || id === "")
      problems.push(texts.api({ name: APIS, glob, found: describe(id) }));
    else if (!refused.has(index)) result[glob] = id;
  }
  return result;
}

/** `auto` may stand alone. What names no built-in catalog is reported, and has no effect. */
function parseCatalogs(raw: unknown, problems: string[]): Settings["catalogs"] {
  if (!Array.isArray(raw)) return defaultSettings.catalogs;
  const ids = builtinIds();
  return raw.filter((each): each is string => {
    const id = typeof each === "string" && each.startsWith(NOT) ? each.slice(NOT.length) : each;
    if (each === ALL || ids.includes(id)) return true;
    const [near] = typeof id === "string" ? nearest(id, ids, 1) : [];
    const said = { name: CATALOGS, found: describe(each) };
    problems.push(
      near === undefined
        ? texts.unknownCatalog({ ...said, ids })
        : texts.misspelledCatalog({ ...said, near }),
    );
    return false;
  });
}

function parseRules(raw: unknown, problems: string[]): Settings["rules"] {
  const result: Record<string, RuleSeverity> = {};
  for (const [id, severity] of Object.entries((raw ?? {}) as Record<string, unknown>)) {
    if (!ruleIds.includes(id)) {
      const [near] = nearest(id, ruleIds, 1);
      problems.push(
        near === undefined
          ? texts.unknownRule({ name: RULES, rule: id, rules: ruleIds })
          : texts.misspelledRule({ name: RULES, rule: id, near }),
      );
    } else if (!ruleSeverities.includes(severity as RuleSeverity)) {
      problems.push(
        texts.severity({ name: RULES, rule: id, values: ruleSeverities, found: describe(severity) }),
      );
    } else result[id] = severity as RuleSeverity;
  }
  return result;
}

/** `{hover: {relatedApis: true}}` → `hover.relatedApis`; stops at names that are settings themselves. */
function flatten(raw: Record<string, unknown>, prefix = ""): Map<string, unknown> {
  const result = new Map<string, unknown>();
  for (const [key, value] of Object.entries(raw)) {
    const name = prefix + key;
    const isGroup = settingDefinitions.some((setting) => setting.name.startsWith(`${name}.`));
    if (isGroup && isRecord(value)) for (const [inner, v] of flatten(value, `${name}.`)) result.set(inner, v);
    else result.set(name, value);
  }
  return result;
}

function fits(definition: SettingDefinition, value: unknown): boolean {
  switch (definition.type) {
    case "array":
      return Array.isArray(value) || value === ALL;
    case "object":
      return isRecord(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value) && value >= 0;
    case "string":
      return typeof value === "string" && (definition.values?.includes(value) ?? true);
    case "boolean":
      return typeof value === "boolean";
  }
}

function unknownSetting(given: string): string {
  const name = `${settingsSection}.${given}`;
  const [near] = nearest(
    given,
    settingDefinitions.map((definition) => definition.name),
    1,
  );
  return near === undefined
    ? texts.unknown({ name })
    : texts.misspelled({ name, near: `${settingsSection}.${near}` });
}

function wrongValue({ name: short, type, values }: SettingDefinition, value: unknown): string {
  const said = { name: `${settingsSection}.${short}`, found: describe(value) };
  return values ? texts.choice({ ...said, values }) : texts.type[type](said);
}

function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

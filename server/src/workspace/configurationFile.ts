// What an error-atlas.json says: its text into a configuration, and what is wrong with it. Reads no file; which one holds for
// a source is configurations.ts's to say, what follows from it for a file is engine/fileOptions.ts's.

import { getNodeValue, type Node } from "jsonc-parser";
import { ruleIds } from "../rules/registry.ts";
import { type Preset, presets, type RuleSeverity, ruleSeverities } from "../rules/rule.ts";
import { globListFaults } from "../text/globFaults.ts";
import { readJson, spanOf } from "../text/jsonPlace.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/span.ts";
import { configuration as texts } from "./messages.ts";
import { parentUri, uriName } from "./uris.ts";

/** What a project says of its files. Globs are relative to `folder`. */
export interface Configuration {
  /** The file it stands in. */
  readonly uri: string;
  /** The directory of that file: it holds for what lies under it. */
  readonly folder: string;
  /** Glob → catalog id, or `none`. Of several globs that match, the last counts. */
  readonly apis: Readonly<Record<string, string>>;
  /** Further hosts, such as a proxy's, each with the catalog id of the API behind it: `host`, `host:port`, `host/path`. */
  readonly hosts: Readonly<Record<string, string>>;
  /** Globs of files that are left alone; a directory stands for all under it. */
  readonly ignore: readonly string[];
  /** Which findings are shown of rules that `rules` does not name. */
  readonly preset: Preset | undefined;
  /** Rule id → severity, in place of the rule's own. */
  readonly rules: Readonly<Record<string, RuleSeverity>>;
}

/** A fault, at the property that has it. */
export interface ConfigurationProblem {
  readonly span: Span;
  readonly message: string;
  readonly severity: "error" | "warning";
}

export interface ParsedConfiguration {
  /** Undefined where the text is no JSON object. */
  readonly configuration: Configuration | undefined;
  readonly problems: readonly ConfigurationProblem[];
  /** Where catalogs are named, for telling later whether there are such. */
  readonly catalogNames: readonly { readonly id: string; readonly span: Span }[];
}

/** The name of the file. */
export const configurationFileName = "error-atlas.json";

const PROPERTIES = ["$schema", "apis", "hosts", "ignore", "preset", "rules"];
const HOST = /^(?:\*\.)?[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?(?::\d{1,5})?(?:\/[^?#\s]*)?$/i;

/** Whether a file is a configuration by its name. */
export function isConfigurationUri(uri: string): boolean {
  return uriName(uri) === configurationFileName;
}

/** Reads a configuration, with comments and trailing commas allowed. What is at fault is reported and left out; the rest holds. */
export function parseConfiguration(uri: string, text: string): ParsedConfiguration {
  const read = readJson(text);
  if ("fault" in read || read.root.type !== "object") {
    const { span, message } =
      "fault" in read ? read.fault : { span: spanOf(read.root), message: texts.noObject({}) };
    const said = texts.notRead({ problem: message });
    return {
      configuration: undefined,
      problems: [{ span, message: said, severity: "error" }],
      catalogNames: [],
    };
  }
  const reader = new Reader();
  const found = new Map<string, Node>();
  for (const [name, value, key] of membersOf(read.root)) {
    if (PROPERTIES.includes(name)) found.set(name, value);
    else reader.warn(key, unknownProperty(name));
  }
  const configuration: Configuration = {
    uri,
    folder: parentUri(uri),
    apis: reader.catalogMap(found.get("apis"), "apis"),
    hosts: reader.catalogMap(found.get("hosts"), "hosts"),
    ignore: reader.globs(found.get("ignore")),
    preset: reader.preset(found.get("preset")),
    rules: reader.rules(found.get("rules")),
  };
  return { configuration, problems: reader.problems, catalogNames: reader.catalogNames };
}

/**
 * All that is wrong with a configuration, in the order of its text.
 * @param ids the catalogs that there are; undefined while more of them may turn up: whether one is there is not asked then
 */
export function configurationProblems(
  { problems, catalogNames }: ParsedConfiguration,
  ids: readonly string[] | undefined,
): readonly ConfigurationProblem[] {
  const unknown = ids ? catalogNames.filter(({ id }) => !ids.includes(id)) : [];
  const all = [
    ...problems,
    ...unknown.map(({ id, span }) => ({
      span,
      severity: "error" as const,
      message: unknownCatalog(id, ids ?? []),
    })),
  ];
  return all.sort((a, b) => a.span.start - b.span.start);
}

function wrongHost(host: string): string | undefined {
  if (HOST.test(host)) return undefined;
  const bare = host.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
  return bare !== host && HOST.test(bare) ? texts.scheme({ host: bare }) : texts.host({ host });
}

class Reader {
  readonly problems: ConfigurationProblem[] = [];
  readonly catalogNames: { id: string; span: Span }[] = [];

  warn(node: Node, message: string): void {
    this.problems.push({ span: spanOf(node), message, severity: "warning" });
  }

  private fault(node: Node, message: string): void {
    this.problems.push({ span: spanOf(node), message, severity: "error" });
  }

  catalogMap(node: Node | undefined, name: "apis" | "hosts"): Record<string, string> {
    const result: Record<string, string> = {};
    const members = this.members(node, texts.object[name]({}));
    const taken =
      name === "hosts"
        ? members
        : this.takenGlobs(
            members,
            ([key]) => key,
            ([, , at]) => at,
          );
    for (const [key, value, keyNode] of taken) {
      const wrong = name === "hosts" ? wrongHost(key) : undefined;
      const id: unknown = value.value;
      if (wrong !== undefined) this.fault(keyNode, wrong);
      else if (value.type !== "string" || typeof id !== "string" || id === "")
        this.fault(value, texts.catalog[name]({ key }));
      else if (id === "none" && name === "hosts") this.fault(value, texts.noneForHost({}));
      else {
        result[key] = id;
        if (id !== "none") this.catalogNames.push({ id, span: spanOf(value) });
      }
    }
    return result;
  }

  globs(node: Node | undefined): readonly string[] {
    if (node === undefined) return [];
    if (node.type !== "array") {
      this.fault(node, texts.ignore({}));
      return [];
    }
    const globs = (node.children ?? []).filter((child) => {
      const isText = typeof child.value === "string" && child.value !== "";
      if (!isText) this.fault(child, texts.glob({}));
      return isText;
    });
    const textOf = (child: Node): string => child.value;
    return this.takenGlobs(globs, textOf, (child) => child).map(textOf);
  }

  /** Those of the items whose globs can be matched; what is wrong with the others is noted. */
  private takenGlobs<T>(
    items: readonly T[],
    globOf: (item: T) => string,
    nodeOf: (item: T) => Node,
  ): readonly T[] {
    const { faults, end } = globListFaults(items.map(globOf));
    for (const { index, message, isTaken } of faults) {
      const node = nodeOf(items[index]!);
      if (isTaken) this.warn(node, message);
      else this.fault(node, message);
    }
    const refused = new Set(faults.flatMap(({ index, isTaken }) => (isTaken ? [] : [index])));
    return items.slice(0, end).filter((_, index) => !refused.has(index));
  }

  preset(node: Node | undefined): Preset | undefined {
    const preset = presets.find((each) => each === node?.value);
    if (node && preset === undefined) this.fault(node, texts.preset({ presets }));
    return preset;
  }

  rules(node: Node | undefined): Record<string, RuleSeverity> {
    const result: Record<string, RuleSeverity> = {};
    for (const [id, value, key] of this.members(node, texts.object.rules({}))) {
      const severity: unknown = getNodeValue(value);
      const known = ruleSeverities.find((each) => each === severity);
      if (!ruleIds.includes(id)) this.fault(key, unknownRule(id));
      else if (known === undefined)
        this.fault(value, texts.severity({ rule: id, severities: ruleSeverities }));
      else result[id] = known;
    }
    return result;
  }

  private members(node: Node | undefined, otherwise: string): readonly Member[] {
    if (node === undefined) return [];
    if (node.type === "object") return membersOf(node);
    this.fault(node, otherwise);
    return [];
  }
}

/** Name, value, and the name's node. */
type Member = readonly [string, Node, Node];

function membersOf(node: Node): readonly Member[] {
  return (node.children ?? []).flatMap((property): Member[] => {
    const [key, value] = property.children ?? [];
    return key && value ? [[String(key.value), value, key]] : [];
  });
}

function unknownProperty(name: string): string {
  const [near] = nearest(name, PROPERTIES, 1);
  return near === undefined
    ? texts.unknownProperty({ name, known: PROPERTIES })
    : texts.misspelledProperty({ name, near });
}

function unknownCatalog(id: string, known: readonly string[]): string {
  const [near] = nearest(id, known, 1);
  return near === undefined ? texts.unknownCatalog({ id, known }) : texts.misspelledCatalog({ id, near });
}

function unknownRule(rule: string): string {
  const [near] = nearest(rule, ruleIds, 1);
  return near === undefined
    ? texts.unknownRule({ rule, known: ruleIds })
    : texts.misspelledRule({ rule, near });
}

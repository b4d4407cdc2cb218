// The pages of the rules as Markdown, made from their metadata: docs/rules holds them as files, and editors open them from a finding.

import type { CatalogRule } from "../rules/catalog/catalogRule.ts";
import type { AnyRule } from "../rules/registry.ts";
import type { Rule, RuleExample, RuleMetadata } from "../rules/rule.ts";
import { escapeMarkdown } from "../text/markdown.ts";

/** What is reported of an example. */
export interface ShownExample {
  readonly messages: readonly string[];
  /** The title of the first fix, and the example after the first fix of each problem. */
  readonly fixed?: { readonly title: string; readonly code: string };
}

/**
 * The page of one rule. Its metadata is our own text, so that it may hold Markdown.
 * @param shownOf runs an example
 */
export function rulePage(rule: AnyRule, shownOf: (example: RuleExample) => ShownExample): string {
  const { metadata } = rule;
  const { id, title, what, why, howToFix, severity, preset, since, examples } = metadata;
  return join([
    `# ${id}`,
    `${title}.`,
    `Severity: ${severity}.${preset === "strict" ? " Shown under the preset `strict`, or where settings name the rule." : ""} Since version ${since}.`,
    what,
    "## Why",
    why,
    "## What to do",
    howToFix,
    "## Reported",
    "`^` marks what is reported in the line above it.",
    ...examples.invalid.flatMap((each) => [example(each), ...shown(each, shownOf(each))]),
    "## Not reported",
    ...examples.valid.map(example),
    "## Change how it is shown",
    "With `off`, `hint`, `information`, `warning` or `error`, in the settings:",
    fence("json", `"errorAtlas.rules": { "${id}": "off" }`),
    "Or for a whole project, in its `error-atlas.json`:",
    fence("json", `{ "rules": { "${id}": "off" } }`),
    ...("check" in rule
      ? [
          "At one place, in a comment above the line, with the reason:",
          fence("ts", `// error-atlas-disable-next-line ${id} -- reason`),
        ]
      : []),
  ]);
}

/** `preferred`: some findings have one clear answer · `choice`: some have fixes to choose from · `none` */
export type RuleFixes = "preferred" | "choice" | "none";

const FIXES: Readonly<Record<RuleFixes, string>> = { preferred: "yes", choice: "to choose", none: "" };

/** What the list of rules is made of, each kind in the order of the registry. */
export interface RuleLists {
  readonly rules: readonly Rule[];
  readonly catalogRules: readonly CatalogRule[];
  /** What its findings can be mended by. */
  fixesOf(rule: Rule): RuleFixes;
}

/** The list of all rules, with links to their pages beside it. */
export function rulesIndex({ rules, catalogRules, fixesOf }: RuleLists): string {
  return join([
    "# Rules",
    "A rule is one check. It looks only at values of which it is sure which API they came from, so code that has nothing to do with the APIs in the catalogs has no problems. A problem's code in the editor leads to the page of its rule; the setting `errorAtlas.rules` says how the problems of each are shown. Rules of the preset `strict` are shown only where `errorAtlas.preset` says so, or `errorAtlas.rules` names them; some problems of other rules that are mere advice, too. [Configuration](../configuration.md#rules) has the rest.",
    "## Rules on source",
    "Fix: *yes* where problems have one clear answer, which **Fix all** makes as well; *to choose* where only you can say which one is meant, or whether any is.",
    table(
      ["rule", "finds", "severity", "preset", "fix", "since"],
      rules.map((rule) => {
        const { severity, preset = "recommended", since } = rule.metadata;
        return [...nameOf(rule.metadata), severity, preset, FIXES[fixesOf(rule)], since];
      }),
    ),
    "## Rules on catalogs",
    "Found in the catalogs that you write yourself.",
    table(
      ["rule", "finds", "severity", "since"],
      catalogRules.map(({ metadata }) => [...nameOf(metadata), metadata.severity, metadata.since]),
    ),
  ]);
}

function nameOf({ id, title }: RuleMetadata): readonly string[] {
  return [`[${id}](${id}.md)`, title];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function example({ language, code, declares, catalog }: RuleExample): string {
  const block = fence(language, code.trimEnd());
  if (catalog !== undefined)
    return `With a catalog that holds:\n\n${fence("json", JSON.stringify(catalog, null, 2))}\n\n${block}`;
  if (declares === undefined) return block;
  const codes = Object.entries(declares).map(([name, status]) => `\`${name}\` with ${status}`);
  return `In a file that the \`produces\` of a catalog names, which has ${codes.join(" and ")}:\n\n${block}`;
}

/** What is said of an example, and how it reads when that is mended. */
function shown({ language }: RuleExample, { messages, fixed }: ShownExample): readonly string[] {
  const said = [...new Set(messages)].map((message) => `> ${escapeMarkdown(message)}`).join("\n>\n");
  return fixed
    ? [said, `After *${escapeMarkdown(fixed.title)}*:`, fence(language, fixed.code.trimEnd())]
    : [said];
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function join(blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}

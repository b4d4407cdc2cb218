// The pages of the rules as Markdown, made from their metadata: docs/rules holds them as files, and editors open them from a finding.

import type { AnyRule } from "../rules/registry.ts";
import type { RuleExample } from "../rules/rule.ts";

/** The page of one rule. Its metadata is our own text, so that it may hold Markdown. */
export function rulePage(rule: AnyRule): string {
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
    ...examples.invalid.map(example),
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

/** The list of all rules, in the registry's order, with links to their pages beside it. */
export function rulesIndex(rules: readonly AnyRule[]): string {
  return join([
    "# Rules",
    "A rule is one check. It looks only at values of which it is sure which API they came from, so code that has nothing to do with the APIs in the catalogs has no findings. A finding's code in the editor leads to the page of its rule; the setting `errorAtlas.rules` says how the findings of each are shown. Rules of the preset `strict` are shown only where `errorAtlas.preset` says so, or `errorAtlas.rules` names them; some findings of other rules that are mere advice, too. [Configuration](../configuration.md#rules) has the rest.",
    [
      "| rule | finds | severity | preset | since |",
      "| --- | --- | --- | --- | --- |",
      ...rules.map(
        ({ metadata: { id, title, severity, preset = "recommended", since } }) =>
          `| [${id}](${id}.md) | ${title} | ${severity} | ${preset} | ${since} |`,
      ),
    ].join("\n"),
  ]);
}

function example({ language, code, declares, catalog }: RuleExample): string {
  const block = fence(language, code.trimEnd());
  if (catalog !== undefined)
    return `With a catalog that holds:\n\n${fence("json", JSON.stringify(catalog, null, 2))}\n\n${block}`;
  if (declares === undefined) return block;
  const codes = Object.entries(declares).map(([name, status]) => `\`${name}\` with ${status}`);
  return `In a file that the \`produces\` of a catalog names, which has ${codes.join(" and ")}:\n\n${block}`;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function join(blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}

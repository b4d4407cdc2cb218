// The pages of the rules as Markdown, made from their metadata: docs/rules holds them as files, and editors open them from a finding.

import type { Rule, RuleExample, RuleMetadata } from "../rules/rule.ts";

/** The page of one rule. Its metadata is our own text, so that it may hold Markdown. */
export function rulePage(metadata: RuleMetadata): string {
  const { id, title, what, why, howToFix, severity, since, examples } = metadata;
  return join([
    `# ${id}`,
    `${title}.`,
    `Severity: ${severity}. Since version ${since}.`,
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
  ]);
}

/** The list of all rules, in the registry's order, with links to their pages beside it. */
export function rulesIndex(rules: readonly Rule[]): string {
  return join([
    "# Rules",
    "A rule is one check. It looks only at values of which it is sure which API they came from, so code that has nothing to do with the APIs in the catalogs has no findings. A finding's code in the editor leads to the page of its rule; the setting `errorAtlas.rules` says how the findings of each are shown.",
    [
      "| rule | finds | severity | since |",
      "| --- | --- | --- | --- |",
      ...rules.map(
        ({ metadata: { id, title, severity, since } }) =>
          `| [${id}](${id}.md) | ${title} | ${severity} | ${since} |`,
      ),
    ].join("\n"),
  ]);
}

function example({ language, code, catalog }: RuleExample): string {
  const shown = fence(language, code.trimEnd());
  if (catalog === undefined) return shown;
  return join([
    "With a catalog that holds:",
    fence("json", JSON.stringify(catalog, null, 2)),
    shown,
  ]).trimEnd();
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function join(blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}

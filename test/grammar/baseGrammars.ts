// Small stand-ins for the grammars that VS Code ships: they give strings and comments the scopes that the real ones give them,
// which is all that an injection sees.

import type { IRawGrammar } from "vscode-textmate";

/** A grammar of the TypeScript family; `suffix` is `ts`, `tsx`, `js` or `js.jsx`. */
export function scriptGrammar(suffix: string): IRawGrammar {
  const string = (quote: string, kind: string) => ({
    begin: quote,
    end: `${quote}|(?=$)`,
    name: `string.quoted.${kind}.${suffix}`,
    beginCaptures: { 0: { name: `punctuation.definition.string.begin.${suffix}` } },
    endCaptures: { 0: { name: `punctuation.definition.string.end.${suffix}` } },
    patterns: [{ match: "\\\\.", name: `constant.character.escape.${suffix}` }],
  });
  return grammar(`source.${suffix}`, [
    { begin: "//", end: "(?=$)", name: `comment.line.double-slash.${suffix}` },
    { begin: "/\\*", end: "\\*/", name: `comment.block.${suffix}` },
    { match: "/[^/* ][^/]*/", name: `string.regexp.${suffix}` },
    string('"', "double"),
    string("'", "single"),
    {
      begin: "`",
      end: "`",
      name: `string.template.${suffix}`,
      patterns: [
        {
          begin: "\\$\\{",
          end: "\\}",
          name: `meta.template.expression.${suffix}`,
          contentName: `meta.embedded.line.${suffix}`,
          patterns: [{ include: "$self" }],
        },
      ],
    },
  ]);
}

/** JSON, or with `suffix` `json.comments` JSON with comments. */
export function jsonGrammar(suffix: string): IRawGrammar {
  return grammar(`source.${suffix}`, [
    { begin: "//", end: "(?=$)", name: "comment.line.double-slash.js" },
    { begin: "/\\*", end: "\\*/", name: `comment.block.${suffix}` },
    { begin: '"(?=[^"]*"\\s*:)', end: '"', name: `string.json support.type.property-name.${suffix}` },
    { begin: '"', end: '"', name: `string.quoted.double.${suffix}` },
  ]);
}

/** Markup that embeds TypeScript between script tags or fences, as component files and Markdown do. */
export function markupGrammar(scopeName: string): IRawGrammar {
  const code = { contentName: "meta.embedded.block.ts", patterns: [{ include: "source.ts" }] };
  return grammar(scopeName, [
    { begin: "<script>", end: "</script>", ...code },
    { begin: "^```ts$", end: "^```$", ...code },
    { begin: "<!--", end: "-->", name: "comment.block.html" },
  ]);
}

function grammar(scopeName: string, patterns: IRawGrammar["patterns"]): IRawGrammar {
  // vscode-textmate fills in these two itself.
  return { scopeName, patterns, repository: {} } as unknown as IRawGrammar;
}

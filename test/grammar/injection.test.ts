// What the injection grammar marks, and that it marks nothing else. Under each line stand `^^^ scope` lines for its marks.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type IRawGrammar } from "vscode-textmate";
import manifest from "../../package.json";
import injection from "../../syntaxes/error-atlas.injection.tmLanguage.json";
import { jsonGrammar, markupGrammar, scriptGrammar } from "./baseGrammars.ts";

const scripts = ["source.ts", "source.tsx", "source.js", "source.js.jsx"];
const components = ["text.html.vue", "source.vue", "source.svelte", "source.astro"];
const markup = [...components, "text.html.markdown"];
const injected = [...scripts, "source.json", "source.json.comments", ...markup];

const grammars = new Map<string, IGrammar>();

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async (scopeName) => rawGrammar(scopeName),
    getInjections: (scopeName) => (injected.includes(scopeName) ? [injection.scopeName] : undefined),
  });
  for (const scopeName of injected) {
    const grammar = await registry.loadGrammar(scopeName);
    if (grammar) grammars.set(scopeName, grammar);
  }
});

function rawGrammar(scopeName: string): IRawGrammar {
  if (scopeName === injection.scopeName) return injection as unknown as IRawGrammar;
  if (markup.includes(scopeName)) return markupGrammar(scopeName);
  const suffix = scopeName.slice("source.".length);
  return suffix.startsWith("json") ? jsonGrammar(suffix) : scriptGrammar(suffix);
}

/** The source with a `^^^ scope` line under each line for each of its marks: what a case is compared with. */
function marked(scopeName: string, source: string): string {
  const grammar = grammars.get(scopeName);
  if (grammar === undefined) throw new Error(`no grammar for ${scopeName}`);
  const result: string[] = [];
  let state = textmate.INITIAL;
  for (const line of source.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    result.push(line);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1) ?? "";
      if (scope.endsWith(".error-atlas")) {
        result.push(`${" ".repeat(startIndex)}${"^".repeat(endIndex - startIndex)} ${scope}`);
      }
    }
  }
  return result.join("\n");
}

/** A case with its first line for a title. */
function titled(expected: string): [string, string] {
  return [expected.trim().split("\n")[0] ?? "", expected];
}

function check(scopeName: string, expected: string): void {
  const source = expected.split("\n").filter((line) => !/^ *\^+ /.test(line));
  expect(marked(scopeName, source.join("\n"))).toBe(expected);
}

describe.each(scripts)("%s", (scopeName) => {
  it.each(
    [
      `
if (error.code === "COLLECTION_NOT_FOUND") {}
                    ^^^^^^^^^^^^^^^^^^^^ constant.other.error-code.error-atlas`,
      `
case 'insufficient_funds_error': case \`PLAN_LIMIT_EXCEEDED\`:
      ^^^^^^^^^^^^^^^^^^^^^^^^ constant.other.error-code.error-atlas
                                       ^^^^^^^^^^^^^^^^^^^ constant.other.error-code.error-atlas`,
      `
const text = \`x \${codes["VIDEO_NOT_FOUND"]} y\`;
                         ^^^^^^^^^^^^^^^ constant.other.error-code.error-atlas`,
      `
const COLLECTION_NOT_FOUND = /"COLLECTION_NOT_FOUND"/;`,
      `
f("COLLECTION_NOT_FOUND_", "not COLLECTION_NOT_FOUND", "xCOLLECTION_NOT_FOUND");`,
      `
f("not_found", "UNAUTHORIZED", "collection_not_found");`,
    ].map(titled),
  )("marks distinctive codes that are a whole string: %s", (_title, expected) => check(scopeName, expected));

  it.each(
    [
      `
// error-atlas: videoconduit
   ^^^^^^^^^^^ keyword.other.directive.error-atlas
              ^ punctuation.separator.directive.error-atlas
                ^^^^^^^^^^^^ entity.name.type.api.error-atlas`,
      `
f(); /* error-atlas:none */ g();
        ^^^^^^^^^^^ keyword.other.directive.error-atlas
                   ^ punctuation.separator.directive.error-atlas
                    ^^^^ entity.name.type.api.error-atlas`,
      `
/**
 * error-atlas: ltx
   ^^^^^^^^^^^ keyword.other.directive.error-atlas
              ^ punctuation.separator.directive.error-atlas
                ^^^ entity.name.type.api.error-atlas
 */`,
      `
// error-atlas-disable-next-line wrong-field, unknown-code -- the proxy adds it
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword.other.directive.error-atlas
                                 ^^^^^^^^^^^ entity.name.function.rule.error-atlas
                                              ^^^^^^^^^^^^ entity.name.function.rule.error-atlas
                                                           ^^ punctuation.separator.reason.error-atlas`,
      `
f(); /* error-atlas-disable-line wrong-field */
        ^^^^^^^^^^^^^^^^^^^^^^^^ keyword.other.directive.error-atlas
                                 ^^^^^^^^^^^ entity.name.function.rule.error-atlas`,
      `
// error-atlas-disable unknown-code
   ^^^^^^^^^^^^^^^^^^^ keyword.other.directive.error-atlas
                       ^^^^^^^^^^^^ entity.name.function.rule.error-atlas`,
      `
// error-atlas-disabled unknown-code`,
      `
// error-atlas-disable-next-line
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword.other.directive.error-atlas`,
      `
// see error-atlas: videoconduit`,
      `
error-atlas: videoconduit`,
    ].map(titled),
  )("marks directives: %s", (_title, expected) => check(scopeName, expected));
});

describe.each(["source.json", "source.json.comments"])("%s", (scopeName) => {
  it.each(
    [
      `
{ "code": "COLLECTION_NOT_FOUND", "other": "not_found" }
           ^^^^^^^^^^^^^^^^^^^^ constant.other.error-code.error-atlas`,
      `
{ "PLAN_LIMIT_EXCEEDED": 1 }
   ^^^^^^^^^^^^^^^^^^^ constant.other.error-code.error-atlas`,
      `
{ // error-atlas: pureframe
     ^^^^^^^^^^^ keyword.other.directive.error-atlas
                ^ punctuation.separator.directive.error-atlas
                  ^^^^^^^^^ entity.name.type.api.error-atlas
}`,
    ].map(titled),
  )("marks keys, values and comments: %s", (_title, expected) => check(scopeName, expected));
});

describe.each(markup)("%s", (scopeName) => {
  it.each(
    [
      `
<script>
if (code === "COLLECTION_NOT_FOUND") "other";
              ^^^^^^^^^^^^^^^^^^^^ constant.other.error-code.error-atlas
</script>
"COLLECTION_NOT_FOUND"`,
      `
\`\`\`ts
// error-atlas: pureframe
   ^^^^^^^^^^^ keyword.other.directive.error-atlas
              ^ punctuation.separator.directive.error-atlas
                ^^^^^^^^^ entity.name.type.api.error-atlas
\`\`\`
// error-atlas: pureframe`,
    ].map(titled),
  )("marks code, not the text around it: %s", (_title, expected) => check(scopeName, expected));
});

it("is injected by the manifest into the grammars that are tested here", () => {
  const contribution = manifest.contributes.grammars.find(
    (grammar) => grammar.scopeName === injection.scopeName,
  );
  expect(contribution?.path).toBe("./syntaxes/error-atlas.injection.tmLanguage.json");
  expect([...(contribution?.injectTo ?? [])].sort()).toEqual([...injected].sort());
});

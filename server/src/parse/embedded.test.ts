// parse/embedded.ts: which stretches of a component file are code, in which dialect, and that offsets stay those of the file.

import { describe, expect, it } from "vitest";
import { type ScriptHost, scriptsOf } from "./embedded.ts";

/** The parts as `language: text`, runs of white space shown as one space. */
function shown(text: string, host: ScriptHost): string[] {
  return scriptsOf(text, host).map((part) => `${part.languageId}: ${part.text.replace(/\s+/g, " ").trim()}`);
}

const js = (code: string) => [`javascript: ${code}`];
const ts = (code: string) => [`typescript: ${code}`];

describe("scripts of Vue and Svelte files", () => {
  it.each<[string, string, string[]]>([
    ["a script", "<script>a</script>", js("a")],
    ["no script", "<template><p>hi</p></template>", []],
    ["an empty file", "", []],
    ["script setup in TypeScript", '<script setup lang="ts">a</script>', ts("a")],
    ["attributes on lines of their own", "<script\n  setup\n  lang='ts'\n>a</script\n>", ts("a")],
    ["an attribute without quotes", "<script lang=ts>a</script>", ts("a")],
    ["white space around the equals sign", '<script lang = "ts" >a</script >', ts("a")],
    ["tsx", '<script lang="tsx">a</script>', ["typescriptreact: a"]],
    ["jsx", '<script lang="jsx">a</script>', ["javascriptreact: a"]],
    ["a generic type with brackets", '<script generic="T extends A<B>" lang="ts">a</script>', ts("a")],
    [
      "a module script and one of the instance",
      '<script context="module">a</script><script>b</script>',
      js("a b"),
    ],
    [
      "a module script, newer form",
      '<script module lang="ts">a</script>\n<script lang="ts">b</script>',
      ts("a b"),
    ],
    ["two dialects as the richer one", '<script>a</script><script setup lang="ts">b</script>', ts("a b")],
    ["capital letters", '<SCRIPT LANG="TS">a</SCRIPT>', ts("a")],
    ["a type that says module", '<script type="module">a</script>', js("a")],
    ["a type that says JavaScript", '<script type="text/javascript">a</script>', js("a")],
    ["a type that says TypeScript", '<script type="text/typescript">a</script>', ts("a")],
    ["data", '<script type="application/ld+json">{"a":1}</script><script>b</script>', js("b")],
    ["an import map", '<script type="importmap">{}</script>', []],
    ["a language of none, though of every object", '<script lang="constructor">a</script>', []],
    ["another language", '<script lang="coffee">a</script>', []],
    ["a script elsewhere", '<script src="./a.ts" lang="ts" /><script>b</script>', js("b")],
    ["a slash that belongs to a value", "<script src=./a/ >a</script>", js("a")],
    ["an end tag in a string, where HTML ends the script", 'x<script>a = "</script>";', js('a = "')],
    ["an escaped end tag in a string", '<script>a = "<\\/script>";</script>', js('a = "<\\/script>";')],
    ["an end tag in a comment", "<script>a // </script> b", js("a //")],
    ["names that begin like one", "<scripts>a</scripts><script-x>b</script-x>", []],
    ["an end tag with a longer name", "<script>a </scripts> b</script>", js("a </scripts> b")],
    ["a commented-out script", "<!-- <script>a</script> --><script>b</script>", js("b")],
    ["a comment without an end", "<script>a</script><!-- <script>b</script>", js("a")],
    ["a script in a style", "<style>/* <script>a</script> */</style><script>b</script>", js("b")],
    ["a style without an end", "<style>.a {<script>b</script>", js("b")],
    ["a comparison in a template", "<template>{{ a < b }}</template><script>c</script>", js("c")],
    ["a script without an end", "<script>if (a", js("if (a")],
    ["a half-typed end tag", "<script>a</scrip", js("a</scrip")],
    ["a half-typed start tag at the end", '<script>a</script><script lang="t', js("a")],
    ["a half-typed name at the end", "<script>a</script><script", js("a")],
    ["a tag in place of a value", "<script lang=<script>a</script>", js("a")],
  ])("%s", (_name, text, expected) => {
    expect(shown(text, "vue")).toEqual(expected);
    expect(shown(text, "svelte")).toEqual(expected);
  });
});

describe("blocks of Vue files", () => {
  it.each<[string, string, string[]]>([
    ["a script in documentation", "<docs>\n<script>a</script>\n</docs>\n<script>b</script>", js("b")],
    [
      "a script in a pug template",
      '<template lang="pug">\np <script>a</script>\n</template>\n<script>b</script>',
      js("b"),
    ],
    [
      "a script in an interpolation",
      "<template><p>{{ '<script>a' }}</p></template>\n<script>b</script>",
      js("b"),
    ],
    ["a script in an attribute", "<template><p title='<script>a'/></template>\n<script>b</script>", js("b")],
    ["a script in a template", "<template><script>a</script></template><script>b</script>", js("b")],
    [
      "a template in a template",
      "<template><template #a>x</template><script>a</script></template><script>b</script>",
      js("b"),
    ],
    [
      "a template that closes itself in one",
      "<template><template #a /></template><script>b</script>",
      js("b"),
    ],
    [
      "the end of a template in a comment",
      "<template><!-- </template> --><script>a</script></template><script>b</script>",
      js("b"),
    ],
    [
      "the end of a template in an attribute",
      '<template><p a="</template>"/><script>a</script></template><script>b</script>',
      js("b"),
    ],
    ["a template that is not closed", "<template><p>\n<script>b</script>", js("b")],
    ["a template that is not closed, in capital letters", "<TEMPLATE><p>\n<SCRIPT>b</SCRIPT>", js("b")],
    [
      "a template in a template that is not closed",
      "<template><template><p/></template>\n<script>b</script>",
      js("b"),
    ],
    ["an interpolation that is not closed", "<template>{{ a</template><script>b</script>", js("b")],
    ["documentation that is not closed", "<docs>\n<script>b</script>", js("b")],
  ])("%s", (_name, text, expected) => {
    expect(shown(text, "vue")).toEqual(expected);
  });
});

describe("scripts of Astro files", () => {
  it.each<[string, string, string[]]>([
    ["frontmatter", "---\na\n---\n<p>b</p>", ts("a")],
    [
      "frontmatter and scripts, each its own",
      "---\na\n---\n<script>b</script><script>c</script>",
      ["a", "b", "c"].flatMap(ts),
    ],
    ["no frontmatter", "<script>a</script>", ts("a")],
    ["white space and comments above", "\uFEFF \n<!-- - --> <!-- --- -->\n---\na\n---", ts("a")],
    ["text above", "text\n---\na\n---", []],
    ["empty frontmatter", "---\n---\n<p/>", []],
    ["dashes inside a line", "---\na = b --- c\n---\n", ts("a = b --- c")],
    ["code on the line of the dashes", "--- a\n---", ts("a")],
    ["indented dashes", "---\na\n  ---\n<p/>", ts("a")],
    [
      "a script tag in the frontmatter",
      '---\na = "<script>b</script>"\n---\n',
      ts('a = "<script>b</script>"'),
    ],
    ["dashes in a comment", "---\na /*\n---\n*/ b\n---\n<p/>", ts("a /* --- */ b")],
    ["dashes in a comment of one line", "---\na // `\n---\n<p/>", ts("a // `")],
    [
      "dashes in a template literal",
      `---\na = \`\n---\n\${b + \`\n---\`}\n---\n\`;\n---\n<p/>`,
      ts(`a = \` --- \${b + \` ---\`} --- \`;`),
    ],
    [
      "braces and quotes in an expression of one",
      `---\na = \`\${{ b: '}\`' }.b}\n---\n\`;\n---\n<p/>`,
      ts(`a = \`\${{ b: '}\`' }.b} --- \`;`),
    ],
    ["quotes with escapes", `---\na = "\\"\\\\" + '\\'';\n---\n<p/>`, ts(`a = "\\"\\\\" + '\\'';`)],
    ["a quote that is not closed", "---\na = '\n---\n<p/>", ts("a = '")],
    ["a regular expression with a quote", "---\na = /['`]/;\n---\n<p/>", ts("a = /['`]/;")],
    ["a comment that nothing closes", "---\na /*\n---\n<p/>", ts("a /*")],
    ["frontmatter that nothing closes", "---\nif (a", ts("if (a")],
    ["half of the dashes", "--", []],
    ["a comment that nothing closes", "<!-- ---", []],
    ["data in a script", '---\n---\n<script type="application/json">{}</script>', []],
    ["a script that is served as it is", "<script is:inline>a</script>", ts("a")],
  ])("%s", (_name, text, expected) => {
    expect(shown(text, "astro").filter((part) => !part.endsWith(": "))).toEqual(expected);
  });
});

describe("places", () => {
  const source =
    '<template>\n  <p/>\n</template>\n<script>\nfirst();\n</script>\n\n<script setup lang="ts">\nsecond();\n</script>\n';

  it.each<[string, ScriptHost, string]>([
    ["Vue", "vue", source],
    ["Svelte", "svelte", source],
    ["Astro", "astro", `---\nzeroth()\n---\n${source}`],
    ["CRLF", "vue", source.replaceAll("\n", "\r\n")],
    ["other line ends and odd characters", "vue", `\u2028\ud83d\ude00\ud800${source}`],
  ])("of what is kept are those of the file: %s", (_name, host, text) => {
    const parts = scriptsOf(text, host);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      const stretch = text.slice(part.start, part.start + part.text.length);
      const kept = [...part.text].every((c, i) => /\s/.test(c) || c === [...stretch][i]);
      expect(kept).toBe(true);
      expect(part.text.match(/\r\n|\r|\n/g)).toEqual(stretch.match(/\r\n|\r|\n/g));
    }
    const words = parts.flatMap(({ start, text: code }) =>
      [...code.matchAll(/\w+(?=\(\))/g)].map(({ 0: word, index }) => `${word} ${start + index}`),
    );
    const inFile = [...text.matchAll(/\w+(?=\(\))/g)].map(({ 0: word, index }) => `${word} ${index}`);
    expect(words).toEqual(inFile);
  });
});

describe("odd text", () => {
  const source = `<script lang="ts">a "</script>" </script><!-- c --><style>b</style>\n---\n`;

  it("costs no more than what is behind it: every beginning and every end is read", () => {
    for (let i = 0; i <= source.length; i++)
      for (const text of [source.slice(0, i), source.slice(i), `---\n${source.slice(i)}`])
        for (const host of ["vue", "svelte", "astro"] as const)
          for (const part of scriptsOf(text, host))
            expect(part.start + part.text.length).toBeLessThanOrEqual(text.length);
  });

  // In time that grows with the square of the length, none of these would end before the runner's limit.
  it.each([
    ["half-typed script tags", '<script a="'],
    ["styles without an end", "<style>"],
    ["empty comments", "<!---->"],
    ["templates without an end", "<template>"],
    ["documentation without an end", "<docs>"],
    ["interpolations without an end", "<template>{{ "],
    ["comments of one line", "//"],
    ["template literals in one another", "`${"],
    ["comment openings", "<!--"],
    ["white space in a tag", "<script                    "],
    ["names in a tag", "<script a a a"],
  ])("is read in linear time: %s", (_name, piece) => {
    const text = piece.repeat(200_000);
    const read = (["vue", "svelte", "astro"] as const).map((host) => scriptsOf(text, host));
    expect(read).toEqual([[], [], []]);
    expect(scriptsOf(`---\n${text}`, "astro")).toHaveLength(1);
  });
});

// The features in component files and Markdown: test/fixtures/embedded has what the analysis makes of them, and here is what
// is shown, offered and changed. Which stretches are code at all is tested beside server/src/parse/embedded.ts.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { completion } from "../../server/src/features/completion.ts";
import { definition } from "../../server/src/features/definition.ts";
import { directiveEdit } from "../../server/src/features/directiveEdit.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { hover } from "../../server/src/features/hover.ts";
import { analyseSource, describeSpans, type FixtureLanguage, takeCursor } from "../support/analyse.ts";
import { compareMarked } from "../support/markedReferences.ts";

const folder = path.resolve("test/fixtures/embedded");
const fixtures = readdirSync(folder).map((file) => ({
  file,
  language: path.extname(file).slice(1) as FixtureLanguage,
  source: readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n"),
}));

describe.each(fixtures)("$file", ({ language, source }) => {
  test.each([
    ["as it stands", source],
    ["with CRLF", source.replaceAll("\n", "\r\n")],
    ["with odd characters above", `<!-- \ud83d\ude00 \ud800 -->\n${source}`],
  ])("%s", (_name, text) => {
    const { expected, found } = compareMarked(analyseSource(text, { language }));
    expect(expected.length, "a fixture needs a marker").toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  test("every beginning of it is read", () => {
    for (let end = 0; end <= source.length; end++) {
      const document = analyseSource(source.slice(0, end), { language });
      for (const { span } of document.references.references) expect(span.end).toBeLessThanOrEqual(end);
      findingsOf(document);
    }
  });
});

/** A script in each kind of component file. */
const hosts: readonly [FixtureLanguage, (code: string) => string][] = [
  ["vue", (code) => `<template>\n  <p>"</p>\n</template>\n<script setup lang="ts">\n${code}\n</script>\n`],
  ["svelte", (code) => `<p>"</p>\n<script lang="ts">\n${code}\n</script>\n`],
  ["astro", (code) => `---\n${code}\n---\n<p>"</p>\n`],
  ["astro", (code) => `---\nconst a = 1;\n---\n<p>"</p>\n<script>\n${code}\n</script>\n`],
];

const CALL =
  'const res = await fetch("https://api.pureframe.ai/v1/search");\nconst body = await res.json();\n';

describe.each(hosts)("in a script of %s", (language, host) => {
  const at = (code: string) => {
    const { source, offset } = takeCursor(host(CALL + code));
    return { document: analyseSource(source, { language }), offset };
  };

  test("a hover tells the entry", () => {
    const { document, offset } = at('if (body.detail.code === "SEARCH_$0UNAVAILABLE") retry();');
    const shown = hover(document, offset, { relatedApis: false });
    expect(document.text.getText(shown?.range)).toBe("SEARCH_UNAVAILABLE");
  });

  test("codes are completed, also half typed", () => {
    for (const rest of ['$0") retry();', "$0"]) {
      const { document, offset } = at(`if (body.detail.code === "${rest}`);
      const labels = completion(document, offset)?.items.map(({ label }) => label);
      expect(labels).toContain("SEARCH_UNAVAILABLE");
    }
  });

  test("the definition is the entry", () => {
    const { document, offset } = at('if (body.detail.code === "SEARCH_$0UNAVAILABLE") retry();');
    const links = definition(document, offset, ({ id }) => `catalog:${id}`);
    expect(links?.map(({ targetUri }) => targetUri)).toEqual(["catalog:pureframe"]);
  });

  test("a wrong code is found, with its fix", () => {
    const document = analyseSource(host(`${CALL}if (body.detail.code === "SEARCH_UNAVAILABEL") retry();`), {
      language,
    });
    const findings = findingsOf(document);
    const spans = describeSpans(
      document.source,
      findings.map(({ span }) => span),
    );
    expect(spans.map((span) => span.replace(/^\d+: /, ""))).toEqual(["SEARCH_UNAVAILABEL"]);
    expect(findings[0]?.fixes[0]?.edits).toEqual([
      { span: findings[0]?.span, newText: "SEARCH_UNAVAILABLE" },
    ]);
  });

  test("a directive is written, changed and taken away", () => {
    const plain = host("if (err.status === 402) pay();");
    const edited = (source: string, api: string | null) => {
      const document = analyseSource(source, { language });
      const edit = directiveEdit(document, api);
      return edit && TextDocument.applyEdits(document.text, [edit]);
    };
    const written = edited(plain, "videoconduit");
    expect(written?.replace("// error-atlas: videoconduit\n", "")).toBe(plain);
    expect(analyseSource(written ?? "", { language }).apis.map(({ catalog }) => catalog.id)).toEqual([
      "videoconduit",
    ]);
    expect(edited(written ?? "", "ltx")).toBe(written?.replace("videoconduit", "ltx"));
    expect(edited(written ?? "", null)).toBe(plain);
  });
});

test("a directive in Astro's frontmatter holds for the scripts, one in a script for that script only", () => {
  const apis = (source: string) => {
    const document = analyseSource(source, { language: "astro" });
    return document.references.references
      .filter(({ value }) => value === 402)
      .map((reference) => document.resolve(reference).candidates[0]?.evidence.kind);
  };
  const use = "if (res.status === 402) pay();";
  const directive = "// error-atlas: videoconduit";
  expect(apis(`---\n${directive}\n${use}\n---\n<script>${use}</script>`)).toEqual(["directive", "directive"]);
  expect(apis(`---\n${use}\n---\n<script>\n${directive}\n${use}</script>`)).toEqual([
    "standard",
    "directive",
  ]);
});

test("nothing can be chosen for a component file without a script, nor for Markdown", () => {
  for (const language of ["vue", "svelte", "astro", "md"] as const)
    expect(directiveEdit(analyseSource("<p>text</p>\n", { language }), "ltx")).toBe(null);
});

describe("in Markdown", () => {
  const fenced = (code: string) => `Text\n\n\`\`\`ts\n${CALL}${code}\n\`\`\`\n`;

  test("there are hovers", () => {
    const { source, offset } = takeCursor(
      fenced('if (body.detail.code === "SEARCH_$0UNAVAILABLE") retry();'),
    );
    const document = analyseSource(source, { language: "md" });
    expect(document.text.getText(hover(document, offset, { relatedApis: false })?.range)).toBe(
      "SEARCH_UNAVAILABLE",
    );
    expect(document.apis.map(({ catalog }) => catalog.id)).toEqual(["pureframe"]);
  });

  test("there are no findings and no completion", () => {
    const { source, offset } = takeCursor(
      fenced('if (body.detail.code === "SEARCH_UNAVAILABEL$0") retry();'),
    );
    const document = analyseSource(source, { language: "md" });
    expect(findingsOf(document)).toEqual([]);
    expect(completion(document, offset)).toBe(null);
  });
});

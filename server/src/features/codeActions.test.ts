import { describe, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver-types";
import { analyseSource, type FixtureOptions, takeCursor } from "../../../test/support/analyse.ts";
import { type CodeActionContext, codeActions } from "./codeActions.ts";
import { diagnostics } from "./diagnostics.ts";
import { applyEdits } from "./fixes.ts";

const head = `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
`;
const jsonHead = "// error-atlas: pureframe\n";

interface Asked extends FixtureOptions, Partial<CodeActionContext> {
  readonly rules?: Record<string, "off" | "warning">;
}

/** The actions at `$0`, and what a text is after one of them. */
function at(marked: string, { language = "ts", only, rules = {} }: Asked = {}) {
  const { source, offset } = takeCursor(marked);
  const document = analyseSource(source, { language });
  const position = document.text.positionAt(offset);
  const shown = diagnostics(document, { rules });
  const range = { start: position, end: position };
  const actions = codeActions(
    document,
    range,
    { diagnostics: shown, only },
    { rules, versionedEdits: false },
  );
  const after = (title: string) => {
    const action = actions.find((each) => each.title === title);
    if (!action) throw new Error(`No "${title}" among: ${actions.map((each) => each.title).join(", ")}`);
    return applied(action, source, document.text);
  };
  return { actions, titles: actions.map(({ title }) => title), after };
}

function applied(
  { edit }: CodeAction,
  source: string,
  text: ReturnType<typeof analyseSource>["text"],
): string {
  const edits = Object.values(edit?.changes ?? {})
    .flat()
    .map(({ range, newText }) => ({
      span: { start: text.offsetAt(range.start), end: text.offsetAt(range.end) },
      newText,
    }));
  return applyEdits(source, edits);
}

const one = `${head}if (body.error.co$0de === "SEARCH_UNAVAILABLE") {}\n`;
const two = `${head}if (body.error.co$0de === "SEARCH_UNAVAILABLE") {}\nif (body.error.code === "FORBIDDEN") {}\n`;

describe("which actions there are", () => {
  test("at a finding: its fix, then what suppresses it", () => {
    const { actions, titles } = at(one);
    expect(titles).toEqual([
      'Change to "detail.code"',
      "Disable wrong-field for this line",
      "Disable wrong-field for the whole file",
    ]);
    expect(actions.map(({ isPreferred = false }) => isPreferred)).toEqual([true, false, false]);
    expect(actions.map(({ kind }) => kind)).toEqual(["quickfix", "quickfix", "quickfix"]);
    for (const action of actions)
      expect(action.diagnostics?.map(({ code }) => code)).toEqual(["wrong-field"]);
  });

  test("where a rule has several fixes in the file: all of them at once", () => {
    expect(at(two).titles).toEqual([
      'Change to "detail.code"',
      "Fix all wrong-field problems in this file",
      "Disable wrong-field for this line",
      "Disable wrong-field for the whole file",
    ]);
  });

  test("at two findings of one line: one action each, comments once", () => {
    const { titles } = at(`${head}if (body.error.code =$0== "SEARCH_UNAVAILABEL" && body.error.code) {}\n`);
    expect(titles.filter((title) => title.includes("this line"))).toEqual([
      ...new Set(titles.filter((title) => title.includes("this line"))),
    ]);
  });

  test("none away from findings, and none of a rule that is off", () => {
    expect(at(`${one.replace("$0", "")}\nsho$0w();`).titles).toEqual([]);
    expect(at(one, { rules: { "wrong-field": "off" } }).titles).toEqual([]);
  });

  test("at a comment that suppresses nothing: only its fix", () => {
    expect(at("f(); // error-atlas-dis$0able-line\n").titles).toEqual(["Remove the comment"]);
  });

  test.each<[only: string[] | undefined, titles: string[]]>([
    [undefined, at(two).titles],
    [["quickfix"], at(two).titles],
    [["quickfix.other"], []],
    [["refactor"], []],
    [["source"], ["Fix all Error Atlas problems"]],
    [["source.fixAll"], ["Fix all Error Atlas problems"]],
    [["source.fixAll.errorAtlas"], ["Fix all Error Atlas problems"]],
    [["source.fixAll.eslint"], []],
    [["source.fixAllOfThem"], []],
    [["source.organizeImports"], []],
    [[""], [...at(two).titles, "Fix all Error Atlas problems"]],
    [["refactor", "source.fixAll"], ["Fix all Error Atlas problems"]],
  ])("asked for %j", (only, titles) => {
    expect(at(two, { only }).titles).toEqual(titles);
  });

  test("nothing to fix: no fix of all", () => {
    expect(at(`${head}f($0);`, { only: ["source.fixAll"] }).titles).toEqual([]);
  });
});

describe("where errors are not told apart", () => {
  const alike = (clause: string) => `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
try {
  await stripe.refunds.create({});
} ${clause}
`;
  const rules = { "errors-not-told-apart": "warning" } as const;
  const title = "Insert error handler for Stripe";

  test.each([
    ["where the error has a name", `catch (error) {\n  throw n$0ew Error("no refund");\n}`],
    ["with a name for the error where it has none", `catch {\n  throw n$0ew Error("no refund");\n}`],
  ])("a handler is a fix that no other one comes with: %s", (_what, clause) => {
    const { actions, after } = at(alike(clause), { rules });
    const [first] = actions;
    expect(first).toMatchObject({ title, kind: "quickfix" });
    expect(first?.isPreferred).toBe(undefined);
    expect(first?.diagnostics?.map(({ code }) => code)).toEqual(["errors-not-told-apart"]);
    const mended = after(title);
    expect(mended).toMatch(
      /\} catch \(error\) \{\n {2}if \(error instanceof Stripe\.errors\.StripeError\) \{\n {4}switch/,
    );
    expect(mended).toMatch(/\}\n {2}throw new Error\("no refund"\);\n\}\n$/);
    expect(diagnostics(analyseSource(mended), { rules })).toEqual([]);
  });

  test.each([
    ["where the error is taken apart", `catch ({ name }) {\n  throw n$0ew Error("no refund");\n}`],
    ["where the rule is not shown", `catch (error) {\n  throw n$0ew Error("no refund");\n}`, {}],
  ])("none %s", (_what, clause, asked = rules) => {
    expect(at(alike(clause), { rules: asked }).titles).not.toContain(title);
  });
});

test("all fixes of a rule, and all fixes of all", () => {
  const marked = `${two}if (body.detail.code === "SEARCH_UNAVAILABEL") {}\n`;
  const source = marked.replace("$0", "");
  const fields = source.replaceAll("error.code", "detail.code");
  expect(at(marked).after("Fix all wrong-field problems in this file")).toBe(fields);
  const all = at(marked, { only: ["source.fixAll"] }).after("Fix all Error Atlas problems");
  expect(all).toBe(fields.replace("SEARCH_UNAVAILABEL", "SEARCH_UNAVAILABLE"));
});

const wrong = `if (body.error.co$0de === "SEARCH_UNAVAILABLE") {}`;
const right = wrong.replace("$0", "");
const nextLine = "error-atlas-disable-next-line wrong-field";

test.each<[what: string, before: string, after: string, options?: FixtureOptions]>([
  ["a statement", `${head}${wrong}\n`, `${head}// ${nextLine}\n${right}\n`],
  ["with its indentation", `${head}{\n\t${wrong}\n}`, `${head}{\n\t// ${nextLine}\n\t${right}\n}`],
  [
    "with Windows line ends",
    `${head}{\n  ${wrong}\n}`.replaceAll("\n", "\r\n"),
    `${head}{\n  // ${nextLine}\n  ${right}\n}`.replaceAll("\n", "\r\n"),
  ],
  [
    "a comment above is extended",
    `${head}// error-atlas-disable-next-line unknown-code -- why\n${wrong}`,
    `${head}// error-atlas-disable-next-line unknown-code, wrong-field -- why\n${right}`,
  ],
  [
    "a comment on the line is extended",
    `${head}${wrong} /* error-atlas-disable-line unknown-code */`,
    `${head}${right} /* error-atlas-disable-line unknown-code, wrong-field */`,
  ],
  [
    "between JSX tags",
    `${head}const view = (\n  <div>\n    {body.error.co$0de === "FORBIDDEN" && <p />}\n  </div>\n);`,
    `${head}const view = (\n  <div>\n    {/* ${nextLine} */}\n    {body.error.code === "FORBIDDEN" && <p />}\n  </div>\n);`,
    { language: "tsx" },
  ],
  [
    "in a JSX attribute",
    `${head}const view = (\n  <p\n    title={body.error.co$0de === "FORBIDDEN"}\n  />\n);`,
    `${head}const view = (\n  <p\n    // ${nextLine}\n    title={body.error.code === "FORBIDDEN"}\n  />\n);`,
    { language: "jsx" },
  ],
  [
    "behind a text between JSX tags",
    `${head}const view = (\n  <p>\n    Code {body.error.co$0de === "FORBIDDEN"}\n  </p>\n);`,
    `${head}const view = (\n  <p>\n    {/* ${nextLine} */}\n    Code {body.error.code === "FORBIDDEN"}\n  </p>\n);`,
    { language: "tsx" },
  ],
  [
    "JSON with comments",
    `${jsonHead}{\n  "detail": { "code": "NO_SUCH$0_CODE", "message": "x" }\n}`,
    `${jsonHead}{\n  // error-atlas-disable-next-line unknown-code\n  "detail": { "code": "NO_SUCH_CODE", "message": "x" }\n}`,
    { language: "jsonc" },
  ],
  [
    "a script of a component",
    `<script>\n${head}${wrong}\n</script>`,
    `<script>\n${head}// ${nextLine}\n${right}\n</script>`,
    { language: "svelte" },
  ],
])("disable for a line: %s", (_what, before, after, options) => {
  const rule = options?.language === "jsonc" ? "unknown-code" : "wrong-field";
  const changed = at(before, options).after(`Disable ${rule} for this line`);
  expect(changed).toBe(after);
  expect(diagnostics(analyseSource(changed, options), { rules: {} }).map(({ code }) => code)).not.toContain(
    rule,
  );
});

test.each<[what: string, source: string, options: FixtureOptions]>([
  [
    "inside a template",
    `${head}const text = \`a\n  \${body.error.co$0de === "FORBIDDEN"}\`;`,
    { language: "ts" },
  ],
  [
    "in the middle of a text between JSX tags",
    `${head}const view = <p>Code\n  is {body.error.co$0de === "FORBIDDEN"}</p>;`,
    { language: "tsx" },
  ],
  [
    "on the line of the script's tag",
    `<script>const r = await fetch("https://api.pureframe.ai/v1/x"); const b = await r.json(); f(b.error.co$0de === "FORBIDDEN");</script>`,
    { language: "vue" },
  ],
])("no comment above the line: %s", (_what, source, options) => {
  expect(at(source, options).titles.filter((title) => title.startsWith("Disable"))).toEqual([
    "Disable wrong-field for the whole file",
  ]);
});

const whole = "error-atlas-disable wrong-field";

test.each<[what: string, before: string, after: string, options?: FixtureOptions]>([
  ["above the first statement", `${head}${wrong}`, `// ${whole}\n${head}${right}`],
  [
    "below the header",
    `#!/usr/bin/env node\n// Licence: MIT\n\n${head}${wrong}`,
    `#!/usr/bin/env node\n// Licence: MIT\n\n// ${whole}\n${head}${right}`,
  ],
  [
    "a comment there is extended",
    `// error-atlas-disable unknown-code -- why\n${head}${wrong}`,
    `// error-atlas-disable unknown-code, wrong-field -- why\n${head}${right}`,
  ],
  [
    "a comment further down is not",
    `${head}${wrong}\n// error-atlas-disable unknown-code`,
    `// ${whole}\n${head}${right}\n// error-atlas-disable unknown-code`,
  ],
  [
    "a script of a component",
    `<p/>\n<script>\n${head}${wrong}\n</script>`,
    `<p/>\n<script>\n// ${whole}\n${head}${right}\n</script>`,
    { language: "vue" },
  ],
])("disable for the file: %s", (_what, before, after, options) => {
  expect(at(before, options).after("Disable wrong-field for the whole file")).toBe(after);
});

test("plain JSON has no comments to disable with", () => {
  const { titles } = at(
    `{ "url": "https://api.pureframe.ai/v1/x", "status": 404, "body": { "detail": { "code": "NO_SUCH$0_CODE", "message": "x" } } }`,
    { language: "json" },
  );
  expect(titles.filter((title) => title.startsWith("Disable"))).toEqual([]);
});

test("what another tool says at the same place, under the same name, is not what a fix mends", () => {
  const source = `${head}if (!res.ok && body.error.code === "x") go();\n`;
  const document = analyseSource(source);
  const shown = diagnostics(document, { rules: {} }).filter(({ code }) => code === "wrong-field");
  const [first] = shown;
  if (first === undefined) throw new Error("There is a wrong field");
  const others = [{ ...first, source: "other-tool" }, ...shown];
  const fixes = codeActions(
    document,
    first.range,
    { diagnostics: others, only: ["quickfix"] },
    { rules: {}, versionedEdits: false },
  ).filter(({ title }) => title.startsWith("Change to"));
  expect(fixes.map((fix) => fix.diagnostics)).toEqual([[first]]);
});

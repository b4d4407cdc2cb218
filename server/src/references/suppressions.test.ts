// What is read of suppression comments, in each language: which comments count, what they name, and which lines they hold for.

import { expect, test } from "vitest";
import { analyseSource, type FixtureLanguage } from "../../../test/support/analyse.ts";

/** Each suppression as `kind names | what it holds for`. */
function read(source: string, language: FixtureLanguage = "ts"): readonly string[] {
  return analyseSource(source, { language }).references.suppressions.map(
    ({ kind, rules, scope }) =>
      `${kind} ${rules.map(({ id }) => id).join("+")} | ${source.slice(scope.start, scope.end)}`,
  );
}

const inTemplate = `x(\`\${/* error-atlas-disable-line */ a}\`);`;

test.each<[source: string, expected: string[], language?: FixtureLanguage]>([
  ["// error-atlas-disable-next-line a, b -- c\nx();\ny();", ["next-line a+b | x();"]],
  ["/* error-atlas-disable-next-line a b */\nx();", ["next-line a+b | x();"]],
  ["/*error-atlas-disable-next-line a*/\r\nx();\r\ny();", ["next-line a | x();"]],
  ["/*\n  error-atlas-disable-next-line\n  a,\n  b -- c\n*/\nx();", ["next-line a+b | x();"]],
  ["// error-atlas-disable-next-line\n\nx();", ["next-line  | "]],
  ["// error-atlas-disable-next-line", ["next-line  | "]],
  ["x(); // error-atlas-disable-next-line a\ny();", ["next-line a | y();"]],
  [
    "// error-atlas-disable-next-line a\n/* error-atlas-disable-next-line b */\n// error-atlas-disable-next-line c\nx();",
    ["next-line a | x();", "next-line b | x();", "next-line c | x();"],
  ],
  [
    "// error-atlas-disable-next-line a\nx(); // error-atlas-disable-next-line b\ny();",
    ["next-line a | x(); // error-atlas-disable-next-line b", "next-line b | y();"],
  ],
  [
    "x();\ny(); // error-atlas-disable-line a--b -- c, d",
    ["line a--b | y(); // error-atlas-disable-line a--b -- c, d"],
  ],
  ["x(\n  a, // error-atlas-disable-line\n);", ["line  |   a, // error-atlas-disable-line"]],
  ["x();\n/* error-atlas-disable a */ y();\n", ["rest a | /* error-atlas-disable a */ y();\n"]],
  ["/** error-atlas-disable-line a -- b */", ["line a | /** error-atlas-disable-line a -- b */"]],
  ["x(`// error-atlas-disable-line`, '// error-atlas-disable-line', /\\/\\/ error-atlas-disable-line/);", []],
  [inTemplate, [`line  | ${inTemplate}`]],
  ["// see // error-atlas-disable-line\n/* or // error-atlas-disable-line */", []],
  ["// error-atlas-disabled\n// error-atlas-disable-lines\n// disable error-atlas-disable", []],
  ["const a = <p>// error-atlas-disable-line</p>;", [], "tsx"],
  [
    "const a = (\n  <p>\n    {/* error-atlas-disable-next-line a */}\n    {b}\n  </p>\n);",
    ["next-line a |     {b}"],
    "tsx",
  ],
  ["function f() {\n  // error-atlas-disable-next-line\n}", ["next-line  | }"]],
  ["if (a === // error-atlas-disable-line\n  b) {}", ["line  | if (a === // error-atlas-disable-line"]],
  [
    '{\n  // error-atlas-disable-next-line a\n  "a": "// error-atlas-disable-line"\n}',
    ['next-line a |   "a": "// error-atlas-disable-line"'],
    "jsonc",
  ],
  [
    "<p>// error-atlas-disable-line</p>\n<script>\n// error-atlas-disable-next-line a\nx();\n</script>",
    ["next-line a | x();"],
    "vue",
  ],
  [
    "---\n// error-atlas-disable a\n---\n<script>x();</script>",
    ["rest a | // error-atlas-disable a\n---\n<script>x();</script>"],
    "astro",
  ],
])("%j", (source, expected, language) => {
  expect(read(source, language)).toEqual(expected);
});

test("a name and its place", () => {
  const source = "/* error-atlas-disable-line wrong-field,unknown-code*/";
  const [suppression] = analyseSource(source).references.suppressions;
  expect(suppression?.rules.map(({ span }) => source.slice(span.start, span.end))).toEqual([
    "wrong-field",
    "unknown-code",
  ]);
  expect(suppression?.span).toEqual({ start: 0, end: source.length });
});

test("half-typed source: whatever is cut off, all places lie within the text, in order", () => {
  const source = `// error-atlas-disable a -- b
const a = \`x \${/* error-atlas-disable-line */ y} // error-atlas-disable-line\`;
const b = (<p title={/* error-atlas-disable-line c, d */ t}>
  {/* error-atlas-disable-next-line e f -- g */}
  // error-atlas-disable-line
</p>);
/* error-atlas-disable-next-line
 */ "end"`;
  const counts = new Set<number>();
  for (let end = 0; end <= source.length; end++) {
    const text = source.slice(0, end);
    let last = -1;
    const { suppressions } = analyseSource(text, { language: "tsx" }).references;
    counts.add(suppressions.length);
    for (const { span, place, rules, scope } of suppressions) {
      const places = [span, place, scope, ...rules.map((rule) => rule.span)];
      expect(places.filter((each) => each.start > each.end || each.end > text.length)).toEqual([]);
      expect(span.start).toBeGreaterThan(last);
      last = span.start;
    }
  }
  expect([...counts].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

test("thousands of comments cost no more than one by one", () => {
  const lines = Array.from({ length: 5000 }, () => "// error-atlas-disable-next-line a\nx();\n").join("");
  expect(read(lines).length).toBe(5000);
});

import { describe, expect, test } from "vitest";
import { withoutDeepCode } from "./deepCode.ts";

/** As if the parser gave up at more than four brackets in one another. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (const letter of text) {
    if ("([{".includes(letter)) depth++;
    else if (")]}".includes(letter)) depth--;
    deepest = Math.max(deepest, depth);
  }
  return deepest > 4;
}

/** The text with `·` in the place of what was taken out. */
function cut(text: string): string | undefined {
  const rest = withoutDeepCode(text, isTooDeep);
  if (rest === undefined) return undefined;
  expect(rest.length).toBe(text.length);
  return Array.from(rest, (letter, i) => (letter === text[i] ? letter : "·"))
    .join("")
    .replaceAll(/·[· ]*/g, "·");
}

/** A string, a template with something in it, and a regular expression. */
const open = "${";
const likeBrackets = `a("[[");\nb(\`[[ ${open}"}"} ]\`);\nc(/[[]/);\n`;

describe("a statement that is nested too deep is taken out alone", () => {
  test.each([
    ["between others", "a();\n[[[[[1]]]]];\nb();", "a();\n·\nb();"],
    [
      "in a function",
      "function f() {\n  a();\n  [[[[[1]]]]];\n  b();\n}\nc();",
      "function f() {\n  a();\n  ·\n  b();\n}\nc();",
    ],
    ["a chain that has braces", "if (a) {} else if (((((b))))) {}\nelse {}\nc();", "·\n·\nc();"],
    ["several", "[[[[[1]]]]];\na();\n[[[[[2]]]]];", "·\na();\n·"],
    [
      "with a string, a template and an expression that look like brackets",
      `${likeBrackets}[[[[[1]]]]];\nd();`,
      `${likeBrackets}·\nd();`,
    ],
    ["with lines of its own", "a();\n[[[[[1,\r\n2]]]]];\nb();", "a();\n·\r\n·\nb();"],
  ])("%s", (_, text, expected) => {
    expect(cut(text)).toBe(expected);
  });
});

test("more than a few are not looked for", () => {
  expect(cut("[[[[[1]]]]];\n".repeat(30))).toBeUndefined();
});

test("nothing goes of a text in which nothing is too deep", () => {
  expect(cut("a();\nb();")).toBe("a();\nb();");
});

import { expect, test } from "vitest";
import { inlineLiteral, isName, mostUsedQuote, type Quote, semicolonOf, stringLiteral } from "./codeStyle.ts";

test.each<[string, Quote, string]>([
  ["plain", '"', '"plain"'],
  ["it's", "'", "'it\\'s'"],
  ['a "quoted" word', "'", "'a \"quoted\" word'"],
  ['a "quoted" word', '"', '"a \\"quoted\\" word"'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a template literal
  ["`${x}`", "`", "`\\`\\${x}\\``"],
  ["a\\b\nc", "`", "`a\\\\b\\nc`"],
  ["\u2028", '"', '"\\u2028"'],
])("%j in %s is %s", (value, quote, literal) => {
  expect(stringLiteral(value, { quote })).toBe(literal);
});

test.each([
  ["", ";"],
  ["a();\r\nb();\r\n", ";"],
  ["a() // why\n", ""],
  ["a()\nb()\n", ""],
  ["a()\nb(); // why\n", ";"],
  ["if (x) {\n}\n", ";"],
])("statements of %j end with %j", (source, end) => {
  expect(semicolonOf(source)).toBe(end);
});

test.each([
  ["", '"'],
  [`a("x", 'y', 'z');`, "'"],
  [`// it's\na("x");`, '"'],
])("strings of %j stand in %s", (source, quote) => {
  expect(mostUsedQuote(source)).toBe(quote);
});

test("names with accents or hyphens are no names of ours", () => {
  expect(["code", "$1", "error-code", "1st", "größe"].filter(isName)).toEqual(["code", "$1"]);
});

test("keys are quoted where they have to be, or where all are", () => {
  expect(inlineLiteral({ code: "x", "a-b": [1, null], __proto: {} }, { quote: "'" })).toBe(
    "{ code: 'x', 'a-b': [1, null], __proto: {} }",
  );
  expect(inlineLiteral({ code: 1 }, { quote: '"', quotesKeys: true })).toBe('{ "code": 1 }');
});

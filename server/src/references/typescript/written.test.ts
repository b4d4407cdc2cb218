// references/typescript/written.ts: which expressions have the same form, and what is written in code.

import type * as ts from "typescript";
import { expect, test } from "vitest";
import { parseTypeScript } from "../../parse/typescript.ts";
import { formOf, isWritten } from "./written.ts";

function expressionIn(source: string): ts.Expression {
  const [statement] = parseTypeScript("file.ts", "typescript", source)!.statements;
  return (statement as ts.ExpressionStatement).expression;
}

test.each([
  ["body.code", "body?.code"],
  ["body.code", 'body["code"]'],
  ["body.code", "body /* of 402 */ . code"],
  ["body.code", "(body as Fault)!.code"],
  ["body.items[0].code", "body.items[0]?.code"],
  ["(await res.json()).code", "(await (res).json()).code"],
  ["codes[body.code]", "codes[body['code']]"],
  ["-x", "- x"],
  ['f("a", 1)', "f('a', 1)"],
  ["new Fault(body).code", "(new Fault(body)).code"],
])("%s has the form of %s", (one, other) => {
  expect(formOf(expressionIn(one))).toBe(formOf(expressionIn(other)));
});

test.each([
  ["body.code", "body.codes"],
  ["body.code", "other.code"],
  ["body.code", "body[code]"],
  ["body.code", '"body.code"'],
  ["f(a, b)", "f(a)(b)"],
  ["f(a)", 'f("a")'],
  ["f(1)", 'f("1")'],
  ["-x", "+x"],
  ["a + b", "a - b"],
  ["(a ?? b).code", "(a || b).code"],
])("%s does not have the form of %s", (one, other) => {
  expect(formOf(expressionIn(one))).not.toBe(formOf(expressionIn(other)));
});

test.each<[code: string, written: boolean]>([
  ["wait(retryAfter)", true],
  ['wait(headers.get("Retry-After"))', true],
  [`wait(\`${"{n}"} retry-after\`)`, true],
  ["/retry-after/.exec(text)", true],
  ["wait(#retryAfter in x)", true],
  ["wait(/* retry-after */ n)", false],
  ["wait(n) // retry-after", false],
  ["retry(after)", false],
])("%s", (code, written) => {
  expect(isWritten(expressionIn(code), (text) => /retry-?after/i.test(text))).toBe(written);
});

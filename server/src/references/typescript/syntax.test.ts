// The small questions about trees, each with what is and what is not.

import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  accessedName,
  contentSpan,
  isAccess,
  isExitCall,
  isLookUp,
  isObject,
  isTerminated,
  type LiteralNode,
  literalOf,
  mayGuard,
  memberName,
  passedError,
  quoteOf,
  rootOf,
  supposedBy,
  unwrap,
} from "./syntax.ts";

function fileOf(source: string, name = "a.ts"): ts.SourceFile {
  return ts.createSourceFile(name, source, ts.ScriptTarget.Latest);
}

/** The expression that a source consists of, with its text. */
function read(source: string) {
  const file = fileOf(`(${source});`);
  const [statement] = file.statements;
  const whole = (statement as ts.ExpressionStatement).expression as ts.ParenthesizedExpression;
  const textOf = (node: ts.Node | undefined) => node?.getText(file);
  return { node: whole.expression, file, textOf };
}

test.each([
  ["(a)", "a"],
  ["a as string", "a"],
  ["a satisfies string", "a"],
  ["a!", "a"],
  ["<string>a", "a"],
  ["(a! as string)", "a"],
  ["await (a)", "a"],
  ["wait(a)", "wait(a)"],
  ["await (a, b)", "await (a, b)"],
  ["a.await(b)", "a.await(b)"],
  ["!a", "!a"],
])("%s without what changes only its type is %s", (source, expected) => {
  const { node, textOf } = read(source);
  expect(textOf(unwrap(node))).toBe(expected);
});

test.each([
  [`"a"`, true],
  ["'a'", true],
  ["`a`", true],
  ["1", true],
  ["`a$" + "{b}`", false],
  ["a", false],
  ["true", false],
])("%s stands literally there: %s", (source, expected) => {
  const { node } = read(source);
  expect(literalOf(node) === node).toBe(expected);
});

test.each([
  ["{ a: 1 }", "a"],
  ["{ 'a': 1 }", "a"],
  ["{ 1: 1 }", "1"],
  ["{ ['a']: 1 }", "a"],
  ["{ [`a`]: 1 }", "a"],
  ["{ [(1)]: 1 }", "1"],
  ["{ [a]: 1 }", undefined],
])("the member of %s is called %s", (source, expected) => {
  const [property] = (read(source).node as ts.ObjectLiteralExpression).properties;
  expect(memberName(property!.name)).toBe(expected);
});

describe("accesses", () => {
  test.each([
    ["x.code", "code"],
    ["x?.code", "code"],
    ["x['code']", "code"],
    ["x[('code')]", "code"],
    ["x[0]", "*"],
    ["x[code]", "*"],
    ["x[`code`]", "*"],
  ])("%s reads %s", (source, expected) => {
    const { node } = read(source);
    expect(isAccess(node) && accessedName(node)).toBe(expected);
  });

  test.each([
    ["x[y]", true],
    ["x.get(y)", true],
    ["x['get'](y)", true],
    ["x.has(y)", false],
    ["get(y)", false],
    ["x.y", false],
  ])("%s looks something up: %s", (source, expected) => {
    expect(isLookUp(read(source).node)).toBe(expected);
  });

  test.each([
    ["err", "err"],
    ["err.response?.data", "err"],
    ["(await err.json()).code", "err"],
    ["err['a'].b!.c()", "err"],
    ["new Err().a", undefined],
    ["'a'.length", undefined],
    [`a${".b".repeat(998)}`, "a"],
    [`a${".b".repeat(1000)}`, undefined],
  ])("%.30s starts from %s", (source, expected) => {
    const { node, textOf } = read(source);
    expect(textOf(rootOf(node))).toBe(expected);
  });
});

test.each([
  ["process.exit(1)", true],
  ["assert.fail()", true],
  ["process['exit']()", true],
  ["process.on()", false],
  ["other.exit()", false],
  ["exit()", false],
])("%s never comes back: %s", (source, expected) => {
  expect(isExitCall(read(source).node as ts.CallExpression)).toBe(expected);
});

test.each([
  ["assert(a)", "a"],
  ["invariant(a, 'b')", "a"],
  ["assert.ok(a)", "a"],
  ["assert.equal(a, b)", "a = b"],
  ["assert.strictEqual(a, b)", "a = b"],
  ["expect(a).toBe(b)", "a = b"],
  ["expect(a).toEqual(b)", "a = b"],
  ["expect(a).toStrictEqual(b)", "a = b"],
  ["expect(a).equal(b)", "a = b"],
  ["assert()", undefined],
  ["assert.equal(a)", undefined],
  ["assert.throws(a, b)", undefined],
  ["expect(a).not(b)", undefined],
  ["expect().toBe(b)", undefined],
  ["other(a).toBe(b)", undefined],
  ["x.ok(a)", undefined],
  ["check(a)", undefined],
])("%s supposes %s", (source, expected) => {
  const { node, textOf } = read(source);
  const supposed = supposedBy(node as ts.CallExpression);
  const equal = supposed?.equal ? ` = ${textOf(supposed.equal)}` : "";
  expect(supposed && `${textOf(supposed.subject)}${equal}`).toBe(expected);
});

test.each([
  ["a instanceof B", true],
  ["'a' in b", true],
  ["isB(a)", true],
  ["!isB(a)", true],
  ["isB(a) && c", true],
  ["c && isB(a)", true],
  ["c || isB(a)", true],
  ["isB(a) || c", true],
  ["(isB(a))", true],
  ["isB()", false],
  ["a", false],
  ["!a", false],
  ["a && b", false],
  ["a === isB(b)", false],
  ["a.name === 'CardDeclinedError'", true],
  ["a.name === 'CardError'", false],
  ["a.code === 'card_declined'", false],
  ["a === 'CardDeclinedError'", false],
  ["isB(a) + c", false],
])("%s may tell what a value is: %s", (source, expected) => {
  expect(mayGuard(read(source).node)).toBe(expected);
});

test.each([
  ["next(new HttpError(404))", "new HttpError(404)"],
  ["next((new HttpError(404)))", "(new HttpError(404))"],
  ["next(error)", undefined],
  ["next()", undefined],
  ["done(new HttpError(404))", undefined],
])("%s hands on %s", (source, expected) => {
  const { node, textOf } = read(source);
  expect(textOf(passedError(node as ts.CallExpression))).toBe(expected);
});

test.each([
  ["{}", true],
  ["({ a: 1 })", true],
  ["[]", false],
  ["a", false],
])("%s is an object written here: %s", (source, expected) => {
  expect(isObject(read(source).node)).toBe(expected);
});

describe("literals", () => {
  /** The first literal of a source that may end in the middle of it. */
  function literal(source: string) {
    const file = fileOf(source);
    const node = (file.statements[0] as ts.ExpressionStatement).expression as LiteralNode;
    return { node, file };
  }

  test.each([
    ['"ab"', "ab", true, '"'],
    ["'ab'", "ab", true, "'"],
    ["`ab`", "ab", true, "`"],
    ["12", "12", true, ""],
    ['"ab', "ab", false, '"'],
    ['"', "", false, '"'],
    ["`ab", "ab", false, "`"],
    ['""', "", true, '"'],
  ])("%s has the content %s", (source, content, isWhole, quote) => {
    const { node, file } = literal(source);
    const { start, end } = contentSpan(node, file);
    expect(source.slice(start, end)).toBe(content);
    expect(isTerminated(node, source)).toBe(isWhole);
    expect(quoteOf(node, file)).toBe(quote);
  });
});

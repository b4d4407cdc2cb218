// Which mutants there are, which are tried, and which tests are asked: the picking and applying, not the trying itself.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import equivalents from "./equivalent.json";
import { applied, describeMutant, mutantsOf } from "./mutations.ts";
import { type Equivalent, mutantsIn, picked } from "./pick.ts";
import { withProbes } from "./probes.ts";
import { importsOf, isTest, testsOf } from "./tests.ts";

/** `<kind>: <what> → <by what>` of each. */
function mutants(text: string): readonly string[] {
  return mutantsOf(text).map((mutant) => `${mutant.kind}: ${describeMutant(mutant, text)}`);
}

test.each<[string, readonly string[]]>([
  ["if (a) b = 1; else b = 2;", ["condition negated: a → !(a)"]],
  ["while (a) b();", ["condition negated: a → !(a)"]],
  ["a ? b : c;", ["condition negated: a → !(a)"]],
  [
    "for (const a of b) { if (a) continue; }",
    ["early end removed: if (a) continue; → ;", "condition negated: a → !(a)"],
  ],
  [
    "if (a) { b; throw c; }",
    ["early end removed: if (a) { b; throw c; } → ;", "condition negated: a → !(a)"],
  ],
  ["x = a < b;", ["assignment removed: x = a < b; → ;", "boundary changed: < → <="]],
  ["x(a >= b);", ["call removed: x(a >= b); → ;", "boundary changed: >= → >"]],
  ["const x = a === b;", ["operator turned: === → !=="]],
  ["const x = a && b;", ["operator turned: && → ||"]],
  ["const x = (a ?? b) || c;", ["default dropped: ?? b → (nothing)", "operator turned: || → &&"]],
  ["const x = a - 1;", ["sum turned: - → +"]],
  ["const x = a + 'b';", []],
  ["const x = !a;", ["negation dropped: !a → a"]],
  ["const x = true;", ["truth turned: true → false"]],
  ["await a();", ["call removed: await a(); → ;"]],
  ["if (a) b();", ["condition negated: a → !(a)"]],
  ["function f() { return a; }", ["return value emptied: a → undefined"]],
  ["function f() { return [a]; }", ["return value emptied: [a] → []"]],
  ["function f() { return true; }", ["truth turned: true → false"]],
  ["const x = [a, b];", ["element removed: a, → (nothing)", "element removed: b → (nothing)"]],
  ["const x = [a];", []],
  ["function f() { g([a, b]).c; }", []],
  ['const x = ["a"];', ['text changed: "a" → "a~"']],
  ['const x = { a: "b" };', ['text changed: "b" → "b~"']],
  ['const x = "a";', []],
  ['import { a } from "b"; type C = "d" | "e"; interface F { g: true }', []],
])("%s", (text, expected) => {
  expect(mutants(text)).toEqual(expected);
});

test("what stands beside a default keeps its operator: mixed, they are no JavaScript", () => {
  expect(mutants("const x = a && b ?? c;")).toEqual(["default dropped: ?? c → (nothing)"]);
});

test("a mutant is put in its place", () => {
  const text = "const x = a < b ? c : d;";
  expect(mutantsOf(text).map((mutant) => applied(mutant, text))).toEqual([
    "const x = !(a < b) ? c : d;",
    "const x = a <= b ? c : d;",
  ]);
});

test("long texts are shown by their ends", () => {
  const text = `if (${"a".repeat(100)}) b();`;
  expect(mutants(text)).toEqual([
    `condition negated: ${"a".repeat(50)} … ${"a".repeat(15)} → !(${"a".repeat(48)} … ${"a".repeat(14)})`,
  ]);
});

describe("the sources here", () => {
  const root = path.resolve("server/src");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => path.join(root, name))
    .sort();

  test("a mutant of each of them is source that can be read", () => {
    const broken = files.flatMap((file, i) => {
      const text = readFileSync(file, "utf8");
      const all = mutantsIn(file, text, []);
      return picked(all, 2, i).filter((mutant) => faults(applied(mutant, text)) > 0);
    });
    expect(broken).toEqual([]);
  });

  test("with probes they can be read too", () => {
    const broken = files.filter((file, i) => {
      if (i % 5 > 0) return false;
      const text = readFileSync(file, "utf8");
      const probes = mutantsOf(text).map(({ start }, id) => ({ id, offset: start }));
      return faults(withProbes(text, probes).text) > 0;
    });
    expect(broken).toEqual([]);
  });

  test("what is listed as equivalent is a mutant of its file, and says why", () => {
    const stale = (equivalents as readonly Equivalent[]).filter(({ file, line, mutant, why }) => {
      const text = readFileSync(path.resolve(file), "utf8");
      const lines = text.split("\n");
      const isThere = mutantsIn(file, text, []).some(
        (each) => each.described === mutant && lines[each.line - 1]?.trim() === line,
      );
      return !isThere || why.length < 10;
    });
    expect(stale).toEqual([]);
  });

  /** How many places of a source make no sense. */
  function faults(text: string): number {
    const tree = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest);
    return (tree as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics.length;
  }
});

describe("picking", () => {
  const text = "const a = b < c;\nconst d = b < c;\nconst e = f ?? g;";
  const all = mutantsIn("x.ts", text, []);

  test("by seed, each at most once, by place", () => {
    const places = (count: number, seed: number) => picked(all, count, seed).map(({ line }) => line);
    expect(places(10, 1)).toEqual([1, 2, 3]);
    expect(places(1, 1)).toEqual(places(1, 1));
    const seen = new Set(Array.from({ length: 20 }, (_, seed) => places(1, seed)[0]));
    expect([...seen].sort()).toEqual([1, 2, 3]);
  });

  test("without those that are equivalent, by file, line and change", () => {
    const known = { file: "x.ts", line: "const d = b < c;", mutant: "< → <=", why: "for a test" };
    const lines = (changes: object) =>
      mutantsIn("x.ts", text, [{ ...known, ...changes }]).map(({ line }) => line);
    expect(lines({})).toEqual([1, 3]);
    expect(lines({ file: "y.ts" })).toEqual([1, 2, 3]);
    expect(lines({ line: "const d" })).toEqual([1, 2, 3]);
    expect(lines({ mutant: "< → >" })).toEqual([1, 2, 3]);
  });
});

describe("probes", () => {
  /** The ids that running a source notes. */
  function cameBy(text: string, places: readonly string[]): readonly number[] {
    const { text: probed, outside } = withProbes(
      text,
      places.map((place, id) => ({ id, offset: text.indexOf(place) })),
    );
    const noted: number[] = [];
    const code = ts.transpileModule(probed, {}).outputText.replaceAll("globalThis.comeBy", "comeBy");
    new Function("comeBy", code)((id: number) => noted.push(id));
    expect(outside).toEqual([]);
    return noted;
  }

  test.each<[string, string, readonly string[], readonly number[]]>([
    ["a function that is called", "function f() { return 1; } f();", ["1"], [0]],
    ["one that is not", "function f() { return 1; }", ["1"], []],
    ["an arrow", "const f = () => 1; f();", ["1"], [0]],
    ["an arrow that gives an object", "const f = () => ({ a: 1 }); f();", ["1"], [0]],
    ["the innermost", "function f() { const g = () => 1; return 2; } f();", ["1", "2"], [1]],
    ["a constructor", "class A { constructor(readonly b: number) { b + 2; } } new A(1);", ["2"], [0]],
    ["several in one", "const f = () => 1 + 2; f();", ["1", "2"], [0, 1]],
  ])("%s", (_, text, places, expected) => {
    expect([...cameBy(text, places)].sort()).toEqual(expected);
  });

  test("what is in no function is said to be outside", () => {
    expect(withProbes("const a = 1;", [{ id: 7, offset: 10 }])).toEqual({
      text: "const a = 1;",
      outside: [7],
    });
  });
});

describe("tests", () => {
  test("imports, types aside", () => {
    const text = `import { a } from "./a.ts";
import {
  type B,
  b,
} from "../b.ts";
import type { C } from "./c.ts";
import d from "d";
import "./e.ts";
export { f } from "./f.ts";
const g = await import("./g.ts");`;
    expect(importsOf("x/y.ts", text)).toEqual(["x/a.ts", "b.ts", "x/e.ts", "x/f.ts", "x/g.ts"]);
  });

  test("those beside it first, then by what is in between", () => {
    const graph = new Map([
      ["s/a.ts", []],
      ["s/a.test.ts", ["s/a.ts"]],
      ["s/b.ts", ["s/a.ts"]],
      ["s/b.test.ts", ["s/b.ts"]],
      ["test/far.test.ts", ["s/c.ts"]],
      ["s/c.ts", ["s/b.ts"]],
      ["test/near.test.ts", ["s/b.ts"]],
      ["test/hostile/x.test.ts", ["s/a.ts"]],
      ["test/other.test.ts", ["s/d.ts"]],
    ]);
    expect(testsOf("s/a.ts", graph)).toEqual([
      "s/a.test.ts",
      "s/b.test.ts",
      "test/near.test.ts",
      "test/far.test.ts",
    ]);
  });

  test.each([
    ["server/src/a.test.ts", true],
    ["test/json/a.test.ts", true],
    ["server/src/a.ts", false],
    ["test/vscode/a.test.ts", false],
    ["test/mutants/mutants.test.ts", false],
  ])("%s is asked: %s", (file, expected) => {
    expect(isTest(file)).toBe(expected);
  });
});

// What happens to a file that uses its budget up, and how far honest code is from that.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { typescriptSource } from "../../../../test/bench/sources.mjs";
import { analyseSource } from "../../../../test/support/analyse.ts";
import { memoryProject } from "../../../../test/support/project.ts";
import { parseTypeScript } from "../../parse/typescript.ts";
import { readTypeScript } from "../typescript.ts";
import { Budget, BudgetExhausted } from "./budget.ts";

/** Thousands of calls, each of which is asked for each of thousands of parameters. */
const parameters = Array.from({ length: 2_000 }, (_, i) => `a${i}`).join(", ");
const costly = `function get(${parameters}) { return fetch(a0); }\n${Array.from({ length: 2_000 }, (_, i) => `get("u${i}");`).join("\n")}`;
const costlyModule = `function get(${parameters}) { return fetch(a0); }\nexport const all = ${Array.from({ length: 2_000 }, (_, i) => `get("u${i}")`).join(" || ")};`;

function read(source: string, budget = new Budget(source.length)) {
  const tree = parseTypeScript("file.ts", "typescript", source);
  if (tree === undefined) throw new Error("It is not parsed.");
  return { ...readTypeScript(tree, undefined, budget), share: budget.share };
}

describe("a budget", () => {
  test("ends with the step that is one too many", () => {
    const budget = new Budget(0);
    budget.spend(1_000_000);
    expect(budget.share).toBe(1);
    expect(() => budget.spend()).toThrow(BudgetExhausted);
  });

  test("gives up a part that takes more than its share, and goes on", () => {
    const budget = new Budget(0);
    const part = budget.within(10, () => budget.spend(11));
    expect(part).toEqual({ value: undefined, steps: 11, isExhausted: true });
    expect(budget.within(10, () => "done")).toEqual({ value: "done", steps: 0, isExhausted: false });
    budget.spend(999_000);
  });

  test("ends as a whole where it ends within a part", () => {
    const budget = new Budget(0);
    expect(() => budget.within(2_000_000, () => budget.spend(1_000_001))).toThrow(BudgetExhausted);
  });

  test("lets no other error pass for one of its own", () => {
    expect(() =>
      new Budget(0).within(10, () => {
        throw new RangeError("else");
      }),
    ).toThrow(RangeError);
  });
});

test("a file that uses it up is left alone", () => {
  const { leftAlone, references, calls } = read(costly);
  expect({ leftAlone, references, calls }).toEqual({
    leftAlone: "takes too long to analyze",
    references: [],
    calls: [],
  });
});

test("the script of a component that uses it up leaves the component alone", () => {
  const { references } = analyseSource(`<script>\n${costly}\n</script>\n`, { language: "vue" });
  expect(references.leftAlone).toBe("takes too long to analyze");
});

test("a module that uses its share up is unknown, and the file that imports it is read", async () => {
  const project = memoryProject({
    "module.ts": costlyModule,
    "main.ts": `import { all } from "./module";
if ((await all).status === 418) report();
const res = await fetch("https://api.vidio.ai/v1/videos");
if (res.status === 418) report();
`,
  });
  const { references } = await project.analyse("main.ts");
  expect(references.leftAlone).toBeUndefined();
  expect(
    references.references
      .filter(({ value }) => value === 418)
      .map(({ subject }) => subject?.origin?.part ?? "unknown"),
  ).toEqual(["unknown", "status"]);
  expect(project.errors).toEqual(["file:///w/module.ts takes too long to analyze"]);
});

const own = [
  "../../../../server/src/references/typescript/outline/names.ts",
  "../../../../server/src/rules/support.ts",
];

test.each([
  ["clients of APIs", typescriptSource(5_000)],
  ...own.map((file): [string, string] => [
    file.slice(file.lastIndexOf("/") + 1),
    readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8"),
  ]),
])("honest code uses little of it: %s", (_, source) => {
  const { leftAlone, share } = read(source);
  expect(leftAlone).toBeUndefined();
  expect(share).toBeLessThan(0.1);
});

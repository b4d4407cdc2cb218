// How long modules are held: which are read again, and which are let go of where they are too much.

import { expect, test } from "vitest";
import { fileUri, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { memoryProject } from "../../../test/support/project.ts";
import { createWorkspaceModules } from "./modules.ts";

/** Modules by name, each of so many characters, and for each a file that uses it. */
function projectOf(names: readonly string[], length: number) {
  const module = (name: string) =>
    `export const load = () => fetch("https://${name}.example");\n//`.padEnd(length, name);
  const use = (name: string) => `import { load } from "./${name}";\nif ((await load()).status === 404) {}`;
  const all = memoryProject(
    Object.fromEntries(
      names.flatMap((name) => [
        [`${name}.ts`, module(name)],
        [`use-${name}.ts`, use(name)],
      ]),
    ),
  );
  const { engine } = all;
  return {
    all,
    engine,
    /** The modules that are read from disk when a file that uses one is opened; it is closed then, unless `keep`. */
    async readFor(name: string, keep = false): Promise<readonly string[]> {
      const before = all.reads.length;
      const uri = fileUri(`/w/use-${name}.ts`);
      engine.open(uri, "typescript", 1, all.textOf(`use-${name}.ts`).getText());
      await engine.opened(uri);
      if (!keep) engine.close(uri);
      return all.reads.slice(before).filter((read) => read.endsWith(".ts"));
    },
  };
}

const uriOf = (name: string) => fileUri(`/w/${name}.ts`);

test("a module is read once", async () => {
  const { readFor } = projectOf(["a"], 100);
  expect(await readFor("a")).toEqual(["/w/a.ts"]);
  expect(await readFor("a")).toEqual([]);
});

test.each([
  ["written", false],
  ["created or removed", true],
])("a module that was %s is read again", async (_, comesOrGoes) => {
  const { readFor, engine } = projectOf(["a", "b"], 100);
  await readFor("a");
  await readFor("b");
  engine.filesChanged([{ uri: uriOf("a"), comesOrGoes }]);
  expect(await readFor("a")).toEqual(["/w/a.ts"]);
  expect(await readFor("b")).toEqual([]);
});

test("all are read again where other files may be read", async () => {
  const { readFor, engine } = projectOf(["a", "b"], 100);
  await readFor("a");
  await readFor("b");
  engine.reset();
  expect([...(await readFor("a")), ...(await readFor("b"))]).toEqual(["/w/a.ts", "/w/b.ts"]);
});

/** Nine of 450,000 characters are more than is held, and eight are not. */
const nine = [..."abcdefghi"];

test("where they are too much, the oldest are let go of", async () => {
  const { readFor } = projectOf(nine, 450_000);
  for (const name of nine) await readFor(name);
  for (const name of nine.slice(1)) expect(await readFor(name)).toEqual([]);
  expect(await readFor("a")).toEqual(["/w/a.ts"]);
  expect(await readFor("b")).toEqual(["/w/b.ts"]);
});

test("those that an analysis in use has asked for are kept", async () => {
  const { readFor } = projectOf(nine, 450_000);
  await readFor("a", true);
  for (const name of nine.slice(1)) await readFor(name);
  expect(await readFor("a")).toEqual([]);
  expect(await readFor("b")).toEqual(["/w/b.ts"]);
});

test("as much as may be held is held", async () => {
  const names = nine.slice(0, 8);
  const { readFor } = projectOf(names, 500_000);
  for (const name of names) await readFor(name);
  for (const name of names) expect(await readFor(name)).toEqual([]);
});

test("what one file imports is there for the next one, where that is as much as one file may ask for", async () => {
  const names = Array.from({ length: 190 }, (_, i) => `module${i}`);
  const all = memoryProject({
    ...Object.fromEntries(
      names.map((name) => [`${name}.ts`, `export const ${name} = 404;\n//`.padEnd(15_000, "x")]),
    ),
    ...Object.fromEntries(
      ["one", "two"].map((use) => [
        `${use}.ts`,
        names
          .map((name) => `import { ${name} } from "./${name}";\nif (status === ${name}) ${use}();`)
          .join("\n"),
      ]),
    ),
  });
  await all.analyse("one.ts");
  const read = all.reads.length;
  expect(read).toBeGreaterThanOrEqual(names.length);
  await all.analyse("two.ts");
  expect(all.reads.slice(read).filter((path) => path.includes("module"))).toEqual([]);
});

test("a module that is too long is none", async () => {
  const { readFor, all } = projectOf(["a"], 512 * 1024 + 1);
  await readFor("a");
  const document = await all.analyse("use-a.ts");
  expect(document.references.calls).toEqual([]);
  const { all: other } = projectOf(["a"], 512 * 1024);
  expect((await other.analyse("use-a.ts")).references.calls.length).toBe(1);
});

test("which modules an analysis has asked for, until its file is closed", async () => {
  const { readFor, engine } = projectOf(["a", "b"], 100);
  await readFor("a", true);
  const uri = fileUri("/w/use-a.ts");
  expect([...((await engine.opened(uri))?.dependencies ?? [])]).toEqual([uriOf("a")]);
  const affects = (name: string) =>
    engine.filesChanged([{ uri: uriOf(name), comesOrGoes: false }]).affectsOthers;
  expect([affects("a"), affects("b")]).toEqual([true, false]);
  engine.close(uri);
  expect([affects("a"), affects("b")]).toEqual([false, false]);
});

/** How often the analysis of a file that imports each of these runs, one file after the other. */
async function roundsOf(
  files: Readonly<Record<string, string>>,
  asked: readonly (readonly [from: string, ...specifiers: string[]])[],
) {
  const modules = createWorkspaceModules({
    fileSystem: memoryFileSystem(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`/w/${name}`, text])),
    ),
    openText: () => undefined,
    onLeftAlone: () => undefined,
    onError: (_, error) => {
      throw error;
    },
  });
  const rounds: number[] = [];
  for (const [from, ...specifiers] of asked) {
    const uri = fileUri(`/w/${from}`);
    const count = await modules.withModules(
      uri,
      fileUri("/w"),
      (() => {
        let rounds = 0;
        return ({ imports }) => {
          for (const specifier of specifiers) imports(specifier);
          return ++rounds;
        };
      })(),
    );
    rounds.push(count);
    modules.forget(uri);
  }
  return rounds;
}

test.each<[what: string, asked: Parameters<typeof roundsOf>[1], rounds: readonly number[]]>([
  ["a file without imports is read once", [["use.ts"]], [1]],
  ["a module that is read first costs a second round", [["use.ts", "./a"]], [2]],
  ["what leads to no module costs none", [["use.ts", "react", "./gone"]], [1]],
  ["but beside a module", [["use.ts", "react", "./a"]], [2]],
  [
    "what a file beside it has asked for is there",
    [
      ["use.ts", "./a", "react"],
      ["other.ts", "react", "./a"],
    ],
    [2, 1],
  ],
  [
    "for a file elsewhere it has to be found",
    [
      ["use.ts", "./a"],
      ["deep/use.ts", "./a"],
      ["deep/other.ts", "../a"],
    ],
    [2, 1, 2],
  ],
])("%s", async (_, asked, rounds) => {
  expect(await roundsOf({ "a.ts": "export const a = 1;" }, asked)).toEqual(rounds);
});

test("what was used last is kept longest", async () => {
  const { readFor } = projectOf(nine, 450_000);
  for (const name of [...nine.slice(0, 8), "a", "i"]) await readFor(name);
  expect(await readFor("a")).toEqual([]);
  expect(await readFor("b")).toEqual(["/w/b.ts"]);
});

// Which faults of catalogs are shown, where, and how often they are sent.

import { expect, test } from "vitest";
import type { Connection, Diagnostic } from "vscode-languageserver";
// Installs the timers of this platform, as the entry does.
import "vscode-languageserver/node";
import type { CatalogProblem } from "../catalog/model.ts";
import type { CatalogState } from "../workspace/catalogStore.ts";
import { createCatalogProblems } from "./catalogProblems.ts";

/** What is shown of files: `name: messages` as it is sent, and the log. */
function recorder() {
  const sent: string[] = [];
  const log: string[] = [];
  const connection = {
    sendDiagnostics: ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) =>
      sent.push(`${uri.split("/").at(-1)}: ${diagnostics.map(({ message }) => message).join(", ")}`),
    console: { warn: (line: string) => log.push(line) },
  } as unknown as Connection;
  const problems = createCatalogProblems({
    connection,
    engine: { optionsFor: async () => ({ rules: {} }) as never },
    rulePage: () => undefined,
  });
  return {
    log,
    problems,
    /** What is sent when these files are shown. */
    async show(...files: CatalogState[]): Promise<readonly string[]> {
      const before = sent.length;
      await problems.show(files);
      return sent.slice(before);
    },
  };
}

function catalog(name: string, messages: readonly string[], more: Partial<CatalogState> = {}): CatalogState {
  const uri = `file:///w/${name}`;
  const problems = messages.map(
    (message): CatalogProblem => ({
      rule: "catalog/schema" as CatalogProblem["rule"],
      uri,
      pointer: "",
      span: { start: 0, end: 1 },
      line: 1,
      column: 0,
      message,
      severity: "error",
    }),
  );
  return { uri, text: "{}", origin: "workspace", isOpen: false, problems, ...more };
}

const many = (count: number) => Array.from({ length: count }, (_, i) => `Fault ${i}.`);

test("each file's faults, those without any as well", async () => {
  const { show } = recorder();
  expect(await show(catalog("a", ["One.", "Two."]), catalog("b", []))).toEqual(["a: One., Two.", "b: "]);
});

test("what is on show already is not sent again", async () => {
  const { show } = recorder();
  await show(catalog("a", ["One."]), catalog("b", ["One."]));
  expect(await show(catalog("a", ["One."]), catalog("b", ["Two."]))).toEqual(["b: Two."]);
});

test("a file that is gone is cleared, once", async () => {
  const { show } = recorder();
  await show(catalog("a", ["One."]), catalog("b", ["One."]));
  expect(await show(catalog("a", ["One."]))).toEqual(["b: "]);
  expect(await show(catalog("a", ["One."]))).toEqual([]);
});

test("a package's faults are logged, and shown where it is open", async () => {
  const { show, log } = recorder();
  const state = { origin: "package" } as const;
  expect(await show(catalog("a", ["One.", "Two."], state))).toEqual(["a: "]);
  expect(log).toEqual(["file:///w/a:1: One.\nfile:///w/a:1: Two."]);
  await show(catalog("a", ["One.", "Two."], state));
  expect(log.length).toBe(1);
  expect(await show(catalog("a", ["One.", "Two."], { ...state, isOpen: true }))).toEqual(["a: One., Two."]);
});

test("a file that is written otherwise is shown under its new name only", async () => {
  const { show } = recorder();
  await show(catalog("a", ["One."], { uri: "file:///c%3A/w/a" }));
  expect(await show(catalog("a", ["One."], { uri: "file:///C:/w/a" }))).toEqual(["a: ", "a: One."]);
});

test("where there are very many, files that nobody has open show one each", async () => {
  const { show } = recorder();
  const sent = await show(
    catalog("a", many(4_999)),
    catalog("b", ["One."]),
    catalog("c", ["One.", "Two."]),
    catalog("d", ["One.", "Two."], { isOpen: true }),
    catalog("e", ["One."]),
  );
  expect(sent.slice(1)).toEqual([
    "b: One.",
    "c: One. Open this catalog to see its other problems.",
    "d: One., Two.",
    "e: One.",
  ]);
  expect(sent[0]?.split(", ").length).toBe(4_999);
});

test("as many as are shown together are all shown", async () => {
  const { show } = recorder();
  const sent = await show(
    catalog("a", many(4_998)),
    catalog("b", ["One.", "Two."]),
    catalog("c", ["One.", "Two."]),
  );
  expect(sent.slice(1)).toEqual(["b: One., Two.", "c: One. Open this catalog to see its other problems."]);
});

test("a later call overtakes an earlier one", async () => {
  const { problems, show } = recorder();
  const files = Array.from({ length: 120 }, (_, i) => catalog(`f${i}`, ["One."]));
  const first = problems.show(files);
  expect(await show(catalog("a", ["Two."]))).toEqual(["a: Two."]);
  await first;
  expect(await show(catalog("a", ["Two."]))).toEqual([]);
});

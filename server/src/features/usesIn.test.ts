import { expect, test } from "vitest";
import { analyseSource, builtins, type FixtureOptions, takeCursor } from "../../../test/support/analyse.ts";
import { catalogText } from "../../../test/support/catalogText.ts";
import { isUseOf, type Use, usedEntriesAt, usesIn } from "./usesIn.ts";

/** Each use as `text: catalog/entry, …`. */
function uses(source: string, options?: FixtureOptions): readonly string[] {
  const document = analyseSource(source, options);
  return usesIn(document).map((use) => `${document.text.getText(use.range)}: ${names(use)}`);
}

function names({ catalogId, entryIds }: Pick<Use, "catalogId" | "entryIds">): string {
  return `${catalogId}/${entryIds.join(",")}`;
}

const PUREFRAME = `const response = await fetch("https://api.pureframe.ai/v1/search");
const body = await response.json();
`;
const of = (
  catalogId: string,
  fits: (entry: { code?: string; type?: string; statuses: readonly number[] }) => boolean,
) =>
  names({
    catalogId,
    entryIds: builtins
      .catalog(catalogId)!
      .catalog.entries.filter(fits)
      .map(({ id }) => id),
  });
const withCode = (catalogId: string, code: string) => of(catalogId, (entry) => entry.code === code);

test("codes compared, as cases, and in tables", () => {
  const source = `${PUREFRAME}if (body.detail.code === "COLLECTION_NOT_FOUND") {}
switch (body.detail.code) { case "VIDEO_NOT_FOUND": break; case "NO_SUCH_CODE": break; }
if (["UPLOAD_TOO_LARGE"].includes(body.detail.code)) {}`;
  expect(uses(source)).toEqual([
    `COLLECTION_NOT_FOUND: ${withCode("pureframe", "COLLECTION_NOT_FOUND")}`,
    `VIDEO_NOT_FOUND: ${withCode("pureframe", "VIDEO_NOT_FOUND")}`,
    `UPLOAD_TOO_LARGE: ${withCode("pureframe", "UPLOAD_TOO_LARGE")}`,
  ]);
});

test.each<[what: string, source: string]>([
  ["a generic word without evidence", `if (error.code === "UNAUTHORIZED") {}`],
  ["a status without evidence", `if (response.status === 402) {}`],
  ["a status of another host", `const r = await fetch("https://example.com"); if (r.status === 402) {}`],
  ["a range of statuses", `${PUREFRAME}if (response.status >= 402) {}`],
  ["a field", `${PUREFRAME}body.detail.code;`],
  ["what is half typed", `${PUREFRAME}if (body.detail.code === "COLLECTION_NOT_FOUND`],
  ["what Error Atlas is turned off for", `// error-atlas: none\n${PUREFRAME}if (response.status === 402) {}`],
  ["nothing", ""],
])("no use: %s", (_, source) => {
  expect(uses(source)).toEqual([]);
});

test("what hundreds of entries have in common is a use of none", () => {
  const shop = (count: number) => ({
    catalogs: [
      catalogText("shop", Object.fromEntries(Array.from({ length: count }, (_, i) => [`NO_${i}`, 409]))),
    ],
  });
  const source = `const r = await fetch("https://api.shop.example/x"); if (r.status === 409) {}`;
  expect([uses(source, shop(200)).length, uses(source, shop(201)).length]).toEqual([1, 0]);
});

test("a standard is not counted, unless the workspace has it", () => {
  const source = `// error-atlas: http\nif (response.status === 404) {}`;
  expect(uses(source)).toEqual([]);
  const own = {
    ...JSON.parse(catalogText("rpc", { SOLD_OUT: 409 })),
    kind: "standard",
    detection: { packages: ["rpc"] },
  };
  expect(uses(`import { Code } from "rpc";\nif (error.code === "SOLD_OUT") {}`, { catalogs: [own] })).toEqual(
    ["SOLD_OUT: rpc/sold-out"],
  );
});

test("a status stands for the one error that has it, or for several together", () => {
  const one = of("pureframe", ({ statuses }) => statuses.includes(413));
  const several = of("pureframe", ({ statuses }) => statuses.includes(404));
  const source = `${PUREFRAME}if (response.status === 413) {} else if (response.status === 404) {}`;
  expect(uses(source)).toEqual([`413: ${one}`, `404: ${several}`]);
  expect([one.includes(","), several.includes(",")]).toEqual([false, true]);
  expect(usesIn(analyseSource(source)).map(({ isShared }) => isShared)).toEqual([false, true]);
});

test("a body that says in several ways which error it is counts once, by what says most", () => {
  const [entry] = builtins.byCode("COLLECTION_NOT_FOUND");
  const body = { detail: { code: "COLLECTION_NOT_FOUND", message: "Collection not found" } };
  expect(
    uses(JSON.stringify({ url: "https://api.pureframe.ai/v1/x", status: 404, body }), { language: "json" }),
  ).toEqual([`COLLECTION_NOT_FOUND: pureframe/${entry?.entry.id}`]);
});

test.each<[use: Omit<Use, "range">, wanted: readonly string[], expected: boolean]>([
  [{ catalogId: "shop", entryIds: ["a"], isShared: false }, ["a"], true],
  [{ catalogId: "shop", entryIds: ["a"], isShared: false }, ["b"], false],
  [{ catalogId: "shop", entryIds: ["a", "b"], isShared: false }, ["a"], true],
  [{ catalogId: "shop", entryIds: ["a", "b"], isShared: true }, ["a"], false],
  [{ catalogId: "shop", entryIds: ["a", "b"], isShared: true }, ["a", "b", "c"], true],
  [{ catalogId: "other", entryIds: ["a"], isShared: false }, ["a"], false],
])("%j for %j: %s", (use, entryIds, expected) => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  expect(isUseOf({ ...use, range }, { catalogId: "shop", entryIds })).toBe(expected);
});

test.each([
  [
    `${PUREFRAME}if (body.detail.code === "COLLECTION_$0NOT_FOUND") {}`,
    withCode("pureframe", "COLLECTION_NOT_FOUND"),
  ],
  [
    `${PUREFRAME}if (response.status === 40$02) {}`,
    of("pureframe", ({ statuses }) => statuses.includes(402)),
  ],
  [`if (response.status === 40$02) {}`, undefined],
  [`${PUREFRAME}const a = "COLL$0";`, undefined],
])("the entries at a place: %s", (marked, expected) => {
  const { source, offset } = takeCursor(marked);
  const found = usedEntriesAt(analyseSource(source), offset);
  expect(found && names(found)).toBe(expected);
});

test("errors of the runtime", () => {
  const source = `import { readFile } from "node:fs/promises";
try {
  await readFile("a");
} catch (error) {
  if (error.code === "ENOENT") {}
}
try {
  await fetch("https://shop.example", { signal: AbortSignal.timeout(9) });
} catch (error) {
  if (error.name === "TimeoutError") {}
}`;
  expect(uses(source)).toEqual(["ENOENT: node/enoent", "TimeoutError: dom/timeout-error"]);
});

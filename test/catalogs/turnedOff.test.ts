// The setting `errorAtlas.catalogs`, which turns built-in catalogs off, over the command line that is shipped: what it reads in
// .vscode/settings.json holds for each of its commands.

import { afterEach, describe, expect, it } from "vitest";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { runBuilt } from "../support/runBuilt.ts";

afterEach(removeTestFolders);

const wrong = `const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (body.detail.code === "INSUFICIENT_CREDITS") {}
`;

/** Runs a command in a folder with a file that is wrong about PureFrame, with this setting; undefined: without one. */
async function run(catalogs: unknown, args: readonly string[], input?: string) {
  const settings = JSON.stringify({ "errorAtlas.catalogs": catalogs });
  const { path } = await testFolder({
    "a.ts": wrong,
    ...(catalogs !== undefined && { ".vscode/settings.json": settings }),
  });
  return runBuilt(path, args, input);
}

describe.each([
  { what: "no setting", catalogs: undefined, isUsed: true },
  { what: '"auto"', catalogs: "auto", isUsed: true },
  { what: "auto in a list", catalogs: ["auto"], isUsed: true },
  { what: "an empty list", catalogs: [], isUsed: true },
  { what: "its id", catalogs: ["pureframe"], isUsed: true },
  { what: "another id", catalogs: ["stripe"], isUsed: false },
  { what: "all but it", catalogs: ["!pureframe"], isUsed: false },
  { what: "all but another", catalogs: ["!stripe"], isUsed: true },
])("$what", ({ catalogs, isUsed }) => {
  it("decides what is checked", async () => {
    const { code, stdout } = await run(catalogs, ["check", "--format", "json"]);
    const rules = JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
    expect([code, rules]).toEqual(isUsed ? [1, ["unknown-code"]] : [0, []]);
  });

  it("decides what is looked up", async () => {
    const { stdout } = await run(catalogs, ["lookup", "COLLECTION_NOT_FOUND", "--json"]);
    const apis = JSON.parse(stdout).found.map(({ api }: { api: string }) => api);
    expect(apis.includes("pureframe")).toBe(isUsed);
  });

  it("decides what is explained", async () => {
    const body = 'HTTP/1.1 402\n\n{"detail":{"code":"INSUFFICIENT_CREDITS","message":"No credits"}}';
    const { stdout } = await run(catalogs, ["explain", "--json"], body);
    const apis = JSON.parse(stdout).answers.map(({ api }: { api: string }) => api);
    expect(apis.includes("pureframe")).toBe(isUsed);
  });
});

it("says of an id that no built-in catalog has that it is unknown, and uses the others", async () => {
  const { code, stderr } = await run(["pureframe", "stirpe"], ["check"]);
  const said = '"errorAtlas.catalogs": "stirpe" is no built-in catalog. Did you mean "stripe"?\n';
  expect([code, stderr]).toEqual([1, said]);
});

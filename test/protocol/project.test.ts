// What the built server takes from other files: imported modules and error-atlas.json, on disk and in editors.

import { afterEach, expect, test } from "vitest";
import { uriKey } from "../../server/src/workspace/uris.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, plainClient, richClient, startServer } from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

const CODES = `export const UNPAID = 402;`;
const MAIN = `import { UNPAID } from "./codes";
const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (response.status === UNPAID && body.detail.code === "INSUFFICIENT_CREDITS") {}
`;
const EXPLAIN = `export function explain(body) { return body.code === "insuficient_credits"; }`;

async function started(files: Record<string, string>, client = richClient) {
  const folder = await testFolder(files);
  const server = await startServer({ ...client, folders: [folder.uri] });
  const open = (file: string, text: string) =>
    server.open(text, { uri: folder.uriOf(file), languageId: file.endsWith("json") ? "json" : "typescript" });
  const rules = async (document: Awaited<ReturnType<typeof open>>) => {
    const report = await document.pull();
    return report.kind === "full" ? report.items.map(({ code }) => code) : [];
  };
  const changed = (file: string, type: 1 | 2 | 3) =>
    server.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: folder.uriOf(file), type }],
    });
  return { folder, server, open, rules, changed };
}

test("an imported module: on disk, changed on disk, in an editor, and closed again", async () => {
  const { folder, server, open, rules, changed } = await started({ "codes.ts": CODES, "main.ts": MAIN });
  const main = await open("main.ts", MAIN);
  expect(await rules(main)).toEqual([]);
  await folder.write("codes.ts", CODES.replace("402", "404"));
  await changed("codes.ts", 2);
  expect(await rules(main)).toEqual(["contradictory-status"]);
  const codes = await open("codes.ts", CODES);
  expect(await rules(main)).toEqual([]);
  await codes.edit("402", "401");
  expect(await rules(main)).toEqual(["contradictory-status"]);
  await server.until(() => server.received.other.includes("workspace/diagnostic/refresh"));
  await codes.edit("401", "402");
  expect(await rules(main)).toEqual([]);
  await codes.close();
  expect(await rules(main)).toEqual(["contradictory-status"]);
});

test("a client that is pushed findings gets them again when an imported module is edited", async () => {
  const { server, open } = await started({ "codes.ts": CODES, "main.ts": MAIN }, plainClient);
  const main = await open("main.ts", MAIN);
  expect(await main.published()).toEqual([]);
  const codes = await open("codes.ts", CODES);
  await codes.edit("402", "404");
  const findings = await server.until(() =>
    server.received.published.find(({ uri, diagnostics }) => uri === main.uri && diagnostics.length > 0),
  );
  expect(findings.diagnostics.map(({ code }) => code)).toEqual(["contradictory-status"]);
});

test("a package of the workspace", async () => {
  const { server, open, rules } = await started({
    "package.json": `{ "name": "root", "workspaces": ["packages/*"] }`,
    "packages/codes/package.json": `{ "name": "@acme/codes", "main": "dist/index.js" }`,
    "packages/codes/src/index.ts": CODES.replace("402", "404"),
  });
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
  const main = await open("packages/app/main.ts", MAIN.replace("./codes", "@acme/codes"));
  expect(await rules(main)).toEqual(["contradictory-status"]);
});

test("error-atlas.json: on disk, in an editor, broken, and gone", async () => {
  const { folder, open, rules, changed } = await started({
    "error-atlas.json": `{ "apis": { "src/**": "videoconduit" } }`,
  });
  const main = await open("src/a.ts", EXPLAIN);
  expect(await rules(main)).toEqual(["unknown-code"]);
  const configuration = await open("error-atlas.json", `{ "apis": { "src/**": "none" } }`);
  expect(await rules(main)).toEqual([]);
  await configuration.edit(`"none"`, `"videoconduit"`);
  expect(await rules(main)).toEqual(["unknown-code"]);
  await configuration.edit(`{ "apis"`, `{ "apis`);
  expect(await rules(main)).toEqual(["unknown-code"]);
  await configuration.close();
  await folder.remove("error-atlas.json");
  await changed("error-atlas.json", 3);
  expect(await rules(main)).toEqual([]);
});

test("error-atlas.json names hosts and ignored files, and the hover says so", async () => {
  const { open } = await started({
    "error-atlas.json": `{ "hosts": { "localhost:3000": "videoconduit" }, "ignore": ["generated"] }`,
  });
  const text = `const response = await fetch("http://localhost:3000/jobs");\nif (response.status === 40$04) {}`;
  expect(await (await open("src/a.ts", text)).hoverText()).toContain(
    "`fetch(…localhost:3000…)` on line 1, a host that `error-atlas.json` names",
  );
  expect(await (await open("generated/a.ts", text)).hover()).toBeNull();
});

test("faults of error-atlas.json are shown in it, at the property, until they are mended", async () => {
  const { server, open } = await started({});
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
  const configuration = await open("error-atlas.json", `{\n  "apis": { "src/**": "vidoi" }\n}`);
  const shown = await server.until(() =>
    server.received.published.find(
      ({ uri, diagnostics }) => uri === configuration.uri && diagnostics.length > 0,
    ),
  );
  expect(shown.diagnostics).toEqual([
    {
      range: { start: { line: 1, character: 22 }, end: { line: 1, character: 29 } },
      message: 'Unknown catalog "vidoi". Did you mean "vidio"?',
      severity: 1,
      source: "error-atlas",
      code: "configuration",
    },
  ]);
  await configuration.edit("vidoi", "vidio");
  await server.until(() => {
    const last = server.received.published.findLast(({ uri }) => uri === configuration.uri);
    return last?.diagnostics.length === 0;
  });
});

test("a client that is pushed findings keeps the faults of error-atlas.json, also when it is closed", async () => {
  const wrong = `{ "preset": "loud" }`;
  const { server, open } = await started({ "error-atlas.json": wrong }, plainClient);
  const configuration = await open("error-atlas.json", wrong);
  const published = () => server.received.published.filter(({ uri }) => uri === configuration.uri);
  await server.until(() => published().some(({ diagnostics }) => diagnostics.length > 0));
  await configuration.close();
  const main = await open("main.ts", "let a;");
  await main.published();
  await main.edit("a", "b");
  await main.published();
  expect(published().map(({ diagnostics }) => diagnostics.length)).not.toContain(0);
});

test("a module that the client names in another way than the server is the same file in the editor", async () => {
  const { folder, server, rules } = await started({ "@lib/codes.ts": CODES });
  const plain = (file: string) => `${folder.uri}/${file}`;
  const main = await server.open(MAIN.replace("./codes", "./@lib/codes"), { uri: plain("main.ts") });
  expect(await rules(main)).toEqual([]);
  expect(plain("@lib/codes.ts")).not.toBe(uriKey(plain("@lib/codes.ts")));
  await server.open(CODES.replace("402", "404"), { uri: plain("@lib/codes.ts") });
  expect(await rules(main)).toEqual(["contradictory-status"]);
});

// The request that makes a catalog of a text.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ImportParams, type ImportResponse, importRequest } from "../../server/src/makingProtocol.ts";
import { removeTestFolders, type TestFolder, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer, type TestServer } from "../support/server.ts";

let folder: TestFolder;
let server: TestServer;
beforeAll(async () => {
  folder = await testFolder({ "shared.json": '{ "Gone": { "description": "It is gone." } }' });
  server = await startServer({ ...richClient, folders: [folder.uri] });
});
afterAll(killServers);
afterEach(() => expect(server.received.log).toEqual([]));
afterAll(removeTestFolders);

function imported(params: ImportParams): Promise<ImportResponse> {
  return server.connection.sendRequest(importRequest, params);
}

const page = `# Errors of Harbour

| Code | HTTP | Description |
|---|---|---|
| berth_taken | 409 | Another ship lies there. |
| no_such_pier | 404, 410 | There is no pier of that number. |
`;

test("a page becomes a catalog, with what its errors are called, and their lines", async () => {
  const named = { id: "harbour", name: "Harbour", host: "api.harbour.example", package: "@harbour/sdk" };
  const answer = await imported({ text: page, file: "harbour.md", ...named });
  if (answer?.kind !== "catalog") throw new Error(JSON.stringify(answer));
  const { text, base, entries, ...rest } = answer;
  expect(JSON.parse(base)).toEqual(JSON.parse(text));
  expect(rest).toEqual({ kind: "catalog", id: "harbour", name: "Harbour", doubts: [], reasons: [] });
  expect(JSON.parse(text).detection).toEqual({
    hosts: [{ host: "api.harbour.example" }],
    packages: ["@harbour/sdk"],
  });
  expect(entries.map(({ line: _, ...entry }) => entry)).toEqual([
    { id: "berth-taken", text: "berth_taken", statuses: [409], meaning: "Another ship lies there." },
    {
      id: "no-such-pier",
      text: "no_such_pier",
      statuses: [404, 410],
      meaning: "There is no pier of that number.",
    },
  ]);
  const lines = text.split("\n");
  expect(entries.map(({ line }) => lines.slice(line, line + 2).map((each) => each.trim()))).toEqual([
    ["{", '"id": "berth-taken",'],
    ["{", '"id": "no-such-pier",'],
  ]);
});

test("into a catalog: what is new is added, what nobody has touched is renewed, and doubts are placed in it", async () => {
  const named = { id: "harbour", name: "Harbour" };
  const before = await imported({ text: page, file: "harbour.md", ...named });
  if (before?.kind !== "catalog") throw new Error(JSON.stringify(before));
  const edited = before.text
    .replace('"Another ship lies there."', '"Wait for the tide."')
    .replace('"entries": [', '"entries": [\n    { "code": "own", "meaning": "By hand." },');
  const after = await imported({
    text: `${page.replace("Another ship", "A ship").replace("404, 410", "404")}\nAn example:\n\n\`\`\`json\n{ "code": "new_one", "message": "New." }\n\`\`\`\n`,
    guesses: true,
    file: "harbour.md",
    ...named,
    into: { text: edited, base: before.base },
  });
  if (after?.kind !== "catalog") throw new Error(JSON.stringify(after));
  expect(after.difference).toEqual({
    added: ["new-one"],
    changed: [{ entry: "no-such-pier", properties: ["statuses"] }],
    gone: [],
    kept: [{ entry: "berth-taken", properties: ["meaning"] }],
  });
  expect(after.entries.map(({ text: code, statuses, meaning }) => [code, statuses, meaning])).toEqual([
    ["own", [], "By hand."],
    ["berth_taken", [409], "Wait for the tide."],
    ["no_such_pier", [404], "There is no pier of that number."],
    ["new_one", [], expect.any(String)],
  ]);
  expect(after.doubts).toEqual([
    { line: after.entries[3]?.line, text: expect.stringContaining("Only an example has it.") },
  ]);
});

test("what the last import wrote may be unreadable, and the catalog may not be", async () => {
  const into = { text: "[]", base: "{" };
  expect(await imported({ text: page, into })).toEqual({
    kind: "refused",
    why: expect.stringMatching(/\.$/),
  });
  const kept = await imported({
    text: page,
    into: { ...into, text: '{"entries": [{"code": "berth_taken", "statuses": [400]}]}' },
  });
  expect(kept).toMatchObject({
    difference: { changed: [{ properties: ["meaning"] }], kept: [{ properties: ["statuses"] }] },
  });
});

test("an example of a body alone gives a guess, with a doubt at its line", async () => {
  const text = '{ "error": { "code": "berth_taken", "message": "Another ship lies there." } }';
  const answer = await imported({ text, name: "Harbour", id: "harbour", guesses: true });
  if (answer?.kind !== "catalog") throw new Error(JSON.stringify(answer));
  expect(answer.entries.map(({ text: code }) => code)).toEqual(["berth_taken"]);
  expect(answer.doubts).toEqual([
    {
      line: answer.entries[0]?.line,
      text: '"berth_taken" (line 1): Only an example has it. Remove the entry if the API does not send it.',
    },
  ]);
});

test("where there is nothing to import, the reason is said", async () => {
  expect(await imported({ text: "Nothing here." })).toMatchObject({
    kind: "catalog",
    entries: [],
    reasons: [expect.stringMatching(/^Line 1: /)],
  });
  expect(await imported({ text: "a\0b" })).toEqual({ kind: "refused", why: expect.stringMatching(/\.$/) });
});

test("files of the workspace that a document refers to are read, and none outside", async () => {
  const document = (ref: string) =>
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Harbour", version: "1" },
      paths: { "/piers": { get: { responses: { "404": { $ref: ref } } } } },
    });
  const at = (file: string) => ({ file: "openapi.json", uri: folder.uriOf(file) });
  const meaningOf = (answer: ImportResponse) =>
    answer?.kind === "catalog" ? answer.text.includes("It is gone.") : answer;
  expect(meaningOf(await imported({ text: document("./shared.json#/Gone"), ...at("openapi.json") }))).toBe(
    true,
  );
  expect(meaningOf(await imported({ text: document("./shared.json#/Gone"), file: "openapi.json" }))).toBe(
    false,
  );
});

// The examples as an editor shows them: the built server, whose TypeScript parser is cut out of the whole one, finds just the
// mistakes that their comments announce, and hovers and completes in JSON.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "jsonc-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CompletionList, Diagnostic, DocumentSymbol } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { ruleIds } from "../../server/src/rules/registry.ts";
import { announcedMistakes } from "../support/mistakes.ts";
import {
  killServers,
  type OpenedDocument,
  richClient,
  startServer,
  type TestServer,
} from "../support/server.ts";

const folder = path.resolve("examples");
const settings = parse(readFileSync(path.join(folder, ".vscode/settings.json"), "utf8"));

/** Language ids by the ends of names, as VS Code gives them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ".ts": "typescript",
  ".mts": "typescript",
  ".tsx": "typescriptreact",
  ".js": "javascript",
  ".json": "json",
  ".jsonc": "jsonc",
  ".har": "json",
  ".jsonl": "jsonl",
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    ...richClient,
    folders: [URI.file(folder).toString()],
    configuration: () => ({ apis: settings["errorAtlas.apis"] }),
  });
  // Until the workspace's own catalogs are read.
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
});
afterAll(killServers);

const files = [...filesIn("src"), ...filesIn("test")].sort();

test.each(files)("%s", async (file) => {
  const text = readFileSync(path.join(folder, file), "utf8");
  const report = await (await open(file, text)).pull();
  const found = report.kind === "full" ? report.items : [];
  expect(found.map(describeFinding)).toEqual(announcedMistakes(text));
});

test("the mistakes are among the files", () => {
  const mistakes = files.flatMap((file) => announcedMistakes(readFileSync(path.join(folder, file), "utf8")));
  expect(mistakes.length).toBeGreaterThanOrEqual(ruleIds.length);
});

test("hover in a JSON body: code, message, key", async () => {
  const body = `{ "detail": { "code": "COLLECTION_NOT_FOUND", "message": "Collection not found" } }`;
  const hover = async (place: string) =>
    (
      await (await open("test/fixtures/pureframe/404.json", body.replace(place, `$0${place}`))).hoverText()
    ).split("\n")[0];
  expect(await hover("COLLECTION")).toBe("`COLLECTION_NOT_FOUND` · 404 Not Found · PureFrame");
  expect(await hover("Collection")).toBe("`COLLECTION_NOT_FOUND` · 404 Not Found · PureFrame");
  expect(await hover("code")).toBe("`detail.code` · string · PureFrame");
});

test("completion in a JSON body: values and keys", async () => {
  const labels = async (text: string) => {
    const { items } = (await (
      await open("test/fixtures/videoconduit/x.json", text)
    ).completion()) as CompletionList;
    return items.map(({ label }) => label);
  };
  expect(await labels(`{ "detail": "No more", "code": "insuf$0" }`)).toContain("insufficient_credits");
  expect(await labels(`{ "detail": "No more", "$0" }`)).toContain("code");
});

test.each([
  [
    "test/recordings/downloads.har",
    ["VideoConduit 402 insufficient_credits", "PureFrame 404 COLLECTION_NOT_FOUND"],
  ],
  [
    "test/postman/videoconduit.postman_collection.json",
    ["VideoConduit 402 insufficient_credits", "VideoConduit 429 rate_limited"],
  ],
  [
    "test/specs/pureframe.openapi.json",
    ["PureFrame 401 INVALID_API_KEY", "PureFrame 401 SESSION_EXPIRED", "PureFrame 404 COLLECTION_NOT_FOUND"],
  ],
  [
    "test/wiremock/mappings.json",
    ["PureFrame 503 SEARCH_UNAVAILABLE", "VideoConduit 402 insufficient_credits"],
  ],
  ["test/logs/worker.jsonl", ["VideoConduit 429 rate_limited", "LTX 422 content_filtered_error"]],
])("the error bodies of %s are found", async (file, bodies) => {
  const { uri } = await open(file, readFileSync(path.join(folder, file), "utf8"));
  const symbols: DocumentSymbol[] | null = await server.connection.sendRequest(
    "textDocument/documentSymbol",
    { textDocument: { uri } },
  );
  expect(symbols?.map(({ name }) => name)).toEqual(bodies);
});

test("a mistake in a recorded answer, that names its own API and status", async () => {
  const answer = `{
  "url": "https://videoconduit.com/v1/download",
  "status": 404,
  "body": { "detail": "Exists already", "code": "conflict" }
}`;
  const report = await (await open("test/fixtures/answer.json", answer)).pull();
  expect(report.kind === "full" && report.items.map(describeFinding)).toEqual(["4: contradictory-status"]);
});

/** Those below a folder of the examples that are of a language that is read; with `/` on every system. */
function filesIn(directory: string): readonly string[] {
  return readdirSync(path.join(folder, directory), { recursive: true, encoding: "utf8" })
    .map((file) => `${directory}/${file.replaceAll("\\", "/")}`)
    .filter((file) => path.extname(file) in LANGUAGES);
}

function open(file: string, text: string): Promise<OpenedDocument> {
  const uri = URI.file(path.join(folder, file)).toString();
  return server.open(text, { uri, languageId: LANGUAGES[path.extname(file)] ?? "" });
}

function describeFinding({ range, code }: Diagnostic): string {
  return `${range.start.line + 1}: ${code}`;
}

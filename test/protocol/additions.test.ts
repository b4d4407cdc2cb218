// The requests that add an error to a catalog of the workspace.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type AddErrorParams,
  type AddErrorResult,
  addErrorRequest,
  type ToldErrorResult,
  toldErrorRequest,
  type UncatalogedResult,
  uncatalogedRequest,
} from "../../server/src/makingProtocol.ts";
import { removeTestFolders, type TestFolder, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer, type TestServer } from "../support/server.ts";

const text = `{
  "format": 2,
  "id": "harbour",
  "name": "Harbour",
  "discriminators": [{ "pointer": "/code", "kind": "code" }, { "pointer": "/area", "kind": "type" }],
  "entries": [
    { "code": "berth_taken", "statuses": [409], "meaning": "Another ship lies there." },
    { "statuses": [503], "meaning": "The harbour is closed." }
  ]
}
`;

let folder: TestFolder;
let server: TestServer;
beforeAll(async () => {
  folder = await testFolder({
    "harbour.error-catalog.json": text,
    "package.json": '{ "dependencies": { "@pier/sdk": "1", "stripe": "1" } }',
  });
  server = await startServer({ ...richClient, folders: [folder.uri] });
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
});
afterAll(killServers);
afterEach(() => expect(server.received.log).toEqual([]));
afterAll(removeTestFolders);

const told = (given: string, catalogId = "harbour"): Promise<ToldErrorResult> =>
  server.connection.sendRequest(toldErrorRequest, { text: given, catalogId });
const add = (given: Partial<AddErrorParams>): Promise<AddErrorResult> =>
  server.connection.sendRequest(addErrorRequest, {
    catalogId: "harbour",
    code: null,
    status: null,
    others: {},
    ...given,
  });

test("an error of a log line goes into the catalog, behind its last entry", async () => {
  const error = await told('12:04 answered 423: {"code": "tide_too_low", "area": "piers"}');
  expect(error).toEqual({ code: "tide_too_low", status: 423, others: { type: "piers" } });
  const answer = await add(error!);
  if (answer?.kind !== "edit") throw new Error(JSON.stringify(answer));
  expect(answer).toMatchObject({ uri: folder.uriOf("harbour.error-catalog.json"), version: null });
  const document = TextDocument.create(answer.uri, "json", 0, text);
  const range = { start: answer.position, end: answer.position };
  const changed = TextDocument.applyEdits(document, [{ range, newText: answer.newText }]);
  expect(JSON.parse(changed).entries.slice(2)).toEqual([
    { code: "tide_too_low", type: "piers", statuses: [423], meaning: "Not described yet." },
  ]);
});

test("what the catalog has is known", async () => {
  expect(await add({ code: "berth_taken", status: 400 })).toEqual({ kind: "known", entryId: "berth-taken" });
  expect(await add({ status: 503 })).toEqual({ kind: "known", entryId: expect.stringContaining("503") });
  expect(await add({ status: 409 })).toMatchObject({ kind: "edit" });
});

test("with the version of an open document, and nothing for what is none of the workspace's", async () => {
  const opened = await server.open(text, {
    uri: folder.uriOf("harbour.error-catalog.json"),
    languageId: "json",
  });
  expect(await add({ code: "tide_too_low" })).toMatchObject({ kind: "edit", uri: opened.uri, version: 1 });
  expect(await add({ catalogId: "stripe", code: "tide_too_low" })).toBeNull();
  expect(await told("a_b", "nowhere")).toBeNull();
  expect(await add({ catalogId: "nowhere", code: "a" })).toBeNull();
});

test("the hosts and packages whose errors a document tells apart, and that have no catalog", async () => {
  const found = (uri: string): Promise<UncatalogedResult> =>
    server.connection.sendRequest(uncatalogedRequest, { textDocument: { uri } });
  const asks = (host: string) =>
    `const res = await fetch("https://${host}/v1");\nif (res.status === 404) a();\n`;
  const opened = await server.open(
    asks("api.pier.example") + asks("videoconduit.com").replace("res", "other"),
  );
  expect(await found(opened.uri)).toEqual([{ host: "api.pier.example" }]);
  expect(await found((await server.open('await fetch("https://api.pier.example/v1");')).uri)).toEqual([]);
  expect(await found("file:///nowhere.ts")).toEqual([]);

  const source = `import Stripe from "stripe";
import { TideError } from "@pier/sdk/errors";
import { Mine } from "@/mine";
try { await moor(); } catch (err) {
  if (err instanceof TideError || err instanceof Stripe.errors.StripeCardError || err instanceof Mine) wait();
}
`;
  const code = await server.open(source, { uri: folder.uriOf("src/pier.ts") });
  expect(await found(code.uri)).toEqual([{ package: "@pier/sdk" }]);
});

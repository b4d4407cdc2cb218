// A text that the server died of: the client is told what is being read before it is, and the next server leaves it alone until it
// changes. Servers are killed here while they are at work, as the system kills one that has no memory left.

import { afterEach, describe, expect, test } from "vitest";
import type { ReadText } from "../../server/src/protocol.ts";
import { acme } from "../support/catalogFile.ts";
import { removeTestFolders, type TestFolder, testFolder } from "../support/folder.ts";
import {
  killServers,
  plainClient,
  richClient,
  type ServerOptions,
  startServer,
  type TestServer,
} from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

const head = `const response = await fetch("https://api.pureframe.ai/v1/search");
const body = await response.json();
`;
const wrong = `if (body.detail.code === "INSUFICIENT_CREDITS") {}\n`;
const filling = "// Nothing to see here, but much of it.\n".repeat(2000);
/** A source with one finding, that is told of before it is read. */
const large = `${head}${wrong}${filling}`;
const small = `${head}${wrong}`;

/** What is wrong in the second can be told only by what the first says. */
const module = `export const BASE = "https://api.pureframe.ai";\n`;
const importing = `import { BASE } from "./base";\n${small.replace('"https://api.pureframe.ai/', 'BASE + "/')}`;

const client = (options: Partial<ServerOptions>, more: object = {}): ServerOptions => ({
  ...richClient,
  ...options,
  initializationOptions: { announceReading: "large", ...more },
});

/** A promise and what settles it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const codesOf = async (document: Awaited<ReturnType<TestServer["open"]>>) => {
  const report = await document.pull();
  return report.kind === "full" ? report.items.map(({ code }) => code) : [];
};

/** The addresses that were told of, each time: all until nothing is read any more. */
async function told({ received, until }: TestServer): Promise<readonly (readonly string[])[]> {
  await until(() => received.reading.at(-1)?.length === 0);
  return received.reading.map((texts) => texts.map(({ uri }) => uri));
}

/** What a server was reading when it was killed, once it has told of a text that `isWanted`. */
async function killedAt(
  isWanted: (text: ReadText) => boolean,
  options: Partial<ServerOptions>,
  use: (server: TestServer) => Promise<unknown>,
): Promise<readonly ReadText[]> {
  const { open: toldOf, opened: isTold } = gate();
  let last: readonly ReadText[] = [];
  const server = await startServer(
    client({
      ...options,
      reading(texts) {
        last = texts;
        if (texts.some(isWanted)) toldOf();
      },
    }),
  );
  use(server).catch(() => {});
  await isTold;
  server.process.kill("SIGKILL");
  await server.exited;
  return last;
}

describe("what is told", () => {
  test("a large document, before it is read; and when that is over", async () => {
    const wait = gate();
    const server = await startServer(client({ reading: () => wait.opened }));
    const document = await server.open(large);
    let isAnswered = false;
    const codes = codesOf(document).finally(() => {
      isAnswered = true;
    });
    await server.until(() => server.received.reading.length > 0);
    // Others are answered, which shows that the server waits for the client.
    expect(await codesOf(await server.open(small))).toEqual(["unknown-code"]);
    expect(isAnswered).toBe(false);
    wait.open();
    expect(await codes).toEqual(["unknown-code"]);
    expect(await told(server)).toEqual([[document.uri], []]);
    expect(server.received.reading[0]).toEqual([
      { uri: document.uri, hash: expect.stringMatching(/^\d+-[0-9a-f]{16}$/), isLarge: true },
    ]);
  });

  test("the text that is read is the one that was told of, though it is edited in between", async () => {
    const wait = gate();
    const server = await startServer(client({ reading: () => wait.opened }));
    const document = await server.open(large);
    const codes = codesOf(document);
    await server.until(() => server.received.reading.length > 0);
    await document.edit("INSUFICIENT", "INSUFFICIENT");
    wait.open();
    expect(await codes).toEqual([]);
    expect(await told(server)).toEqual([[document.uri], [document.uri], []]);
    const [first, second] = server.received.reading;
    expect(first?.[0]?.hash).not.toBe(second?.[0]?.hash);
  });

  test("of a small document nothing, unless all are asked for", async () => {
    const quiet = await startServer(client({}));
    expect(await codesOf(await quiet.open(small))).toEqual(["unknown-code"]);
    expect(quiet.received.reading).toEqual([]);
    const all = await startServer(client({}, { announceReading: "all" }));
    const document = await all.open(small);
    expect(await codesOf(document)).toEqual(["unknown-code"]);
    expect(await told(all)).toEqual([[document.uri], []]);
    expect(all.received.reading[0]?.[0]?.isLarge).toBe(false);
  });

  test.each([richClient, plainClient])("nothing to a client that does not take it", async (options) => {
    const server = await startServer(options);
    const document = await server.open(large);
    if (options === richClient) expect(await codesOf(document)).toEqual(["unknown-code"]);
    else expect(await document.published()).toMatchObject([{ code: "unknown-code" }]);
    expect(server.received.reading).toEqual([]);
  });

  test("a client that fails to take it is not asked again, and loses nothing", async () => {
    const fail = () => {
      throw new Error("no such request");
    };
    const server = await startServer(client({ reading: fail }));
    expect(await codesOf(await server.open(large))).toEqual(["unknown-code"]);
    expect(await codesOf(await server.open(large))).toEqual(["unknown-code"]);
    expect(server.received.reading.length).toBe(1);
  });

  test("a large module that is imported, apart from what imports it", async () => {
    const folder = await testFolder({ "base.ts": `${module}${filling}` });
    const server = await startServer(client({ folders: [folder.uri] }));
    const document = await server.open(importing, { uri: folder.uriOf("a.ts") });
    expect(await codesOf(document)).toEqual(["unknown-code"]);
    expect(await told(server)).toEqual([[folder.uriOf("base.ts")], []]);
  });

  test("large catalogs, one by one", async () => {
    const catalog = (id: string) => acme.replace(`"id": "acme"`, `"id": "${id}"`) + filling;
    const files = ["a", "b"].map((id) => `${id}.error-catalog.json`);
    const folder = await testFolder({ [files[0]!]: catalog("a"), [files[1]!]: catalog("b") });
    const server = await startServer(client({ folders: [folder.uri] }));
    const [a, b] = files.map(folder.uriOf);
    expect(await told(server)).toEqual([[a], [b], [a, b], []]);
  });
});

test("a server that has no memory left has told before what it dies of", async () => {
  const code = `export function f() { return g({ a: [1, 2, 3], b: "x" }, (c) => c.d?.e ?? []); }\n`;
  const heavy = `${head}${wrong}${code.repeat(8000)}`;
  const server = await startServer(client({ execArgv: ["--max-old-space-size=32"] }));
  const document = await server.open(heavy);
  document.pull().catch(() => {});
  // By a signal or with another code, as the system has it.
  expect(await server.exited).not.toBe(0);
  expect(server.received.reading.map((texts) => texts.map(({ uri }) => uri))).toEqual([[document.uri]]);
  const next = await startServer(
    client({ execArgv: ["--max-old-space-size=32"] }, { setAside: server.received.reading[0] }),
  );
  expect(await codesOf(await next.open(heavy))).toEqual([]);
  expect(await codesOf(await next.open(small))).toEqual(["unknown-code"]);
});

describe("after a death", () => {
  const leftAlone = "is left alone until it changes: the server stopped while it read this text.";

  async function restarted(setAside: readonly ReadText[], options: Partial<ServerOptions> = {}) {
    return startServer(client(options, { setAside }));
  }

  test("a document is left alone until it changes, and all else is not", async () => {
    const uri = "file:///test/killer.ts";
    const setAside = await killedAt(
      () => true,
      {},
      async (server) => (await server.open(large, { uri })).pull(),
    );
    expect(setAside.map((text) => text.uri)).toEqual([uri]);
    const server = await restarted(setAside);
    const document = await server.open(large, { uri });
    for (let i = 0; i < 2; i++) expect(await codesOf(document)).toEqual([]);
    expect(await document.hover()).toBeNull();
    expect(server.received.log).toEqual([`${uri} ${leftAlone}`]);
    expect(server.received.reading).toEqual([]);
    expect(await codesOf(await server.open(`${large}// other`))).toEqual(["unknown-code"]);
    await document.edit("// Nothing", "// Something");
    expect(await codesOf(document)).toEqual(["unknown-code"]);
    await document.edit("// Something", "// Nothing");
    expect(await codesOf(document)).toEqual([]);
  });

  test("a copy of it elsewhere is left alone too", async () => {
    const setAside = await killedAt(
      () => true,
      {},
      async (server) => (await server.open(large)).pull(),
    );
    const server = await restarted(setAside);
    expect(await codesOf(await server.open(large))).toEqual([]);
  });

  test("a module: what imports it is analysed without it", async () => {
    const folder = await testFolder({ "base.ts": `${module}${filling}` });
    const open = async (server: TestServer) =>
      codesOf(await server.open(importing, { uri: folder.uriOf("a.ts") }));
    const options = { folders: [folder.uri] };
    const setAside = await killedAt(() => true, options, open);
    expect(setAside.map(({ uri }) => uri)).toEqual([folder.uriOf("base.ts")]);
    const server = await restarted(setAside, options);
    expect(await open(server)).toEqual([]);
    expect(server.received.log).toEqual([`${folder.uriOf("base.ts")} ${leftAlone}`]);
    await folder.write("base.ts", `${module}${filling}// changed\n`);
    await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: folder.uriOf("base.ts"), type: 2 }],
    });
    expect(await open(server)).toEqual(["unknown-code"]);
  });

  describe("a catalog", () => {
    const file = "acme.error-catalog.json";
    const killer = `${acme}${filling}`;

    const ids = async (server: TestServer) => {
      const catalogs: { id: string; origin: string }[] =
        await server.connection.sendRequest("errorAtlas/catalogs");
      return catalogs.filter(({ origin }) => origin === "workspace").map(({ id }) => id);
    };
    const scanned = (server: TestServer) =>
      server.until(() => server.received.progress.some(({ kind }) => kind === "end"));

    async function setUp() {
      const folder: TestFolder = await testFolder({
        [file]: killer,
        "other.error-catalog.json": acme.replace(`"id": "acme"`, `"id": "other"`),
      });
      const options = { folders: [folder.uri] };
      const setAside = await killedAt(
        () => true,
        options,
        async () => {},
      );
      expect(setAside.map(({ uri }) => uri)).toEqual([folder.uriOf(file)]);
      const server = await restarted(setAside, options);
      await scanned(server);
      expect(await ids(server)).toEqual(["other"]);
      expect(server.received.log).toEqual([`${folder.uriOf(file)} ${leftAlone}`]);
      return { folder, server };
    }

    test("found by the scan: the others are in force, and it is again when it changes on disk", async () => {
      const { folder, server } = await setUp();
      const before = server.received.other.length;
      await folder.write(file, `${killer}// changed\n`);
      await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: folder.uriOf(file), type: 2 }],
      });
      await server.until(() => server.received.other.slice(before).includes("errorAtlas/catalogsChanged"));
      expect(await ids(server)).toEqual(["acme", "other"]);
    });

    test("opened in an editor: only when it changes", async () => {
      const { folder, server } = await setUp();
      const document = await server.open(killer.replace(`"id": "acme"`, `"id": "ac$0me"`), {
        uri: folder.uriOf(file),
        languageId: "json",
      });
      expect(await document.hover()).toBeNull();
      expect(await ids(server)).toEqual(["other"]);
      const before = server.received.other.length;
      await document.edit("// Nothing", "// Something");
      await server.until(() => server.received.other.slice(before).includes("errorAtlas/catalogsChanged"));
      expect(await ids(server)).toEqual(["acme", "other"]);
      expect(await document.hoverText()).toContain("Acme");
    });
  });

  test("a file that is only looked through for uses", async () => {
    const folder = await testFolder({ "src/uses.ts": large, "src/small.ts": small });
    const uri = folder.uriOf("src/uses.ts");
    const options = { folders: [folder.uri] };
    const references = async (server: TestServer) => {
      const document = await server.open(`${head}if (body.detail.code === "INSUFFICIENT_$0CREDITS") {}`);
      const found: { uri: string }[] = await server.connection.sendRequest("textDocument/references", {
        textDocument: { uri: document.uri },
        position: document.position,
        context: { includeDeclaration: false },
      });
      return found.map((place) => place.uri);
    };
    const setAside = await killedAt((text) => text.uri === uri, options, references);
    expect(setAside.map((text) => text.uri)).toEqual([uri]);
    const server = await restarted(setAside, options);
    await references(server);
    expect(server.received.log).toEqual([`${uri} ${leftAlone}`]);
  });

  test.each([null, "x", [null, 1, {}, { hash: 2 }]])("setAside %j is passed over", async (setAside) => {
    const server = await startServer(client({}, { setAside }));
    expect(await codesOf(await server.open(large))).toEqual(["unknown-code"]);
  });
});

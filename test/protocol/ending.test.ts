// How the server ends when its client has gone, and what becomes of faults that nobody has caught: nothing is printed but what a
// person can read.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { builtProgram } from "../support/built.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});
afterEach(removeTestFolders);

interface Client {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  /** The client goes away. */
  leave(): void;
  /** The exit code, and all that was printed on standard error. */
  readonly end: Promise<{ code: number | null; printed: string }>;
}

type Transport = "stdio" | "node-ipc" | "socket" | "pipe";

/** Starts the server and initializes it. `preload`: code that runs in it first. */
async function connect(transport: Transport, preload?: string): Promise<Client> {
  const program = await builtProgram("server.js");
  const listening = transport === "socket" || transport === "pipe" ? await listen(transport) : undefined;
  const ipc = transport === "node-ipc" || preload !== undefined;
  const child = spawn(
    process.execPath,
    [...(preload ? ["--require", preload] : []), program, listening?.argument ?? `--${transport}`],
    { stdio: ["pipe", "pipe", "pipe", ...(ipc ? (["ipc"] as const) : [])] },
  );
  running.add(child);
  let printed = "";
  child.stderr?.on("data", (data) => {
    printed += data;
  });
  child.stdin?.on("error", () => {});
  const ends = [once(child, "exit"), child.stderr && once(child.stderr, "close")] as const;
  const end = Promise.all(ends).then(([[code]]) => {
    running.delete(child);
    listening?.stop();
    return { code: code as number | null, printed };
  });
  const socket = await listening?.accepted;
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error("The server has no standard input and output.");
  const connection =
    transport === "node-ipc"
      ? createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child))
      : createMessageConnection(
          new StreamMessageReader(socket ?? stdout),
          new StreamMessageWriter(socket ?? stdin),
        );
  connection.listen();
  connection.onError(() => {});
  await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
  const leave = () => {
    if (transport === "node-ipc") child.disconnect();
    else if (socket) socket.destroy();
    else {
      stdin.end();
      stdout.destroy();
    }
  };
  return { process: child, connection, leave, end };
}

/** Waits for the server on a socket of its own. */
async function listen(transport: "socket" | "pipe") {
  const folder = await testFolder({});
  const server = createServer();
  const accepted = once(server, "connection").then(([socket]: Socket[]) => socket?.on("error", () => {}));
  const name = process.platform === "win32" ? path.join("\\\\.\\pipe", folder.path) : `${folder.path}/socket`;
  await once(transport === "pipe" ? server.listen(name) : server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const argument = typeof address === "string" ? `--pipe=${address}` : `--socket=${address?.port}`;
  return { accepted, argument, stop: () => server.close() };
}

/** Takes the server a while, and gives it much to say: a finding on each line. */
const large = `const r = await fetch("https://videoconduit.com/v1/jobs");
const body = await r.json();
${Array.from({ length: 3000 }, (_, i) => `if (body.code === "insufficient_credit${i}") {}`).join("\n")}
`;

const open = (connection: MessageConnection, uri = "file:///test/large.ts") =>
  connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "typescript", version: 1, text: large },
  });

const quiet = (code: number) => ({ code, printed: "" });

describe("the client goes away", () => {
  const transports: Transport[] = ["stdio", "node-ipc", "socket", "pipe"];

  test.each(transports)("%s: while nothing is to be done", async (transport) => {
    const client = await connect(transport);
    client.leave();
    expect(await client.end).toEqual(quiet(1));
  });

  test.each(transports)("%s: in the middle of an analysis, and with more to come", async (transport) => {
    const client = await connect(transport);
    for (let i = 0; i < 5; i++) await open(client.connection, `file:///test/${i}.ts`);
    // Answered after them: they are at work now.
    client.connection.sendRequest("errorAtlas/catalogs").catch(() => {});
    client.leave();
    expect(await client.end).toEqual(quiet(1));
  });

  test.each(transports)("%s: after shutdown", async (transport) => {
    const client = await connect(transport);
    await client.connection.sendRequest("shutdown");
    client.leave();
    expect(await client.end).toEqual(quiet(0));
  });

  test("stdio: it takes no more answers, but still asks", async () => {
    const client = await connect("stdio");
    client.process.stdout?.destroy();
    await open(client.connection);
    expect(await client.end).toEqual(quiet(1));
  });

  test("stdio: it takes no more answers, and has said shutdown", async () => {
    const client = await connect("stdio");
    client.process.stdout?.destroy();
    void client.connection.sendRequest("shutdown").catch(() => {});
    expect(await client.end).toEqual(quiet(0));
  });

  test("stdio: nobody reads what it prints either", async () => {
    const client = await connect("stdio");
    client.process.stderr?.destroy();
    client.process.stdout?.destroy();
    await open(client.connection);
    expect((await client.end).code).toBe(1);
  });

  test.each(["--stdio", "--node-ipc"])("%s: its process is killed", async (argument) => {
    const program = await builtProgram("server.js");
    const folder = await testFolder({
      "client.cjs": `const { spawn } = require("node:child_process");
const stdio = ["pipe", "pipe", "inherit", ...("${argument}" === "--node-ipc" ? ["ipc"] : [])];
const server = spawn(process.execPath, [${JSON.stringify(program)}, "${argument}"], { stdio });
const send = (message) => {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  if (server.send) server.send(JSON.parse(text));
  else server.stdin.write("Content-Length: " + Buffer.byteLength(text) + "\\r\\n\\r\\n" + text);
};
send({ id: 1, method: "initialize", params: { processId: process.pid, rootUri: null, capabilities: {} } });
server[server.send ? "once" : "on"](server.send ? "message" : "data", () => {});
(server.send ? server : server.stdout).once(server.send ? "message" : "data", () => {
  send({ method: "initialized", params: {} });
  for (let i = 0; i < 5; i++) send({ method: "textDocument/didOpen", params: { textDocument:
    { uri: "file:///" + i + ".ts", languageId: "typescript", version: 1, text: ${JSON.stringify(large)} } } });
  console.log("at work");
});
`,
    });
    const child = spawn(process.execPath, [path.join(folder.path, "client.cjs")], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let printed = "";
    child.stderr.on("data", (data) => {
      printed += data;
    });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    // The server has inherited standard error: it is closed when the server has ended.
    await once(child, "close");
    running.delete(child);
    expect(printed).toBe("");
  });
});

test("a client that does not listen where it says", async () => {
  const program = await builtProgram("server.js");
  const missing = path.join(tmpdir(), "error-atlas-nobody-listens");
  const child = spawn(process.execPath, [program, `--pipe=${missing}`], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let printed = "";
  child.stderr.on("data", (data) => {
    printed += data;
  });
  const [code] = await once(child, "close");
  expect(code).toBe(1);
  expect(printed).toBe(`No client listens at ${missing}: connect ENOENT ${missing}\n`);
});

describe("a fault that nobody has caught", () => {
  /** Lets the test make faults happen, by messages over a channel that the server itself does not use. */
  const faults = `process.channel?.unref?.();
process.on("message", (what) => {
  const error = new TypeError("Not\\nthought of");
  if (what === "reject") Promise.reject(error);
  else if (what === "reject text") Promise.reject("a text");
  else setImmediate(() => { throw error; });
});
process.channel?.unref?.();
`;

  async function started() {
    const folder = await testFolder({ "faults.cjs": faults });
    const client = await connect("stdio", path.join(folder.path, "faults.cjs"));
    const log: string[] = [];
    client.connection.onNotification("window/logMessage", ({ message }) => {
      log.push(message);
    });
    return { client, log };
  }

  test("a promise: one line in the log, and the server goes on", async () => {
    const { client, log } = await started();
    const logged = (count: number) =>
      new Promise<void>((resolve) => {
        client.connection.onNotification("window/logMessage", ({ message }) => {
          log.push(message);
          if (log.length === count) resolve();
        });
      });
    const both = logged(2);
    client.process.send("reject");
    client.process.send("reject text");
    await both;
    expect(log).toEqual([
      expect.stringMatching(/^Nobody caught: TypeError: Not thought of \(at .*faults\.cjs:3:\d+\)+$/),
      "Nobody caught: a text",
    ]);
    expect(await client.connection.sendRequest("errorAtlas/lookup", { query: "" })).toMatchObject({
      entries: [],
    });
    await client.connection.sendRequest("shutdown");
    await client.connection.sendNotification("exit");
    expect(await client.end).toEqual(quiet(0));
  });

  test("an exception: one line in the log, and the server ends", async () => {
    const { client, log } = await started();
    client.process.send("throw");
    expect(await client.end).toEqual(quiet(1));
    expect(log).toEqual([
      expect.stringMatching(/^Nobody caught: TypeError: Not thought of \(at .*faults\.cjs:3:\d+\)+$/),
    ]);
  });

  test("an exception when the client has gone: nothing", async () => {
    const { client } = await started();
    client.process.stdout?.destroy();
    client.process.send("throw");
    expect(await client.end).toEqual(quiet(1));
  });
});

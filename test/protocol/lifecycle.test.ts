// Starting, ending, and what a client may do too early or too late.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { version } from "../../package.json";
import { builtProgram } from "../support/built.ts";
import { initializeParams, killServers, plainClient, richClient, startServer } from "../support/server.ts";

afterEach(killServers);

const source = `const r = await fetch("https://api.pureframe.ai/v1/x"); const b = await r.json(); if (b.detail.code === "INSUFFICIENT_$0CREDITS") {}`;

describe("initialize", () => {
  test("tells name, version, and what the server can do for a client that pulls", async () => {
    const { result } = await startServer(richClient);
    expect(result).toEqual({
      serverInfo: { name: "error-atlas", version },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: 2 },
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['"', "'", "`", ".", " "], resolveProvider: true },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentLinkProvider: {},
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        renameProvider: true,
        codeLensProvider: { resolveProvider: true },
        codeActionProvider: {
          codeActionKinds: [
            "quickfix",
            "refactor",
            "refactor.rewrite",
            "refactor.extract",
            "source.fixAll.errorAtlas",
          ],
        },
        diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    });
  });

  test("a client that does not pull is not offered to", async () => {
    const { result } = await startServer(plainClient);
    expect(result.capabilities.diagnosticProvider).toBeUndefined();
  });

  test("a request before initialize is refused as the protocol asks", async () => {
    const server = await startServer({ initialize: false });
    const hover = server.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: "file:///a.ts" },
      position: { line: 0, character: 0 },
    });
    await expect(hover).rejects.toMatchObject({ code: -32002 });
    await expect(
      server.connection.sendRequest("initialize", initializeParams(richClient)),
    ).resolves.toMatchObject({
      serverInfo: { name: "error-atlas" },
    });
  });

  test("a request that nobody knows is refused", async () => {
    const { connection } = await startServer();
    await expect(connection.sendRequest("errorAtlas/unheardOf")).rejects.toMatchObject({ code: -32601 });
  });

  test("requests between initialize and initialized are answered, and nothing is asked of the client", async () => {
    const server = await startServer({ ...richClient, initialize: false });
    await server.connection.sendRequest("initialize", initializeParams(richClient));
    const document = await server.open(source);
    expect(await document.hoverText()).toContain("INSUFFICIENT_CREDITS");
    expect(server.received.configurationRequests).toEqual([]);
    expect(server.received.registered).toEqual([]);
  });
});

describe("the end", () => {
  test("shutdown and exit: exit code 0", async () => {
    const server = await startServer();
    expect(await server.stop()).toBe(0);
  });

  test("exit without shutdown: exit code 1", async () => {
    const server = await startServer();
    await server.connection.sendNotification("exit");
    expect(await server.exited).toBe(1);
  });

  test("the client goes away: the server ends", async () => {
    const server = await startServer();
    server.process.stdin?.end();
    expect(await server.exited).toBe(1);
  });

  test("requests after shutdown are refused", async () => {
    const server = await startServer();
    const document = await server.open(source);
    await server.connection.sendRequest("shutdown");
    await expect(document.hover()).rejects.toMatchObject({ code: -32600 });
  });
});

describe("arguments", () => {
  async function run(...args: string[]) {
    const program = await builtProgram("server.js");
    return promisify(execFile)(process.execPath, [program, ...args]).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        stdout,
        stderr,
      }),
    );
  }

  test("--version", async () => {
    expect(await run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("--help", async () => {
    const { code, stdout, stderr } = await run("--help");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Usage: error-atlas-language-server");
  });

  test.each([
    [[], "No transport is named. Name one."],
    [["--stdio", "--node-ipc"], "Only one transport can be used, not 2. Name one."],
    [["--socket=none"], 'Invalid port "none". Use a TCP port from 1 to 65535.'],
    [["--node-ipc"], '"--node-ipc" needs a parent process with an IPC channel. Use "--stdio".'],
    [["--stdoi"], "Unknown option '--stdoi'"],
  ])("%j: usage on standard error, exit code 2", async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.split("\n")[0]).toContain(message);
    expect(stderr).toContain("Usage:");
  });
});

// @ts-check
// One language server under measurement: a process, spoken to in LSP over its standard streams.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** What a modern editor says of itself, as far as servers behave differently by it. */
const capabilities = {
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: {
        documentationFormat: ["markdown"],
        resolveSupport: { properties: ["documentation"] },
      },
      completionList: { itemDefaults: ["editRange", "commitCharacters", "data"] },
    },
    diagnostic: { dynamicRegistration: false },
  },
};

/** What the person has set: no document of ours is too large to be read. KiB. */
const settings = new Map([["errorAtlas", { maxFileSize: 100 * 1024 }]]);

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/**
 * Starts a server and initializes it.
 * @param {string} program a script for Node
 * @param {string} folder URI of the workspace folder
 */
export async function startServer(program, folder) {
  const started = performance.now();
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  /** A request waits for ever for the answer of a process that is gone: this ends it instead. @type {Promise<never>} */
  const crashed = exited.then(([code, signal]) => {
    throw new Error(`${program} ended in the middle, with ${signal ?? `exit code ${code}`}.`);
  });
  crashed.catch(() => {});
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(
    "workspace/configuration",
    (/** @type {{ items: { section: string }[] }} */ { items }) =>
      items.map(({ section }) => settings.get(section) ?? null),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  await request("initialize", {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: "bench" }],
    capabilities,
  });
  const startMilliseconds = performance.now() - started;
  await connection.sendNotification("initialized", {});
  /** @type {Map<string, TextDocument>} */
  const documents = new Map();

  return {
    /** From the start of the process to the answer to `initialize`. */
    startMilliseconds,

    /**
     * Opens a document and waits for its diagnostics.
     * @param {string} uri
     * @param {string} languageId
     * @param {string} text
     * @returns {Promise<number>} how many there are
     */
    async open(uri, languageId, text) {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      });
      return diagnostics(uri);
    },

    /**
     * @param {string} method a request for a place in a document
     * @param {string} uri
     * @param {number} offset
     */
    at: (method, uri, offset) =>
      request(method, { textDocument: { uri }, position: documentOf(uri).positionAt(offset) }),

    /**
     * Replaces a part of a document and waits for the diagnostics of what it is then.
     * @param {string} uri
     * @param {number} start
     * @param {number} end
     * @param {string} text
     * @returns {Promise<number>} how many there are
     */
    async edit(uri, start, end, text) {
      const document = documentOf(uri);
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const version = document.version + 1;
      TextDocument.update(document, [{ range, text }], version);
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
      return diagnostics(uri);
    },

    /** Resident memory in MB; `undefined` where the system does not tell. */
    memory: () => residentMegabytes(/** @type {number} */ (child.pid)),

    async stop() {
      await request("shutdown");
      await connection.sendNotification("exit");
      await exited;
      connection.dispose();
    },
  };

  /** @param {string} uri */
  async function diagnostics(uri) {
    const report = await request("textDocument/diagnostic", { textDocument: { uri } });
    return /** @type {{ items: unknown[] }} */ (report).items.length;
  }

  /**
   * @param {string} method
   * @param {object} [params]
   */
  function request(method, params) {
    return Promise.race([crashed, connection.sendRequest(method, params)]);
  }

  /** @param {string} uri */
  function documentOf(uri) {
    const document = documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open.`);
    return document;
  }
}

/** @param {number} pid */
async function residentMegabytes(pid) {
  if (process.platform === "win32") return undefined;
  const kilobytes =
    process.platform === "linux"
      ? /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]
      : (await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)])).stdout;
  return Number(kilobytes) / 1024;
}

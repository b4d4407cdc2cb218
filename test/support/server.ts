// A client for protocol tests: starts the built server over stdio and speaks LSP to it, as an editor would. Everything that the
// server sends is kept, and a test waits for it with `until`; nothing here waits for time to pass.

import { type ChildProcess, spawn } from "node:child_process";
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  createMessageConnection,
  type DefinitionLink,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type Location,
  type MessageConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type ReadingParams, type ReadText, readingRequest } from "../../server/src/protocol.ts";
import { builtProgram } from "./built.ts";

export interface ServerOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** URIs of folders. */
  readonly folders?: readonly string[];
  /** What `workspace/configuration` is answered with. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
  /** What the client does when the server is about to read texts: it waits for that. */
  readonly reading?: (texts: readonly ReadText[]) => unknown;
  /** False: the test sends `initialize` and `initialized` itself. */
  readonly initialize?: boolean;
  /** Of Node itself. What the server prints is then left out. */
  readonly execArgv?: readonly string[];
  /** In place of the arguments `--stdio`. */
  readonly args?: readonly string[];
}

/** Everything the server has sent. */
export interface Received {
  readonly log: string[];
  readonly published: { uri: string; version?: number; diagnostics: Diagnostic[] }[];
  /** Methods that were registered dynamically. */
  readonly registered: string[];
  /** What was asked to be watched in directories that lie anywhere, registration by registration. */
  readonly watchedDirectories: (readonly { baseUri: string; pattern: string }[])[];
  readonly progress: { kind: string; title?: string }[];
  readonly configurationRequests: (string | undefined)[];
  /** What the server said that it reads, each time; empty: nothing any more. */
  readonly reading: (readonly ReadText[])[];
  /** Method names of other requests and notifications. */
  readonly other: string[];
}

export interface TestServer {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly result: InitializeResult;
  readonly received: Received;
  /** Resolves as soon as `find` gives something: asked now, and after each message of the server. */
  until<T>(find: () => T | undefined | false): Promise<T>;
  /** Opens a document; `$0` in its text is taken out and is where requests ask. */
  open(text: string, options?: { uri?: string; languageId?: string }): Promise<OpenedDocument>;
  /** Shuts the server down as the protocol asks; its exit code. */
  stop(): Promise<number | null>;
  /** The exit code, once it has ended. */
  readonly exited: Promise<number | null>;
}

export interface OpenedDocument {
  readonly uri: string;
  /** Where `$0` stood; the beginning where there was none. */
  readonly position: Position;
  hover(): Promise<Hover | null>;
  /** The hover's Markdown; "" where there is none. */
  hoverText(): Promise<string>;
  completion(): Promise<CompletionList | CompletionItem[] | null>;
  definition(): Promise<Location | Location[] | DefinitionLink[] | null>;
  pull(): Promise<DocumentDiagnosticReport>;
  /** The diagnostics published for the newest version. */
  published(): Promise<Diagnostic[]>;
  /** Replaces `search`, the first place of it, by `replacement`: one incremental change. */
  edit(search: string, replacement: string): Promise<void>;
  close(): Promise<void>;
}

const pullCapabilities: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: { diagnostic: { dynamicRegistration: true }, hover: { contentFormat: ["markdown"] } },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
};

/** A client that can do all, as VS Code can. */
export const richClient: ServerOptions = { capabilities: pullCapabilities };
/** A client that can do no more than the protocol asks of all: diagnostics are pushed to it. */
export const plainClient: ServerOptions = { capabilities: {} };

const running = new Set<ChildProcess>();

/** Ends what tests left running: for `afterEach`. */
export function killServers(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Starts a server; by default for a rich client without folders. */
export async function startServer(options: ServerOptions = richClient): Promise<TestServer> {
  const program = await builtProgram("server.js");
  const { execArgv, args = ["--stdio"] } = options;
  const child = spawn(process.execPath, [...(execArgv ?? []), program, ...args], {
    stdio: ["pipe", "pipe", execArgv ? "ignore" : "inherit"],
  });
  running.add(child);
  const exited = new Promise<number | null>((resolve) => child.on("exit", resolve));
  void exited.then(() => running.delete(child));
  child.stdin.on("error", () => {});
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
    // A message that cannot be read would be a fault of the server: it fails the test that waits for its answer.
    { error() {}, warn() {}, info() {}, log() {} },
  );
  const { received, until } = receive(connection, options);
  connection.listen();

  let result: InitializeResult = { capabilities: {} };
  if (options.initialize !== false) {
    result = await connection.sendRequest("initialize", initializeParams(options));
    await connection.sendNotification("initialized", {});
  }
  return {
    connection,
    process: child,
    result,
    received,
    until,
    exited,
    open: (text, where) => openDocument(connection, received, until, text, where),
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return exited;
    },
  };
}

export function initializeParams(options: ServerOptions): object {
  return {
    processId: process.pid,
    rootUri: options.folders?.[0] ?? null,
    capabilities: options.capabilities ?? pullCapabilities,
    initializationOptions: options.initializationOptions,
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
  };
}

type WatchedGlob = { readonly globPattern: unknown };

function receive(connection: MessageConnection, options: ServerOptions) {
  const received: Received = {
    log: [],
    published: [],
    registered: [],
    watchedDirectories: [],
    progress: [],
    configurationRequests: [],
    reading: [],
    other: [],
  };
  const waiting = new Set<() => void>();
  const note = (action: () => void) => {
    action();
    for (const check of waiting) check();
  };
  connection.onNotification("window/logMessage", ({ message }) => note(() => received.log.push(message)));
  connection.onNotification("textDocument/publishDiagnostics", (params) =>
    note(() => received.published.push(params)),
  );
  connection.onNotification("$/progress", ({ value }) => note(() => received.progress.push(value)));
  connection.onNotification((method) => note(() => received.other.push(method)));
  connection.onRequest("client/registerCapability", ({ registrations }) => {
    note(() => {
      for (const { method, registerOptions } of registrations) {
        received.registered.push(method);
        const globs = (registerOptions?.watchers ?? []).map((watcher: WatchedGlob) => watcher.globPattern);
        const directories = globs.filter((glob: unknown) => typeof glob === "object");
        if (directories.length > 0) received.watchedDirectories.push(directories);
      }
    });
    return null;
  });
  connection.onRequest("workspace/configuration", ({ items }) => {
    const scopes = items.map(({ scopeUri }: { scopeUri?: string }) => scopeUri);
    note(() => received.configurationRequests.push(...scopes));
    return Promise.all(
      scopes.map(async (scope: string | undefined) => (await options.configuration?.(scope)) ?? null),
    );
  });
  connection.onRequest(readingRequest, async ({ texts }: ReadingParams) => {
    note(() => received.reading.push(texts));
    await options.reading?.(texts);
    return null;
  });
  connection.onRequest((method) => {
    note(() => received.other.push(method));
    return null;
  });
  connection.onUnhandledProgress(({ value }) =>
    note(() => received.progress.push(value as { kind: string })),
  );

  function until<T>(find: () => T | undefined | false): Promise<T> {
    return new Promise((resolve) => {
      const check = () => {
        const found = find();
        if (found === undefined || found === false) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  }
  return { received, until };
}

let opened = 0;

async function openDocument(
  connection: MessageConnection,
  received: Received,
  until: TestServer["until"],
  marked: string,
  {
    uri = `file:///test/${++opened}.ts`,
    languageId = "typescript",
  }: { uri?: string; languageId?: string } = {},
): Promise<OpenedDocument> {
  const offset = Math.max(0, marked.indexOf("$0"));
  let text = TextDocument.create(uri, languageId, 1, marked.replace("$0", ""));
  const position = text.positionAt(offset);
  const at = { textDocument: { uri }, position };
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId, version: 1, text: text.getText() },
  });
  const hover = (): Promise<Hover | null> => connection.sendRequest("textDocument/hover", at);
  return {
    uri,
    position,
    hover,
    async hoverText() {
      const contents = (await hover())?.contents;
      return contents === undefined ? "" : (contents as { value: string }).value;
    },
    completion: () => connection.sendRequest("textDocument/completion", at),
    definition: () => connection.sendRequest("textDocument/definition", at),
    pull: () => connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }),
    published: async () =>
      (
        await until(() =>
          received.published.find((sent) => sent.uri === uri && sent.version === text.version),
        )
      ).diagnostics,
    async edit(search, replacement) {
      const start = text.getText().indexOf(search);
      if (start < 0) throw new Error(`"${search}" is not in the document`);
      const change = {
        range: { start: text.positionAt(start), end: text.positionAt(start + search.length) },
        text: replacement,
      };
      text = TextDocument.update(text, [change], text.version + 1);
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: text.version },
        contentChanges: [change],
      });
    },
    close: () => connection.sendNotification("textDocument/didClose", { textDocument: { uri } }),
  };
}

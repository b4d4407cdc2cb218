// An editor as the server knows it: starts the built server over stdio, tells and asks it things, and keeps what it says. What a
// server may not do (die, write to stderr, log an error, not answer) is a Failure here.

import { type ChildProcess, spawn } from "node:child_process";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  ConnectionError,
  createMessageConnection,
  type Diagnostic,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { Failure } from "./failure.ts";

/** What an editor tells when it starts. */
export interface EditorOptions {
  /** The path of the built server, and arguments for it. */
  readonly server: readonly string[];
  /** Whether it can do all, as VS Code can, or as little as the protocol lets it. */
  readonly isRich: boolean;
  /** URIs. */
  readonly folders: readonly string[];
  /** The settings as they are now. */
  readonly settings: () => Readonly<Record<string, unknown>>;
}

export interface Editor {
  readonly isRich: boolean;
  readonly pid: number | undefined;
  /** What is published, by URI. */
  readonly published: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The diagnostics that were pulled last, by URI. */
  readonly shown: Map<string, unknown>;
  /** Whether an editor would pull diagnostics again: a document has changed since `pulled`, or the server has asked for it. */
  isStale(): boolean;
  pulled(): void;
  notify(method: string, params: object): Promise<void>;
  /** The answer. Rejects with a Failure where there is none in time, or an error comes in its place. */
  request(method: string, params: object, takenBack?: boolean): Promise<unknown>;
  /** Throws a Failure for what the server did wrong by itself. */
  assertWell(): void;
  /** Resolves once the folders have been searched. */
  readonly ready: Promise<void>;
  /** How long it took to start and initialize the server, in milliseconds. */
  readonly startTime: number;
  /** How long answers took, in milliseconds, with their methods. */
  readonly times: { readonly method: string; readonly time: number }[];
  /** Ends the server as the protocol asks. */
  stop(): Promise<void>;
}

/** After this long, in milliseconds, a request hangs: nothing takes a hundredth of it on a machine that is not busy. */
const HANGS = 180_000;
/** In megabytes. A server that needs more for the files of a round does not give back what it took. */
const MOST_MEMORY = 768;

const dynamic = { dynamicRegistration: true };
const rich: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: {
    diagnostic: dynamic,
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: dynamic,
    didChangeWatchedFiles: dynamic,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
};
const poor: ClientCapabilities = { window: { workDoneProgress: true } };

/** Starts a server and initializes it. */
export async function startEditor({ server, isRich, folders, settings }: EditorOptions): Promise<Editor> {
  const started = performance.now();
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEMORY}`, ...server, "--stdio"], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const faults: Failure[] = [];
  const published = new Map<string, readonly Diagnostic[]>();
  const times: { method: string; time: number }[] = [];
  let stale = true;
  let ending = false;
  let died: (failure: Failure) => void = () => {};
  const death = new Promise<never>((_, reject) => {
    died = reject;
  });
  death.catch(() => {});
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.stdin.on("error", () => {});
  child.stderr.on("data", (chunk) => {
    if (!ending) faults.push(new Failure("the server writes to stderr", String(chunk)));
  });
  child.once("exit", (code, signal) => {
    if (ending) return;
    const said = faults.map(({ message }) => message).join("\n");
    const failure = new Failure("the server ended by itself", `with ${signal ?? code}\n${said}`);
    faults.unshift(failure);
    died(failure);
  });
  connection.onError(([error]) => faults.push(new Failure("a message cannot be read", String(error))));
  connection.onNotification("window/logMessage", ({ type, message }) => {
    if (type === MessageType.Error) faults.push(new Failure("the server logs an error", message));
  });
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
  });
  const searched = new Promise<void>((resolve) => {
    connection.onUnhandledProgress(({ value }) => {
      if ((value as { kind?: string }).kind === "end") resolve();
    });
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
    items.map(settings),
  );
  connection.onRequest("workspace/diagnostic/refresh", () => {
    stale = true;
    return null;
  });
  connection.onRequest(() => null);
  connection.listen();
  /** Where the server has just died, that is what is wrong, and not that it cannot be reached. */
  const send = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      if (!ending && (error instanceof ConnectionError || isClosed(child))) return death;
      throw error;
    }
  };
  const ready = Promise.race([searched, death]);
  ready.catch(() => {});

  const editor: Omit<Editor, "startTime"> = {
    isRich,
    pid: child.pid,
    published,
    shown: new Map(),
    isStale: () => stale,
    pulled() {
      stale = false;
    },
    notify(method, params) {
      stale ||= method.startsWith("textDocument/");
      return Promise.race([send(() => connection.sendNotification(method, params)), death]);
    },
    async request(method, params, takenBack = false) {
      const start = performance.now();
      const source = new CancellationTokenSource();
      const asked = send(() => connection.sendRequest(method, params, source.token)).catch((error) => {
        // Refusing, with words for the user, is an answer.
        if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed)
          return error.message;
        if (!takenBack)
          throw error instanceof Failure ? error : new Failure(`${method} fails`, String(error));
        return undefined;
      });
      if (takenBack) source.cancel();
      let timer: NodeJS.Timeout | undefined;
      const hangs = new Promise<never>((_, reject) => {
        const what = JSON.stringify(params).slice(0, 300);
        timer = setTimeout(() => reject(new Failure(`${method} is not answered`, what)), HANGS);
      });
      try {
        const answer = await Promise.race([asked, death, hangs]);
        times.push({ method, time: performance.now() - start });
        return answer;
      } finally {
        clearTimeout(timer);
      }
    },
    assertWell() {
      if (faults[0]) throw faults[0];
    },
    ready,
    times,
    async stop() {
      ending = true;
      const asked = send(async () => {
        await connection.sendRequest("shutdown");
        await connection.sendNotification("exit");
      });
      // A server that cannot be asked any more has ended, or is ended.
      await Promise.race([asked.catch(() => {}), exited]);
      await end(child, exited);
      connection.dispose();
    },
  };
  await editor.request("initialize", {
    processId: process.pid,
    rootUri: folders[0] ?? null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    capabilities: isRich ? rich : poor,
    initializationOptions: isRich
      ? { opensVirtualDocuments: true, showsUses: true }
      : { settings: settings() },
  });
  const startTime = performance.now() - started;
  await editor.notify("initialized", {});
  return { ...editor, startTime };
}

const isClosed = ({ exitCode, signalCode, stdin }: ChildProcess) =>
  exitCode !== null || signalCode !== null || stdin?.writable === false;

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await exited;
  clearTimeout(timer);
}

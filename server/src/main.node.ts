// The language server as a program on Node: reads its arguments, opens the connection that they name, and starts the server on it.

import { parseArgs } from "node:util";
import {
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  LogMessageNotification,
  MessageType,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { version } from "../../package.json";
import { endWithClient } from "./node/ending.ts";
import { nodeFileSystem } from "./node/fileSystem.ts";
import { runImport } from "./node/importing.ts";
import { builtinText, catalogFile, installedFile } from "./node/installation.ts";
import { failures, messages, usage } from "./node/messages.ts";
import { linesOf, print, printError } from "./node/terminal.ts";
import { startServer } from "./server.ts";

const TRANSPORTS = ["stdio", "node-ipc", "socket", "pipe"] as const;

main();

function main(): void {
  const values = readArguments();
  if (values.help) print(linesOf(usage.text({ version })));
  else if (values.version) print([version]);
  else serve(values);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        stdio: { type: "boolean" },
        "node-ipc": { type: "boolean" },
        socket: { type: "string" },
        pipe: { type: "string" },
        clientProcessId: { type: "string" },
        version: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function serve(values: ReturnType<typeof readArguments>): void {
  const given = TRANSPORTS.filter((transport) => values[transport] !== undefined);
  if (given.length !== 1) {
    refuse(given.length === 0 ? messages.noTransport({}) : messages.transports({ count: given.length }));
  }
  if (values.socket !== undefined && !isPort(values.socket))
    refuse(messages.badPort({ port: values.socket }));
  if (values["node-ipc"] && process.send === undefined) {
    refuse(messages.noParent({}));
  }
  const transport = transportOf(values);
  // Of standard input and output, and of an IPC channel, the library reads in the arguments itself.
  const connection = transport ? createConnection(...transport) : createConnection();
  const { gone } = endWithClient({
    log: async (message) =>
      connection.sendNotification(LogMessageNotification.type, {
        type: MessageType.Error,
        message: server.withoutKeys(message),
      }),
    isShutDown: () => server.isShutDown(),
  });
  transport?.[0].onError((error) => {
    const { syscall } = error as NodeJS.ErrnoException;
    if (syscall !== "connect") return;
    printError([failures.noClient({ place: values.pipe ?? values.socket ?? "", why: error.message })]);
  });
  transport?.[0].onClose(gone);
  const server = startServer(connection, {
    version,
    fileSystem: nodeFileSystem,
    readBuiltin: builtinText,
    builtinCatalogFile: (id) => installedFile(...catalogFile(id)),
    importing: ({ uri, folder, ...task }, signal) =>
      runImport({ ...task, at: placeOf(uri, folder) }, { signal }),
    rulePage: (id) => installedFile("docs", "rules", `${id}.md`),
  });
}

/** Where a text is, where it is a file in a folder. */
function placeOf(uri: string | undefined, folder: string | undefined) {
  if (uri === undefined || folder === undefined || !uri.startsWith("file:")) return undefined;
  return { file: URI.parse(uri).fsPath, root: URI.parse(folder).fsPath };
}

function transportOf({ socket, pipe }: ReturnType<typeof readArguments>) {
  if (socket !== undefined) return createServerSocketTransport(Number(socket));
  return pipe === undefined ? undefined : createServerPipeTransport(pipe);
}

function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function refuse(message: string): never {
  printError([...linesOf(message), "", ...linesOf(usage.text({ version }))]);
  process.exit(2);
}

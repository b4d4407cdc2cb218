// Why a file is not read, and what the language server says as a program.

import { wording } from "../text/wording.ts";

/** Behind the name of a file, or where it stands. */
export const unread = {
  notAllowed: wording("The system does not allow reading it."),
  circle: wording("It is a link that leads in a circle."),
  longPath: wording("Its path is too long."),
  notOrdinary: wording("It is no ordinary file."),
  outside: wording("It is a link that leads out of the workspace."),
  replaced: wording("It was replaced while it was read."),
  larger: wording("It is larger than {size}."),
  system: wording("The system says {code}."),
  archive: wording("Its archive cannot be read: {why}."),
};

/** Why an import comes to nothing. */
export const imports = {
  takesTooLong: wording(
    "The import took longer than {seconds} seconds ({stage}). Import a part of the page.",
  ),
  takesTooMuch: wording("The import needs too much memory. Import a part of the page."),
  stopped: wording("The import was stopped."),
};

/** What is wrong with the arguments of the language server. */
export const messages = {
  noTransport: wording("No transport is named. Name one."),
  transports: wording("Only one transport can be used, not {count}. Name one."),
  badPort: wording('Invalid port "{port}". Use a TCP port from 1 to 65535.'),
  noParent: wording('"--node-ipc" needs a parent process with an IPC channel. Use "--stdio".'),
};

/** What goes wrong later. */
export const failures = {
  noClient: wording("No client listens at {place}: {why}"),
};

export const usage = {
  text: wording(`error-atlas-language-server {version}: a language server that knows the errors of web APIs

Usage: error-atlas-language-server <transport>

Transports (one of them):
  --stdio          standard input and output
  --node-ipc       the IPC channel of the Node process that started it
  --socket=PORT    a TCP port on this machine that the client listens on
  --pipe=NAME      a named pipe or Unix socket that the client listens on

Options:
  --clientProcessId=PID   ends when that process ends
  --version               prints the version
  --help                  prints this text
`),
};

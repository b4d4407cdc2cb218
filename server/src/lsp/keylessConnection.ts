// A connection whose log and published diagnostics have no API keys in them, whatever of a workspace they quote. Hovers and the findings
// of rules are rid of them where they are made, for the command line as well.

import type { Connection, Diagnostic } from "vscode-languageserver";
import { type KeyForms, withoutKeys } from "../catalog/keys.ts";

/** @param forms the catalogs in force; asked for each message */
export function keylessConnection(connection: Connection, forms: () => KeyForms): Connection {
  const clean = (text: string) => withoutKeys(text, forms());
  const keylessConsole: Connection["console"] = Object.create(connection.console, {
    error: { value: (message: string) => connection.console.error(clean(message)) },
    warn: { value: (message: string) => connection.console.warn(clean(message)) },
    info: { value: (message: string) => connection.console.info(clean(message)) },
    log: { value: (message: string) => connection.console.log(clean(message)) },
    debug: { value: (message: string) => connection.console.debug(clean(message)) },
  });
  const keylessTracer: Connection["tracer"] = Object.create(connection.tracer, {
    log: { value: (message: string) => connection.tracer.log(clean(message)) },
  });
  const sendDiagnostics: Connection["sendDiagnostics"] = (params) =>
    connection.sendDiagnostics({
      ...params,
      diagnostics: params.diagnostics.map((each) => cleanDiagnostic(each, clean)),
    });
  return Object.create(connection, {
    console: { value: keylessConsole },
    tracer: { value: keylessTracer },
    sendDiagnostics: { value: sendDiagnostics },
  });
}

function cleanDiagnostic(diagnostic: Diagnostic, clean: (text: string) => string): Diagnostic {
  const { message } = diagnostic;
  return typeof message === "string" ? { ...diagnostic, message: clean(message) } : diagnostic;
}

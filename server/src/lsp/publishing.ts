// Sends diagnostics to clients that do not pull them: after each change, once per turn of the event loop and document, so that
// a burst of changes costs one analysis. What the diagnostics are is computed elsewhere.

import { type Diagnostic, RAL } from "vscode-languageserver";

export interface Publisher {
  /** The document has changed; its diagnostics are computed again and sent. */
  schedule(uri: string): void;
  /** The document is closed; its diagnostics are cleared. */
  clear(uri: string): void;
}

/** A document's diagnostics, and the version they are of. undefined: it is closed by now. */
export interface VersionedDiagnostics {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param compute is not called twice at a time for one document; may not reject
 * @param send is called with the newest version only: a result that a newer change has overtaken is dropped
 */
export function createPublisher(
  compute: (uri: string) => Promise<VersionedDiagnostics | undefined>,
  send: (uri: string, diagnostics: readonly Diagnostic[], version: number | undefined) => void,
): Publisher {
  const waiting = new Set<string>();
  /** Documents being computed; `again` where a change came in between. */
  const running = new Map<string, { again: boolean }>();
  let scheduled = false;
  let quiet = true;

  async function publish(uri: string): Promise<void> {
    const run = { again: false };
    running.set(uri, run);
    const result = await compute(uri);
    if (running.get(uri) !== run) return;
    running.delete(uri);
    if (run.again) schedule(uri);
    else if (result) send(uri, result.diagnostics, result.version);
  }

  /** One document a turn, so that requests are answered in between; none while each turn still brings a change. */
  function turn(): void {
    scheduled = false;
    const [uri] = waiting;
    if (uri !== undefined && quiet) {
      waiting.delete(uri);
      void publish(uri);
    }
    quiet = true;
    if (waiting.size > 0) nextTurn();
  }

  function nextTurn(): void {
    if (scheduled) return;
    scheduled = true;
    RAL().timer.setImmediate(turn);
  }

  function schedule(uri: string): void {
    const run = running.get(uri);
    if (run) run.again = true;
    else {
      quiet = false;
      waiting.add(uri);
      nextTurn();
    }
  }

  return {
    schedule,
    clear(uri) {
      waiting.delete(uri);
      running.delete(uri);
      send(uri, [], undefined);
    },
  };
}

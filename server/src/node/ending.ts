// The end of the server's process: quietly, once the client has gone; and what becomes of faults that nobody has caught. Node would
// print the line of source that they come from, which in a bundle is all of it.

import { whenUnread } from "./terminal.ts";

/** What there is to tell the client, as far as there is one. */
export interface Ending {
  /** Writes a line to the client's log; settles when it is written, and rejects where nobody takes it. */
  log(message: string): Promise<void>;
  /** Whether the client has asked for the end, as the protocol wants it to. */
  isShutDown(): boolean;
}

/** Watches the process from now on. `gone` is to be called where the client's end of a socket is closed. */
export function endWithClient({ log, isShutDown }: Ending): { gone(): never } {
  const gone = () => process.exit(isShutDown() ? 0 : 1);

  async function report(reason: unknown): Promise<void> {
    // What is written to a client that has gone is all that fails then.
    if (CLOSED.has((reason as NodeJS.ErrnoException | undefined)?.code ?? "")) return gone();
    return log(`Nobody caught: ${inOneLine(reason)}`).catch(gone);
  }

  process.on("disconnect", gone);
  whenUnread(gone);
  process.on("unhandledRejection", report);
  process.on("uncaughtException", (error) => {
    const end = () => process.exit(1);
    // What state the server is in cannot be known, and a client that takes nothing is not waited for.
    setTimeout(end, 1000);
    void report(error).finally(end);
  });
  return { gone };
}

/** What writing ends with where nobody reads. */
const CLOSED: ReadonlySet<string> = new Set([
  "EPIPE",
  "ECONNRESET",
  "ERR_IPC_CHANNEL_CLOSED",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
]);

const LONGEST = 500;

/** An error with the place that it was thrown at. */
function inOneLine(reason: unknown): string {
  if (!(reason instanceof Error)) return short(String(reason));
  const place = /^[ \t]+at .+$/m.exec(reason.stack ?? "")?.[0].trim();
  return short(`${reason.name}: ${reason.message}`) + (place === undefined ? "" : ` (${short(place)})`);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

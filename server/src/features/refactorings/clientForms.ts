// How the clients give a failed response, as code that is written for it: what tells that it is one, its status, and its body.

import type { Library } from "../../libraries/library.ts";
import { builtInLibraries } from "../../libraries/registry.ts";

/** A failed response of one client. `held`: the name of the response, or of the error that is thrown for it. */
export interface FailedResponse {
  readonly library: Library;
  /** Whether it is thrown: `held` is the error then. */
  readonly thrown: boolean;
  /** What is true of a response that failed; of those that are thrown always. */
  readonly test: (held: string) => string;
  readonly status: (held: string) => string;
  /** The parsed body; `await` in it where it has to be read first. `undefined` where it is not JSON. */
  readonly body: (held: string) => string;
  /** The same while others may still read it; undefined where there is no way to. */
  readonly peekedBody?: (held: string) => string;
}

/** How a client gives failed responses; undefined for clients of which nobody has said how code for it is written. */
export function failedResponseOf(client: string): FailedResponse | undefined {
  const library = builtInLibraries.named(client);
  const written = library?.description.written;
  if (library === undefined || written === undefined) return undefined;
  const { failed, status, body, peekedBody } = written;
  const thrown = library.throws;
  if (!thrown && failed === undefined) return undefined;
  return {
    library,
    thrown,
    test: thrown ? () => "true" : form(failed ?? ""),
    status: form(status),
    body: form(body),
    ...(peekedBody === undefined ? {} : { peekedBody: form(peekedBody) }),
  };
}

function form(text: string): (held: string) => string {
  return (held) => text.replaceAll("{}", () => held);
}

// p-retry. Since 7 its options are called with an object that has the error, before with the error itself. It waits longer after each of
// ten attempts. Source: its README and the comments of its types (9.0.0), and the notes on release 7.0.0.

import type { LibraryDescription } from "./model.ts";

/** The error, or what has it. */
const given = [{ "": "error", error: "error" }];

export const pRetry: LibraryDescription = {
  name: "p-retry",
  packages: ["p-retry"],
  exports: { default: { runs: [0] }, "*": { runs: [0] } },
  hooks: { shouldRetry: given, shouldConsumeRetry: given, onFailedAttempt: given },
  retries: {
    decides: { option: "shouldRetry" },
    except: ["AbortError"],
    own: { times: 10, option: "retries" },
  },
};

// cockatiel. Policies are made of what they handle, and run functions; without `maxAttempts` and `backoff` they try again for ever, and at
// once. Source: its README, the comments of its types and its code (3.2.1).

import type { LibraryDescription } from "./model.ts";

const policy = { policy: "execute" } as const;
const error = { handles: "error", by: 0 } as const;
const typed = { handles: "error", by: 1 } as const;
const result = { handles: "result", by: 0 } as const;
const typedResult = { handles: "result", by: 1 } as const;

export const cockatiel: LibraryDescription = {
  name: "cockatiel",
  packages: ["cockatiel"],
  exports: {
    retry: { policy: "execute", again: true },
    wrap: { policy: "execute", wraps: true },
    timeout: policy,
    circuitBreaker: policy,
    bulkhead: policy,
    handleAll: { handles: "all" },
    handleWhen: error,
    handleType: typed,
    handleWhenResult: result,
    handleResultType: typedResult,
    // Methods of what these give.
    orWhen: error,
    orType: typed,
    orWhenResult: result,
    orResultType: typedResult,
    ConstantBackoff: { waits: "constant" },
    ExponentialBackoff: { waits: "growing" },
  },
  retries: { own: { times: {}, option: "maxAttempts" }, backoff: "backoff" },
};

// axios-retry, which makes the requests of an axios client again. By itself it waits as long as Retry-After says. Source: its README and
// its code (4.5.0).

import type { LibraryDescription } from "./model.ts";

export const axiosRetry: LibraryDescription = {
  name: "axios-retry",
  packages: ["axios-retry"],
  exports: { default: { configures: 0 }, "*": { configures: 0 } },
  hooks: {
    retryCondition: ["error"],
    retryDelay: [null, "error"],
    onRetry: [null, "error"],
    onMaxRetryTimesExceeded: ["error"],
  },
  retries: {
    decides: { option: "retryCondition", delay: "retryDelay" },
    own: { times: 3, option: "retries" },
  },
};

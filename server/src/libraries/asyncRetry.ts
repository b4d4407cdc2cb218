// async-retry. Its function is called with one that ends the attempts (`bail`). It waits longer after each of ten attempts. Source: its
// README (1.3.3).

import type { LibraryDescription } from "./model.ts";

export const asyncRetry: LibraryDescription = {
  name: "async-retry",
  packages: ["async-retry"],
  exports: { default: { runs: [0] }, "*": { runs: [0] } },
  hooks: { onRetry: ["error"] },
  retries: { except: [], own: { times: 10, option: "retries" } },
};

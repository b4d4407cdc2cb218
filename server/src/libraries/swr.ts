// SWR, which fetches again what failed, with growing waits and without an end. Source: its documentation ("API", "Error Handling").

import type { LibraryDescription } from "./model.ts";

const gives = { error: "error" };

export const swr: LibraryDescription = {
  name: "SWR",
  packages: ["swr", "swr/immutable", "swr/infinite", "swr/mutation"],
  exports: { default: { runs: [1, "fetcher"], gives }, useSWR: { runs: [1, "fetcher"], gives } },
  hooks: { onError: ["error"], onErrorRetry: ["error"], shouldRetryOnError: ["error"] },
  retries: { decides: { option: "shouldRetryOnError" } },
};

// TanStack Query for React, Vue, Solid and Svelte, which makes what it is given again: it knows no HTTP, and its functions fail as the
// client in them does. Source: its documentation, "Query Retries" (retry, retryDelay), and the references of useQuery and useMutation.

import type { LibraryDescription } from "./model.ts";

/** Of what the hooks give; the data may be what other code has put there. */
const gives = { error: "error", failureReason: "error" };
const query = { runs: ["queryFn"], gives };
const mutation = { runs: ["mutationFn"], gives };
const fetched = { runs: ["queryFn"] };

export const reactQuery: LibraryDescription = {
  name: "TanStack Query",
  packages: [
    "@tanstack/react-query",
    "@tanstack/vue-query",
    "@tanstack/solid-query",
    "@tanstack/svelte-query",
    "react-query",
  ],
  exports: {
    useQuery: query,
    useSuspenseQuery: query,
    useInfiniteQuery: query,
    createQuery: query,
    queryOptions: fetched,
    useMutation: mutation,
    createMutation: mutation,
  },
  hooks: {
    retry: [null, "error"],
    retryDelay: [null, "error"],
    throwOnError: ["error"],
    onError: ["error"],
    onSettled: [null, "error"],
  },
  retries: {
    decides: { option: "retry", delay: "retryDelay" },
    own: { times: { queryFn: 3, mutationFn: 0 }, option: "retry" },
  },
};

// TanStack Query for React, which makes what it is given again: it knows no HTTP, and its functions fail as the client in them does.
// Source: its documentation, "Query Retries" (retry, retryDelay), and the references of useQuery and useMutation.

import type { LibraryDescription } from "./model.ts";

export const reactQuery: LibraryDescription = {
  name: "TanStack Query",
  packages: ["@tanstack/react-query"],
  retries: {
    decides: { option: "retry", error: 1, requests: ["queryFn", "mutationFn"], delay: "retryDelay" },
  },
};

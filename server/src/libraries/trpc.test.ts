import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup:
    'import { createTRPCClient, createTRPCProxyClient, httpLink, httpBatchLink, httpBatchStreamLink, TRPCClientError } from "@trpc/client"; const url = "https://api.example.com/v1";',
  requests: {
    "const api = createTRPCClient({ links: [httpBatchLink({ url })] }); const j = await api.jobs.query(); $(j.code)":
      "tRPC - https://api.example.com/v1/{}",
    "const api = createTRPCClient({ links: [httpLink({ url })] }); const j = await api.jobs.query(); $(j.code)":
      "tRPC - https://api.example.com/v1/{}",
    "const api = createTRPCProxyClient({ links: [httpBatchStreamLink({ url })] }); const j = await api.jobs.query(); $(j.code)":
      "tRPC - https://api.example.com/v1/{}",
  },
  origins: {
    "const api = createTRPCClient({}); try { await api.jobs.query() } catch (err) { $(err.status); $(err.message); $(err.data.code) }":
      "failed status, failed body.message, failed body.data.code",
    "const f = (e: unknown) => { if (e instanceof TRPCClientError) $(e.data.code) }": "failed body.data.code",
  },
});

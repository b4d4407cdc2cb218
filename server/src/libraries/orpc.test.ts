import { testLibrary } from "../../../test/support/readLibrary.ts";

const setup =
  'import { createORPCClient, createSafeClient, ORPCError, safe, isDefinedError } from "@orpc/client"; import { RPCLink } from "@orpc/client/fetch"; import { OpenAPILink } from "@orpc/openapi-client/fetch"; const api = createORPCClient(new RPCLink({ url: "https://api.example.com/v1" }));';

testLibrary({
  setup,
  requests: {
    "const job = await api.jobs.find({}); $(job.code)": "oRPC - https://api.example.com/v1/{}",
    'const b = createSafeClient(new OpenAPILink(c, { url: "https://api.example.com/v1" })); const j = await b.jobs.find({}); $(j.code)':
      "oRPC - https://api.example.com/v1/{}",
  },
  origins: {
    "const job = await api.jobs.find({}); $(job.code)": "body.code",
    "try { await api.jobs.find({}) } catch (err) { $(err.status); $(err.message); $(err.data.id); $(err.code) }":
      "failed status, failed body.message, failed body.data.id, error.code",
    "const { error, data } = await safe(api.jobs.find({})); $(error.status); $(data.code)":
      "failed status, body.code",
    "const [error, data] = await safe(api.jobs.find({})); $(error.status); $(data.code)":
      "failed status, body.code",
    "const f = (e: unknown) => { if (e instanceof ORPCError) $(e.status) }": "failed status",
    "const f = (e: unknown) => { if (isDefinedError(e)) $(e.data.id) }": "failed body.data.id",
  },
});

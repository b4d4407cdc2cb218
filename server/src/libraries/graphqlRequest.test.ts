import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: `import { ClientError, GraphQLClient, request, gql } from "graphql-request"; const client = new GraphQLClient(U);
const QUERY = "{ me }";`,
  requests: {
    "client.request(QUERY)": "graphql-request - U",
    "client.rawRequest(QUERY, { id: 1 })": "graphql-request - U",
    "request(U, QUERY)": "graphql-request - U",
    "request({ url: U, document: QUERY })": "graphql-request - U",
    "const own = new GraphQLClient(U, { headers: {} }); own.request(QUERY)": "graphql-request - U",
  },
  origins: {
    "try { await client.request(QUERY) } catch (err) { $(err.response.status) }": "failed status",
    "client.request(QUERY).catch((err) => { $(err.response.errors[0].extensions.code) })":
      "failed body.errors.*.extensions.code",
    "request(U, QUERY).catch((err) => { if (err instanceof ClientError) $(err.response.errors[0].message) })":
      "failed body.errors.*.message",
    "client.request(QUERY).catch((err) => { $(err.request.query) })": "error.request.query",
  },
});

import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: 'import { ofetch, FetchError } from "ofetch";',
  requests: {
    "await ofetch(U)": "ofetch - U",
    "await $fetch(U)": "ofetch - U",
    'await ofetch(U, { method: "post" })': "ofetch POST U",
    "await ofetch.raw(U)": "ofetch - U",
    'import { $fetch } from "ofetch"; await $fetch(U)': "ofetch - U",
    'const api = ofetch.create({ baseURL: "https://api.example.com/v1" }); const b = await api("/jobs"); $(b.code)':
      "ofetch - U",
  },
  origins: {
    "const body = await ofetch(U); $(body.code)": "body.code",
    "const res = await ofetch.raw(U); $(res.status); $(res._data.code)": "status, body.code",
    "try { await ofetch(U) } catch (err) { $(err.status); $(err.statusCode); $(err.data.code) }":
      "failed status, failed status, failed body.code",
    "try { await ofetch(U) } catch (err) { $(err.response.status); $(err.response._data.code) }":
      "failed status, failed body.code",
    "const f = (e: unknown) => { if (e instanceof FetchError) $(e.data.code) }": "failed body.code",
    "const f = (e: FetchError) => { $(e.data.code) }": "failed body.code",
    "const f = (r: FetchResponse) => { $(r._data.code) }": "body.code",
    "ofetch(U, { onResponse({ response }) { $(response.status) } })": "status",
    "ofetch(U, { onResponseError({ response, error }) { $(response._data.code); $(error.status) } })":
      "body.code, failed status",
  },
});

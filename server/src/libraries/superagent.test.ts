import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: 'import request from "superagent";',
  requests: {
    "await request(U)": "superagent - U",
    'await request("POST", U)': "superagent POST U",
    "await request.get(U)": "superagent GET U",
    "await request.post(U)": "superagent POST U",
    "await request.put(U)": "superagent PUT U",
    "await request.patch(U)": "superagent PATCH U",
    "await request.delete(U)": "superagent DELETE U",
    "await request.del(U)": "superagent - U",
    "await request.head(U)": "superagent HEAD U",
  },
  origins: {
    "const res = await request.get(U); $(res.status); $(res.statusCode); $(res.body.code); $(res.text)":
      "status, status, body.code, text",
    'const res = await request.post(U).set("a", "b").send({}).query({}).type("json").retry(2); $(res.body.code)':
      "body.code",
    'const res = await request.get(U).accept("json").auth("a", "b").timeout(9).ok(() => true); $(res.body.code)':
      "body.code",
    "try { await request.get(U) } catch (err) { $(err.status); $(err.response.body.code) }":
      "failed status, failed body.code",
    "request.get(U).end((err, res) => { $(err.status); $(res.body.code) })": "failed status, body.code",
    'request.get(U).on("response", (res) => { $(res.status) })': "status",
  },
});

import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: 'import got, { HTTPError, RequestError, type Response } from "got";',
  requests: {
    "await got(U)": "got - U",
    "await got({ url: U })": "got - U",
    "await got.get(U)": "got GET U",
    "await got.post(U)": "got POST U",
    "await got.put(U)": "got PUT U",
    "await got.patch(U)": "got PATCH U",
    "await got.delete(U)": "got DELETE U",
    "await got.head(U)": "got HEAD U",
    'const api = got.extend({ prefixUrl: "https://api.example.com/v1" }); await api.get("jobs")': "got GET U",
  },
  origins: {
    "const raw = await got(U).buffer(); $(raw)": "text",
    "const res = await got(U); $(res.statusCode); $(res.body.code); $(res.status)": "status, body.code, -",
    "const body = await got(U).json(); $(body.code)": "body.code",
    "try { await got(U) } catch (err) { $(err.response.statusCode); $(err.code) }":
      "failed status, error.code",
    "const f = (e: unknown) => { if (e instanceof HTTPError) $(e.response.body.code) }": "failed body.code",
    "const f = (e: unknown) => { if (e instanceof RequestError) $(e.response.statusCode) }": "failed status",
    "const f = (e: HTTPError) => { $(e.response.statusCode) }": "failed status",
    "const f = (r: Response) => { $(r.statusCode); $(r.status) }": "status, -",
    "got.extend({ hooks: { beforeError: [(e) => { $(e.response.statusCode) }] } })": "failed status",
    "got.extend({ hooks: { afterResponse: [(r) => { $(r.statusCode) }] } })": "status",
  },
});

import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: 'import wretch, { WretchError, type WretchResponse } from "wretch";',
  requests: {
    "await wretch(U).get().json()": "wretch GET U",
    "await wretch(U).delete().res()": "wretch DELETE U",
    "await wretch(U).put({ a: 1 }).json()": "wretch PUT U",
    "await wretch(U).post({ a: 1 }).json()": "wretch POST U",
    "await wretch(U).patch({ a: 1 }).json()": "wretch PATCH U",
    "await wretch(U).head().res()": "wretch HEAD U",
    "const b = await wretch(U).opts().json(); $(b.code)": "wretch - U",
    'const b = await wretch(U).fetch("PUT").json(); $(b.code)': "wretch PUT U",
    'await wretch("https://api.example.com/v1").get("/jobs").json()': "wretch GET U",
    'await wretch("https://api.example.com/v1").post({ a: 1 }, "/jobs").json()': "wretch POST U",
    'await wretch("https://api.example.com").url("/v1").url("/jobs").auth("a").get().json()': "wretch GET U",
    'const api = wretch("https://api.example.com/v1").headers({}).errorType("json"); await api.url("/jobs").json({}).post()':
      "wretch POST U",
  },
  origins: {
    "const body = await wretch(U).get().json(); $(body.code)": "body.code",
    "const res = await wretch(U).get().res(); $(res.status); $(res.data.code)": "status, -",
    "const text = await wretch(U).get().text(); $(text)": "text",
    "wretch(U).get().badRequest((e) => { $(e.json.code); $(e.status) }).json()":
      "failed body.code, failed status",
    "wretch(U).get().unauthorized((e) => { $(e.json.code) }).json()": "failed body.code",
    "wretch(U).get().forbidden((e) => { $(e.json.code) }).json()": "failed body.code",
    "wretch(U).get().timeout((e) => { $(e.json.code) }).json()": "failed body.code",
    "wretch(U).get().internalError((e) => { $(e.json.code) }).json()": "failed body.code",
    "wretch(U).get().notFound((e) => null).error(409, (e) => { $(e.json.code) }).json()": "failed body.code",
    "wretch(U).get().fetchError((e) => { $(e.code) }).json()": "-",
    "const b = await wretch(U).get().notFound((e) => null).json(); $(b.code)": "body.code",
    "wretch(U).get().json((b) => { $(b.code) })": "body.code",
    "wretch(U).get().res((r) => { $(r.status) })": "status",
    "try { await wretch(U).get().json() } catch (e) { $(e.status); $(e.json.code); $(e.response.status) }":
      "failed status, failed body.code, failed status",
    "wretch(U).get().json().catch((e) => { $(e.json.code) })": "failed body.code",
    "wretch(U).catcher(404, (e) => { $(e.json.code) }).get().json()": "failed body.code",
    "wretch(U).catcherFallback((e) => { $(e.status) }).get().json()": "failed status",
    "const f = (e: unknown) => { if (e instanceof WretchError) $(e.json.code) }": "failed body.code",
    "const f = (e: WretchError) => { $(e.json.code) }": "failed body.code",
    "const f = (r: WretchResponse) => { $(r.status) }": "status",
  },
});

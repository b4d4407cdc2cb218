import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: 'import ky, { HTTPError, isHTTPError, isKyError } from "ky";',
  requests: {
    "await ky(U)": "ky - U",
    "await ky.get(U)": "ky GET U",
    "await ky.post(U)": "ky POST U",
    "await ky.put(U)": "ky PUT U",
    "await ky.patch(U)": "ky PATCH U",
    "await ky.delete(U)": "ky DELETE U",
    "await ky.head(U)": "ky HEAD U",
    'const api = ky.create({ prefixUrl: "https://api.example.com/v1" }); await api.get("jobs")': "ky GET U",
    'const api = ky.create({ prefix: "https://api.example.com/v1" }); await api.get("jobs")': "ky GET U",
    'const api = ky.create({ baseUrl: "https://api.example.com/v1/" }); await api.get("jobs")': "ky GET U",
    'const api = ky.extend({ prefixUrl: "https://api.example.com/v1" }); await api.get("jobs")': "ky GET U",
  },
  origins: {
    "const body = await ky.get(U).json(); $(body.code)": "body.code",
    "const res = await ky.get(U); $(res.status); $(res.statusCode)": "status, -",
    "const text = await ky.get(U).text(); $(text)": "text",
    "const raw = await ky.get(U).arrayBuffer(); $(raw)": "text",
    "const raw = await ky.get(U).blob(); $(raw)": "text",
    "const raw = await ky.get(U).bytes(); $(raw)": "text",
    "const raw = await ky.get(U).formData(); $(raw)": "text",
    "try { await ky.get(U) } catch (err) { $(err.response.status); $(err.status) }":
      "failed status, error.status",
    "try { await ky.get(U) } catch (err) { $(err.data.code) }": "failed body.code",
    "const f = (e: unknown) => { if (isHTTPError(e)) $(e.data.code) }": "failed body.code",
    "ky.extend({ hooks: { beforeError: [({ error }) => { $(error.data.code); $(error.response.status) }] } })":
      "failed body.code, failed status",
    "ky.extend({ hooks: { beforeError: [(state) => { $(state.error.data.code) }] } })": "failed body.code",
    "ky.extend({ hooks: { beforeRetry: [({ error, retryCount }) => { $(error.response.status) }] } })":
      "failed status",
    "ky.extend({ retry: { shouldRetry: ({ error }) => { $(error.response.status) } } })": "failed status",
    "ky.extend({ hooks: { afterResponse: [({ request, response }) => { $(request.status); $(response.status) }] } })":
      "-, status",
    "const f = (e: unknown) => { if (e instanceof HTTPError) $(e.response.status) }": "failed status",
    "const f = (e: unknown) => { if (isHTTPError(e)) $(e.response.status) }": "failed status",
    "const f = (e: unknown) => { if (isKyError(e)) $(e.response.status) }": "failed status",
    "const f = (e: HTTPError) => { $(e.response.status) }": "failed status",
    "const f = async (r: KyResponse) => { const body = await r.json(); $(body.code) }": "body.code",
    "ky.extend({ hooks: { beforeError: [(e) => { $(e.response.status) }] } })": "failed status",
    "ky.extend({ hooks: { afterResponse: [(q, o, r) => { $(q.status); $(r.status) }] } })": "-, status",
  },
});

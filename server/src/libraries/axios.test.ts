import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: 'import axios, { AxiosError, isAxiosError } from "axios";',
  requests: {
    "await axios(U)": "axios - U",
    'await axios({ url: U, method: "post" })': "axios POST U",
    "await axios.get(U)": "axios GET U",
    "await axios.post(U)": "axios POST U",
    "await axios.put(U)": "axios PUT U",
    "await axios.patch(U)": "axios PATCH U",
    "await axios.delete(U)": "axios DELETE U",
    "await axios.head(U)": "axios HEAD U",
    "await axios.options(U)": "axios OPTIONS U",
    'await axios.request({ url: U, method: "GET" })': "axios GET U",
    "await axios.postForm(U, form)": "axios - U",
    "await axios.putForm(U, form)": "axios - U",
    "await axios.patchForm(U, form)": "axios - U",
    'const api = axios.create({ baseURL: "https://api.example.com/v1" }); await api.get("/jobs")':
      "axios GET U",
    'axios.defaults.baseURL = "https://api.example.com/v1"; await axios.get("/jobs")': "axios GET U",
  },
  origins: {
    "const res = await axios.get(U); $(res.status); $(res.data.code); $(res.body.code); $(res.statusCode)":
      "status, body.code, -, -",
    "try { await axios.get(U) } catch (err) { $(err.status); $(err.response.status); $(err.response.data.code) }":
      "failed status, failed status, failed body.code",
    "try { await axios.get(U) } catch (err) { $(err.code); $(err.data.code) }": "error.code, error.data.code",
    "axios.get(U).catch((err) => { $(err.response.status) })": "failed status",
    "const f = (e: unknown) => { if (isAxiosError(e)) $(e.response.data.code) }": "failed body.code",
    "const f = (e: unknown) => { if (axios.isAxiosError(e)) $(e.response.data.code) }": "failed body.code",
    "const f = (e: unknown) => { if (e instanceof AxiosError) $(e.response.data.code) }": "failed body.code",
    "const f = (e: AxiosError) => { $(e.response.data.code) }": "failed body.code",
    "const f = (r: AxiosResponse) => { $(r.data.code) }": "body.code",
    "axios.interceptors.response.use((r) => { $(r.status) }, (e) => { $(e.response.data.code) })":
      "status, failed body.code",
    "axios.interceptors.request.use((r) => { $(r.status) })": "-",
  },
});

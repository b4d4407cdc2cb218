import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: 'import axios from "redaxios";',
  requests: {
    "await axios(U)": "redaxios - U",
    'await axios({ url: U, method: "post" })': "redaxios POST U",
    'await axios.request({ url: U, method: "put" })': "redaxios PUT U",
    "await axios.get(U)": "redaxios GET U",
    'import * as all from "redaxios"; await all.get(U)': "redaxios GET U",
    "await axios.delete(U)": "redaxios DELETE U",
    "await axios.head(U)": "redaxios HEAD U",
    "await axios.options(U)": "redaxios OPTIONS U",
    "await axios.post(U, {})": "redaxios POST U",
    "await axios.put(U, {})": "redaxios PUT U",
    "await axios.patch(U, {})": "redaxios PATCH U",
    'const api = axios.create({ baseURL: "https://api.example.com/v1" }); await api.get("/jobs")':
      "redaxios GET U",
  },
  origins: {
    "const res = await axios.get(U); $(res.status); $(res.data.code); $(res.statusCode)":
      "status, body.code, -",
    "try { await axios.get(U) } catch (e) { $(e.status); $(e.data.code); $(e.response.status) }":
      "failed status, failed body.code, error.response.status",
    "axios.get(U).catch((e) => { $(e.data.code) })": "failed body.code",
  },
});

import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: "",
  requests: {
    "await fetch(U)": "fetch - U",
    'await fetch(U, { method: "post" })': "fetch POST U",
    "await globalThis.fetch(U)": "fetch - U",
    "await window.fetch(U)": "fetch - U",
    "await fetch(new Request(U))": "fetch - U",
    'import fetch from "node-fetch"; await fetch(U)': "fetch - U",
    'import get from "isomorphic-fetch"; await get(U)': "fetch - U",
    'import { fetch as get } from "cross-fetch"; await get(U)': "fetch - U",
    'const get = require("cross-fetch"); const r = await get(U); $(r.status)': "fetch - U",
  },
  origins: {
    "const res = await fetch(U); $(res.status); $(res.statusCode); $(res.data.code)": "status, -, -",
    "const res = await fetch(U); const body = await res.json(); $(body.code)": "body.code",
    "const res = await fetch(U); const body = await res.clone().json(); $(body.code)": "body.code",
    "const res = await fetch(U); const text = await res.text(); $(text)": "text",
    "const res = await fetch(U); const raw = await res.arrayBuffer(); $(raw)": "text",
    "const res = await fetch(U); const raw = await res.blob(); $(raw)": "text",
    "const res = await fetch(U); const raw = await res.bytes(); $(raw)": "text",
    "const res = await fetch(U); const raw = await res.formData(); $(raw)": "text",
    "const res = await fetch(U); const body = JSON.parse(await res.text()); $(body.code)": "body.code",
    "const f = async (res: Response) => { const body = await res.json(); $(body.code) }": "body.code",
    "try { await fetch(U) } catch (err) { $(err.status); $(err.response.status) }": "-, -",
  },
});

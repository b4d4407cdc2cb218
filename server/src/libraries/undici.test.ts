import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: 'import { request, fetch, Pool, Client } from "undici";',
  requests: {
    "await request(U)": "undici - U",
    'await request(U, { method: "POST" })': "undici POST U",
    "await fetch(U)": "fetch - U",
    'const pool = new Pool("https://api.example.com"); await pool.request({ path: "/v1", method: "GET" })':
      "undici GET https://api.example.com/{}",
    'const client = new Client("https://api.example.com"); await client.request({ path: "/v1", method: "GET" })':
      "undici GET https://api.example.com/{}",
  },
  origins: {
    "const res = await request(U); $(res.statusCode); $(res.status)": "status, -",
    "const { body } = await request(U); const b = await body.json(); $(b.code)": "body.code",
    "const { body } = await request(U); const b = await body.text(); $(b)": "text",
    "const res = await fetch(U); $(res.status); $(res.statusCode)": "status, -",
  },
});

import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: 'import needle from "needle";',
  requests: {
    'await needle("get", U)': "needle GET U",
    'await needle("post", U, {}, { json: true })': "needle POST U",
    "needle.head(U, done)": "needle HEAD U",
    "needle.get(U, done)": "needle GET U",
    "needle.post(U, {}, done)": "needle POST U",
    "needle.put(U, {}, done)": "needle PUT U",
    "needle.patch(U, {}, done)": "needle PATCH U",
    "needle.delete(U, {}, done)": "needle DELETE U",
    'needle.request("put", U, {}, done)': "needle PUT U",
    'const needle = require("needle"); needle.get(U, done)': "needle GET U",
  },
  origins: {
    'const res = await needle("get", U); $(res.statusCode); $(res.body.code); $(res.status); $(res.data.code)':
      "status, body.code, -, -",
    'needle("get", U).then((res) => { $(res.body.code) })': "body.code",
    "needle.get(U, (err, res) => { $(err.code); $(res.statusCode); $(res.body.code) })":
      "-, status, body.code",
    "needle.post(U, {}, (err, res, body) => { $(body.code) })": "body.code",
    'needle.get(U).on("header", (statusCode) => { $(statusCode) })': "status",
    'try { await needle("get", U) } catch (err) { $(err.statusCode) }': "-",
  },
});

import { testLibrary } from "../../../test/support/readLibrary.ts";

testLibrary({
  setup: 'import https from "node:https";',
  requests: {
    "https.get(U, (res) => { $(res.statusCode) })": "https GET U",
    'https.request(U, { method: "POST" }, (res) => { $(res.statusCode) })': "https POST U",
    'https.get({ hostname: "api.example.com", path: "/v1/jobs" }, (res) => { $(res.statusCode) })':
      "https GET U",
    'https.get({ host: "api.example.com", path: "/v1/jobs" }, (res) => { $(res.statusCode) })': "https GET U",
    'import { get } from "https"; get(U, (res) => { $(res.statusCode) })': "https - U",
    'import { request } from "http"; request(U, (res) => { $(res.statusCode) })': "https - U",
    'import * as http from "node:http"; http.get(U, (res) => { $(res.statusCode) })': "https GET U",
  },
  origins: {
    "https.get(U, (res) => { $(res.statusCode); $(res.status); $(res.body.code) })": "status, -, -",
    'https.get(U, (res) => res.once("data", (chunk) => { const b = JSON.parse(chunk); $(b.code) }))':
      "body.code",
    'https.request(U).on("response", (res) => { $(res.statusCode) })': "status",
    'https.request(U).on("error", (err) => { $(err.code) })': "-",
  },
});

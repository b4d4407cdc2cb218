import { expect, test } from "vitest";
import { retriesIn, testLibrary } from "../../../test/support/readLibrary.ts";

const setup = 'import retry from "async-retry"; import axios from "axios";';

testLibrary({
  setup,
  requests: { "retry(async (bail) => axios.get(U), { retries: 3 })": "axios GET U" },
  origins: {
    "const { data } = await retry(async (bail) => axios.get(U)); $(data.code)": "body.code",
    "retry(async () => axios.get(U), { onRetry: (err, attempt) => { $(err.status) } })": "failed status",
    "retry(() => axios.get(U)).catch((err) => { $(err.response.data.code) })": "failed body.code",
    "const again = require('async-retry'); again(async () => axios.get(U)).catch((err) => { $(err.status) })":
      "failed status",
  },
});

const throwing = (statement: string) =>
  `${setup}\nretry(async (bail) => { const res = await fetch(U); ${statement} return res.json() });`;

test.each<[string, readonly string[]]>([
  ["if (res.status === 403) throw new Error('no');", ["403 growing bounded"]],
  ["if (res.status === 403) { bail(new Error('no')); return; }", []],
  ["if (res.status === 403) return bail(new Error('no')); if (!res.ok) throw new Error();", []],
  ["if (res.status >= 500) throw new Error();", []],
])("%s", (statement, expected) => {
  expect(retriesIn(throwing(statement))).toEqual(expected);
});

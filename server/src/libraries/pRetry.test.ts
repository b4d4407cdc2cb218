import { expect, test } from "vitest";
import { requestsOf, retriesIn, testLibrary } from "../../../test/support/readLibrary.ts";

const setup = 'import pRetry, { AbortError } from "p-retry"; import axios from "axios";';

testLibrary({
  setup,
  requests: {
    "pRetry(() => axios.get(U))": "axios GET U",
    "const load = () => fetch(U); pRetry(load, { retries: 3 })": "fetch - U",
  },
  origins: {
    "const { data } = await pRetry(() => axios.get(U)); $(data.code)": "body.code",
    "const res = await pRetry(() => fetch(U)); $(res.status)": "status",
    "try { await pRetry(() => axios.get(U)) } catch (err) { $(err.response.status) }": "failed status",
    "pRetry(() => axios.get(U), { shouldRetry: ({ error }) => $(error.response.status) })": "failed status",
    "pRetry(() => axios.get(U), { shouldRetry: (context) => $(context.error.status) })": "failed status",
    "pRetry(() => axios.get(U), { shouldRetry: (error) => $(error.status) })": "failed status",
    "pRetry(() => axios.get(U), { onFailedAttempt: async (err) => { $(err.response.data.code) } })":
      "failed body.code",
    "pRetry(() => axios.get(U), { onFailedAttempt: ({ attemptNumber }) => { $(attemptNumber) } })": "-",
    "other(() => axios.get(U), { shouldRetry: (error) => $(error.status) })": "-",
  },
});

const run = (options: string) => `${setup}\npRetry(() => axios.get(U), { ${options} });`;
const throwing = (statement: string, options = "") =>
  `${setup}\npRetry(async () => { const res = await fetch(U); ${statement} return res.json() }${options});`;

test.each<[string, readonly string[]]>([
  [run("shouldRetry: ({ error }) => error.status === 402"), ["402 unknown bounded"]],
  [run("shouldRetry: ({ error }) => error.status !== 404"), ["400–403, 405–599 unknown bounded"]],
  [run("shouldRetry: (error) => error.response?.status === 503"), ["503 unknown bounded"]],
  [run("shouldRetry: ({ retriesLeft }) => retriesLeft > 2"), []],
  [throwing("if (res.status === 402) throw new Error();"), ["402 growing bounded"]],
  [throwing("if (res.status === 402 || res.status === 403) throw new Error();"), ["402–403 growing bounded"]],
  [throwing("if (res.status === 402) throw new AbortError();"), []],
  [throwing("if (!res.ok) throw new Error();"), []],
  [throwing("if (res.status === 402) throw error;"), []],
  [throwing("if (res.status === 402) throw new Error();", ", { retries: 0 }"), []],
  [
    throwing("if (res.status === 402) throw new Error();", ", { shouldRetry: isWorthIt }"),
    ["402 growing bounded"],
  ],
  [
    throwing(
      "if (res.status === 402) throw new Error();",
      ", { shouldRetry: ({ error }) => isWorthIt(error) }",
    ),
    [],
  ],
])("%s", (code, expected) => {
  expect(retriesIn(code)).toEqual(expected);
});

test("a function of that name that is imported from elsewhere runs nothing", () => {
  const code =
    'import pRetry from "./retry"; pRetry(async () => { const res = await fetch(U); if (res.status === 402) throw new Error() })';
  expect(retriesIn(code)).toEqual([]);
  expect(requestsOf(code)).toEqual(["fetch - U"]);
});

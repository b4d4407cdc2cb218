import { expect, test } from "vitest";
import { retriesIn, testLibrary } from "../../../test/support/readLibrary.ts";

const setup =
  'import { ConstantBackoff, ExponentialBackoff, circuitBreaker, handleAll, handleResultType, handleType, handleWhen, handleWhenResult, retry, timeout, wrap } from "cockatiel"; import axios, { AxiosError } from "axios";';

/** A policy that handles what `handled` says, and runs a request. */
const policy = (handled: string, run = "axios.get(U)") =>
  `const policy = retry(${handled}, { maxAttempts: 3 }); policy.execute(() => ${run})`;

testLibrary({
  setup,
  requests: {
    [policy("handleAll")]: "axios GET U",
    "const load = () => fetch(U); retry(handleAll, {}).execute(load)": "fetch - U",
  },
  origins: {
    "const { data } = await retry(handleAll, {}).execute(() => axios.get(U)); $(data.code)": "body.code",
    "const p = wrap(timeout(5000), retry(handleAll, {})); const res = await p.execute(() => fetch(U)); $(res.status)":
      "status",
    "const p = wrap(timeout(5000, 'cooperative'), circuitBreaker(handleAll, {}), retry(handleAll, {})); const res = await p.execute(() => fetch(U)); $(res.status)":
      "status",
    "const p = retry(handleAll, {}); try { await p.execute(() => axios.get(U)) } catch (err) { $(err.response.status) }":
      "failed status",
    [policy("handleWhen((e) => $(e.response.status))")]: "failed status",
    [policy("handleWhen((e) => $(e.response.data.code))")]: "failed body.code",
    [policy("handleWhen(function (e) { return $(e.response.data.code) })")]: "failed body.code",
    [policy("handleType(AxiosError, (e) => $(e.response.status))")]: "failed status",
    [policy("handleType(TypeError).orWhen((e) => $(e.response.status))")]: "failed status",
    [policy("handleWhen((e) => $(e.response.status)).orType(TypeError)")]: "failed status",
    [policy("handleWhenResult((r) => $(r.status))", "fetch(U)")]: "status",
    [policy("handleResultType(Response, (r) => $(r.status))", "fetch(U)")]: "status",
    [policy("handleAll.orWhenResult((r) => $(r.status))", "fetch(U)")]: "status",
    "const isBusy = (e) => $(e.response.status); const h = handleWhen(isBusy); const p = wrap(retry(h, {}), timeout(5000)); p.execute(() => axios.get(U))":
      "failed status",
    "class Api { policy = retry(handleWhen((e) => $(e.response.status)), {}); load() { return this.policy.execute(() => axios.get(U)) } }":
      "failed status",
    "retry(handleWhen((e) => $(e.response.status)), {}); retry(handleAll, {}).execute(() => axios.get(U))":
      "-",
    "const p = retry(other((e) => $(e.response.status)), {}); p.execute(() => axios.get(U))": "-",
    "const p = wrap(retry(handleAll, {}), other); const res = await p.execute(() => fetch(U)); $(res.status)":
      "-",
    "const p = retry(handleAll, {}); const res = await p.other(() => fetch(U)); $(res.status)": "-",
    [policy("handleWhen((e, f) => $(f.response.status))")]: "-",
  },
});

const run = (handled: string, options = "maxAttempts: 3") =>
  `${setup}\nconst p = retry(${handled}, { ${options} }); p.execute(() => axios.get(U));`;
const throwing = (statement: string, policy: string) =>
  `${setup}\n${policy}.execute(async () => { const res = await fetch(U); ${statement} return res.json() });`;
const at402 = "if (res.status === 402) throw new Error();";

test.each<[string, readonly string[]]>([
  [run("handleWhen((e) => e.response?.status === 402)"), ["402 none bounded"]],
  [run("handleWhen((e) => e.response?.status === 402)", ""), ["402 none"]],
  [run("handleWhen((e) => e.response?.status === 402)", "maxAttempts: 0"), []],
  [
    run("handleWhen((e) => e.response?.status === 429)", "maxAttempts: 3, backoff: new ConstantBackoff(500)"),
    ["429 constant 0.5 bounded"],
  ],
  [
    run("handleWhen((e) => e.response?.status === 429)", "backoff: new ExponentialBackoff()"),
    ["429 growing"],
  ],
  [run("handleWhen((e) => e.response?.status === 429)", "backoff, maxAttempts"), ["429 unknown bounded"]],
  [run("handleType(AxiosError, (e) => e.response.status === 402)"), ["402 none bounded"]],
  [run("handleType(AxiosError)"), []],
  [run("handleAll"), []],
  [run("handleWhen((e) => isWorthIt(e))"), []],
  [
    `${setup} const p = retry(handleWhenResult((r) => r.status === 402), {}); p.execute(() => fetch(U))`,
    ["402 none"],
  ],
  [`${setup} retry(handleWhen((e) => e.response.status === 402), {}); axios.get(U)`, []],
  [
    `${setup} circuitBreaker(handleWhen((e) => e.response.status === 402), {}).execute(() => axios.get(U))`,
    [],
  ],
  [
    throwing(at402, "retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() })"),
    ["402 growing bounded"],
  ],
  [throwing(at402, "wrap(timeout(9), retry(handleAll, { maxAttempts: 3 }))"), ["402 none bounded"]],
  [throwing(at402, "retry(handleAll, { maxAttempts: 0 })"), []],
  [throwing(at402, "retry(handleType(TypeError), { maxAttempts: 3 })"), []],
  [throwing(at402, "timeout(9)"), []],
  [throwing(at402, "circuitBreaker(handleAll, {})"), []],
])("%s", (code, expected) => {
  expect(retriesIn(code)).toEqual(expected);
});

import { expect, test } from "vitest";
import { retriesIn, testLibrary } from "../../../test/support/readLibrary.ts";

const setup =
  'import axiosRetry from "axios-retry"; import axios from "axios"; const client = axios.create({ baseURL: U });';

testLibrary({
  setup,
  requests: {
    "axiosRetry(client, { retries: 3 }); client.get('/a')": `axios GET ${"https://api.example.com/v1/jobs"}/a`,
  },
  origins: {
    "axiosRetry(client, { retryCondition: (error) => $(error.response.status) })": "failed status",
    "axiosRetry(client, { retryDelay: (count, error) => $(error.status) })": "failed status",
    "axiosRetry(client, { onRetry: (count, error, config) => { $(error.response.data.code) } })":
      "failed body.code",
    "axiosRetry(client, { retryDelay: (count) => $(count) })": "-",
    "axiosRetry(other, { retryCondition: (error) => $(error.response.status) })": "-",
  },
});

const retry = (options: string) => `${setup}\naxiosRetry(client, { ${options} });`;

test.each<[string, readonly string[]]>([
  ["retryCondition: (error) => error.response?.status === 402", ["402 growing bounded"]],
  ["retryCondition: (e) => e.response?.status === 429, retryDelay: () => 1000", ["429 constant 1 bounded"]],
  [
    "retryCondition: (e) => e.response?.status === 429, retryDelay: axiosRetry.exponentialDelay",
    ["429 growing bounded"],
  ],
  [
    "retryCondition: (e) => e.response?.status === 429, retryDelay: (n, e) => waitFor(e)",
    ["429 stated bounded"],
  ],
  ["retryCondition: (error) => axiosRetry.isNetworkError(error)", []],
  ["retries: 3", []],
])("%s", (options, expected) => {
  expect(retriesIn(retry(options))).toEqual(expected);
});

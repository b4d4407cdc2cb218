import { expect, test } from "vitest";
import { retriesIn, testLibrary } from "../../../test/support/readLibrary.ts";

const setup = 'import useSWR from "swr"; import axios from "axios"; const load = () => axios.get(U);';

testLibrary({
  setup,
  requests: { "useSWR('jobs', load)": "axios GET U" },
  origins: {
    "const { error } = useSWR('jobs', load); $(error.response.status)": "failed status",
    "const { error: failure } = useSWR('jobs', () => axios.get(U)); $(failure?.response?.data.code)":
      "failed body.code",
    "const result = useSWR('jobs', load); $(result.error.status)": "failed status",
    "useSWR('jobs', load, { onError: (error) => { $(error.status) } })": "failed status",
    "useSWR('jobs', load, { onErrorRetry: (error, key, config, revalidate) => { $(error.response.status) } })":
      "failed status",
    "const { data } = useSWR('jobs', load); $(data.code)": "-",
    "const { error } = useSWR('jobs', other); $(error.status)": "-",
  },
});

test.each<[string, readonly string[]]>([
  ["shouldRetryOnError: (error) => error.status === 402", ["402 unknown"]],
  ["shouldRetryOnError: false", []],
])("%s", (options, expected) => {
  expect(retriesIn(`${setup}\nuseSWR("jobs", load, { ${options} });`)).toEqual(expected);
});

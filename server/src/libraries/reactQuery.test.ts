import { expect, test } from "vitest";
import { retriesIn, testLibrary } from "../../../test/support/readLibrary.ts";

const setup = 'import { useQuery, useMutation } from "@tanstack/react-query"; import axios from "axios";';

testLibrary({
  setup,
  requests: {
    "useQuery({ queryFn: () => axios.get(U) })": "axios GET U",
    "useMutation({ mutationFn: () => axios.post(U) })": "axios POST U",
  },
  origins: {
    "useQuery({ queryFn: () => axios.get(U), retry: (count, error) => { $(error.status); return count < 3 } })":
      "failed status",
    "useMutation({ mutationFn: async () => (await axios.post(U)).data, retry(count, error) { $(error.response.data.code); return false } })":
      "failed body.code",
    "useQuery({ queryFn: () => axios.get(U), retryDelay: (count, error) => { $(error.status); return 5 } })":
      "failed status",
    "const { error } = useQuery({ queryFn: () => axios.get(U) }); $(error?.response?.status)":
      "failed status",
    "const { data } = useQuery({ queryFn: () => axios.get(U) }); $(data.code)": "-",
    "const query = useQuery({ queryFn: () => axios.get(U) }); $(query.error.response.data.code)":
      "failed body.code",
    "useMutation({ mutationFn: () => axios.post(U), onError: (error) => { $(error.response.status) } })":
      "failed status",
    "useMutation({ mutationFn: () => axios.post(U), onSettled: (data, error) => { $(error.status) } })":
      "failed status",
    "new QueryClient({ defaultOptions: { queries: { retry: (count, error) => $(error.status) } } })": "-",
    "useQuery({ queryFn: () => axios.get(U), retry: (count) => { $(count); return count < 3 } })": "-",
    "useQuery({ queryFn: () => axios.get(U), select: (count, error) => { $(error.status) } })": "-",
    "other({ queryFn: () => axios.get(U), retry: (count, error) => { $(error.status) } })": "-",
  },
});

const query = (options: string) => `${setup}\nuseQuery({ queryFn: () => axios.get(U), ${options} });`;

test.each<[string, readonly string[]]>([
  ["retry: (count, error) => error.status === 429 && count < 3", ["429 growing bounded"]],
  ["retry: (count, error) => error.response?.status === 503", ["503 growing"]],
  [
    "retry: (count, error) => { if (error.status === 404) return false; return count < 3 }",
    ["400–403, 405–599 growing bounded"],
  ],
  [
    "retry: (count, error) => { if (error.status === 429) return true; return error.status === 503 }",
    ["429, 503 growing"],
  ],
  ["retry: (count, error) => error.status === 429, retryDelay: 2000", ["429 constant 2"]],
  ["retry: (count, error) => error.status === 429, retryDelay: () => 500", ["429 constant 0.5"]],
  [
    "retry: (count, error) => error.status === 429, retryDelay: (count) => 1000 * 2 ** count",
    ["429 growing"],
  ],
  [
    "retry: (count, error) => error.status === 429, retryDelay: (count, error) => waitFor(error)",
    ["429 stated"],
  ],
  ["retry: (count, error) => isWorthIt(error)", []],
  ["retry: (count) => count < 3", []],
  ["retry: 3", []],
])("%s", (options, expected) => {
  expect(retriesIn(query(options))).toEqual(expected);
});

test("the error of one's own, for which the only request stands", () => {
  const fetching = `class ApiError extends Error { constructor(readonly status: number) { super() } }
const load = async () => { const res = await fetch(U); if (!res.ok) throw new ApiError(res.status); return res.json() };`;
  const code = `${setup}\n${fetching}\nuseQuery({ queryFn: load, retry: (count, error) => error.status === 402 });`;
  expect(retriesIn(code)).toEqual(["402 growing"]);
});

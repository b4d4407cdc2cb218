// The address that a mock stands for, in every way in which libraries of mocks say it.

import { expect, test } from "vitest";
import { analyseSource } from "../../../../../test/support/analyse.ts";

/** The address of the one body of a source; `none` where it has none. */
function addressOf(source: string): string {
  const { bodies } = analyseSource(source).references;
  expect(bodies.length).toBe(1);
  return bodies[0]?.url ?? "none";
}

const body = '409, { detail: "Exists already", code: "conflict" }';
const host = "https://videoconduit.com";

test.each(["get", "post", "put", "patch", "delete", "head", "options", "intercept"])(
  "nock(host).%s(path)",
  (method) => {
    expect(addressOf(`nock("${host}").${method}("/v1/x").reply(${body});`)).toBe(`${host}/v1/x`);
  },
);

test.each(["onGet", "onPost", "onPut", "onPatch", "onDelete", "onHead", "onOptions", "onAny"])(
  "new MockAdapter(client).%s(path)",
  (method) => {
    const client = `import axios from "axios";\nconst mock = new MockAdapter(axios.create({ baseURL: "${host}" }));`;
    expect(addressOf(`${client}\nmock.${method}("/v1/x").reply(${body});`)).toBe(`${host}/v1/x`);
    expect(addressOf(`${client}\nmock.${method}("/v1/x").replyOnce(${body});`)).toBe(`${host}/v1/x`);
  },
);

test.each([
  ["a method that has no path", `nock("${host}").times("/v1/x").reply(${body});`, host],
  ["what comes between", `nock("${host}").post("/v1/x").times(2).reply(${body});`, `${host}/v1/x`],
  ["a host that ends with a slash", `nock("${host}/").post("/v1/x").reply(${body});`, `${host}/v1/x`],
  ["a path without a slash", `nock("${host}").post("v1/x").reply(${body});`, host],
  ["a constant", `const scope = nock("${host}");\nscope.post("/v1/x").reply(${body});`, `${host}/v1/x`],
  [
    "an option",
    `const pool = agent.get("${host}");\npool.intercept({ method: "POST", path: "/v1/x" }).reply(${body});`,
    `${host}/v1/x`,
  ],
  [
    "a name that has two values",
    `let scope = nock("${host}");\nscope = other;\nscope.post("/v1/x").reply(${body});`,
    "none",
  ],
  ["no host", `scope.post("/v1/x").reply(${body});`, "none"],
])("%s", (_, source, expected) => {
  expect(addressOf(source)).toBe(expected);
});

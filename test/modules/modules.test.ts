// What a file takes from the modules that it imports: values, requests and evidence, through every form of import.

import { describe, expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { plainReason } from "../../server/src/text/reason.ts";
import { fileUri } from "../support/memoryFileSystem.ts";
import { memoryProject } from "../support/project.ts";

/** What the last reference to a value is about: `status → videoconduit flow: …` or what else there is to say of it. */
async function about(value: string | number, files: Record<string, string>, path = "src/main.ts") {
  const document = await memoryProject(files).analyse(path);
  const reference = document.references.references.findLast((each) => each.value === value);
  if (!reference) return "nothing";
  const { origin } = reference.subject ?? {};
  const [candidate] = document.resolve(reference).candidates.filter(({ catalog }) => catalog.kind === "api");
  const where = origin ? [origin.part, ...origin.path].join("/") : reference.kind;
  return candidate
    ? `${where} → ${candidate.catalog.id} by ${candidate.evidence.kind}: ${plainReason(candidate.evidence.reason)}`
    : where;
}

const FETCHES = `
const BASE = "https://videoconduit.com/v1";
export async function getJob(id: string) {
  return fetch(\`\${BASE}/jobs/\${id}\`);
}
export default getJob;
`;
const USES = `
const response = await getJob("1");
if (response.status === 404) {}
`;
const FLOW = "status → videoconduit by flow: getJob(…) on line 2, which calls fetch(…videoconduit.com…)";

describe("forms of import", () => {
  test.each<[string, Record<string, string>]>([
    ["by name", { "src/http.ts": FETCHES, "src/main.ts": `import { getJob } from "./http";${USES}` }],
    [
      "under another name",
      {
        "src/http.ts": FETCHES,
        "src/main.ts": `import { getJob as g } from "./http";${USES.replace("getJob", "g")}`,
      },
    ],
    ["default", { "src/http.ts": FETCHES, "src/main.ts": `import getJob from "./http";${USES}` }],
    [
      "all of it",
      {
        "src/http.ts": FETCHES,
        "src/main.ts": `import * as http from "./http";${USES.replace("getJob", "http.getJob")}`,
      },
    ],
    [
      "CommonJS",
      {
        "src/http.js": `${FETCHES.replace(/export .*?(?=async)/, "")
          .replace(/: string/, "")
          .replace(/export default.*/, "")}module.exports = { getJob };`,
        "src/main.ts": `const { getJob } = require("./http");${USES}`,
      },
    ],
    [
      "passed on by name",
      {
        "src/http.ts": FETCHES,
        "src/index.ts": `export { getJob } from "./http";`,
        "src/main.ts": `import { getJob } from ".";${USES}`,
      },
    ],
    [
      "passed on with everything, through two modules",
      {
        "src/api/http.ts": FETCHES,
        "src/api/index.ts": `export * from "./http.js";`,
        "src/index.ts": `export * from "./api";`,
        "src/main.ts": `import { getJob } from "./index.js";${USES}`,
      },
    ],
    [
      "from a file whose name ends like a property that all objects of JavaScript have",
      {
        "src/http.constructor.ts": FETCHES,
        "src/main.ts": `import { getJob } from "./http.constructor";${USES}`,
      },
    ],
    [
      "imported and exported again",
      {
        "src/http.ts": FETCHES,
        "src/api.ts": `import { getJob as g } from "./http";\nexport const getJob = g;`,
        "src/main.ts": `import { getJob } from "./api";${USES}`,
      },
    ],
    [
      "by tsconfig paths",
      {
        "tsconfig.json": `{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }`,
        "src/api/http.ts": FETCHES,
        "src/main.ts": `import { getJob } from "@/api/http";${USES}`,
      },
    ],
    [
      "by the baseUrl of an inherited tsconfig",
      {
        "config/base.json": `{ "compilerOptions": { "baseUrl": "../src" } }`,
        "tsconfig.json": `{ "extends": "./config/base" }`,
        "src/api/http.ts": FETCHES,
        "src/main.ts": `import { getJob } from "api/http";${USES}`,
      },
    ],
    [
      "from a package of the workspace",
      {
        "packages/api/package.json": `{ "name": "@acme/api", "exports": { "./http": "./dist/http.js" } }`,
        "packages/api/src/http.ts": FETCHES,
        "src/main.ts": `import { getJob } from "@acme/api/http";${USES}`,
      },
    ],
  ])("%s", async (_, files) => {
    expect(await about(404, files)).toBe(FLOW);
  });

  test.each<[string, Record<string, string>]>([
    ["a module that is not there", { "src/main.ts": `import { getJob } from "./http";${USES}` }],
    [
      "a name that is not exported",
      {
        "src/http.ts": FETCHES.replaceAll("export ", ""),
        "src/main.ts": `import { getJob } from "./http";${USES}`,
      },
    ],
    [
      "an installed package",
      { "node_modules/http/index.ts": FETCHES, "src/main.ts": `import { getJob } from "http-jobs";${USES}` },
    ],
    [
      "a path into node_modules",
      {
        "node_modules/http/index.ts": FETCHES,
        "src/main.ts": `import { getJob } from "../node_modules/http";${USES}`,
      },
    ],
    ["a path out of the workspace", { "src/main.ts": `import { getJob } from "../../x/http";${USES}` }],
    [
      "modules in a circle",
      {
        "src/a.ts": `export * from "./b";`,
        "src/b.ts": `export * from "./a"; export { getJob } from "./a";`,
        "src/main.ts": `import { getJob } from "./a";${USES}`,
      },
    ],
    [
      "a declaration",
      {
        "src/http.d.ts": "export declare function getJob(id: string): Promise<Response>;",
        "src/main.ts": `import { getJob } from "./http";${USES}`,
      },
    ],
  ])("nothing from %s", async (_, files) => {
    expect(await about(404, files)).toBe("status");
  });
});

/** Findings of a file as `rule: text`. */
async function findings(files: Record<string, string>, path = "src/main.ts") {
  const document = await memoryProject(files).analyse(path);
  return findingsOf(document).map(
    ({ rule, span }) => `${rule.metadata.id}: ${document.source.slice(span.start, span.end)}`,
  );
}

const RESPONSE = `
const response = await fetch("https://api.pureframe.ai/v1/collections");
if (response.ok) process.exit();
const body = await response.json();
`;

describe("constants", () => {
  const codes = `
export const UNPAID = "INSUFFICIENT_CREDITS";
export const Codes = { notFound: "COLLECTION_NOT_FOUND", wrong: "INSUFICIENT_CREDITS" } as const;
export enum Code { Unpaid = "INSUFFICIENT_CREDITS", Wrong = "INSUFICIENT_CREDITS" }
export const PAYMENT = new Set(["INSUFFICIENT_CREDITS"]);
export const NOT_FOUND = 404;
const OWN = "INSUFFICIENT_CREDITS";
export type Type = "INSUFFICIENT_CREDITS";
`;

  test.each([
    ["a member of an object", "Codes.notFound", "COLLECTION_NOT_FOUND is exact"],
    ["a wrong member of an object", "Codes.wrong", "INSUFICIENT_CREDITS is unknown"],
    ["a member of an enum", "Code.Unpaid", "INSUFFICIENT_CREDITS is exact"],
    ["a wrong member of an enum", "Code.Wrong", "INSUFICIENT_CREDITS is unknown"],
    ["a constant", "UNPAID", "INSUFFICIENT_CREDITS is exact"],
    ["a value in JSON", "json.unpaid", "INSUFFICIENT_CREDITS is exact"],
    ["a member that is not there", "Codes.other", "nothing"],
    ["a constant that is not exported", "OWN", "nothing"],
    ["a constant that is only a type", "Type", "nothing"],
  ])("%s", async (_, name, expected) => {
    const document = await memoryProject({
      "src/codes.ts": codes,
      "src/codes.json": `{ "unpaid": "INSUFFICIENT_CREDITS" }`,
      "src/main.ts": `import { Code, Codes, OWN, Type, UNPAID } from "./codes";
import json from "./codes.json";${RESPONSE}if (body.detail.code === ${name}) {}`,
    }).analyse("src/main.ts");
    const { source, references } = document;
    const member = name.slice(name.indexOf(".") + 1);
    const found = references.references.find(
      ({ span, role }) => role === "comparison" && source.slice(span.start, span.end) === member,
    );
    expect(found ? `${found.value} is ${document.resolve(found).verdict}` : "nothing").toBe(expected);
  });

  test.each([
    [
      "a code where the branch says another status",
      `if (response.status === NOT_FOUND && body.detail.code === "INSUFFICIENT_CREDITS") {}`,
      ["contradictory-status: INSUFFICIENT_CREDITS"],
    ],
    [
      "a table that narrows",
      `if (PAYMENT.has(body.detail.code) && response.status === 404) {}`,
      ["contradictory-status: 404"],
    ],
    ["a table that fits", `if (PAYMENT.has(body.detail.code) && response.status === 402) {}`, []],
  ])("%s", async (_, code, expected) => {
    const imports = `import { Code, Codes, NOT_FOUND, PAYMENT, UNPAID } from "./codes";`;
    expect(await findings({ "src/codes.ts": codes, "src/main.ts": imports + RESPONSE + code })).toEqual(
      expected,
    );
  });
});

describe("addresses and clients", () => {
  test("a base address", async () => {
    const main = `import { BASE } from "./config";
const response = await fetch(BASE + "/jobs");
if (response.status === 404) {}`;
    expect(
      await about(404, {
        "src/config.ts": `export const BASE = "https://videoconduit.com/v1";`,
        "src/main.ts": main,
      }),
    ).toBe("status → videoconduit by flow: fetch(…videoconduit.com…) on line 2");
    expect(
      await about(404, {
        "src/config.ts": `export const BASE = "https://example.com/v1";`,
        "src/main.ts": main,
      }),
    ).toBe("status");
  });

  test("a configured instance", async () => {
    const main = `import { api } from "./api";
try {
  await api.get("/jobs");
} catch (error) {
  if (error.response?.status === 404) {}
}`;
    const api = (host: string) => `import axios from "axios";
export const api = axios.create({ baseURL: "https://${host}/v1" });`;
    expect(await about(404, { "src/api.ts": api("videoconduit.com"), "src/main.ts": main })).toBe(
      "status → videoconduit by flow: axios(…videoconduit.com…) on line 3",
    );
    expect(await about(404, { "src/api.ts": api("example.com"), "src/main.ts": main })).toBe("status");
  });

  test("a class with the address in a field, and one derived from it", async () => {
    const client = `
export class Base {
  protected base = "https://videoconduit.com/v1";
  async get(path: string) {
    return fetch(this.base + path);
  }
}`;
    const main = (use: string) => `import { Base } from "./client";
${use}
const response = await client.get("/jobs");
if (response.status === 404) {}`;
    const expected = (line: number) =>
      `status → videoconduit by flow: get(…) on line ${line}, which calls fetch(…videoconduit.com…)`;
    expect(
      await about(404, { "src/client.ts": client, "src/main.ts": main("const client = new Base();") }),
    ).toBe(expected(3));
    const derived = "class Jobs extends Base {} const client = new Jobs();";
    expect(await about(404, { "src/client.ts": client, "src/main.ts": main(derived) })).toBe(expected(3));
  });

  test("a wrapper that is given the whole address", async () => {
    const main = (host: string) => `import { request } from "./http";
const response = await request("https://${host}/v1/jobs");
if (response.status === 404) {}`;
    const http = `export function request(url: string) { return fetch(url); }`;
    expect(await about(404, { "src/http.ts": http, "src/main.ts": main("videoconduit.com") })).toBe(
      "status → videoconduit by flow: request(…) on line 2, which calls fetch(…videoconduit.com…)",
    );
    expect(await about(404, { "src/http.ts": http, "src/main.ts": main("example.com") })).toBe("status");
  });

  test("what is known of one call of a wrapper says nothing of another", async () => {
    const main = `import { getJob } from "./http";
const a = await getJob("1");
const b = await getJob("2");
if (a.status === 404) {
  const body = await b.json();
  if (body.code === "insufficient_credits") {}
}`;
    expect(await findings({ "src/http.ts": FETCHES, "src/main.ts": main })).toEqual([]);
    expect(
      await findings({ "src/http.ts": FETCHES, "src/main.ts": main.replace("b.json", "a.json") }),
    ).toEqual(["contradictory-status: insufficient_credits"]);
  });

  test("an error class that carries status and body", async () => {
    const http = `
export class ApiError extends Error {
  constructor(readonly status: number, readonly body: any) { super("failed"); }
}
export async function send(path: string) {
  const response = await fetch("https://api.pureframe.ai/v1" + path);
  if (!response.ok) throw new ApiError(response.status, await response.json());
  return response.json();
}`;
    const main = (code: string) => `import { ApiError, send } from "./http";
try {
  await send("/collections");
} catch (error) {
  if (error instanceof ApiError && error.body.detail.code === "${code}") {}
}`;
    expect(await findings({ "src/http.ts": http, "src/main.ts": main("INSUFICIENT_CREDITS") })).toEqual([
      "unknown-code: INSUFICIENT_CREDITS",
    ]);
    expect(await findings({ "src/http.ts": http, "src/main.ts": main("INSUFFICIENT_CREDITS") })).toEqual([]);
    expect(
      await about("INSUFFICIENT_CREDITS", {
        "src/http.ts": http,
        "src/main.ts": main("INSUFFICIENT_CREDITS"),
      }),
    ).toBe("body/detail/code → pureframe by flow: fetch(…api.pureframe.ai…) in ./http, imported on line 1");
  });
});

describe("evidence of the modules themselves", () => {
  const main = `import { send } from "./http";
const response = await send("/jobs");
if (response.status === 404) {}`;
  const http = (rest: string) => `${rest}
export const send = (path: string) => fetch(process.env.BASE + path);`;
  const expected = "status → videoconduit by module: the import of ./http on line 1, which names ";

  test.each([
    ["a host", `const DOCS = "https://videoconduit.com/v1";`, `${expected}videoconduit.com`],
    [
      "an environment variable",
      `const key = process.env.VIDEOCONDUIT_API_KEY;`,
      `${expected}VIDEOCONDUIT_API_KEY`,
    ],
    [
      "hosts of two APIs",
      `const A = "https://videoconduit.com"; const B = "https://api.pureframe.ai/v1";`,
      "status",
    ],
    ["another host", `const A = "https://example.com";`, "status"],
    ["a comment", `// https://videoconduit.com`, "status"],
  ])("%s", async (_, rest, result) => {
    expect(await about(404, { "src/http.ts": http(rest), "src/main.ts": main })).toBe(result);
  });

  test("not of a module that is imported for other things", async () => {
    const files = {
      "src/links.ts": `export const docs = "https://videoconduit.com/v1";`,
      "src/main.ts": `import { docs } from "./links";
export async function check(response: Response) {
  if (response.status === 404) {}
}`,
    };
    expect(await about(404, files)).toBe("status");
  });
});

describe("reading", () => {
  test("only what could matter is read, once", async () => {
    const workspace = memoryProject({
      "src/unused.ts": "export const x = 1;",
      "src/types.ts": "export interface A {}",
      "src/http.ts": FETCHES,
      "src/main.ts": `import { x } from "./unused";\nimport type { A } from "./types";\nimport { getJob } from "./http";${USES}`,
      "src/other.ts": `import { getJob } from "./http";${USES}`,
    });
    await workspace.analyse("src/main.ts");
    await workspace.analyse("src/other.ts");
    const sources = workspace.reads.filter((path) => path.endsWith(".ts"));
    expect(sources).toEqual(["/w/src/http.ts"]);
  });

  test("a module that has changed is read again, and only then is the file analysed again", async () => {
    const workspace = memoryProject({
      "src/codes.ts": `export const UNPAID = 402;`,
      "src/main.ts": `import { UNPAID } from "./codes";${RESPONSE}if (response.status === UNPAID && body.detail.code === "INSUFFICIENT_CREDITS") {}`,
    });
    const { engine, contents } = workspace;
    const uri = fileUri("/w/src/codes.ts");
    const found = async () => findingsOf(await workspace.analyse("src/main.ts")).length;
    expect(await found()).toBe(0);
    expect([...(await workspace.file("src/main.ts")).dependencies]).toEqual([uri]);
    contents["/w/src/codes.ts"] = "export const UNPAID = 404;";
    expect(await found()).toBe(0);
    engine.filesChanged([{ uri, comesOrGoes: false }]);
    expect(await found()).toBe(1);
    engine.open(uri, "typescript", 1, "export const UNPAID = 402;");
    expect(await found()).toBe(0);
    engine.close(uri);
    delete contents["/w/src/codes.ts"];
    engine.filesChanged([{ uri, comesOrGoes: true }]);
    expect(await found()).toBe(0);
  });

  test("a module that appears is found", async () => {
    const workspace = memoryProject({ "src/main.ts": `import { getJob } from "./http";${USES}` });
    const apis = async () => (await workspace.analyse("src/main.ts")).apis.map(({ catalog }) => catalog.id);
    expect(await apis()).toEqual([]);
    workspace.contents["/w/src/http.ts"] = FETCHES;
    workspace.engine.filesChanged([{ uri: fileUri("/w/src/http.ts"), comesOrGoes: true }]);
    expect(await apis()).toEqual(["videoconduit"]);
  });

  test("one that cannot be read is told, and is as good as none", async () => {
    const files = {
      "src/http.ts": { error: "EACCES" },
      "src/main.ts": `import { getJob } from "./http";${USES}`,
    };
    const workspace = memoryProject(files);
    expect((await workspace.analyse("src/main.ts")).apis).toEqual([]);
    expect(workspace.errors).toEqual([`${fileUri("/w/src/http.ts")}: Unreadable: EACCES`]);
  });

  test("half-typed, huge and odd modules cost nothing but themselves", async () => {
    const main = `import { getJob } from "./http";${USES}`;
    for (const http of [
      "",
      "export const getJob = (",
      "\uFEFFexport {",
      `${FETCHES}//${" ".repeat(600_000)}`,
    ])
      expect(await about(404, { "src/http.ts": http, "src/main.ts": main })).toBe("status");
  });
});

test("the unit of an imported helper that waits", async () => {
  const main = `import { pause } from "./pause";
async function run() {
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await fetch("https://videoconduit.com/v1/jobs");
    if (res.status !== 429) return res;
    await pause(2);
  }
}`;
  const pause = (delay: string) =>
    `export const pause = (time) => new Promise((resolve) => setTimeout(resolve, ${delay}));`;
  const seconds = async (delay: string) => {
    const files = { "src/main.ts": main, "src/pause.ts": pause(delay) };
    const { references } = await memoryProject(files).analyse("src/main.ts");
    return references.retries.map(({ wait }) => wait.seconds);
  };
  expect(await seconds("time * 1_000")).toEqual([2]);
  expect(await seconds("Math.min(time, 10000)")).toEqual([0.002]);
});

// What the rules say of bodies that mocks pretend an API to send, in every form in which code writes them: one mistake each,
// found by the rule that is for it and by no other.

import { describe, expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { analyseSource } from "../support/analyse.ts";

/** Forms of mocks by name; `BODY` and `STATUS` are put in. All are of `https://videoconduit.com/v1/download`. */
const FORMS: Readonly<Record<string, string>> = {
  "MSW 2": `http.post("https://videoconduit.com/v1/download", () => HttpResponse.json(BODY, { status: STATUS }));`,
  "MSW 2, an address put together": `const BASE = "https://videoconduit.com/v1";
http.post(\`\${BASE}/download\`, async () => {
  await delay(10);
  return new HttpResponse(JSON.stringify(BODY), { status: STATUS });
});`,
  "MSW 1": `rest.post("https://videoconduit.com/v1/download", (req, res, ctx) => res(ctx.status(STATUS), ctx.json(BODY)));`,
  nock: `nock("https://videoconduit.com").post("/v1/download").reply(STATUS, BODY);`,
  "nock, with a function": `nock("https://videoconduit.com").post("/v1/download").times(2).reply(STATUS, () => (BODY));`,
  undici: `const pool = agent.get("https://videoconduit.com");
pool.intercept({ path: "/v1/download", method: "POST" }).reply(STATUS, BODY, { headers: {} });`,
  "axios-mock-adapter": `import axios from "axios";
const mock = new MockAdapter(axios.create({ baseURL: "https://videoconduit.com/v1" }));
mock.onPost("/download").replyOnce(STATUS, BODY);`,
  "fetch-mock": `fetchMock.post("https://videoconduit.com/v1/download", { status: STATUS, body: BODY });`,
  Playwright: `await page.route("https://videoconduit.com/v1/download", (route) => route.fulfill({ status: STATUS, json: BODY }));`,
  Cypress: `cy.intercept("POST", "https://videoconduit.com/v1/download", { statusCode: STATUS, body: BODY });`,
  "Response.json": `// error-atlas: videoconduit
export const answer = () => Response.json(BODY, { status: STATUS });`,
  "NextResponse.json": `// error-atlas: videoconduit
export const answer = () => NextResponse.json(BODY, { status: STATUS });`,
  "new Response": `// error-atlas: videoconduit
fetch.mockImplementation(async () => new Response(JSON.stringify(BODY), { status: STATUS }));`,
  "a stub of fetch": `// error-atlas: videoconduit
vi.stubGlobal("fetch", vi.fn(async () => ({ ok: false, status: STATUS, json: async () => (BODY) })));`,
  "a test double of fetch": `// error-atlas: videoconduit
fetch.mockResolvedValueOnce({ ok: false, status: STATUS, json: () => Promise.resolve(BODY) });`,
  "a test double of axios": `// error-atlas: videoconduit
axios.post.mockRejectedValue({ isAxiosError: true, response: { status: STATUS, data: BODY } });`,
  Express: `// error-atlas: videoconduit
app.post("/v1/download", (req, res) => res.status(STATUS).json(BODY));`,
  Fastify: `// error-atlas: videoconduit
app.post("/v1/download", (req, reply) => reply.code(STATUS).send(BODY));`,
  Hono: `// error-atlas: videoconduit
app.post("/v1/download", (c) => c.json(BODY, STATUS));`,
};

const CASES: readonly (readonly [body: string, status: string, findings: readonly string[]])[] = [
  [`{ detail: "Exists already", code: "conflict" }`, "409", []],
  [`{ detail: "Exists already", code: "conflict" }`, "402", ["contradictory-status: conflict"]],
  [`{ detail: "Exists already", code: "conflicts" }`, "409", ["unknown-code: conflicts"]],
  [`{ detail: "Exists already", code: "conflict" }`, "418", ["contradictory-status: conflict"]],
  [`{ detail: "Short and stout" }`, "404", []],
  [`{ detail: "Short and stout", code: body.code }`, "418", ["undocumented-status: 418"]],
  [`{ code: "conflict" }`, "409", ["invalid-response: {"]],
  [`{ error: "Exists already" }`, "200", []],
];

describe.each(Object.entries(FORMS))("%s", (_form, source) => {
  test.each(CASES)("%s with %s", (body, status, expected) => {
    expect(found(source.replace("BODY", body).replace("STATUS", status))).toEqual([...expected].sort());
  });

  test("a body and a status in constants", () => {
    const directive = source.startsWith("// error-atlas") ? "// error-atlas: videoconduit\n\n" : "";
    const constants = `const conflict = { detail: "Exists already", code: "conflict" };\nconst STATUS_CODE = 402;\n`;
    const own = source.replace("BODY", "conflict").replace("STATUS", "STATUS_CODE");
    expect(found(directive + constants + own)).toEqual(["contradictory-status: conflict"]);
  });
});

describe("what tests expect of a body", () => {
  const call = `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
`;
  test.each([
    [`expect(body).toMatchObject({ detail: { code: "SEARCH_LIMIT_EXCEEDED" } });`, []],
    [
      `expect(body).toMatchObject({ detail: { code: "SEARCH_LIMIT_EXCEDED" } });`,
      ["unknown-code: SEARCH_LIMIT_EXCEDED"],
    ],
    [`expect(body).toEqual({ error: { code: "SEARCH_LIMIT_EXCEEDED" } });`, ["wrong-field: code"]],
    [
      `expect(body.detail).toEqual({ code: "SEARCH_LIMIT_EXCEDED" });`,
      ["unknown-code: SEARCH_LIMIT_EXCEDED"],
    ],
    [
      `expect(body).toEqual(expect.objectContaining({ code: "SEARCH_LIMIT_EXCEEDED" }));`,
      ["wrong-field: code"],
    ],
    [
      `expect(body).toHaveProperty("detail.code", "SEARCH_LIMIT_EXCEDED");`,
      ["unknown-code: SEARCH_LIMIT_EXCEDED"],
    ],
    [
      `await expect(res.json()).resolves.toEqual({ detail: { code: "SEARCH_LIMIT_EXCEDED" } });`,
      ["body-read-twice: res.json()", "unknown-code: SEARCH_LIMIT_EXCEDED"],
    ],
    [
      `expect(res.status).toBe(404);
expect(body.detail.code).toBe("SEARCH_LIMIT_EXCEEDED");`,
      ["contradictory-status: SEARCH_LIMIT_EXCEEDED"],
    ],
  ])("%s", (source, expected) => {
    expect(found(call + source)).toEqual(expected);
  });
});

/** `rule: text` of each finding that is shown by default. */
function found(source: string): readonly string[] {
  return findingsOf(analyseSource(source))
    .filter(({ preset }) => preset !== "strict")
    .map(({ rule, span }) => `${rule.metadata.id}: ${source.slice(span.start, span.end)}`)
    .sort();
}

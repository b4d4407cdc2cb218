import { expect, test } from "vitest";
import { offered, refactored, syntaxErrors } from "../../../../test/support/refactor.ts";

const title = "Insert mock response";

test("MSW, through the server that the file sets up", () => {
  const source = `import { http, HttpResponse } from "msw";
const worker = setupServer();
test("no credits", async () => {
  const res = await fet$0ch("https://videoconduit.com/v1/download", { method: "POST" });
  expect((await res.json()).code).toBe("conflict");
});
`;
  const after = refactored(source, title);
  expect(after.split("\n").slice(3, 5)).toEqual([
    '  worker.use(http.post("https://videoconduit.com/v1/download", () => HttpResponse.json({ detail: "Conflict", code: "conflict" }, { status: 409 })));',
    '  const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });',
  ]);
  expect(syntaxErrors(after)).toEqual([]);
});

test("a double of fetch", () => {
  const source = `import { vi } from "vitest";
vi.stubGlobal("fetch", vi.fn());
test("conflict", async () => {
  const res = await fet$0ch("https://videoconduit.com/v1/download", { method: "POST" });
  expect(res.status).toBe(409);
});
`;
  const after = refactored(source, title);
  expect(after).toContain("  vi.mocked(fetch).mockResolvedValueOnce({\n    ok: false,\n    status: 409,");
  expect(syntaxErrors(after)).toEqual([]);
});

test.each([
  ["one each for the errors that the file names", "", ["Insert mock response: conflict (409)"]],
  ["none outside of tests", "no test", []],
])("%s", (_, what, expected) => {
  const source = `${what === "" ? 'import nock from "nock";' : ""}
const res = await fet$0ch("https://videoconduit.com/v1/download", { method: "POST" });
if ((await res.json()).code === "conflict") skip();
`;
  expect(offered(source).filter((each) => each.startsWith(title))).toEqual(expected);
});

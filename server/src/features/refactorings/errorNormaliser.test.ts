import { expect, test } from "vitest";
import { analyseSource, type FixtureOptions } from "../../../../test/support/analyse.ts";
import { offered, refactored, syntaxErrors } from "../../../../test/support/refactor.ts";
import { severityOf } from "../diagnostics.ts";
import { findingsOf } from "../findings.ts";

const title = "Generate error mapper";

test("by status: a function below, and its use where nobody asked for errors yet", () => {
  const source = `export async function start() {
  const res = await fet$0ch("https://api.pipevideo.co/v1/generations");
  return res.json();
}

const other = 1;
`;
  expect(refactored(source, title)).toBe(`export async function start() {
  const res = await fetch("https://api.pipevideo.co/v1/generations");
  if (!res.ok) throw new Error(pipevideoCondition(res.status) ?? \`status \${res.status}\`);
  return res.json();
}

/** Maps an error of Pipevideo to a shared condition; undefined where it is unknown. */
function pipevideoCondition(status: number | undefined): string | undefined {
  switch (status) {
    case 400:
      return "invalid_request";
    case 401:
      return "unauthenticated";
    case 404:
      return "not_found";
    case 429:
      return "rate_limited";
    case 500:
      return "internal_error";
    default:
      return undefined;
  }
}

const other = 1;
`);
});

test("several errors of one status are told apart by their message, several codes of one condition are together", () => {
  const vidio = refactored(`fet$0ch("https://api.vidio.ai/v1/jobs");`, title);
  expect(
    vidio,
  ).toContain(`function vidioCondition(status: number | undefined, message: string | undefined): string | undefined {
  switch (status) {
    case 400:
      if (message === "No outputs available for this job") return "invalid_state";
      return "validation_failed";
`);
  const pureframe = refactored(`fet$0ch("https://api.pureframe.ai/v1/jobs");`, title);
  expect(pureframe).toContain(`function pureFrameCondition(code: string | undefined): string | undefined {`);
  expect(pureframe).toContain(`    case "COLLECTION_NOT_FOUND":
    case "VIDEO_NOT_FOUND":
    case "JOB_NOT_FOUND":
    case "API_KEY_NOT_FOUND":
    case "NOT_FOUND":
      return "not_found";
`);
});

test("in JavaScript types are in the comment", () => {
  const after = refactored(`fetch("https://vide$0oconduit.com/v1/jobs");\n`, title, { language: "js" });
  expect(after).toContain(` * @param {number | undefined} status
 * @returns {string | undefined}
 */
function videoConduitCondition(status) {`);
});

test("a name that is taken is not taken again", () => {
  const after = refactored(`fet$0ch("https://api.ltx.video/v1/jobs");\nconst ltxCondition = 1;\n`, title);
  expect(after).toContain("function ltxCondition2(");
});

const apis = ["api.vidio.ai", "api.pureframe.ai", "api.ltx.video", "api.pipevideo.co", "videoconduit.com"];
const languages: readonly FixtureOptions[] = [{ language: "ts" }, { language: "js" }];

test.each(apis.flatMap((api) => languages.map((options) => [api, options] as const)))(
  "%s, %o: what it leaves is valid and has no finding",
  (api, options) => {
    const source = `const res = await fet$0ch("https://${api}/v1/jobs");\n`;
    const after = refactored(source, title, options);
    expect(syntaxErrors(after, options)).toEqual([]);
    const found = findingsOf(analyseSource(after, options));
    expect(found.filter((finding) => severityOf(finding, { rules: {} }) !== "off")).toEqual([]);
  },
);

test("is not offered where nothing is known of the API", () => {
  expect(offered(`const res = await fet$0ch("https://api.example.com/v1/jobs");`)).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { analyseSource, type FixtureOptions } from "../../../../test/support/analyse.ts";
import { offered, refactored, syntaxErrors } from "../../../../test/support/refactor.ts";
import { severityOf } from "../diagnostics.ts";
import { findingsOf } from "../findings.ts";

const title = "Insert error handler";

test("by status, where codes are not in every body", () => {
  const source = `const res = await fet$0ch("https://api.pipevideo.co/v1/generations");
show(res);
`;
  expect(refactored(source, title)).toBe(`const res = await fetch("https://api.pipevideo.co/v1/generations");
if (!res.ok) {
  switch (res.status) {
    case 400:
      // Bad request. Correct the request: without a change it fails again.
      break;
    case 401:
      // API key not accepted. Check the credentials.
      break;
    case 404:
      // Generation not found. Verify the generation ID.
      break;
    case 429:
      // Too many requests. Retry after the wait that data.retry_after states.
      break;
    case 500:
      // Internal server error. Retry with exponential backoff and jitter.
      break;
  }
  throw new Error(\`Pipevideo answered \${res.status}\`);
}
show(res);
`);
});

test("by type, where every body has one; in the file's quotes and without semicolons", () => {
  const source = `async function generate() {
    const answer = await fetch$0('https://api.ltx.video/v1/text-to-video', { method: 'POST' })
    return answer
}
`;
  const lines = refactored(source, title).split("\n");
  expect(lines.slice(2, 8)).toEqual([
    "    if (!answer.ok) {",
    "        const body = await answer.json().catch(() => undefined)",
    "        switch (body?.error?.type) {",
    "            case 'invalid_request_error':",
    "                // Invalid request. Read `error.message`, and correct the request.",
    "                break",
  ]);
  expect(lines.slice(-6)).toEqual([
    "        }",
    `        throw new Error(\`LTX answered \${answer.status}\`)`,
    "    }",
    "    return answer",
    "}",
    "",
  ]);
});

test("clients that throw get a catch", () => {
  const source = `import axios from "axios";
const { data } = await axios.get("https://api.pure$0frame.ai/v1/videos");
`;
  const lines = refactored(source, title).split("\n");
  expect(lines.slice(1, 5)).toEqual([
    'const { data } = await axios.get("https://api.pureframe.ai/v1/videos").catch((error) => {',
    "  switch (error.response?.data?.detail?.code) {",
    '    case "UNAUTHORIZED":',
    "      // API key missing or invalid. Send a valid API key.",
  ]);
  expect(lines.slice(-4)).toEqual(["  }", "  throw error;", "});", ""]);
});

const vue = `<script setup lang="ts">
const res = await fetch("https://vide$0oconduit.com/v1/jobs");
</script>
`;

const cases: readonly { what: string; source: string; options?: FixtureOptions }[] = [
  { what: "VIDIO", source: `const res = await fet$0ch("https://api.vidio.ai/v1/jobs");\n` },
  { what: "PureFrame", source: `const res = await fet$0ch("https://api.pureframe.ai/v1/jobs");\n` },
  { what: "LTX", source: `const res = await fet$0ch("https://api.ltx.video/v1/jobs");\n` },
  { what: "Pipevideo", source: `const res = await fet$0ch("https://api.pipevideo.co/v1/jobs");\n` },
  { what: "VideoConduit", source: `const res = await fet$0ch("https://videoconduit.com/v1/jobs");\n` },
  {
    what: "JavaScript",
    source: `const res = await fet$0ch("https://videoconduit.com/v1/jobs");\n`,
    options: { language: "js" },
  },
  { what: "a component", source: vue, options: { language: "vue" } },
  {
    what: "ky",
    source: `import ky from "ky";\nconst res = await ky.po$0st("https://api.ltx.video/v1/jobs");\n`,
  },
  {
    what: "undici",
    source: `import { request } from "undici";\nconst res = await requ$0est("https://api.vidio.ai/v1/jobs");\n`,
  },
  {
    what: "ofetch",
    source: `import { ofetch } from "ofetch";\nconst job = await of$0etch("https://api.vidio.ai/v1/jobs");\n`,
  },
];

test.each(cases)("$what: what it leaves is valid, has no finding and is handled", ({ source, options }) => {
  const after = refactored(source, title, options);
  expect(after).not.toBe(source.replace("$0", ""));
  if (options?.language !== "vue") expect(syntaxErrors(after, options)).toEqual([]);
  const found = findingsOf(analyseSource(after, options));
  expect(found.filter((finding) => severityOf(finding, { rules: {} }) !== "off")).toEqual([]);
  const cursor = source.indexOf("$0");
  const again = `${after.slice(0, cursor)}$0${after.slice(cursor)}`;
  expect(offered(again, options).filter((each) => each.startsWith(title))).toEqual([]);
});

test("ky: the body that version 2 has parsed, else what can still be read of it", () => {
  const source = `import ky from "ky";\nconst res = await ky.po$0st("https://api.ltx.video/v1/jobs");\n`;
  expect(refactored(source, title).split("\n").slice(1, 4)).toEqual([
    'const res = await ky.post("https://api.ltx.video/v1/jobs").catch(async (error) => {',
    "  const body = await (error.data ?? error.response?.json().catch(() => undefined));",
    "  switch (body?.error?.type) {",
  ]);
});

describe("is not offered", () => {
  test.each([
    ["where nothing is known of the API", `const res = await fet$0ch("https://api.example.com/v1/jobs");`],
    ["away from the call", `const res = await fetch("https://videoconduit.com/v1/jobs");\nshow($0res);`],
    [
      "where the status is asked",
      `const res = await fet$0ch("https://videoconduit.com/v1/jobs");\nif (res.status === 402) pay();`,
    ],
    [
      "where what is read is known to be a success",
      `const res = await fet$0ch("https://videoconduit.com/v1/jobs");\nif (!res.ok) throw new Error("no");\nshow((await res.json()).job_id);`,
    ],
    ["where the response has no name", `show(await fet$0ch("https://videoconduit.com/v1/jobs"));`],
  ])("%s", (_, source) => {
    expect(offered(source).filter((each) => each.startsWith(title))).toEqual([]);
  });
});

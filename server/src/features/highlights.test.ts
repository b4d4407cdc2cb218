import { expect, test } from "vitest";
import { analyseSource, takeCursor } from "../../../test/support/analyse.ts";
import { highlights } from "./highlights.ts";

const head = `const response = await fetch("https://api.pureframe.ai/v1/search");\nconst body = await response.json();\n`;

/** The line of each marked place, with what is marked. */
function marked(source: string): readonly string[] | undefined {
  const { source: text, offset } = takeCursor(head + source);
  const document = analyseSource(text);
  const found = highlights(document, offset);
  return found?.map(({ range }) => `${range.start.line - 1}: ${document.text.getText(range)}`);
}

test.each([
  [
    "a code, wherever it is tested",
    `if (body.detail.code === "VIDEO_$0NOT_FOUND") a();\nswitch (body.detail.code) { case "VIDEO_NOT_FOUND": b(); case "UPLOAD_TOO_LARGE": c(); }\nif (["VIDEO_NOT_FOUND"].includes(body.detail.code)) d();`,
    ["1: VIDEO_NOT_FOUND", "2: VIDEO_NOT_FOUND", "3: VIDEO_NOT_FOUND"],
  ],
  [
    "a code and the constant that stands for it",
    `const GONE = "VIDEO_NOT_FOUND";\nif (body.detail.code === GONE) a();\nif (body.detail.code === "VIDEO_$0NOT_FOUND") b();`,
    ["1: VIDEO_NOT_FOUND", "2: GONE", "3: VIDEO_NOT_FOUND"],
  ],
  [
    "a code that is answered with in a test",
    `nock("https://api.pureframe.ai").get("/v1/a").reply(404, { detail: { code: "VIDEO_NOT_FOUND", message: "Video not found" } });\nif (body.detail.code === "VIDEO_$0NOT_FOUND") b();`,
    ["1: VIDEO_NOT_FOUND", "2: VIDEO_NOT_FOUND"],
  ],
  ["a code that stands once", `if (body.detail.code === "VIDEO_$0NOT_FOUND") a();`, ["1: VIDEO_NOT_FOUND"]],
  ["a code that the API does not have", `if (body.detail.code === "VIDEO_$0LOST") a();`, undefined],
  ["a field", `if (body.detail.co$0de === "VIDEO_NOT_FOUND") a();`, undefined],
  ["another word", `const vi$0deo = 1;`, undefined],
])("%s", (_, source, found) => expect(marked(source)).toEqual(found));

test("what nothing shows to be of an API is left to the editor", () => {
  const { source, offset } = takeCursor(
    `if (error.code === "not_$0found") a(); if (error.code === "not_found") b();`,
  );
  expect(highlights(analyseSource(source), offset)).toBe(null);
});

import { describe, expect, test } from "vitest";
import { analyseSource } from "../../../test/support/analyse.ts";
import { analyseJson } from "../../../test/support/jsonBodies.ts";
import { diagnostics, shownDiagnostics } from "./diagnostics.ts";

/** A list of bodies, each with an unknown code; those of `errors` instead come with the wrong status, which is worse. */
function documentWith(count: number, errors: readonly number[] = []) {
  const bodies = Array.from({ length: count }, (_, i) => {
    const code = errors.includes(i) ? "insufficient_credits" : "conflicts";
    return `{"url":"https://videoconduit.com/v1/jobs","status":409,"body":{"detail":"D","code":"${code}"}}`;
  });
  return analyseJson(`[${bodies.join(",\n")}]`);
}

const options = { rules: { "unknown-code": "warning", "contradictory-status": "error" } } as const;

test("as many as an editor takes are all shown, by place", () => {
  const document = documentWith(1000, [500]);
  const shown = shownDiagnostics(document, options);
  expect(shown).toEqual(diagnostics(document, options));
  expect(shown.map(({ range }) => range.start.line)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
});

test("of more, the most severe are shown, and a last one says how many are left; others get all", () => {
  const document = documentWith(1003, [1001, 1002]);
  const shown = shownDiagnostics(document, options);
  expect(shown).toHaveLength(1000);
  expect(shown.map(({ range }) => range.start.line)).toEqual([
    1001,
    1002,
    ...Array.from({ length: 997 }, (_, i) => i),
    997,
  ]);
  expect(shown.at(-1)).toEqual({
    range: diagnostics(document, options)[997]?.range,
    severity: 3,
    source: "error-atlas",
    message: '4 more problems in this file are not shown. Run "error-atlas check" to see all.',
  });
  expect(diagnostics(document, options)).toHaveLength(1003);
});

describe("the row that says why an API is meant", () => {
  const fetched = `const res = await fetch("https://api.pureframe.ai/v1/search");\nconst body = await res.json();\n`;
  const related = (lines: number) => {
    const source = `${fetched}${"\n".repeat(lines)}if (body.detail.code === "NO_SUCH_THING") {}`;
    return diagnostics(analyseSource(source), { rules: {} }).map(({ relatedInformation = [] }) =>
      relatedInformation.map(({ message }) => message),
    );
  };

  test("is left out where the place is near", () => {
    expect(related(8)).toEqual([[]]);
  });

  test("leads to a place that is far", () => {
    expect(related(9)).toEqual([[expect.stringMatching(/^API detected: PureFrame, from .+\.$/)]]);
  });
});

test("what settings turn off is not counted", () => {
  const document = documentWith(1500);
  expect(shownDiagnostics(document, { rules: { "unknown-code": "off" } })).toEqual([]);
});

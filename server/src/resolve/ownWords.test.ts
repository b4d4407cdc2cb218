// Words that only code about one API has: hovers and completion of that API, and no findings.

import { describe, expect, test } from "vitest";
import { analyseSource, takeCursor } from "../../../test/support/analyse.ts";
import { shownDiagnostics } from "../features/diagnostics.ts";
import { hover } from "../features/hover.ts";

function hoverAt(marked: string): string {
  const { source, offset } = takeCursor(marked);
  const found = hover(analyseSource(source), offset, { relatedApis: false });
  return found === null ? "" : (found.contents as { readonly value: string }).value;
}

const exchange = (
  test: string,
  parameter = "grant_type",
) => `export async function exchange(url: string, code: string) {
  const response = await fetch(url, { method: "POST", body: new URLSearchParams({ ${parameter}: "authorization_code", code }) });
  const body = await response.json();
  ${test}
}
`;

describe("a file with a parameter of OAuth", () => {
  test.each([
    [`if (body.error === "invalid_gra$0nt") again();`, "invalid_grant"],
    [`switch (body.error) { case "slow_do$0wn": wait(); }`, "slow_down"],
    [`const { error } = body; if (error === "access_den$0ied") leave();`, "access_denied"],
    [`if (new URL(url).searchParams.get("error") === "access_den$0ied") leave();`, "access_denied"],
  ])("%s", (test, code) => {
    const shown = hoverAt(exchange(test));
    expect(shown).toMatch(new RegExp(`^\`${code}\` · OAuth 2\\.0`));
    expect(shown).toContain("the word `grant_type` on line 2");
  });

  test("of a server that no catalog has", () => {
    const marked = exchange(`if (body.error === "invalid_gra$0nt") again();`);
    expect(hoverAt(marked.replace("fetch(url", `fetch("https://login.example.com/token"`))).toContain(
      "OAuth 2.0",
    );
    expect(hoverAt(marked.replace("fetch(url", `fetch("https://api.pureframe.ai/v1/token"`))).toBe("");
  });

  test("the same without it, or in a longer word", () => {
    for (const parameter of ["kind", "my_grant_type_2"])
      expect(hoverAt(exchange(`if (body.error === "invalid_gra$0nt") again();`, parameter))).toBe("");
  });

  test("no findings", () => {
    const source = exchange(`if (body.error === "invalid_grnat" || body.error === "invalid_grant") again();`);
    expect(shownDiagnostics(analyseSource(source), { rules: {}, preset: "strict" })).toEqual([]);
  });
});

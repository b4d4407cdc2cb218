// Codes whose form tells whose they are, of errors of which nothing else is known, and codes that texts are searched for: in hovers alone.

import { describe, expect, test } from "vitest";
import { analyseSource, takeCursor } from "../../../test/support/analyse.ts";
import { shownDiagnostics } from "../features/diagnostics.ts";
import { hover } from "../features/hover.ts";

/** The first line of the hover at `$0`, and why. */
function hoverAt(marked: string, dependencies: readonly string[] = []): string {
  const { source, offset } = takeCursor(marked);
  const found = hover(analyseSource(source, { dependencies }), offset, { relatedApis: false });
  const contents = found === null ? "" : (found.contents as { readonly value: string }).value;
  const [first = ""] = contents.split("\n");
  return [first, /(?:Detected from )(.*)$/m.exec(contents)?.[1] ?? ""]
    .filter((part) => part !== "")
    .join(" | ");
}

const caught = (test: string) => `try { await work(); } catch (err) {\n  ${test}\n}\n`;

describe("a code by its form", () => {
  test.each<[test: string, expected: string]>([
    [`if (err.code === "P2$0002") retry();`, "`P2002` · Prisma | the code itself"],
    [`if ((err as any)?.cause?.code === "235$005") retry();`, "`23505` · PostgreSQL | the code itself"],
    [`if (err.code === "40P$001") retry();`, "`40P01` · PostgreSQL | the code itself"],
    [`if (err.code === "ER_DUP_$0ENTRY") retry();`, "`ER_DUP_ENTRY` · MySQL | the code itself"],
    [`if (err.errno === "ENO$0MEM") retry();`, "`ENOMEM` · Node.js | the code itself"],
    [
      `if (err.code === "DEPTH_ZERO_SELF_SIGNED$0_CERT") retry();`,
      "`DEPTH_ZERO_SELF_SIGNED_CERT` · Node.js | what any call may throw",
    ],
    [`if (getPostgresErrorCode(err) === "235$005") retry();`, "`23505` · PostgreSQL | the code itself"],
    [
      `const pgCode = read(err); if (pgCode === "235$005") retry();`,
      "`23505` · PostgreSQL | the code itself",
    ],
    [
      `const code = "code" in err ? String(err.code) : ""; if (code === "ENO$0ENT") f();`,
      "`ENOENT` · Node.js | the code itself",
    ],
  ])("%s", (test, expected) => expect(hoverAt(caught(test))).toBe(expected));

  test.each([
    `if (row.code === "P2$0002") skip();`,
    `if (address.zip === "235$005") skip();`,
    `if (zipOf(err) === "235$005") skip();`,
    `if (text.includes("P2$0002")) skip();`,
    `const product = await read(); if (product.code === "235$005") skip();`,
    // Words that any API may have, and codes that nobody knows.
    `if (err.code === "INVALID_API_$0KEY") retry();`,
    `if (err.code === "PAYLOAD_TOO_$0LARGE") retry();`,
    `if (err.code === "P2$0999") retry();`,
  ])("nothing for %s", (test) => expect(hoverAt(caught(test))).toBe(""));
});

describe("a code that a message is searched for", () => {
  test.each<[test: string, expected: string]>([
    [`if (err.message.includes("ENO$0ENT")) skip();`, "`ENOENT` · Node.js | what any call may throw"],
    [`if (err.message.startsWith("EIS$0DIR: ")) skip();`, "`EISDIR` · Node.js | what any call may throw"],
    [`if (/ECONN$0REFUSED/.test(err.message)) wait();`, "`ECONNREFUSED` · Node.js | what any call may throw"],
    [
      `const text = err instanceof Error ? err.message : String(err); if (text.includes("ETIME$0DOUT")) wait();`,
      "`ETIMEDOUT` · Node.js | what any call may throw",
    ],
  ])("%s", (test, expected) => expect(hoverAt(caught(test))).toBe(expected));

  test.each([`if (page.includes("ENO$0ENT")) skip();`, `if (err.message.includes("time$0out")) wait();`])(
    "nothing for %s",
    (test) => expect(hoverAt(caught(test))).toBe(""),
  );
});

test("of runtimes and libraries that have the same code, those come first that the project has", () => {
  const source = caught(`if (err.code === "ECONN$0ABORTED") wait();`);
  expect(hoverAt(source)).toMatch(/^`ECONNABORTED` · Node\.js/);
  expect(hoverAt(source, ["axios"])).toMatch(/^`ECONNABORTED` · axios/);
});

test("a code that is listed only is known where the error is anybody's", () => {
  expect(hoverAt(caught(`if (err.code === "HPE_INVALID_EOF$0_STATE") skip();`))).toMatch(
    /^`HPE_INVALID_EOF_STATE` · known to Node\.js, without a description/,
  );
});

test.each([
  `if (err.code === "P2OO2" || err.code === "P2999") retry();`,
  `if (err.code === "P2002" && err.status === 404) stop();`,
  `switch (err.code) { case "23505": case "23505": case "23599": stop(); }`,
  `if (err.message.includes("ENOENT") || err.message.includes("ENOET")) stop();`,
])("no findings: %s", (source) => {
  expect(shownDiagnostics(analyseSource(caught(source), {}), { rules: {}, preset: "strict" })).toEqual([]);
});

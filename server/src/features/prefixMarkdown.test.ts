import { describe, expect, test } from "vitest";
import { analyseSource, type FixtureOptions, takeCursor } from "../../../test/support/analyse.ts";
import { findingsOf } from "./findings.ts";
import { hover } from "./hover.ts";

const pg = `import { DatabaseError, Pool } from "pg";
const pool = new Pool();
`;
const inCatch = (test: string) => `${pg}try { await pool.query("…"); } catch (err) { ${test} }`;

/** The lines of the hover at the cursor, and what is found in the source. */
function shown(marked: string, options: FixtureOptions = {}) {
  const { source, offset } = takeCursor(marked);
  const document = analyseSource(source, options);
  const value = hover(document, offset, { relatedApis: false })?.contents as { value: string } | undefined;
  return { lines: value?.value.split("\n").filter((line) => line !== "") ?? [], found: findingsOf(document) };
}

const connection = ["**`08…`** · PostgreSQL", "**7 codes begin so**"];

describe("the codes that begin so", () => {
  test.each([
    ["startsWith", `if (err.code.startsWith("0$08")) again();`],
    ["startsWith, where there may be no code", `if (err.code?.startsWith('$008')) again();`],
    [
      "startsWith, where its class is tested",
      `if (err instanceof DatabaseError && err.code?.startsWith("08$0")) again();`,
    ],
    ["a name for the code", `const { code } = err; if (code?.startsWith("0$08")) again();`],
    ["test of a regular expression", `if (/^0$08/.test(err.code)) again();`],
    ["match of a regular expression", `if (err.code.match(/^0$08/)) again();`],
    ["slice", `if (err.code.slice(0, 2) === "0$08") again();`],
    ["slice, on the right", `if ("0$08" !== err.code?.slice(0, 2)) throw err;`],
    ["substring", `return err.code.substring(0, 2) === "0$08";`],
    ["substr in a switch", `switch (err.code.substr(0, 2)) { case "0$08": again(); }`],
  ])("%s", (_, test) => {
    const { lines, found } = shown(inCatch(test));
    expect(lines.slice(0, 2)).toEqual(connection);
    expect(found).toEqual([]);
  });

  test("in a part of a document", () => {
    const script = inCatch(`if (err.code.startsWith("0$08")) again();`);
    const { lines } = shown(
      `<template><p>{{ text }}</p></template>\n<script setup>\n${script}\n</script>\n`,
      {
        language: "vue",
      },
    );
    expect(lines.slice(0, 2)).toEqual(connection);
    expect(lines.at(-1)).toBe("Detected from `pool.query(…)` on line 5");
  });

  test("by what the project depends on", () => {
    const { lines } = shown(`export const isLost = (err) => err.code.startsWith("0$08");`, {
      dependencies: ["pg"],
      language: "js",
    });
    expect(lines.slice(0, 2)).toEqual(connection);
    expect(lines.at(-1)).toBe("Detected from the project depends on `pg`");
  });
});

test("those with an entry first, then those that the catalog lists", () => {
  const { lines } = shown(inCatch(`if (err.code.startsWith("0$08")) again();`));
  expect(lines.slice(2)).toEqual([
    "- `08P01` Protocol violation",
    "- `08006` Connection failure",
    "- `08001` No connection to the server",
    "- `08000`",
    "- … and 3 more",
    "Detected from `pool.query(…)` on line 3",
  ]);
});

test("a beginning of codes that are only listed", () => {
  const { lines } = shown(inCatch(`if (err.code.startsWith("3$09")) again();`));
  expect(lines.slice(0, 3)).toEqual(["**`39…`** · PostgreSQL", "**6 codes begin so**", "- `39000`"]);
});

test("the family of a catalog that has one", () => {
  const { lines } = shown(`import { createClient } from "@supabase/supabase-js";
const supabase = createClient("u", "k");
const { error } = await supabase.from("a").select();
if (error?.code.startsWith("0$08")) again();`);
  expect(lines.slice(0, 2)).toEqual([
    "**`08…`** · Supabase",
    "`08*`: Connection exception. The database's connection failed. All codes of PostgreSQL that begin so.",
  ]);
});

describe("nothing", () => {
  test.each([
    ["of an API without such codes", inCatch(`if (err.code.startsWith("ZZ$0")) again();`)],
    ["where the rest is cut off elsewhere", inCatch(`if (err.code.slice(1, 3) === "0$08") again();`)],
    ["where the length is another", inCatch(`if (err.code.slice(0, 3) === "0$08") again();`)],
    ["where it may stand anywhere", inCatch(`if (err.code.includes("0$08")) again();`)],
    ["where it may end so", inCatch(`if (/0$08/.test(err.code)) again();`)],
    ["of another field", inCatch(`if (err.message.startsWith("0$08")) again();`)],
    ["of what is no error of a known API", `export const isLost = (err) => err.code.startsWith("0$08");`],
    ["without a beginning", inCatch(`if (err.code.startsWith("$0")) again();`)],
  ])("%s", (_, source) => {
    const { lines, found } = shown(source, { language: "js" });
    expect(lines).toEqual([]);
    expect(found).toEqual([]);
  });
});

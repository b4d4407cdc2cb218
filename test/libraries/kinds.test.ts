// Numbers and texts of the same digits: what is never equal to a code is found, where nothing can have converted the code before.

import { describe, expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { analysed, findingsIn } from "./handlers.ts";

const chat = (test: string) => `import { ChatAPIError } from "chat.js";
export function handle(error: unknown) {
  if (!(error instanceof ChatAPIError)) throw error;
  ${test}
}`;
const supabase = (test: string) => `import { createClient } from "@supabase/supabase-js";
const { error } = await createClient("https://abc.supabase.co", "key").from("tags").insert({ name: "a" });
${test}`;

const found: readonly (readonly [what: string, source: string, mended: string])[] = [
  ["a text for a number", chat(`return error.code === "10008";`), chat("return error.code === 10008;")],
  ["on the left", chat(`return '10008' !== error.code;`), chat("return 10008 !== error.code;")],
  [
    "in a case",
    chat(`switch (error.code) { case "50013": return "no"; default: return ""; }`),
    chat(`switch (error.code) { case 50013: return "no"; default: return ""; }`),
  ],
  ["below zero", chat(`return error.code === "-130000";`), chat("return error.code === -130000;")],
  [
    "a number for a text",
    supabase("if (error?.code === 23505) again();"),
    supabase(`if (error?.code === "23505") again();`),
  ],
  [
    "in an answer",
    `const res = await fetch("https://api.chat.example/channels/1");
if (!res.ok) { const body = await res.json(); if (body.code === "10003") console.log("gone"); }`,
    `const res = await fetch("https://api.chat.example/channels/1");
if (!res.ok) { const body = await res.json(); if (body.code === 10003) console.log("gone"); }`,
  ],
];

describe.each(found)("%s", (_, source, mended) => {
  test("is found, and mended", async () => {
    const document = await analysed(source, {});
    const [finding, ...others] = findingsOf(document);
    expect(others).toEqual([]);
    expect(finding?.rule.metadata.id).toBe("unknown-code");
    const [edit] = finding?.fixes?.[0]?.edits ?? [];
    if (edit === undefined) throw new Error("There is no fix.");
    expect(source.slice(0, edit.span.start) + edit.newText + source.slice(edit.span.end)).toBe(mended);
  });

  test("is quiet once it is mended", async () => {
    expect(await findingsIn(mended, {})).toEqual([]);
  });
});

test.each([
  ["what is converted", chat(`return String(error.code) === "10008";`)],
  ["what is joined with a text", chat(`return error.code + "" === "10008";`)],
  ["what may have been converted", chat(`const code = String(error.code); return code === "10008";`)],
  ["what is compared loosely", chat(`return error.code == "10008";`)],
  ["a key", chat(`return ({ "10008": "gone" } as Record<string, string>)[error.code] ?? "";`)],
  ["what another error may have", `export const isGone = (error: any) => error.code === "10008";`],
])("nothing is said of %s", async (_, source) => {
  expect(await findingsIn(source, {})).toEqual([]);
});

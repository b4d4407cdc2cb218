import { describe, expect, test } from "vitest";
import type { FixtureLanguage } from "../../../../test/support/analyse.ts";
import { offered, refactored, syntaxErrors } from "../../../../test/support/refactor.ts";
import { typeErrors } from "../../../../test/support/typeErrors.ts";

const title = "Insert error handler";

const stripe = `import Stripe from "stripe";
const stripe = new Stripe(process.env.STRIPE_KEY!);
`;
const prisma = `import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
`;
const pg = `import { Pool } from "pg";
const pool = new Pool();
`;
const supabase = `import { createClient } from "@supabase/supabase-js";
const supabase = createClient("u", "k");
`;
const axios = `import axios from "axios";
`;
const node = `import { readFile } from "node:fs/promises";
`;

/** The lines that the handler adds, and those that stand around it in the block: from `first` on, `count` of them. */
function written(marked: string, first: string, count: number): readonly string[] {
  const lines = refactored(marked, title).split("\n");
  const at = lines.findIndex((line) => line.includes(first));
  return lines.slice(at, at + count);
}

test("in an empty catch: a branch for each of the errors that are met most, and the rest is thrown again", () => {
  const source = `${stripe}export async function refund() {
  try {
    return await stripe.refunds.create({});
  } catch (e$0rr) {}
}
`;
  const lines = refactored(source, title).split("\n").slice(5);
  expect(lines.slice(0, 7)).toEqual([
    "  } catch (err) {",
    "    if (err instanceof Stripe.errors.StripeError) {",
    "      switch (err.code) {",
    '        case "resource_missing":',
    "          // No such object. Look at `param` for which id it is, and check the mode of the key.",
    "          break;",
    '        case "rate_limit":',
  ]);
  expect(lines.filter((line) => line.includes("case "))).toHaveLength(8);
  expect(lines.slice(-6)).toEqual(["      }", "    }", "    throw err;", "  }", "}", ""]);
});

test("only for what is not named yet, before what is there, which goes on as it did", () => {
  const source = `${pg}export async function add() {
  try {
    return await pool.query("…");
  } catch (e$0rr) {
    if (err.code === "23505") return undefined;
    throw err;
  }
}
`;
  const after = refactored(source, title);
  expect(after).toContain('import { DatabaseError, Pool } from "pg";');
  expect(after).not.toContain('case "23505"');
  const lines = after.split("\n");
  expect(lines.slice(6, 9)).toEqual([
    "    if (err instanceof DatabaseError) {",
    "      switch (err.code) {",
    '        case "23503":',
  ]);
  expect(lines.slice(-8)).toEqual([
    "          break;",
    "      }",
    "    }",
    '    if (err.code === "23505") return undefined;',
    "    throw err;",
    "  }",
    "}",
    "",
  ]);
});

test("in the style of the file: quotes, indentation, no semicolons, chains of if", () => {
  const source = `import { Prisma, PrismaClient } from '@prisma/client'
const prisma = new PrismaClient()
export async function add() {
    try {
        return await prisma.user.create({})
    } catch (e$0) {
        if (e.code === 'P2002') return 'taken'
        else if (e.code === 'P2025') return 'gone'
        throw e
    }
}
`;
  expect(written(source, "instanceof", 6)).toEqual([
    "        if (e instanceof Prisma.PrismaClientKnownRequestError) {",
    "            if (e.code === 'P2034') {",
    "                // Write conflict or deadlock. Retry with exponential backoff.",
    "            } else if (e.code === 'P1001') {",
    "                // Database not reachable. Retry with exponential backoff.",
    "            } else if (e.code === 'P2003') {",
  ]);
});

test("behind a result, whose error has a type", () => {
  const source = `${supabase}export async function list() {
  const { data, er$0ror } = await supabase.from("a").select();
  return data;
}
`;
  const lines = refactored(source, title).split("\n");
  expect(lines.slice(4, 8)).toEqual([
    "  if (error) {",
    "    switch (error.code) {",
    '      case "23505":',
    "        // Unique violation. Tell the user what is taken, or use `upsert`.",
  ]);
  expect(lines.slice(-6)).toEqual(["    }", "    throw error;", "  }", "  return data;", "}", ""]);
});

test("behind a call that nothing catches, in a handler of its own", () => {
  const source = `${prisma}export async function add() {
  return await prisma.user.cre$0ate({});
}
`;
  const after = refactored(source, title);
  expect(after).toContain('import { Prisma, PrismaClient } from "@prisma/client";');
  const lines = after.split("\n");
  expect(lines.slice(3, 7)).toEqual([
    "  return await prisma.user.create({}).catch((error) => {",
    "    if (error instanceof Prisma.PrismaClientKnownRequestError) {",
    "      switch (error.code) {",
    '        case "P2002":',
  ]);
  expect(lines.slice(-6)).toEqual(["      }", "    }", "    throw error;", "  });", "}", ""]);
});

test("a comment that says why nothing is done stays", () => {
  const source = `${stripe}stripe.refunds.create({}).catch((e$0rr) => {
  // Refunded before.
});
`;
  expect(refactored(source, title).split("\n").slice(-4)).toEqual([
    "  throw err;",
    "  // Refunded before.",
    "});",
    "",
  ]);
});

/** What is inserted has to hold its types, in a function that is async, under `strict`. */
const bodies: readonly (readonly [string, string])[] = [
  [
    "Stripe, in a catch",
    `${stripe}export async function f() { try { await stripe.refunds.create({}); } catch (e$0rr) {} }`,
  ],
  [
    "Stripe, beside what is there",
    `${stripe}export async function f() { try { await stripe.refunds.create({}); } catch (e$0rr) { console.log(err); } }`,
  ],
  [
    "Stripe, in a handler of rejections",
    `${stripe}export const f = () => stripe.refunds.create({}).catch((e$0rr) => {});`,
  ],
  [
    "Stripe, behind a call",
    `${stripe}export async function f() { const refund = await stripe.refunds.crea$0te({});\n return refund.id; }`,
  ],
  [
    "a class of Stripe, of a client that another module makes",
    `import Stripe from "stripe";\nexport async function f(stripe: Stripe) { try { await stripe.refunds.create({}); } catch (e$0rr) {} }`,
  ],
  [
    "Prisma, with the import that it needs",
    `${prisma}export async function f() { try { await prisma.user.create({}); } catch ($0e) {} }`,
  ],
  ["Prisma, behind a call", `${prisma}export async function f() { return await prisma.user.cre$0ate({}); }`],
  ["PostgreSQL", `${pg}export async function f() { try { await pool.query("…"); } catch (er$0ror) {} }`],
  [
    "PostgreSQL, behind a call",
    `${pg}export async function f() { const { rows } = await pool.que$0ry("…");\n return rows; }`,
  ],
  [
    "Supabase, behind a result",
    `${supabase}export async function f() { const { data, er$0ror } = await supabase.from("a").select();\n return data; }`,
  ],
  [
    "Supabase, in the test of a result",
    `${supabase}export async function f() { const { er$0ror } = await supabase.from("a").select();\n if (error) { console.log(error.message); } }`,
  ],
  [
    "Supabase, another part of it",
    `${supabase}export async function f() { const { error: fai$0lure } = await supabase.auth.signUp({});\n return failure; }`,
  ],
  [
    "axios, by the body",
    `${axios}export async function f() { try { await axios.get("https://api.pureframe.ai/v1/videos"); } catch (er$0ror) {} }`,
  ],
  [
    "axios, by the status",
    `${axios}export async function f() { try { await axios.get("https://api.pipevideo.co/v1/videos"); } catch (er$0ror) {} }`,
  ],
  [
    "ky, with the import that it needs",
    `import ky from "ky";\nexport async function f() { try { await ky.get("https://api.pureframe.ai/v1/videos"); } catch (er$0ror) {} }`,
  ],
  [
    "Node.js, of which no class is exported",
    `${node}export async function f() { try { await readFile("a"); } catch (er$0ror) {} }`,
  ],
  [
    "Node.js, behind a call",
    `${node}export async function f() { const text = await readFi$0le("a");\n return text.length; }`,
  ],
];

describe("what is inserted holds its types", () => {
  test.each(bodies)("%s", (_, source) => {
    const after = refactored(source, title);
    expect(after).toMatch(/(?:case |=== )/);
    expect(after).toMatch(/throw \w+;|console\.log/);
    expect(typeErrors(after)).toEqual([]);
  });

  test("what does not hold them is seen", () => {
    expect(typeErrors(`export function f(err: unknown) { return err.code; }`)).toEqual([
      "/fixture.ts 1: 'err' is of type 'unknown'.",
    ]);
  });
});

test.each<[string, FixtureLanguage, string, string]>([
  [
    "JavaScript",
    "js",
    `import { Client } from "pg";\nconst client = new Client();\ntry { await client.query("…"); } catch (er$0r) {}\n`,
    'import { DatabaseError, Client } from "pg";',
  ],
  [
    "modules of CommonJS",
    "js",
    `const { Client } = require("pg");\nconst client = new Client();\nasync function f() { try { await client.query("…"); } catch (er$0r) {} }\n`,
    'const { DatabaseError } = require("pg");',
  ],
])("in %s, with the import", (_, language, source, expected) => {
  const after = refactored(source, title, { language });
  expect(after).toContain(expected);
  expect(syntaxErrors(after, { language })).toEqual([]);
});

test.each([
  ["at the word", "ca$0tch {}"],
  ["between its braces", "catch {$0}"],
  ["at the end of the word", "catch$0 {}"],
])("in a catch without a name, which it gets: %s", (_, clause) => {
  const source = (handler: string) =>
    `${pg}export async function add() {\n  try {\n    return await pool.query("…");\n  } ${handler}\n}\n`;
  const lines = refactored(source(clause), title).split("\n");
  expect(lines.slice(5, 9)).toEqual([
    "  } catch (error) {",
    "    if (error instanceof DatabaseError) {",
    "      switch (error.code) {",
    '        case "23505":',
  ]);
  expect(lines.slice(-5)).toEqual(["    }", "    throw error;", "  }", "}", ""]);
});

test("in a catch without a name in which something is done, before that", () => {
  const source = `${pg}const error = 1;\nasync function add() {\n  try {\n    return await pool.query("…");\n  } ca$0tch {\n    return error;\n  }\n}\n`;
  const after = refactored(source, title);
  expect(after).toContain("} catch (error2) {\n    if (error2 instanceof DatabaseError) {");
  expect(after).toMatch(/\}\n {4}return error;\n {2}\}\n\}\n$/);
  expect(syntaxErrors(after)).toEqual([]);
});

test("for each of several APIs", () => {
  const source = `${stripe}${prisma}try { await stripe.refunds.create({}); await prisma.user.create({}); } catch (er$0r) {}`;
  expect(offered(source).filter((each) => each.startsWith(title))).toEqual([
    "Insert error handler for Stripe",
    "Insert error handler for Prisma",
  ]);
});

describe("is not offered", () => {
  test.each([
    [
      "in the block of a catch without a name, where something is done",
      `${stripe}try { await stripe.refunds.create({}); } catch { log($0); }`,
    ],
    ["at a catch without a name where no known errors arrive", `try { await save(); } ca$0tch {}`],
    ["where no known errors arrive", `try { await save(); } catch (er$0r) {}`],
    [
      "where the name is used",
      `${stripe}try { await stripe.refunds.create({}); } catch (err) { if (err.code === "rate_limit") log(e$0rr); }`,
    ],
    [
      "at a call whose errors are caught",
      `${stripe}try { await stripe.refunds.cre$0ate({}); } catch (err) { log(err); }`,
    ],
    ["at a call whose promise has a handler", `${stripe}await stripe.refunds.cre$0ate({}).catch(log);`],
    [
      "at a call that nobody waits for",
      `${stripe}const all = ids.map((id) => { stripe.refunds.cre$0ate({}); });`,
    ],
    ["at a call that throws nothing", `${supabase}const { data } = await supabase.from("a").sel$0ect();`],
    ["where a handler is no block", `${stripe}stripe.refunds.create({}).catch((e$0rr) => log(err));`],
    [
      "where all is named",
      `import axios from "axios";\ntry { await axios.get("https://api.pipevideo.co/v1/x"); } catch (er$0r) { switch (err.response.status) { case 400: case 401: case 404: case 429: case 500: retry(); } }`,
    ],
  ])("%s", (_, source) => {
    expect(offered(source).filter((each) => each.startsWith(title))).toEqual([]);
  });
});

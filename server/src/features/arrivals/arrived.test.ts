import { describe, expect, test } from "vitest";
import { analyseSource, type FixtureLanguage, takeCursor } from "../../../../test/support/analyse.ts";
import { memoryProject } from "../../../../test/support/project.ts";
import { nameInCode } from "../../catalog/values.ts";
import type { AnalysedDocument } from "../document.ts";
import { hover } from "../hover.ts";
import { arrivedAt } from "./arrived.ts";

/** What arrives at the cursor: each API with its errors that are handled, the APIs that it passes on, and what else may come. */
function arriving(document: AnalysedDocument, offset: number) {
  const arrived = arrivedAt(document, offset);
  if (arrived === undefined) return undefined;
  const apis = arrived.apis.map(({ api, errors, passes }) => {
    const handled = errors
      .filter(({ handledAt }) => handledAt !== undefined)
      .map(({ entry }) => nameInCode(entry));
    const passed = passes.length > 0 ? ` + ${passes.map(({ catalog }) => catalog.id).join()}` : "";
    return `${api.catalog.id}${passed}: ${handled.join(" ") || "none"}`;
  });
  return [...apis, ...arrived.others.map((other) => `${other}?`)];
}

function inSource(marked: string, language: FixtureLanguage = "ts") {
  const { source, offset } = takeCursor(marked);
  return arriving(analyseSource(source, { language }), offset);
}

const stripe = `import Stripe from "stripe";\nconst stripe = new Stripe(process.env.STRIPE_KEY!);\n`;
const prisma = `import { PrismaClient } from "@prisma/client";\nconst prisma = new PrismaClient();\n`;
const supabase = `import { createClient } from "@supabase/supabase-js";\nconst supabase = createClient(url, key);\n`;

test.each<[string, string, readonly string[] | undefined]>([
  [
    "a catch clause: what is thrown, what is handled, what is not known",
    `${stripe}export async function pay(body: string) {
  try {
    const order = await saveOrder(JSON.parse(body));
    return await stripe.paymentIntents.create({ amount: order.total, currency: "eur" });
  } catch (e$0rr) {
    if (err.code === "card_declined") return undefined;
    switch (err.code) { case "resource_missing": return null; }
    throw err;
  }
}`,
    ["stripe: resource_missing card_declined", "saveOrder?", "JSON.parse?"],
  ],
  [
    "two libraries in one block",
    `${stripe}${prisma}try { await stripe.refunds.create({}); await prisma.refund.create({ data }); } catch ($0e) { if (e.code === "P2002") retry(); }`,
    ["stripe: none", "prisma + postgres: P2002"],
  ],
  [
    "a handler of rejections",
    `${stripe}stripe.customers.retrieve(id).catch((er$0r) => { if (err.code === "resource_missing") gone(); });`,
    ["stripe: resource_missing"],
  ],
  [
    "the second function of then",
    `${stripe}stripe.customers.retrieve(id).then(use, ($0err) => log(err.code === "rate_limit"));`,
    ["stripe: rate_limit"],
  ],
  [
    "the error of a result, with the codes that come from this part of the library",
    `${supabase}const { data, er$0ror } = await supabase.from("a").select();\nif (error?.code === "PGRST116") none();`,
    ["supabase + postgres: PGRST116"],
  ],
  [
    "the same of another part, which has other codes",
    `${supabase}const { er$0ror } = await supabase.auth.signUp({ email });\nif (error?.code === "user_already_exists") login();`,
    ["supabase: user_already_exists"],
  ],
  [
    "a request that throws, by its status",
    `import axios from "axios";\ntry { await axios.get("https://vidio.ai/api/v1/jobs"); } catch (er$0r) { if (err.response.status === 402) pay(); }`,
    ["vidio: insufficient_balance"],
  ],
  [
    "a helper of the file that makes the request",
    `${stripe}async function charge() { return stripe.charges.create({}); }\ntry { await charge(); } catch (er$0r) { if (err.code === "rate_limit") wait(); }`,
    ["stripe: rate_limit"],
  ],
  [
    "a method that is called on what a client gives",
    `${stripe}const customer = await stripe.customers.retr$0ieve(id);`,
    ["stripe: none"],
  ],
  [
    "a request to a known host",
    `const res = await fe$0tch("https://vidio.ai/api/v1/jobs");`,
    ["vidio: none"],
  ],
  [
    "Node's own errors",
    `import { readFile } from "node:fs/promises";\ntry { await readFile(path); } catch (er$0r) { if (err.code === "ENOENT") create(); }`,
    ["node: ENOENT"],
  ],
  [
    "a query of a database",
    `import { Pool } from "pg";\nconst pool = new Pool();\ntry { await pool.query("…"); } catch (er$0r) { if (err.code === "23505") exists(); }`,
    ["postgres: 23505"],
  ],
  [
    "errors of a class that is tested for",
    `${stripe}try { await stripe.oauth.token(params); } catch (er$0r) { if (err instanceof Stripe.errors.StripeInvalidGrantError) again(); }`,
    ["stripe: invalid_grant"],
  ],
  [
    "a helper that throws again what it has caught",
    `${stripe}async function charge() { try { return await stripe.charges.create({}); } catch (error) { log(error); throw error; } }\ntry { await charge(); } catch (er$0r) { if (err.code === "rate_limit") wait(); }`,
    ["stripe: rate_limit"],
  ],
  [
    "two parts of one library in a block, both",
    `${supabase}try { await supabase.from("a").select().throwOnError(); await supabase.rpc("b").throwOnError(); } catch (er$0r) { if (err.code === "PGRST116") none(); }`,
    ["supabase + postgres: PGRST116"],
  ],
  [
    "at the word itself",
    `${stripe}try { await stripe.refunds.create({}); } ca$0tch (err) { if (err.code === "rate_limit") wait(); }`,
    ["stripe: rate_limit"],
  ],
  // Nothing is said:
  [
    "a helper that deals with them itself",
    `${stripe}async function charge() { try { return await stripe.charges.create({}); } catch (error) { return undefined; } }\ntry { await charge(); } catch (er$0r) { log(err); }`,
    undefined,
  ],
  [
    "a block around one that deals with them",
    `${stripe}try { try { await stripe.charges.create({}); } catch (error) { log(error); } } catch (er$0r) { log(err); }`,
    undefined,
  ],
  [
    "the block of a catch without a name",
    `${stripe}try { await stripe.refunds.create({}); } catch { lo$0g(); }`,
    undefined,
  ],
  ["a block in which no known call is made", `try { await save(); } catch (er$0r) { log(err); }`, undefined],
  [
    "where the error is used",
    `${stripe}try { await stripe.refunds.create({}); } catch (err) { log(er$0r); }`,
    undefined,
  ],
  ["another name", `${stripe}const cus$0tomer = await stripe.customers.retrieve(id);`, undefined],
  [
    "the answer's own method",
    `const res = await fetch("https://vidio.ai/api/v1/jobs"); await res.js$0on();`,
    undefined,
  ],
  [
    "data beside the error",
    `${supabase}const { da$0ta, error } = await supabase.from("a").select();`,
    undefined,
  ],
  [
    "a request to one's own server",
    `import axios from "axios";\ntry { await axios.get("/api/orders"); } catch (er$0r) { log(err); }`,
    undefined,
  ],
  [
    "an API that is turned off by a comment",
    `// error-atlas: none\n${stripe}try { await stripe.refunds.create({}); } catch (er$0r) { log(err); }`,
    undefined,
  ],
])("%s", (_, marked, expected) => expect(inSource(marked)).toEqual(expected));

test("in a component, at its own place", () => {
  const marked = `<template><p>{{ name }}</p></template>\n<script setup lang="ts">\n${stripe}try { await stripe.refunds.create({}); } catch (er$0r) { if (err.code === "rate_limit") wait(); }\n</script>\n`;
  expect(inSource(marked, "vue")).toEqual(["stripe: rate_limit"]);
});

test("through a client that another module makes", async () => {
  const { source, offset } = takeCursor(
    `import { stripe } from "./stripe";\ntry { await stripe.refunds.create({}); } catch (er$0r) { if (err.code === "rate_limit") wait(); }`,
  );
  const project = memoryProject({
    "stripe.ts": stripe.replace("const stripe", "export const stripe"),
    "pay.ts": source,
  });
  expect(arriving(await project.analyse("pay.ts"), offset)).toEqual(["stripe: rate_limit"]);
});

/** What is left at the cursor, by API: how many errors, the first two of them, and whether something else may be there. */
function leftIn(marked: string) {
  const { source, offset } = takeCursor(marked);
  const arrived = arrivedAt(analyseSource(source), offset);
  if (arrived === undefined) return undefined;
  const apis = arrived.apis.map(({ api, errors, passes }) => {
    const names = errors.slice(0, 2).map(({ entry }) => nameInCode(entry) ?? entry.title);
    const passed = passes.map(({ catalog, errors: theirs }) => `${catalog.id} ${theirs.length}`);
    return [`${api.catalog.id} ${errors.length}: ${names.join(" ")}`, ...passed].join(" + ");
  });
  return [arrived.kind, ...apis, ...(arrived.isProved ? [] : ["else"])];
}

const refund = `${stripe}try { await stripe.refunds.create({}); await audit(); }`;

describe("what is left where a name is used", () => {
  test.each<[string, string, readonly string[] | undefined]>([
    [
      "in the branch of a class: its errors first, and nothing else",
      `${refund} catch (err) { if (err instanceof Stripe.errors.StripeCardError) log(er$0r); }`,
      ["use", "stripe 35: card_error card_declined"],
    ],
    [
      "behind one that leaves",
      `${prisma}try { await prisma.user.create({}); } catch (err) { if (err.code === "P2002") return; throw e$0rr; }`,
      ["use", "prisma 33: P2025 P2034 + postgres 46", "else"],
    ],
    [
      "in a clause of a switch",
      `${refund} catch (err) { switch (err.code) { case "rate_limit": case "lock_timeout": return later(e$0rr); } }`,
      ["use", "stripe 2: rate_limit lock_timeout", "else"],
    ],
    [
      "of two libraries one, behind a class of the other",
      `${stripe}${prisma.replace("{ PrismaClient }", "{ Prisma, PrismaClient }")}try { await stripe.refunds.create({}); await prisma.refund.create({}); } catch (e) { if (e instanceof Prisma.PrismaClientKnownRequestError) { log($0e); } }`,
      ["use", "prisma 34: P2002 P2025 + postgres 46"],
    ],
    [
      "by the status of a request",
      `import axios from "axios";\ntry { await axios.get("https://vidio.ai/api/v1/jobs"); } catch (err) { if (axios.isAxiosError(err) && err.response?.status === 429) wait(er$0r); }`,
      ["use", "vidio 1: rate_limit_error"],
    ],
    [
      "of a handler of rejections",
      `${stripe}stripe.refunds.create({}).catch((err) => { if (err.code === "rate_limit") return wait(e$0rr); throw err; });`,
      ["use", "stripe 1: rate_limit", "else"],
    ],
    [
      "of a result",
      `${supabase}async function f() { const { error } = await supabase.from("a").select();\nif (error?.code === "PGRST116") return;\nthrow err$0or; }`,
      ["use", "supabase 49: 23505 23503 + postgres 46"],
    ],
    [
      "where its member is read",
      `${refund} catch (err) { if (err.code === "rate_limit") log(e$0rr.headers); }`,
      ["use", "stripe 1: rate_limit", "else"],
    ],
    [
      "in the branch of a class of several alternatives",
      `${refund} catch (err) { if (err && err instanceof Stripe.errors.StripeRateLimitError) log(er$0r); }`,
      ["use", "stripe 13: rate_limit rate_limit_error"],
    ],
    // Nothing is said:
    ["before any test", `${refund} catch (err) { log(e$0rr); }`, undefined],
    ["in the test itself", `${refund} catch (err) { if (e$0rr.code === "rate_limit") wait(); }`, undefined],
    [
      "of a name that is given another value",
      `${refund} catch (err) { err = wrap(err); if (err.code === "rate_limit") log(e$0rr); }`,
      undefined,
    ],
    [
      "of one that another function gives another value",
      `${refund} catch (err) { const f = () => { err = 1; }; if (err.code === "rate_limit") log(e$0rr); }`,
      undefined,
    ],
    [
      "where the class of another library was tested for",
      `${refund} catch (err) { if (err instanceof TypeError) log(e$0rr); }`,
      undefined,
    ],
    [
      "where nothing of the library is left",
      `${refund} catch (err) { if (!(err instanceof Stripe.errors.StripeError)) log(e$0rr); }`,
      undefined,
    ],
    [
      "of a member of that name",
      `${refund} catch (err) { if (err.code === "rate_limit") log(request.e$0rr); }`,
      undefined,
    ],
    [
      "of a key of that name",
      `${refund} catch (err) { if (err.code === "rate_limit") log({ e$0rr: 1 }); }`,
      undefined,
    ],
    [
      "of a name of its own inside",
      `${refund} catch (err) { if (err.code === "rate_limit") all.map((err) => log(e$0rr)); }`,
      undefined,
    ],
  ])("%s", (_, marked, expected) => expect(leftIn(marked)).toEqual(expected));
});

function shownAt(marked: string, linksToPages = false): string | undefined {
  const { source, offset } = takeCursor(marked);
  const found = hover(analyseSource(source), offset, { relatedApis: false, linksToPages });
  return found === null ? undefined : (found.contents as { value: string }).value;
}

test("a hover has the first errors, those that are handled, and how many there are", () => {
  const text = shownAt(
    `${prisma}try { await prisma.user.create({ data }); } catch ($0e) { if (e.code === "P2002") taken(); }`,
  );
  expect(text?.split("\n")).toEqual([
    "**Prisma** errors can arrive here, from `prisma.user.create(…)` on line 3, as `Prisma.PrismaClientKnownRequestError` or `Prisma.PrismaClientInitializationError`:",
    "",
    "- `P2002` · Unique constraint failed · do not retry · ✓ handled",
    "- `P2025` · Record not found · do not retry",
    "- `P2034` · Write conflict or deadlock · retry after a wait",
    "- `P1001` · Database not reachable · retry after a wait",
    "- `P2003` · Foreign key constraint failed · do not retry",
    "- … and 29 more; 1 of 34 is handled below",
    "- … and errors of **PostgreSQL**, which it passes on: `23505`, `23503`, `42P01`, …",
    "",
    "Something else can arrive, too.",
  ]);
});

test("what is handled leaves room for what is not", () => {
  const text = shownAt(
    `import axios from "axios";\ntry { await axios.post("https://api.pureframe.ai/v1/search"); } catch (e$0) { if (e.response.status === 402) pay(); }`,
  );
  expect(text?.match(/^- `/gm)).toHaveLength(5);
  expect(text?.match(/· ✓ handled$/gm)).toHaveLength(2);
  expect(text).toContain("7 of 24 are handled below");
});

test("the class of each error stands beside it, where the catalog tells", () => {
  const text = shownAt(
    `${stripe}try { await stripe.refunds.create({}); } catch (er$0r) { if (err.code === "card_declined") declined(); }`,
  );
  expect(text?.split("\n").slice(0, 4)).toEqual([
    "**Stripe** errors can arrive here, from `stripe.refunds.create(…)` on line 3:",
    "",
    "- `card_declined` · `StripeCardError` · do not retry · ✓ handled",
    "- `resource_missing` · `StripeInvalidRequestError` · No such object · do not retry",
  ]);
});

test("errors lead to their pages where the client has them", () => {
  const text = shownAt(`${prisma}await prisma.user.cre$0ate({ data });`, true);
  expect(text).toContain("[`P2002`](command:errorAtlas.showEntry?");
  expect(text).not.toContain("Something else");
});

test("all of them are on a page, where the client has one", () => {
  const text = shownAt(`${prisma}await prisma.user.cre$0ate({ data });`, true);
  const at = { textDocument: { uri: "file:///fixture.ts" }, position: { line: 2, character: 18 } };
  const argument = encodeURIComponent(JSON.stringify([at]));
  const handler = encodeURIComponent(JSON.stringify([{ ...at, catalogId: "prisma" }]));
  expect(text?.split("\n").at(-1)).toBe(
    `[All 80 errors on a page](command:errorAtlas.showArrivals?${argument}) · [Insert error handler](command:errorAtlas.insertHandler?${handler})`,
  );
  const handling = `${prisma}try { await prisma.user.create({}); } catch ($0e) { if (e.code === "P2002") taken(); }`;
  expect(shownAt(handling, true)).toMatch(
    /^\[All 80 errors on a page\]\(command:[^)]*\) · 1 is handled below · \[Insert error handler\]\(command:[^)]*\)$/m,
  );
  expect(shownAt(handling, true)).not.toContain("more;");
  const few = `${refund} catch (err) { if (err.code === "rate_limit") log(e$0rr); }`;
  expect(shownAt(few, true)).not.toContain("on a page");
  expect(shownAt(few, true)).not.toContain("Insert");
});

test("a catch without a name says what arrives there", () => {
  const shown = shownAt(`${refund} ca$0tch { log(); }`);
  expect(shown?.split("\n").slice(0, 3)).toEqual(
    shownAt(`${refund} catch (e$0) { log(); }`)?.split("\n").slice(0, 3),
  );
});

test("a link to a handler says for whose errors, where there are several", () => {
  const text = shownAt(
    `${prisma}import Stripe from "stripe";\nconst stripe = new Stripe("k");\ntry { await prisma.user.create({}); await stripe.refunds.create({}); } catch ($0e) {}`,
    true,
  );
  expect([...(text ?? "").matchAll(/\[(Insert [^\]]*)\]/g)].map(([, title]) => title)).toEqual([
    "Insert error handler for Prisma",
    "Insert error handler for Stripe",
  ]);
  expect(shownAt(`${prisma}try { await prisma.user.create({}); } catch ($0e) {}`)).not.toContain("Insert");
});

import { expect, test } from "vitest";
import { analyseSource, type FixtureLanguage, takeCursor } from "../../../../test/support/analyse.ts";
import { completion } from "../completion.ts";

/** What is offered at the cursor, each with what stands beside it. */
function offeredAt(marked: string, language: FixtureLanguage = "ts"): readonly string[] {
  const { source, offset } = takeCursor(marked);
  const { items = [] } = completion(analyseSource(source, { language }), offset) ?? {};
  return items.map(({ label, detail }) => `${label}: ${detail}`);
}

const stripe = `import Stripe from "stripe";\nconst stripe = new Stripe("k");\n`;
const prisma = `import { Prisma, PrismaClient } from "@prisma/client";\nconst prisma = new PrismaClient();\n`;
const supabase = `import { createClient } from "@supabase/supabase-js";\nconst supabase = createClient(url, key);\n`;

const ofPrisma = [
  "code: code · Prisma",
  "name: name of its class · Prisma",
  "meta: Prisma",
  "clientVersion: Prisma",
  "batchRequestIdx: Prisma",
  "errorCode: code · Prisma",
  "retryable: Prisma",
];

test.each<[string, string, readonly string[], FixtureLanguage?]>([
  [
    "of a caught error of a library",
    `${prisma}try { await prisma.user.create({}); } catch (err) { if (err.$0 === "P2002") taken(); }`,
    ofPrisma,
  ],
  [
    "where nothing follows",
    `${prisma}async function f() { try { await prisma.user.create({}); } catch (err) {\n  err.$0\n} }`,
    ofPrisma,
  ],
  [
    "of what a handler of rejections is given, in JavaScript",
    `${prisma}prisma.user.create({}).catch((e) => { log(e.$0); });`,
    ofPrisma,
    "js",
  ],
  [
    "once letters stand",
    `${prisma}try { await prisma.user.create({}); } catch (err) { if (err.co$0 === "P2002") taken(); }`,
    ofPrisma,
  ],
  [
    "before letters that stand already",
    `${prisma}try { await prisma.user.create({}); } catch (err) { log(err.$0code); }`,
    ofPrisma,
  ],
  [
    "of a name that may be anything",
    `${prisma}try { await prisma.user.create({}); } catch (err: any) { log(err?.me$0); }`,
    ofPrisma,
  ],
  [
    "of a name that is said to be anything",
    `${prisma}try { await prisma.user.create({}); } catch (err) { log((err as any).me$0); }`,
    ofPrisma,
  ],
  [
    "of an HTTP client",
    `import axios from "axios";\ntry { await axios.get(url); } catch (err) { log(err.re$0); }`,
    ["response: of the response · axios", "status: status · axios", "code: axios"],
  ],
  // The compiler offers them there:
  [
    "of a name with a type, once letters stand",
    `${stripe}stripe.refunds.create({}).catch((err: Stripe.errors.StripeError) => { log(err.co$0); });`,
    [],
  ],
  [
    "of a name that is said to have a type",
    `${stripe}try { await stripe.refunds.create({}); } catch (e) { const err = e as Stripe.errors.StripeError; log(err.co$0); }`,
    [],
  ],
  [
    "in the branch of a class, once letters stand",
    `${prisma}try { await prisma.user.create({}); } catch (err) { if (err instanceof Prisma.PrismaClientKnownRequestError && err.co$0) taken(); }`,
    [],
  ],
  [
    "behind a guard clause",
    `import axios from "axios";\ntry { await axios.get(url); } catch (err) { if (!axios.isAxiosError(err)) throw err; log(err.re$0); }`,
    [],
  ],
  [
    "in the branch of a class",
    `${prisma}try { await prisma.user.create({}); } catch (err) { if (err instanceof Prisma.PrismaClientKnownRequestError && err.$0) taken(); }`,
    [],
  ],
  [
    "of the error of a result",
    `${supabase}const { error } = await supabase.from("a").select();\nif (error && error.$0) none();`,
    [],
  ],
  ["of another name", `${prisma}try { await prisma.user.create({}); } catch (err) { log(other.$0); }`, []],
  [
    "of a member of it",
    `${stripe}try { await stripe.refunds.create({}); } catch (err) { log(err.payment_intent.$0); }`,
    [],
  ],
])("members are offered: %s", (_, source, expected, language) =>
  expect(offeredAt(source, language)).toEqual(expected),
);

test("what each of them holds", () => {
  const offers = offeredAt(`${stripe}try { await stripe.refunds.create({}); } catch (err) { log(err.$0); }`);
  expect(offers.slice(0, 8)).toEqual([
    "code: code · Stripe",
    "decline_code: decline_code · Stripe",
    "rawType: type · Stripe",
    "type: name of its class · Stripe",
    "statusCode: status · Stripe",
    "headers: of the response · Stripe",
    "raw: error · Stripe",
    "message: error.message · Stripe",
  ]);
});

test("of two libraries in one block, those of both", () => {
  const offers = offeredAt(
    `${stripe}${prisma}try { await stripe.refunds.create({}); await prisma.user.create({}); } catch (err) { log(err.$0); }`,
  );
  expect(offers).toContain("statusCode: status · Stripe");
  expect(offers).toContain("meta: Prisma");
});

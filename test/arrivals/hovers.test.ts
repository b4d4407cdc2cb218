// What can arrive in `try` blocks, handlers and results as public code has them, written anew: the whole hover of each, judged line by
// line against what the calls in it can fail with, what it handles, and what else runs there. `$0` is where the hover is asked for.

import { expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { analyseSource, takeCursor } from "../support/analyse.ts";

const blocks: Readonly<Record<string, { readonly source: string; readonly shown: readonly string[] }>> = {
  "a session of a billing portal, whose failure becomes an error of one's own": {
    source: `import Stripe from "stripe";

const portal = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function openPortal(team: { stripeId: string; slug: string }) {
  try {
    const { url } = await portal.billingPortal.sessions.create({
      customer: team.stripeId,
      return_url: \`https://app.example.com/\${team.slug}/billing\`,
    });
    return { url };
  } catch (er$0ror) {
    throw new ApiError({ code: "bad_request", message: error.raw.message });
  }
}
`,
    shown: [
      "**Stripe** errors can arrive here, from `portal.billingPortal.sessions.create(…)` on line 7:",
      "",
      "- `resource_missing` · `StripeInvalidRequestError` · No such object · do not retry",
      "- `rate_limit` · `StripeRateLimitError` · Too many requests · retry after a wait",
      "- `card_error` · `StripeCardError`",
      "- `invalid_request_error` · `StripeInvalidRequestError` · Invalid request · do not retry",
      "- `charge_already_refunded` · `StripeInvalidRequestError` · Refunded already · do not retry",
      "- … and 57 more",
      "",
      "Something else can arrive, too.",
    ],
  },
  "a subscription that is changed, behind a check of one's own": {
    source: `import Stripe from "stripe";

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function cancel(team: Team) {
  try {
    const { data } = await stripe.subscriptions.list({ customer: team.stripeId, status: "active" });
    const [subscription] = data;
    if (!subscription) throw new ApiError({ code: "not_found", message: "No active subscription." });
    await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true });
    return { success: true };
  } catch (er$0ror) {
    if (error instanceof ApiError) throw error;
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return { success: false };
    throw new ApiError({ code: "bad_request", message: String(error) });
  }
}
`,
    shown: [
      "**Stripe** errors can arrive here, from `stripe.subscriptions.list(…)` on line 7:",
      "",
      "- `resource_missing` · `StripeInvalidRequestError` · No such object · do not retry · ✓ handled",
      "- `invalid_request_error` · `StripeInvalidRequestError` · Invalid request · do not retry · ✓ handled",
      "- `rate_limit` · `StripeRateLimitError` · Too many requests · retry after a wait",
      "- `card_error` · `StripeCardError`",
      "- `api_error` · `StripeAPIError` · Error on Stripe's side · retry after a wait",
      "- … and 57 more; 19 of 62 are handled below",
      "",
      "Something else can arrive, too.",
    ],
  },
  "a secret that may not be there, parsed": {
    source: `import { Stripe } from "stripe";

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function readSecret<T>(name: string): Promise<T | null> {
  try {
    const secret = await stripe.apps.secrets.find({ name, scope: { type: "account" }, expand: ["payload"] });
    return secret.payload ? (JSON.parse(secret.payload) as T) : null;
  } catch ($0e) {
    return null;
  }
}
`,
    shown: [
      "**Stripe** errors can arrive here, from `stripe.apps.secrets.find(…)` on line 7:",
      "",
      "- `resource_missing` · `StripeInvalidRequestError` · No such object · do not retry",
      "- `rate_limit` · `StripeRateLimitError` · Too many requests · retry after a wait",
      "- `card_error` · `StripeCardError`",
      "- `invalid_request_error` · `StripeInvalidRequestError` · Invalid request · do not retry",
      "- `charge_already_refunded` · `StripeInvalidRequestError` · Refunded already · do not retry",
      "- … and 57 more",
      "",
      "Something else can arrive, too: `JSON.parse()`.",
    ],
  },
  "a payment, with what the card's owner is told": {
    source: `import Stripe from "stripe";

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!, { apiVersion: "2024-06-20" });

export const charge = async (order: Order) => {
  try {
    const intent = await stripe.paymentIntents.create({ amount: order.total, currency: "eur", confirm: true });
    await markPaid(order.id, intent.id);
  } catch (er$0r) {
    if (err.type === "StripeCardError") {
      return { declined: true, reason: err.decline_code === "insufficient_funds" ? "funds" : "card" };
    }
    throw err;
  }
};
`,
    shown: [
      "**Stripe** errors can arrive here, from `stripe.paymentIntents.create(…)` on line 7:",
      "",
      "- `card_error` · `StripeCardError` · ✓ handled",
      "- `card_declined` · `StripeCardError` · do not retry · ✓ handled",
      "- `resource_missing` · `StripeInvalidRequestError` · No such object · do not retry",
      "- `rate_limit` · `StripeRateLimitError` · Too many requests · retry after a wait",
      "- `invalid_request_error` · `StripeInvalidRequestError` · Invalid request · do not retry",
      "- … and 57 more; 25 of 62 are handled below",
      "",
      "Something else can arrive, too: `markPaid()`.",
    ],
  },
  "a row that may be there already": {
    source: `import { Prisma, PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function createMembership(input: MembershipInput) {
  try {
    return await prisma.membership.create({ data: input });
  } catch (er$0ror) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      throw new InvalidInputError("Is a member already");
    }
    if (error instanceof Prisma.PrismaClientKnownRequestError) throw new DatabaseError(error.message);
    throw error;
  }
}
`,
    shown: [
      "**Prisma** errors can arrive here, from `prisma.membership.create(…)` on line 7, as `Prisma.PrismaClientKnownRequestError` or `Prisma.PrismaClientInitializationError`:",
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
    ],
  },
  "a row that may be gone, in a transaction": {
    source: `import { PrismaClient } from "@prisma/client";

const db = new PrismaClient();

export async function restore(id: string) {
  try {
    return await db.$transaction(async (tx) => {
      const survey = await tx.survey.update({ where: { id }, data: { archivedAt: null } });
      await publish("survey.restored", survey);
      return survey;
    });
  } catch (error$0) {
    if (error.code === "P2025") throw new NotFoundError("survey", id);
    throw error;
  }
}
`,
    shown: [
      "**Prisma** errors can arrive here, from `db.$transaction(…)` on line 7, as `Prisma.PrismaClientKnownRequestError` or `Prisma.PrismaClientInitializationError`:",
      "",
      "- `P2025` · Record not found · do not retry · ✓ handled",
      "- `P2002` · Unique constraint failed · do not retry",
      "- `P2034` · Write conflict or deadlock · retry after a wait",
      "- `P1001` · Database not reachable · retry after a wait",
      "- `P2003` · Foreign key constraint failed · do not retry",
      "- … and 29 more; 1 of 34 is handled below",
      "- … and errors of **PostgreSQL**, which it passes on: `23505`, `23503`, `42P01`, …",
      "",
      "Something else can arrive, too.",
    ],
  },
  "a customer at the payment provider and in the database": {
    source: `import { PrismaClient } from "@prisma/client";
import Stripe from "stripe";

const prisma = new PrismaClient();
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function ensureCustomer(user: User) {
  try {
    const customer = await stripe.customers.create({ email: user.email });
    await prisma.user.update({ where: { id: user.id }, data: { customerId: customer.id } });
    return customer.id;
  } catch (er$0r) {
    logger.error({ err }, "no customer");
    return null;
  }
}
`,
    shown: [
      "**Stripe** errors can arrive here, from `stripe.customers.create(…)` on line 9:",
      "",
      "- `resource_missing` · `StripeInvalidRequestError` · No such object · do not retry",
      "- `rate_limit` · `StripeRateLimitError` · Too many requests · retry after a wait",
      "- … and 60 more",
      "",
      "**Prisma** errors can arrive here, from `prisma.user.update(…)` on line 10, as `Prisma.PrismaClientKnownRequestError` or `Prisma.PrismaClientInitializationError`:",
      "",
      "- `P2002` · Unique constraint failed · do not retry",
      "- `P2025` · Record not found · do not retry",
      "- … and 32 more",
      "- … and errors of **PostgreSQL**, which it passes on: `23505`, `23503`, `42P01`, …",
      "",
      "Something else can arrive, too.",
    ],
  },
  "a file of settings that need not be there": {
    source: `import fs from "node:fs/promises";
import path from "node:path";

export async function loadSettings(folder: string): Promise<Settings> {
  try {
    const text = await fs.readFile(path.join(folder, "settings.json"), "utf8");
    return JSON.parse(text);
  } catch (er$0r) {
    if (err.code === "ENOENT") return defaults;
    throw new Error("The settings cannot be read", { cause: err });
  }
}
`,
    shown: [
      "**Node.js** errors can arrive here, from `fs.readFile(…)` on line 6; not every call fails with all of them:",
      "",
      "- `ENOENT` · No such file or directory · do not retry · ✓ handled",
      "- `EACCES` · Permission denied · do not retry",
      "- `EEXIST` · Exists already · do not retry",
      "- `EISDIR` · Is a directory · do not retry",
      "- `ENOTDIR` · Not a directory · do not retry",
      "- … and 52 more; 1 of 57 is handled below",
      "",
      "Something else can arrive, too: `JSON.parse()`.",
    ],
  },
  "a query that is made again where others were in its way": {
    source: `import { Pool } from "pg";

const pool = new Pool();

export async function transfer(from: string, to: string, amount: number, attempt = 0): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level serializable");
    await client.query("update accounts set balance = balance - $2 where id = $1", [from, amount]);
    await client.query("update accounts set balance = balance + $2 where id = $1", [to, amount]);
    await client.query("commit");
  } catch (e$0) {
    await client.query("rollback");
    if (e.code === "40001" && attempt < 3) return transfer(from, to, amount, attempt + 1);
    throw e;
  } finally {
    client.release();
  }
}
`,
    shown: [
      "**PostgreSQL** errors can arrive here, from `client.query(…)` on line 8, as `DatabaseError`:",
      "",
      "- `40001` · Serialization failure · retry after a wait · ✓ handled",
      "- `23505` · Unique violation · do not retry",
      "- `23503` · Foreign key violation · do not retry",
      "- `42P01` · Undefined table · do not retry",
      "- `P0004` · Assertion failed · do not retry",
      "- … and 41 more; 1 of 46 is handled below",
      "",
      "Something else can arrive, too.",
    ],
  },
  "a row by a client that returns its errors": {
    source: `import { createClient } from "@supabase/supabase-js";

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);

export async function rename(id: string, name: string) {
  const { data, er$0ror } = await supabase.from("teams").update({ name }).eq("id", id).select().single();
  if (error?.code === "23505") return { taken: true };
  if (error?.code === "PGRST116") return { missing: true };
  if (error) throw error;
  return data;
}
`,
    shown: [
      "**Supabase** errors can arrive here, from `supabase.from(…)` on line 6, as `PostgrestError`:",
      "",
      "- `23505` · 409 · Unique violation · do not retry · ✓ handled",
      "- `PGRST116` · 406 · Not exactly one row · do not retry · ✓ handled",
      "- `23503` · 409 · Foreign key violation · do not retry",
      "- `42P01` · 404 · Table not found · do not retry",
      "- `42501` · 401, 403 · Not permitted · do not retry",
      "- … and 45 more; 2 of 50 are handled below",
      "- … and errors of **PostgreSQL**, which it passes on: `P0004`, `22P02`, `23502`, …",
      "",
      "Something else can arrive, too.",
    ],
  },
  "a login by such a client": {
    source: `import { createClient } from "@supabase/supabase-js";

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);

export async function login(email: string, password: string) {
  const { data, er$0ror } = await supabase.auth.signInWithPassword({ email, password });
  if (error) {
    switch (error.code) {
      case "invalid_credentials":
        return { message: "Wrong e-mail address or password." };
      case "email_not_confirmed":
        return { message: "Confirm your e-mail address first." };
      default:
        throw error;
    }
  }
  return data.session;
}
`,
    shown: [
      "**Supabase** errors can arrive here, from `supabase.auth.signInWithPassword(…)` on line 6:",
      "",
      "- `invalid_credentials` · 400 · Wrong e-mail or password · do not retry · ✓ handled",
      "- `email_not_confirmed` · 400, 403, 422 · do not retry · ✓ handled",
      "- `conflict` · 400, 409, 422 · retry after a wait",
      "- `session_not_found` · 400, 403 · Session is gone · do not retry",
      "- `user_not_found` · 403, 404, 422 · do not retry",
      "- … and 38 more; 2 of 43 are handled below",
      "",
      "Something else can arrive, too.",
    ],
  },
  "a request with axios, by its status": {
    source: `import axios from "axios";

const api = axios.create({ baseURL: "https://api.pureframe.ai/v1" });

export async function search(query: string) {
  try {
    const { data } = await api.post("/search", { query });
    return data.results;
  } catch (err$0) {
    if (axios.isAxiosError(err) && err.response?.status === 402) return openBilling();
    if (axios.isAxiosError(err) && err.response?.status === 429) return retryLater(err.response.headers["retry-after"]);
    throw err;
  }
}
`,
    shown: [
      "**PureFrame** errors can arrive here, from `axios(…api.pureframe.ai…)` on line 7:",
      "",
      "- `PLAN_LIMIT_EXCEEDED` · 402 · Storage limit of the plan · ✓ handled",
      "- `SEARCH_LIMIT_EXCEEDED` · 402 · Daily searches used up · ✓ handled",
      "- `UNAUTHORIZED` · 401 · API key missing or invalid",
      "- `INVALID_API_KEY` · 401 · API key unknown or revoked",
      "- `SESSION_EXPIRED` · 401",
      "- … and 19 more; 8 of 24 are handled below",
      "",
      "Something else can arrive, too.",
    ],
  },
};

test.each(Object.entries(blocks))("%s", (_, { source: marked, shown }) => {
  const { source, offset } = takeCursor(marked);
  const { contents } = hover(analyseSource(source), offset, { relatedApis: false }) ?? {};
  expect((contents as { readonly value: string } | undefined)?.value.split("\n")).toEqual(shown);
});

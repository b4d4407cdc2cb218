// Sound code beside the same libraries, of which nothing may be said: success values, request objects and rows with a `code` or `type`,
// errors of one's own and of others in the same `catch`, codes of the platform everywhere, events, two libraries in one file.

import type { FixtureLanguage } from "../support/analyse.ts";

export interface Quiet {
  readonly what: string;
  readonly source: string;
  readonly builtIn?: true;
  readonly language?: FixtureLanguage;
  readonly files?: Readonly<Record<string, string>>;
}

const stripe = `import Stripe from "stripe";
const stripe = new Stripe("key");
`;
const prisma = `import { Prisma, PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
`;
const supabase = `import { createClient } from "@supabase/supabase-js";
const supabase = createClient("https://abc.supabase.co", "key");
`;
const chat = `import { ChatAPIError, Client } from "chat.js";
const client = new Client({});
`;
const bucket = `import { BucketClient, GetObjectCommand } from "@bucket/client";
const client = new BucketClient({});
`;

const callbacks: readonly Quiet[] = [
  {
    what: "the request that a server is called with",
    source: `import http from "node:http";
http.createServer((req, res) => {
  if (req.code === "ECONNREFUSD") res.end();
}).listen(80);`,
  },
  {
    what: "the answer to a question",
    source: `import { createInterface } from "node:readline";
createInterface({ input: process.stdin }).question("Which?", (answer) => {
  if (answer.code === "ECONREFUSED") console.log(answer);
});`,
  },
  {
    what: "the event of a watched folder",
    source: `import { watch } from "node:fs";
watch(".", (event) => {
  if (event.code === "ECONNRESETT") console.log(event);
});`,
  },
];

const successes: readonly Quiet[] = [
  {
    what: "the type of an event",
    source: `${stripe}
export function handle(body: string, signature: string) {
  const event = stripe.webhooks.constructEvent(body, signature, "secret");
  switch (event.type) {
    case "payment_intent.succeeded":
      return "paid";
    case "charge.refunded":
      return "refunded";
    case "card_declinde":
      return "?";
  }
}`,
  },
  {
    what: "the type of an event that is taken apart",
    source: `${stripe}
const { type, data } = await stripe.events.retrieve("evt_1");
if (type === "card_erro") console.log(data);`,
  },
  {
    what: "the status of an intent",
    source: `${stripe}
const intent = await stripe.paymentIntents.retrieve("pi_1");
if (intent.status === "requires_action") console.log("authenticate");
if (intent.status === "succeeded") console.log("paid");`,
  },
  {
    what: "the code of a promotion",
    source: `${stripe}
const codes = await stripe.promotionCodes.list({ code: "SUMMER" });
if (codes.data[0]?.code === "SUMMER") console.log("known");`,
  },
  {
    what: "the code of an element of a list",
    source: `${stripe}
for (const promotion of (await stripe.promotionCodes.list()).data) {
  if (promotion.code === "expired_cart") console.log(promotion.id);
}`,
  },
  {
    what: "the type of a payment method",
    source: `${stripe}
const method = await stripe.paymentMethods.retrieve("pm_1");
if (method.type === "card_errors") console.log(method.id);
if (method.card?.brand === "visa") console.log(method.id);`,
  },
  {
    what: "a row with a code",
    source: `${prisma}
const coupon = await prisma.coupon.findUnique({ where: { code: "P2O02" } });
if (coupon?.code === "P20022") console.log("known");`,
  },
  {
    what: "a row with a type, in a list",
    source: `${prisma}
const tokens = await prisma.token.findMany({ where: { type: "PASSWORD_RESET" } });
console.log(tokens.filter((token) => token.type === "PASSWORD_RESET").map(({ code }) => code === "P9999"));`,
  },
  {
    what: "rows of a query",
    source: `import { Pool } from "pg";
const pool = new Pool();
const { rows } = await pool.query("SELECT code FROM countries");
if (rows[0].code === "23905") console.log("?");`,
  },
  {
    what: "the data of a result",
    source: `${supabase}
const { data } = await supabase.from("vouchers").select("code").single();
if (data?.code === "PGRST999") console.log("?");`,
  },
  {
    what: "the data of a result that is not taken apart",
    source: `${supabase}
const result = await supabase.from("vouchers").select("code, type");
if (result.data?.[0]?.type === "otp_expird") console.log("?");`,
  },
  {
    what: "the user of a session",
    source: `${supabase}
const { data: { user } } = await supabase.auth.getUser();
if (user?.role === "authenticated") console.log(user.id);`,
  },
  {
    what: "a message of a chat",
    source: `${chat}
const message = await client.messages.fetch("1");
if (message.type === 50014 || message.code === 10009) console.log(message);`,
  },
  {
    what: "the metadata of an object",
    source: `${bucket}
const object = await client.send(new GetObjectCommand({ Key: "a" }));
if (object.name === "NoSuchKee") console.log(object);
if (object.$metadata.httpStatusCode === 200) console.log("there");`,
  },
  {
    what: "success before an error in a chain",
    source: `${stripe}
stripe.charges.retrieve("ch_1").then((charge) => {
  if (charge.outcome?.type === "card_eror") console.log("?");
  return charge.status === "failed";
});`,
  },
];

const outgoing: readonly Quiet[] = [
  {
    what: "what a query asks for",
    source: `${prisma}
await prisma.token.findMany({ where: { code: "P2202", type: "EMAIL" } });`,
  },
  {
    what: "what is written",
    source: `${prisma}
await prisma.event.create({ data: { type: "card_declinde", code: "P2202", status: 418 } });`,
  },
  {
    what: "the parameters of a call",
    source: `${stripe}
await stripe.paymentMethods.create({ type: "card_erro", code: "card_declinde" } as any);`,
  },
  {
    what: "filters of a query",
    source: `${supabase}
await supabase.from("errors").select().eq("code", "PGRST996").eq("type", "otp_expird");`,
  },
  {
    what: "a row that is inserted",
    source: `${supabase}
await supabase.from("errors").insert({ code: "23905", type: "weak_pasword" });`,
  },
  {
    what: "a message that is sent",
    source: `${chat}
await client.messages.create({ type: 50014, code: 10009, content: "hello" });`,
  },
  {
    what: "the input of a command",
    source: `${bucket}
await client.send(new GetObjectCommand({ Key: "NoSuchKee" }));`,
  },
];

const ownErrors: readonly Quiet[] = [
  {
    what: "a code of one's own in the same catch",
    source: `${stripe}
export async function pay(orders: { paid: boolean }) {
  try {
    if (orders.paid) throw Object.assign(new Error("paid"), { code: "already_paid" });
    await stripe.paymentIntents.confirm("pi_1");
  } catch (err: any) {
    if (err.code === "already_paid") return "paid";
    if (err.code === "card_declined") return "declined";
    throw err;
  }
}`,
  },
  {
    what: "an error class of one's own",
    source: `${prisma}
class AppError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
try {
  if (!process.env.OK) throw new AppError("NOT_CONFIGURED");
  await prisma.user.create({ data: {} });
} catch (error) {
  if (error instanceof AppError && error.code === "NOT_CONFIGURED") console.log("configure");
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") console.log("taken");
}`,
  },
  {
    what: "an error of a call that is not known",
    source: `${stripe}
import { reserve } from "./stock";
try {
  await reserve("a");
  await stripe.paymentIntents.confirm("pi_1");
} catch (err: any) {
  if (err.code === "out_of_stock") console.log("none left");
  if (err.code === "SOLD_OUT") console.log("none left");
}`,
  },
  {
    what: "a status of a call that is not known",
    source: `${stripe}
import { reserve } from "./stock";
try {
  await reserve("a");
  await stripe.paymentIntents.confirm("pi_1");
} catch (err: any) {
  if (err.statusCode === 418) console.log("tea");
  if (err.statusCode === 409 && err.code === "conflict") console.log("again");
}`,
  },
  {
    what: "an error that a helper throws",
    source: `${prisma}
import { requireUser } from "./session";
export async function act() {
  try {
    const user = await requireUser();
    return await prisma.post.create({ data: { authorId: user.id } });
  } catch (error: any) {
    if (error.code === "UNAUTHORIZED") return "sign in";
    if (error.code === "P2002") return "twice";
    throw error;
  }
}`,
  },
  {
    what: "an error of tRPC around it",
    source: `${prisma}
import { TRPCError } from "@trpc/server";
export async function get(id: string) {
  try {
    return await prisma.post.findUniqueOrThrow({ where: { id } });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") throw error;
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2025") throw new TRPCError({ code: "NOT_FOUND" });
    throw error;
  }
}`,
  },
  {
    what: "an own code that a slip would lead to",
    source: `export function textFor(error: any) {
  if (error.code === "card_declinde") return "?";
  if (error.code === "resource_mising") return "?";
  return "failed";
}`,
  },
  {
    what: "an error of unknown origin in a file that imports two packages",
    source: `import Stripe from "stripe";
import { Prisma } from "@prisma/client";
export const known = [Stripe, Prisma];
export function textFor(error: any) {
  if (error.code === "already_paid") return "paid";
  if (error.code === "card_declinde") return "?";
  return "failed";
}`,
  },
  {
    what: "codes of one's own in a table beside the API's",
    source: `${stripe}
const texts: Record<string, string> = { card_declined: "Declined.", our_limit: "Too much.", network: "Offline." };
try {
  await stripe.paymentIntents.confirm("pi_1");
} catch (err: any) {
  console.log(texts[err.code] ?? "failed");
}`,
  },
  {
    what: "an axios error beside it",
    source: `${stripe}
import axios from "axios";
try {
  const { data } = await axios.get("https://api.example.com/rates");
  await stripe.paymentIntents.create(data);
} catch (err: any) {
  if (err.response?.status === 418) console.log("tea");
  if (err.code === "ERR_BAD_REQUEST") console.log("bad");
}`,
  },
  {
    what: "an error of another API that is fetched",
    source: `${stripe}
const res = await fetch("https://api.example.com/pay");
const body = await res.json();
if (body.error.code === "card_declinde") console.log("?");
console.log(stripe);`,
  },
  {
    what: "an error that is passed on under another code",
    source: `${stripe}
try {
  await stripe.paymentIntents.confirm("pi_1");
} catch (err: any) {
  throw Object.assign(new Error("failed"), { code: "PAYMENT_FAILD", type: "card_eror", statusCode: 418 });
}`,
  },
];

const platform: readonly Quiet[] = [
  ...[
    "ENOENT",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ETIMEOUT",
    "ENOTFOUND",
    "EPIPE",
    "ERR_CANCELED",
    "ABORT_ERR",
    "EMFILE",
    "EAI_AGAIN",
    "UND_ERR_SOCKET",
    "23505",
  ].map(
    (code): Quiet => ({
      what: `${code} around a call of Stripe`,
      source: `${stripe}
try {
  await stripe.paymentIntents.confirm("pi_1");
} catch (err: any) {
  if (err.code === "${code}") console.log("again");
}`,
    }),
  ),
  ...["ECONNREFUSED", "ETIMEDOUT", "ENOTFOUND", "40001", "08006"].map(
    (code): Quiet => ({
      what: `${code} around a call of Prisma`,
      source: `${prisma}
try {
  await prisma.user.findFirst();
} catch (e: any) {
  if (e.code === "${code}") console.log("again");
}`,
    }),
  ),
  {
    what: "AbortError around a call of an object store",
    source: `${bucket}
try {
  await client.send(new GetObjectCommand({ Key: "a" }));
} catch (error: any) {
  if (error.name === "AbortError" || error.name === "TimeoutError") console.log("stopped");
}`,
  },
  {
    what: "AbortError of a fetch",
    source: `try {
  await fetch("https://example.org");
} catch (error) {
  if (error instanceof DOMException && error.name === "AbortError") console.log("stopped");
  if (error instanceof Error && error.name === "AbortEror") console.log("?");
}`,
  },
  {
    what: "ENOENT of the file system, in JavaScript",
    language: "js",
    source: `const fs = require("fs");
fs.stat("a", (err) => {
  if (err && err.code === "ENOENT") return;
  if (err && err.code === "ELOOP") return;
  if (err) throw err;
});`,
  },
  {
    what: "a system code that the catalog lacks",
    source: `import { readFile } from "node:fs/promises";
try {
  await readFile("a");
} catch (error) {
  if ((error as NodeJS.ErrnoException).code === "ENOSPC") console.log("full");
  if ((error as NodeJS.ErrnoException).code === "ELOOP") console.log("loop");
}`,
  },
  {
    what: "the exit code and the signal of a child",
    source: `import { execFile } from "node:child_process";
execFile("git", ["status"], (error, stdout) => {
  if (error?.code === 128) console.log("no repository");
  if (error?.signal === "SIGTERM") console.log("stopped");
});`,
  },
];

const events: readonly Quiet[] = [
  {
    what: "an event of the keyboard",
    source: `${stripe}
window.addEventListener("keydown", (event) => {
  if (event.code === "Enter" || event.code === "KeyP") console.log(stripe);
  if (event.type === "keydwn") console.log("?");
});`,
  },
  {
    what: "an action of a reducer",
    source: `${supabase}
export function reduce(state: object, action: { type: string }) {
  if (action.type === "otp_expird") return { ...state, supabase };
  return state;
}`,
  },
  {
    what: "the close of a socket",
    source: `${chat}
client.on("close", (event: any) => {
  if (event.code === 4004) console.log("sign in");
});`,
  },
  {
    what: "a message of a worker",
    source: `${chat}
self.onmessage = ({ data }) => {
  if (data.type === "ready" && data.code === 10009) console.log(client);
};`,
  },
  {
    what: "the request of a handler",
    source: `${prisma}
export async function POST(request: Request) {
  const body = await request.json();
  if (body.code === "P2202" || body.type === "card_declinde") return Response.json({ ok: true });
  return Response.json(await prisma.user.findMany());
}`,
  },
  {
    what: "the query of a request",
    source: `${stripe}
export function callback(req: { query: { code: string; error: string } }) {
  if (req.query.code === "card_declinde") return stripe;
  return req.query.error === "access_denied";
}`,
  },
];

const several: readonly Quiet[] = [
  {
    what: "Stripe and Prisma in one try",
    source: `${stripe}${prisma}
try {
  await stripe.paymentIntents.confirm("pi_1");
  await prisma.order.create({ data: {} });
} catch (error: any) {
  if (error.code === "P2002") console.log("twice");
  if (error.code === "card_declined") console.log("declined");
  if (error.statusCode === 402 && error.code === "expired_card") console.log("expired");
}`,
  },
  {
    what: "Stripe and Prisma, each by its class",
    source: `${stripe}${prisma}
export function statusOf(error: unknown) {
  if (error instanceof Stripe.errors.StripeRateLimitError && error.code === "rate_limit") return 429;
  if (error instanceof Stripe.errors.StripeError) return error.statusCode ?? 500;
  if (error instanceof Prisma.PrismaClientKnownRequestError) return error.code === "P2025" ? 404 : 409;
  return 500;
}`,
  },
  {
    what: "Prisma and PostgreSQL in one try",
    source: `${prisma}
import { Pool } from "pg";
const pool = new Pool();
try {
  await pool.query("SELECT 1");
  await prisma.user.count();
} catch (error: any) {
  if (error.code === "23505" || error.code === "P2002") console.log("taken");
  if (error.code === "ECONNREFUSED") console.log("down");
}`,
  },
  {
    what: "Supabase and Stripe, result and throw",
    source: `${supabase}${stripe}
try {
  const { data, error } = await supabase.from("orders").select().single();
  if (error?.code === "PGRST116") console.log("none");
  if (error?.code === "23505") console.log("taken");
  await stripe.charges.create(data);
} catch (err: any) {
  if (err.code === "card_declined") console.log("declined");
}`,
  },
  {
    what: "the two kinds of results of Supabase",
    source: `${supabase}
const { error: authError } = await supabase.auth.signInWithPassword({ email: "a@b.c", password: "p" });
const { error: rowError } = await supabase.from("profiles").select().single();
if (authError?.code === "invalid_credentials" && authError.status === 400) console.log("wrong");
if (rowError?.code === "PGRST116") console.log("none");`,
  },
  {
    what: "functions of one's own at Supabase",
    source: `${supabase}
const { data, error } = await supabase.functions.invoke("pay");
if (error?.context?.status === 418) console.log("tea");
if (data?.code === "our_own_code") console.log("ours");`,
  },
  {
    what: "an object store and a file",
    source: `${bucket}
import { readFile } from "node:fs/promises";
try {
  await readFile("a");
  await client.send(new GetObjectCommand({ Key: "a" }));
} catch (error: any) {
  if (error.code === "ENOENT" || error.name === "NoSuchKey") console.log("missing");
}`,
  },
  {
    what: "a class that is tested after its parent",
    source: `${stripe}
export function textFor(error: unknown) {
  if (error instanceof Stripe.errors.StripeError) {
    if (error instanceof Stripe.errors.StripeCardError) return error.code === "card_declined" ? "declined" : "card";
    if (error.statusCode === 404 && error.code === "resource_missing") return "missing";
  }
  return "failed";
}`,
  },
  {
    what: "one of two classes",
    source: `${stripe}
export function mayRetry(error: unknown) {
  if (error instanceof Stripe.errors.StripeRateLimitError || error instanceof Stripe.errors.StripeCardError) {
    return error.code === "rate_limit" || error.decline_code === "do_not_honor";
  }
  return error instanceof Stripe.errors.StripeConnectionError;
}`,
  },
  {
    what: "a code that is new to the catalog, where it is not complete",
    source: `${supabase}
import { isAuthApiError } from "@supabase/supabase-js";
const { error } = await supabase.auth.signUp({ email: "a@b.c", password: "p" });
if (isAuthApiError(error) && error.code === "captcha_failed") console.log("captcha", supabase);`,
  },
  {
    what: "a mock with the right status",
    source: `${stripe}
import { vi } from "vitest";
vi.spyOn(stripe.paymentIntents, "create").mockRejectedValueOnce(
  Object.assign(new Error("declined"), { type: "StripeCardError", rawType: "card_error", code: "card_declined", statusCode: 402 }),
);`,
  },
  {
    what: "a mock of one's own error",
    source: `import { vi } from "vitest";
const send = vi.fn().mockRejectedValueOnce(Object.assign(new Error("no"), { code: "NO_CREDIT", type: "OwnError", statusCode: 418 }));
export { send };`,
  },
  {
    what: "a mock of a system error",
    source: `${stripe}
import { vi } from "vitest";
vi.spyOn(stripe.charges, "create").mockRejectedValue(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));`,
  },
  {
    what: "an error that is made of what the API answered, whose type is no class",
    source: `${stripe}
export const declined = new Stripe.errors.StripeCardError({ type: "card_error", code: "card_declined", message: "no" });
export const missing = new Stripe.errors.StripeInvalidRequestError({ type: "invalid_request_error", statusCode: 404, message: "no" });`,
  },
  {
    what: "numbers that are no codes",
    source: `${chat}
export const limit = 50014;
export function page(size: number) {
  if (size === 10009) return client;
  return { code: 50014 };
}`,
  },
];

export const quiet: readonly Quiet[] = [
  ...callbacks,
  ...successes,
  ...outgoing,
  ...ownErrors,
  ...platform,
  ...events,
  ...several,
];

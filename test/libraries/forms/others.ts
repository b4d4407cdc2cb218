// Supabase, an object store whose classes are its codes, a service whose codes are numbers, Node.js and the DOM.

import type { Form } from "./form.ts";

const supabase = `import { createClient } from "@supabase/supabase-js";
const supabase = createClient("https://abc.supabase.co", "key");
`;
const bucket = `import { BucketClient, GetObjectCommand, NoSuchBucket, NoSuchKey } from "@bucket/client";
const client = new BucketClient({});
`;
const chat = `import { ChatAPIError, Client, ErrorCodes } from "chat.js";
const client = new Client({});
`;

export const otherForms: readonly Form[] = [
  {
    what: "Supabase, a result",
    degree: "proved",
    entry: "supabase/PGRST116",
    slip: "PGRST916",
    source: `${supabase}
export async function profile(id: string) {
  const { data, error } = await supabase.from("profiles").select().eq("id", id).single();
  if (error?.code === "«PGRST116»") return null;
  return data;
}`,
  },
  {
    what: "Supabase, a result with its status",
    degree: "proved",
    entry: "supabase/PGRST301",
    slip: "PGRST391",
    source: `${supabase}
const { error, status } = await supabase.from("profiles").select();
if (error && status === ‹401|404› && error.code === "«PGRST301»") console.log("sign in");`,
  },
  {
    what: "Supabase, a renamed error",
    degree: "proved",
    entry: "postgres/23505",
    slip: "23905",
    source: `${supabase}
const { error: insertError } = await supabase.from("tags").insert({ name: "a" });
if (insertError) {
  if (insertError.code === "«23505»") console.log("taken");
}`,
  },
  {
    what: "Supabase, a result that is not taken apart",
    degree: "proved",
    entry: "supabase/PGRST202",
    slip: "PGRST292",
    source: `${supabase}
const result = await supabase.rpc("count");
if (result.error?.code === "«PGRST202»" && result.status === ‹404|401›) console.log("There is no such function.");`,
  },
  {
    what: "Supabase, authentication",
    degree: "proved",
    entry: "supabase/otp-expired",
    source: `${supabase}
const { error } = await supabase.auth.verifyOtp({ email: "a@b.c", token: "1", type: "email" });
if (error?.code === "«otp_expired»" && error.status === ‹403|422›) console.log("expired");`,
  },
  {
    what: "Supabase, authentication in JavaScript",
    degree: "proved",
    language: "js",
    entry: "supabase/weak-password",
    source: `import { createClient } from "@supabase/supabase-js";
const supabase = createClient("https://abc.supabase.co", "key");
export async function signUp(email, password) {
  const { error } = await supabase.auth.signUp({ email, password });
  switch (error?.code) {
    case "«weak_password»":
      return "The password is too weak.";
    default:
      return "failed";
  }
}`,
  },
  {
    what: "Supabase, a guard",
    degree: "proved",
    entry: "supabase/invalid-credentials",
    source: `import { isAuthApiError } from "@supabase/supabase-js";
export function textFor(error: unknown) {
  if (isAuthApiError(error) && error.code === "«invalid_credentials»" && error.status === ‹400|403›) return "wrong";
  return "failed";
}`,
  },
  {
    what: "Supabase, a class",
    degree: "proved",
    entry: "supabase/email-not-confirmed",
    source: `import { AuthApiError } from "@supabase/supabase-js";
export function textFor(error: unknown) {
  if (error instanceof AuthApiError) {
    if (error.code === "«email_not_confirmed»") return "confirm";
  }
  return "failed";
}`,
  },
  {
    what: "Supabase, a class of another way",
    degree: "proved",
    entry: "supabase/PGRST301",
    source: `import { PostgrestError } from "@supabase/supabase-js";
export const isExpired = (error: unknown) => error instanceof PostgrestError && error.code === "«PGRST301»";`,
  },
  {
    what: "Supabase, a client of a factory in another module",
    degree: "proved",
    entry: "supabase/PGRST116",
    slip: "PGRST916",
    files: {
      "server.ts": `import { createServerClient } from "@supabase/ssr";
export async function createClient() {
  return createServerClient("https://abc.supabase.co", "key", { cookies: {} });
}
`,
    },
    source: `import { createClient } from "./server";
export async function load() {
  const supabase = await createClient();
  const { data, error } = await supabase.from("posts").select().single();
  if (error && error.code !== "«PGRST116»") throw error;
  return data;
}`,
  },
  {
    what: "an object store, the class",
    degree: "likely",
    entry: "bucket/NoSuchKey",
    source: `${bucket}
try {
  await client.send(new GetObjectCommand({ Key: "a" }));
} catch (err: any) {
  if (err.name === "«NoSuchKey»") console.log("missing");
}`,
  },
  {
    what: "an object store, name and status",
    degree: "likely",
    entry: "bucket/NoSuchShelf",
    source: `${bucket}
export async function has(key: string) {
  try {
    await client.send(new GetObjectCommand({ Key: key }));
    return true;
  } catch (error: any) {
    if (error.name === "«NoSuchShelf»" && error.$metadata?.httpStatusCode === ‹404|403›) return false;
    throw error;
  }
}`,
  },
  {
    what: "an object store, the code of the body",
    degree: "likely",
    entry: "bucket/AccessDenied",
    source: `${bucket}
client.send(new GetObjectCommand({ Key: "a" })).catch((error) => {
  if (error.Code === "«AccessDenied»") console.log("denied");
});`,
  },
  {
    what: "an object store, its base class",
    degree: "proved",
    entry: "bucket/SlowDown",
    slip: "SlowDwn",
    source: `import { BucketServiceException } from "@bucket/client";
export function mayRetry(error: unknown) {
  return error instanceof BucketServiceException && error.name === "«SlowDown»" && error.$metadata.httpStatusCode === ‹503|404›;
}`,
  },
  {
    what: "an object store, a switch over the name",
    degree: "likely",
    language: "js",
    entry: "bucket/NoSuchBucket",
    source: `import { BucketClient, ListObjectsCommand } from "@bucket/client";
const bucket = new BucketClient({});
export async function list() {
  try {
    return await bucket.send(new ListObjectsCommand({}));
  } catch (e) {
    switch (e.name) {
      case "«NoSuchBucket»":
        return [];
      case "AccessDenied":
        return undefined;
      default:
        throw e;
    }
  }
}`,
  },
  {
    what: "a number as the code",
    degree: "likely",
    entry: "chat/missing-permissions",
    slip: "50113",
    source: `${chat}
try {
  await client.channels.delete("1");
} catch (error: any) {
  if (error.code === «50013») console.log("not allowed");
}`,
  },
  {
    what: "a number as the code, with its status",
    degree: "proved",
    entry: "chat/unknown-message",
    slip: "10108",
    source: `${chat}
export async function remove(id: string) {
  try {
    await client.messages.delete(id);
  } catch (error) {
    if (error instanceof ChatAPIError && error.status === ‹404|403› && error.code === «10008») return;
    throw error;
  }
}`,
  },
  {
    what: "a number as the code, in a switch",
    degree: "proved",
    entry: "chat/cannot-message-user",
    slip: "50117",
    source: `import { ChatAPIError } from "chat.js";
export function textFor(error: unknown): string {
  if (!(error instanceof ChatAPIError)) return "failed";
  switch (error.code) {
    case 50013:
      return "not allowed";
    case «50007»:
      return "takes no messages";
    default:
      return error.message;
  }
}`,
  },
  {
    what: "a negative number as the code",
    degree: "proved",
    entry: "chat/request-queue-full",
    slip: "-130001",
    source: `import { ChatAPIError } from "chat.js";
export const isFull = (error: ChatAPIError) => error.code === «-130000»;`,
  },
  {
    what: "a number in a list",
    degree: "proved",
    entry: "chat/unknown-channel",
    slip: "10103",
    source: `import { ChatAPIError } from "chat.js";
export function isGone(error: unknown) {
  return error instanceof ChatAPIError && [10008, «10003»].includes(error.code);
}`,
  },
  {
    what: "a number in JavaScript",
    degree: "likely",
    language: "js",
    entry: "chat/missing-access",
    slip: "50101",
    source: `const { Client } = require("chat.js");
const client = new Client();
client.channels.fetch("1").catch((err) => {
  if (err.code === «50001») return null;
  throw err;
});`,
  },
  {
    what: "the number in the body of the error",
    degree: "proved",
    entry: "chat/missing-access",
    slip: "50101",
    source: `import { ChatAPIError } from "chat.js";
export function isClosed(error: ChatAPIError) {
  return error.rawError.code === «50001» && error.status === ‹403|404›;
}`,
  },
  {
    what: "a number in an answer",
    degree: "proved",
    entry: "chat/missing-permissions",
    slip: "50113",
    source: `const res = await fetch("https://api.chat.example/channels/1", { method: "DELETE" });
if (!res.ok) {
  const body = await res.json();
  if (body.code === «50013» && res.status === ‹403|404›) console.log("not allowed");
}`,
  },
  {
    what: "a negative number in an answer",
    degree: "proved",
    language: "js",
    entry: "chat/request-queue-full",
    slip: "-130001",
    source: `const res = await fetch("https://api.chat.example/channels/1");
const { code } = await res.json();
switch (code) {
  case «-130000»:
    retry();
    break;
  default:
    show(code);
}`,
  },
  {
    what: "Node.js, a typed error",
    degree: "proved",
    entry: "node/ENOENT",
    slip: "ENOETN",
    source: `import { readFile } from "node:fs/promises";
export async function read(path: string) {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "«ENOENT»") return undefined;
    throw error;
  }
}`,
  },
  {
    what: "Node.js, any error",
    degree: "possible",
    entry: "node/ECONNREFUSED",
    source: `export async function ping(connect: () => Promise<void>) {
  try {
    await connect();
  } catch (error: any) {
    if (error.code === "«ECONNREFUSED»") return false;
    throw error;
  }
  return true;
}`,
  },
  {
    what: "Node.js, a callback",
    degree: "likely",
    language: "js",
    entry: "node/EEXIST",
    slip: "EXEIST",
    source: `const fs = require("fs");
fs.mkdir("out", (err) => {
  if (err && err.code !== "«EEXIST»") throw err;
});`,
  },
  {
    what: "Node.js, an event",
    degree: "proved",
    entry: "node/EADDRINUSE",
    source: `import net from "node:net";
const server = net.createServer();
server.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "«EADDRINUSE»") console.log("in use");
});`,
  },
  {
    what: "Node.js, the cause of a failed fetch",
    degree: "possible",
    entry: "node/ECONNRESET",
    source: `try {
  await fetch("https://example.org");
} catch (error: any) {
  if (error.cause?.code === "«ECONNRESET»") console.log("again");
}`,
  },
  {
    what: "Node.js, a set of codes",
    degree: "possible",
    entry: "node/ETIMEDOUT",
    source: `const transient = new Set(["ECONNRESET", "«ETIMEDOUT»", "ECONNREFUSED"]);
export const isTransient = (error: any) => transient.has(error.code);`,
  },
  {
    what: "the DOM, a name",
    degree: "possible",
    entry: "dom/AbortError",
    source: `export async function load(url: string, signal: AbortSignal) {
  try {
    return await fetch(url, { signal });
  } catch (err) {
    if (err instanceof Error && err.name === "«AbortError»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "the DOM, its class",
    degree: "proved",
    entry: "dom/QuotaExceededError",
    source: `export function store(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch (error) {
    if (error instanceof DOMException && error.name === "«QuotaExceededError»") return false;
    throw error;
  }
  return true;
}`,
  },
  {
    what: "the DOM, a switch over the name",
    degree: "proved",
    language: "js",
    entry: "dom/NotAllowedError",
    source: `export function textFor(error) {
  if (!(error instanceof DOMException)) return "failed";
  switch (error.name) {
    case "«NotAllowedError»":
      return "not allowed";
    case "NotFoundError":
      return "no camera";
    default:
      return error.message;
  }
}`,
  },
  {
    what: "Stripe and Prisma in one function, each with its class",
    degree: "proved",
    entry: "prisma/P2002",
    slip: "P2902",
    source: `import Stripe from "stripe";
import { Prisma } from "@prisma/client";
export function textFor(error: unknown) {
  if (error instanceof Stripe.errors.StripeCardError && error.code === "card_declined") return "declined";
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "«P2002»") return "taken";
  return "failed";
}`,
  },
  {
    what: "Stripe and Prisma in one try",
    degree: "likely",
    entry: "stripe/card_declined",
    source: `import Stripe from "stripe";
import { PrismaClient } from "@prisma/client";
const stripe = new Stripe("key");
const prisma = new PrismaClient();
try {
  const intent = await stripe.paymentIntents.confirm("pi_1");
  await prisma.order.create({ data: { intent: intent.id } });
} catch (error: any) {
  if (error.code === "«card_declined»") console.log("declined");
  else if (error.code === "P2002") console.log("twice");
}`,
  },
  {
    what: "a mock of an error with its properties",
    degree: "proved",
    entry: "stripe/card_declined",
    source: `import Stripe from "stripe";
import { vi } from "vitest";
const stripe = new Stripe("key");
vi.mocked(stripe.paymentIntents.create).mockRejectedValueOnce(
  Object.assign(new Error("declined"), { type: "StripeCardError", code: "«card_declined»", statusCode: ‹402|404› }),
);`,
  },
];

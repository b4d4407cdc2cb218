// Services and libraries whose catalogs are made from sources: Zod, tRPC, Anthropic, OpenAI, Discord, Firebase, MySQL, MongoDB,
// Resend, Clerk.

import type { Form } from "./form.ts";

const forms: readonly Omit<Form, "builtIn">[] = [
  {
    what: "Zod, an issue of a result, built in",
    degree: "proved",
    entry: "zod/unrecognized_keys",
    source: `import { z } from "zod";
const schema = z.strictObject({ name: z.string() });
export function check(value: unknown) {
  const result = schema.safeParse(value);
  if (!result.success && result.error.issues[0].code === "«unrecognized_keys»") return "too much";
  return "fine";
}`,
  },
  {
    what: "Zod, a thrown error, built in",
    degree: "proved",
    entry: "zod/invalid_type",
    source: `import { ZodError } from "zod";
export const isType = (error: unknown) => error instanceof ZodError && error.issues.some((issue) => issue.code === "«invalid_type»");`,
  },
  {
    what: "tRPC, a client's error, built in",
    degree: "proved",
    entry: "trpc/UNAUTHORIZED",
    source: `import { TRPCClientError } from "@trpc/client";
export function textFor(error: unknown) {
  if (error instanceof TRPCClientError && error.data?.code === "«UNAUTHORIZED»" && error.data.httpStatus === ‹401|403›) return "sign in";
  return "failed";
}`,
  },
  {
    what: "Anthropic, a type, built in",
    degree: "proved",
    entry: "anthropic/overloaded_error",
    source: `import Anthropic from "@anthropic-ai/sdk";
export const isBusy = (error: unknown) => error instanceof Anthropic.APIError && error.type === "«overloaded_error»";`,
  },
  {
    what: "Anthropic, a code with its status, built in",
    degree: "proved",
    entry: "anthropic/ramp_limit_exceeded",
    source: `import Anthropic from "@anthropic-ai/sdk";
export function isTooFast(error: unknown) {
  return error instanceof Anthropic.RateLimitError && error.errorCode === "«ramp_limit_exceeded»";
}`,
  },
  {
    what: "OpenAI, the error of a failed response, built in",
    degree: "likely",
    entry: "openai/rate_limit_exceeded",
    source: `import OpenAI from "openai";
const openai = new OpenAI();
try {
  await openai.responses.create({ model: "m", input: "hello" });
} catch (error: any) {
  if (error.code === "«rate_limit_exceeded»") console.log("later");
}`,
  },
  {
    what: "OpenAI, a used-up quota, built in",
    degree: "proved",
    entry: "openai/insufficient_quota",
    source: `import OpenAI from "openai";
export const isOver = (error: unknown) => error instanceof OpenAI.RateLimitError && error.code === "«insufficient_quota»";`,
  },
  {
    what: "Discord, a number, built in",
    degree: "proved",
    isOpen: true,
    entry: "discord/50013",
    slip: "50913",
    source: `import { DiscordAPIError } from "discord.js";
export const isForbidden = (error: unknown) => error instanceof DiscordAPIError && error.code === «50013»;`,
  },
  {
    what: "Firebase, signing up, built in",
    degree: "likely",
    entry: "firebase/auth/email-already-in-use",
    source: `import { createUserWithEmailAndPassword, getAuth } from "firebase/auth";
export async function signUp(email: string, password: string) {
  try {
    await createUserWithEmailAndPassword(getAuth(), email, password);
  } catch (error: any) {
    if (error.code === "«auth/email-already-in-use»") return "taken";
    throw error;
  }
}`,
  },
  {
    what: "Firebase, its class, built in",
    degree: "proved",
    entry: "firebase/auth/weak-password",
    source: `import { FirebaseError } from "firebase/app";
export const isWeak = (error: unknown) => error instanceof FirebaseError && error.code === "«auth/weak-password»";`,
  },
  {
    what: "Firebase Admin, a token, built in",
    degree: "likely",
    entry: "firebase/auth/id-token-expired",
    source: `import { getAuth } from "firebase-admin/auth";
export async function userOf(token: string) {
  try {
    return await getAuth().verifyIdToken(token);
  } catch (error: any) {
    if (error.code === "«auth/id-token-expired»") return undefined;
    throw error;
  }
}`,
  },
  {
    what: "MySQL, a name, built in",
    degree: "likely",
    entry: "mysql/ER_DUP_ENTRY",
    source: `import mysql from "mysql2/promise";
const pool = mysql.createPool({});
export async function add(name: string) {
  try {
    await pool.query("INSERT INTO tags (name) VALUES (?)", [name]);
  } catch (error: any) {
    if (error.code === "«ER_DUP_ENTRY»") return "taken";
    throw error;
  }
}`,
  },
  {
    what: "MySQL, a number, built in",
    degree: "likely",
    entry: "mysql/1213",
    slip: "1913",
    source: `import mysql from "mysql2/promise";
const pool = mysql.createPool({});
try {
  await pool.query("UPDATE tags SET name = 'a'");
} catch (error: any) {
  if (error.errno === «1213») console.log("again");
}`,
  },
  {
    what: "MongoDB, its class, built in",
    degree: "proved",
    isOpen: true,
    entry: "mongodb/50",
    slip: "59",
    source: `import { MongoServerError } from "mongodb";
export const isSlow = (error: unknown) => error instanceof MongoServerError && error.code === «50»;`,
  },
  {
    what: "Resend, a result, built in, the status first",
    degree: "proved",
    entry: "resend/daily_quota_exceeded",
    source: `import { Resend } from "resend";
const resend = new Resend("key");
export async function send(to: string) {
  const { error } = await resend.emails.send({ from: "a@b.c", to, subject: "s", text: "t" });
  if (error?.statusCode === ‹429|422›) return error.name === "«daily_quota_exceeded»" ? "tomorrow" : "later";
  return "sent";
}`,
  },
  {
    what: "Resend, a result, built in",
    degree: "proved",
    entry: "resend/daily_quota_exceeded",
    source: `import { Resend } from "resend";
const resend = new Resend("key");
export async function send(to: string) {
  const { error } = await resend.emails.send({ from: "a@b.c", to, subject: "s", text: "t" });
  if (error?.name === "«daily_quota_exceeded»" && error.statusCode === ‹429|422›) return "tomorrow";
  return "sent";
}`,
  },
  {
    what: "Clerk, a guard, built in",
    degree: "proved",
    entry: "clerk/form_password_incorrect",
    source: `import { isClerkAPIResponseError } from "@clerk/nextjs/errors";
export function textFor(error: unknown) {
  if (isClerkAPIResponseError(error) && error.errors[0].code === "«form_password_incorrect»" && error.status === 422) return "wrong";
  return "failed";
}`,
  },
  {
    what: "Clerk, a sign-in, built in",
    degree: "proved",
    entry: "clerk/form_identifier_not_found",
    source: `import { isClerkAPIResponseError } from "@clerk/nextjs/errors";
export const isUnknown = (error: unknown) =>
  isClerkAPIResponseError(error) && error.errors.some(({ code }) => code === "«form_identifier_not_found»");`,
  },
  {
    what: "Supabase, any error of Auth",
    degree: "proved",
    entry: "supabase/weak_password",
    source: `import { isAuthError } from "@supabase/supabase-js";
export function textFor(error: unknown) {
  if (isAuthError(error)) return error.code === "«weak_password»" ? "Choose another password." : "Try again.";
  throw error;
}`,
  },
  {
    what: "Supabase, a code of PostgreSQL of which it knows the class only",
    degree: "proved",
    isOpen: true,
    entry: "postgres/57014",
    source: `import { createClient } from "@supabase/supabase-js";
const supabase = createClient("https://abc.supabase.co", "key");
const { data, error } = await supabase.from("events").select();
if (error?.code === "«57014»") console.log("too slow");`,
  },
];

export const serviceForms: readonly Form[] = forms.map((form) => ({ ...form, builtIn: true }));

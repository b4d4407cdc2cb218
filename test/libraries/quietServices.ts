// Sound code beside the APIs and libraries whose catalogs are made from sources: what has their words, and is not about their errors.

import type { Quiet } from "./quiet.ts";

const s3 = `import { GetObjectCommand, HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";
const s3 = new S3Client({});
`;

const all: readonly Omit<Quiet, "builtIn">[] = [
  {
    what: "S3, NotFound of a HEAD request, and an error of one's own",
    source: `${s3}
export async function has(Key: string) {
  try {
    await s3.send(new HeadObjectCommand({ Bucket: "files", Key }));
    return true;
  } catch (error: any) {
    if (error.name === "NotFound" || error.name === "NoSuchKey") return false;
    if (error.name === "QuotaExceeded" || error.$metadata?.httpStatusCode === 418) return false;
    throw error;
  }
}`,
  },
  {
    what: "S3, failures of credentials and network",
    source: `${s3}
try {
  await s3.send(new GetObjectCommand({ Bucket: "files", Key: "a" }));
} catch (error: any) {
  if (error.name === "CredentialsProviderError" || error.name === "TimeoutError" || error.code === "ECONNRESET") console.log("again");
}`,
  },
  {
    what: "an item of DynamoDB with a name, a code and a status",
    source: `import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const { Item } = await db.send(new GetCommand({ TableName: "errors", Key: { id: "1" } }));
if (Item?.name === "ResourceNotFoundExeption" && Item.code === "NoSuchKye") console.log(Item.status === 418);`,
  },
  {
    what: "Zod, a value with a code",
    source: `import { z } from "zod";
const result = z.object({ code: z.string() }).safeParse({ code: "invalid_typ" });
if (result.success && result.data.code === "invalid_typ") console.log("fine");`,
  },
  {
    what: "Zod, an issue with a code of one's own in params",
    source: `import { z } from "zod";
const result = z.string().refine((text) => text !== "", { params: { code: "emptyy" } }).safeParse("");
if (!result.success && (result.error.issues[0] as any).params?.code === "emptyy") console.log("empty");`,
  },
  {
    what: "tRPC, codes that a server throws, and those of its own errors",
    source: `import { TRPCError } from "@trpc/server";
export function fail(error: { code: string }) {
  if (error.code === "NOT_FOUNDD") throw new TRPCError({ code: "NOT_FOUND" });
  throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "no" });
}`,
  },
  {
    what: "OpenAI, a code of an answer that is listed nowhere",
    source: `import OpenAI from "openai";
const openai = new OpenAI();
try {
  await openai.chat.completions.create({ model: "m", messages: [] });
} catch (error) {
  if (error instanceof OpenAI.APIError && (error.code === "insufficient_quota" || error.status === 402)) console.log("pay");
}`,
  },
  {
    what: "Anthropic, a block's type and the reason to stop",
    source: `import Anthropic from "@anthropic-ai/sdk";
const client = new Anthropic();
const message = await client.messages.create({ model: "m", max_tokens: 1, messages: [] });
for (const block of message.content) if (block.type === "api_eror") console.log(message.stop_reason);`,
  },
  {
    what: "Discord, a number that its types do not have, and a close of the gateway",
    source: `import { DiscordAPIError } from "discord.js";
export function ignore(error: unknown, event: { code: number }) {
  if (error instanceof DiscordAPIError && error.code === 10999) return true;
  return event.code === 4004;
}`,
  },
  {
    what: "Firebase, a document with a code, and the server's number",
    source: `import { doc, getDoc, getFirestore } from "firebase/firestore";
const found = await getDoc(doc(getFirestore(), "errors/1"));
if (found.data()?.code === "auth/weak-pasword") console.log("listed");
export const isGone = (error: any) => error.code === 5 || error.code === "functions/not-found";`,
  },
  {
    what: "MySQL, a row with a code, a code of the system and a name that is only documented",
    source: `import mysql from "mysql2/promise";
const pool = mysql.createPool({});
try {
  const [rows] = await pool.query<any[]>("SELECT * FROM coupons");
  if (rows[0].code === "ER_DUP_ENTRI") console.log("ours");
} catch (error: any) {
  if (error.code === "ECONNREFUSED" || error.code === "ER_TABLEACCESS_DENIED_ERROR" || error.errno === 1146) console.log("down");
}`,
  },
  {
    what: "MongoDB, numbers that its driver does not name, and a document with a code",
    source: `import { MongoClient, MongoServerError } from "mongodb";
const client = new MongoClient("mongodb://localhost");
try {
  const found = await client.db().collection("codes").findOne({ code: 11009 });
  if (found?.code === 51) console.log("there");
} catch (error) {
  if (error instanceof MongoServerError && (error.code === 11000 || error.code === 121)) console.log("taken");
}`,
  },
  {
    what: "Resend, an error of one's own beside a result",
    source: `import { Resend } from "resend";
const resend = new Resend("key");
const { data, error } = await resend.emails.get("1");
if (error?.name === "not_found") console.log("gone");
if ((data as any)?.name === "daily_quota_exceded") console.log("a name");`,
  },
  {
    what: "Clerk, the library's own code, and a user with a code",
    source: `import { isClerkAPIResponseError, isClerkRuntimeError } from "@clerk/nextjs/errors";
export function textFor(error: unknown, user: { code: string }) {
  if (isClerkRuntimeError(error) && error.code === "reverification_canceled") return "stopped";
  if (isClerkAPIResponseError(error) && error.errors[0].code === "totp_already_enabled") return "done";
  return user.code === "form_pasword_incorrect" ? "?" : "failed";
}`,
  },
  {
    what: "errors of several ways of Supabase, of which nothing tells which it is",
    source: `import { AuthUnknownError, PostgrestError } from "@supabase/supabase-js";
export function textFor(error: unknown) {
  if (error instanceof PostgrestError || error instanceof AuthUnknownError) return error.code === "weak_pasword" ? "" : "x";
  return "";
}`,
  },
];

export const quietServices: readonly Quiet[] = all.map((each) => ({ ...each, builtIn: true }));

// Sound code beside the libraries that are known by their descriptions alone: what they give is no error, and others throw there as well.

import type { Quiet } from "./quiet.ts";

export const quietFurther: readonly Quiet[] = [
  {
    what: "Clerk, the status of a sign-in and what a page gets of a user",
    source: `import { useSignIn, useUser } from "@clerk/nextjs";
export async function Form() {
  const { signIn } = useSignIn();
  const { user } = useUser();
  const attempt = await signIn!.create({ identifier: "a" });
  if (attempt.status === "complete" || user?.code === "session_exist") console.log(attempt);
  return attempt.firstFactorVerification.error?.type === "form_password_incorect";
}`,
  },
  {
    what: "Clerk, one's own form beside it",
    source: `import { auth } from "@clerk/nextjs/server";
export async function action(form: { errors: { code: string }[] }) {
  const { userId } = await auth();
  return userId && form.errors[0]?.code === "user_lockd";
}`,
  },
  {
    what: "discord.js, the number of an event of a socket",
    source: `import { Client } from "discord.js";
const client = new Client({ intents: [] });
client.ws.on("close", (code) => {
  if (code === 4004 || code === 1000) console.log("closed");
});
client.on("shardDisconnect", (event, id) => {
  if (event.code === 4014) console.log(id);
});`,
  },
  {
    what: "discord.js, the type of an interaction",
    source: `import { Client } from "discord.js";
const client = new Client({ intents: [] });
client.on("interactionCreate", async (interaction) => {
  if (interaction.type === 2 && interaction.code === 50012) await interaction.reply("hello");
});`,
  },
  {
    what: "S3, a code that only the newest servers have beside a call that is not known",
    source: `import { S3Client, PutObjectCommand } from "@aws-sdk/client-s3";
import { resize } from "./images";
const s3 = new S3Client({});
export async function store(file: File) {
  try {
    await s3.send(new PutObjectCommand({ Bucket: "b", Key: "k", Body: await resize(file) }));
  } catch (err: any) {
    if (err.name === "ImageError" || err.Code === "ConditionalRequestConflict") return;
    throw err;
  }
}`,
  },
  {
    what: "S3, what an object and a listing have",
    source: `import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
const s3 = new S3Client({});
export async function names() {
  const listed = await s3.send(new ListObjectsV2Command({ Bucket: "b" }));
  return listed.Contents?.filter((each) => each.StorageClass === "GLACIER" && each.Code !== "NoSuchKeys") ?? [];
}`,
  },
  {
    what: "Twilio, the status of a message and a number that no list has",
    source: `import twilio from "twilio";
const client = twilio("sid", "token");
export async function text(to: string) {
  try {
    const message = await client.messages.create({ to, body: "hello" });
    return message.status === "failed" && message.errorCode === 30007;
  } catch (error: any) {
    if (error.code === 63038) return false;
    throw error;
  }
}`,
  },
  {
    what: "Twilio in JavaScript, a webhook",
    language: "js",
    source: `const twilio = require("twilio");
exports.handler = (req, res) => {
  const response = new twilio.twiml.VoiceResponse();
  if (req.body.ErrorCode === "21212" || req.body.code === 21212) res.end();
  res.send(response.toString());
};`,
  },
  {
    what: "OpenAI, the type of a part of a stream",
    source: `import OpenAI from "openai";
const openai = new OpenAI();
export async function* words() {
  const stream = await openai.responses.create({ model: "m", input: "hello", stream: true });
  for await (const event of stream) {
    if (event.type === "response.output_text.delta") yield event.delta;
    if (event.type === "error" && event.code === "rate_limit_exceded") return;
  }
}`,
  },
  {
    what: "OpenAI, the reason for which a choice ends",
    source: `import OpenAI from "openai";
const openai = new OpenAI();
const { choices } = await openai.chat.completions.create({ model: "m", messages: [] });
if (choices[0].finish_reason === "length" || choices[0].message.type === "context_length_exceded") console.log("long");`,
  },
  {
    what: "Anthropic, the type of a block and of a stop",
    source: `import Anthropic from "@anthropic-ai/sdk";
const client = new Anthropic();
const message = await client.messages.create({ model: "m", max_tokens: 9, messages: [] });
for (const block of message.content) {
  if (block.type === "tool_use" || block.type === "overloaded_eror") console.log(message.stop_reason);
}`,
  },
  {
    what: "Anthropic, a class without an answer",
    source: `import Anthropic from "@anthropic-ai/sdk";
export function mayPass(err: unknown) {
  if (err instanceof Anthropic.APIConnectionError) return true;
  return err instanceof Anthropic.APIError && (err.status === 429 || err.status === 529);
}`,
  },
  {
    what: "Octokit, a file that may not be there",
    source: `import { Octokit } from "@octokit/rest";
const octokit = new Octokit();
export async function readme(owner: string, repo: string) {
  try {
    const { data } = await octokit.repos.getReadme({ owner, repo });
    return data.type === "file" && data.code !== "missing_fild";
  } catch (error: any) {
    if (error.status === 404) return undefined;
    throw error;
  }
}`,
  },
  {
    what: "Octokit, the type of an event and the code of one's own",
    source: `import { Octokit } from "octokit";
const octokit = new Octokit();
const { data: events } = await octokit.rest.activity.listPublicEvents();
for (const event of events) if (event.type === "PushEvent" || event.errors?.[0].code === "missing_fild") console.log(event);`,
  },
  {
    what: "Firebase, the type of a change and a field of a document",
    source: `import { collection, getFirestore, onSnapshot } from "firebase/firestore";
onSnapshot(collection(getFirestore(), "posts"), (snapshot) => {
  for (const change of snapshot.docChanges()) {
    if (change.type === "added" && change.doc.data().code === "permission-denid") console.log(change);
  }
});`,
  },
  {
    what: "Firebase in JavaScript, a code of one's own functions",
    language: "js",
    source: `import { getFunctions, httpsCallable } from "firebase/functions";
import { check } from "./check";
const call = httpsCallable(getFunctions(), "pay");
export async function pay() {
  try {
    await check();
    await call();
  } catch (err) {
    if (err.code === "functions/resource-exhausted") return "later";
    throw err;
  }
}`,
  },
  {
    what: "MongoDB, a number of a document and one of the server that no list has",
    source: `import { MongoClient } from "mongodb";
const client = new MongoClient("mongodb://localhost");
const users = client.db().collection("users");
export async function load(id: string) {
  try {
    const user = await users.findOne({ id });
    return user?.code === 11001 ? undefined : user;
  } catch (err: any) {
    if (err.code === 10107) return undefined;
    throw err;
  }
}`,
  },
  {
    what: "Mongoose, a schema whose fields are called like those of errors",
    language: "js",
    source: `const mongoose = require("mongoose");
const Coupon = mongoose.model("Coupon", new mongoose.Schema({ code: String, codeName: String }));
exports.find = async (code) => {
  const coupon = await Coupon.findOne({ code });
  return coupon && coupon.codeName === "DuplicateKy";
};`,
  },
  {
    what: "MySQL, a row with a code",
    source: `import mysql from "mysql2/promise";
const pool = mysql.createPool({});
const [rows] = await pool.query("SELECT code FROM errors");
for (const row of rows as { code: string }[]) if (row.code === "ER_DUP_ENTYR") console.log(row);`,
  },
  {
    what: "MySQL, a code of the network",
    language: "js",
    source: `const mysql = require("mysql2");
const connection = mysql.createConnection({});
connection.on("error", (err) => {
  if (err.code === "ECONNRESET" || err.code === "PROTOCOL_CONNECTION_LOST") connection.connect();
});`,
  },
  {
    what: "ioredis, a value that is read and a word of a message",
    source: `import Redis from "ioredis";
const redis = new Redis();
export async function load(key: string) {
  try {
    const state = await redis.get(key);
    return state === "WRONGTYPE" ? undefined : state;
  } catch (err: any) {
    if (err.message.includes("LOADING")) return undefined;
    throw err;
  }
}`,
  },
  {
    what: "ioredis, an option that is called with an attempt",
    source: `import Redis from "ioredis";
export const redis = new Redis({
  retryStrategy: (times) => (times > 5 ? null : times * 100),
  reconnectOnError(err) {
    return err.message.startsWith("READONLY") ? 2 : false;
  },
});`,
  },
  {
    what: "zod, a value that was checked",
    source: `import { z } from "zod";
const Event = z.object({ type: z.string(), code: z.string() });
export function handle(body: unknown) {
  const event = Event.parse(body);
  if (event.type === "invalid_typ" || event.code === "unrecognized_key") return;
  const result = Event.safeParse(body);
  if (result.success && result.data.code === "too_smal") return;
}`,
  },
  {
    what: "zod, an issue that the code makes itself",
    source: `import { z } from "zod";
export const Range = z.object({ from: z.number(), to: z.number() }).superRefine((range, context) => {
  if (range.from > range.to) context.addIssue({ code: "custom", message: "from comes first" });
});`,
  },
  {
    what: "zod, the body of an answer that it checks",
    source: `import { z } from "zod";
const Pet = z.object({ code: z.string() });
export async function pet() {
  const response = await fetch("https://pets.example/1");
  const body = Pet.parse(await response.json());
  return body.code === "invalid_typ";
}`,
  },
  {
    what: "tRPC, a procedure with an answer that has a code",
    source: `import { createTRPCClient, httpBatchLink } from "@trpc/client";
const client = createTRPCClient({ links: [httpBatchLink({ url: "/trpc" })] });
export async function load() {
  const item = await client.item.get.query();
  return item.data.code === "NOT_FOND";
}`,
  },
  {
    what: "tRPC, an error that a procedure makes",
    source: `import { initTRPC, TRPCError } from "@trpc/server";
const t = initTRPC.create();
export const router = t.router({
  item: t.procedure.query(() => {
    throw new TRPCError({ code: "NOT_FOUND", message: "There is no such item." });
  }),
});`,
  },
];

// Libraries that are known by their descriptions alone (catalogs/): SDKs of services, drivers of databases, a library of schemas.

import type { Form } from "./form.ts";

const discord = `import { Client, DiscordAPIError, Events } from "discord.js";
const client = new Client({ intents: [] });
`;
const openai = `import OpenAI from "openai";
const openai = new OpenAI();
`;
const anthropic = `import Anthropic from "@anthropic-ai/sdk";
const anthropic = new Anthropic();
`;
const s3 = `import { GetObjectCommand, HeadObjectCommand, NoSuchKey, S3Client, S3ServiceException, waitUntilObjectExists } from "@aws-sdk/client-s3";
const s3 = new S3Client({});
`;

export const furtherForms: readonly Form[] = [
  {
    what: "Clerk, a guard",
    degree: "proved",
    entry: "clerk/form_password_incorrect",
    source: `import { isClerkAPIResponseError } from "@clerk/nextjs/errors";
export function textFor(err: unknown) {
  if (isClerkAPIResponseError(err) && err.errors[0]?.code === "«form_password_incorrect»" && err.status === 422) return "wrong";
  return "failed";
}`,
  },
  {
    what: "Clerk, a hook whose call throws",
    degree: "likely",
    entry: "clerk/form_identifier_not_found",
    source: `import { useSignIn } from "@clerk/nextjs";
export function Form() {
  const { isLoaded, signIn, setActive } = useSignIn();
  return async (identifier: string) => {
    if (!isLoaded) return;
    try {
      await signIn.create({ identifier });
    } catch (err: any) {
      if (err.errors[0].code === "«form_identifier_not_found»") console.log("sign up first");
    }
  };
}`,
  },
  {
    what: "Clerk, any of the errors",
    degree: "proved",
    entry: "clerk/session_exists",
    source: `import { isClerkAPIResponseError } from "@clerk/clerk-react/errors";
export const isSignedIn = (err: unknown) =>
  isClerkAPIResponseError(err) && err.errors.some((error) => error.code === "«session_exists»");`,
  },
  {
    what: "Clerk in JavaScript, a class",
    degree: "proved",
    language: "js",
    entry: "clerk/user_locked",
    source: `import { ClerkAPIResponseError } from "@clerk/shared/error";
export function isLocked(err) {
  if (!(err instanceof ClerkAPIResponseError)) return false;
  const [first] = err.errors;
  return first.code === "«user_locked»";
}`,
  },
  {
    what: "discord.js, what an event hands over",
    degree: "likely",
    entry: "discord/discord-missing-permissions",
    slip: "50012",
    source: `${discord}client.on(Events.MessageCreate, async (message) => {
  try {
    await message.reply("pong");
  } catch (error: any) {
    if (error.code === «50013») console.log("not allowed");
  }
});`,
    offered: "50013",
  },
  {
    what: "discord.js, its class",
    degree: "proved",
    entry: "discord/discord-cannot-message",
    slip: "50006",
    source: `${discord}export async function greet(user: { send(text: string): Promise<void> }) {
  await user.send("hello").catch((err: unknown) => {
    if (err instanceof DiscordAPIError && err.code === «50007» && err.status === ‹403|404›) return;
    throw err;
  });
}`,
  },
  {
    what: "discord.js in JavaScript, a rejection handler",
    degree: "likely",
    language: "js",
    entry: "discord/discord-unknown-message",
    slip: "10009",
    source: `const { Client } = require("discord.js");
const client = new Client({ intents: [] });
export async function remove(channelId, id) {
  const channel = await client.channels.fetch(channelId);
  await channel.messages.delete(id).catch((error) => {
    if (error.code !== «10008») console.error(error);
  });
}`,
  },
  {
    what: "S3, a name",
    degree: "likely",
    entry: "aws-s3/NoSuchKey",
    source: `${s3}export async function read(Key: string) {
  try {
    return await s3.send(new GetObjectCommand({ Bucket: "b", Key }));
  } catch (err: any) {
    if (err.name === "«NoSuchKey»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "S3, the base class and the metadata",
    degree: "proved",
    entry: "aws-s3/PreconditionFailed",
    source: `${s3}export function isTaken(err: unknown) {
  return err instanceof S3ServiceException && err.name === "«PreconditionFailed»" && err.$metadata.httpStatusCode === ‹412|404›;
}`,
  },
  {
    what: "S3, a waiter that is handed the client",
    degree: "likely",
    entry: "aws-s3/AccessDenied",
    source: `${s3}export async function settled(Key: string) {
  try {
    await waitUntilObjectExists({ client: s3, maxWaitTime: 60 }, { Bucket: "b", Key });
  } catch (err: any) {
    if (err.name === "«AccessDenied»") return false;
    throw err;
  }
}`,
  },
  {
    what: "S3, pages that are gone through in a block, of a paginator that is handed the client before it",
    degree: "likely",
    entry: "aws-s3/NoSuchBucket",
    source: `${s3}import { paginateListObjectsV2 } from "@aws-sdk/client-s3";
export async function sizes(Bucket: string) {
  const pages = paginateListObjectsV2({ client: s3 }, { Bucket });
  try {
    for await (const page of pages) add(page.Contents);
  } catch (err: any) {
    if (err.name === "«NoSuchBucket»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "S3, a promise that is begun before the block in which it is waited for",
    degree: "likely",
    entry: "aws-s3/NoSuchKey",
    source: `${s3}export async function read(Key: string) {
  const pending = s3.send(new GetObjectCommand({ Bucket: "b", Key }));
  show("reading");
  try {
    return (await pending).Body;
  } catch (err: any) {
    if (err.name === "«NoSuchKey»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "S3, a presigner that is handed the client",
    degree: "likely",
    entry: "aws-s3/NoSuchBucket",
    source: `${s3}import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
export const linkTo = (Key: string) =>
  getSignedUrl(s3, new GetObjectCommand({ Bucket: "b", Key }), { expiresIn: 60 }).catch((err) => {
    if (err.name === "«NoSuchBucket»") return undefined;
    throw err;
  });`,
  },
  {
    what: "S3, an upload that is handed the client",
    degree: "likely",
    language: "js",
    entry: "aws-s3/SlowDown",
    source: `import { S3 } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
const client = new S3({});
export async function put(Body) {
  const upload = new Upload({ client, params: { Bucket: "b", Key: "k", Body } });
  try {
    await upload.done();
  } catch (err) {
    if (err.name === "«SlowDown»") return "later";
    throw err;
  }
}`,
  },
  {
    what: "S3, a callback",
    degree: "likely",
    entry: "aws-s3/NoSuchBucket",
    source: `${s3}s3.send(new HeadObjectCommand({ Bucket: "b", Key: "k" }), (err, data) => {
  if (err?.name === "«NoSuchBucket»") console.log("create it");
});`,
  },
  {
    what: "Twilio, caught around one call",
    degree: "likely",
    entry: "twilio/twilio-invalid-to",
    slip: "21212",
    source: `import twilio from "twilio";
const client = twilio("sid", "token");
export async function text(to: string) {
  try {
    await client.messages.create({ to, body: "hello" });
  } catch (error: any) {
    if (error.code === «21211») return "not a number";
    throw error;
  }
}`,
  },
  {
    what: "Twilio, its class from a module of the package",
    degree: "proved",
    entry: "twilio/twilio-opted-out",
    slip: "21611",
    isOpen: true,
    source: `import RestException from "twilio/lib/base/RestException";
export function isOptedOut(err: unknown) {
  return err instanceof RestException && err.code === «21610» && err.status === ‹400|404›;
}`,
  },
  {
    what: "Twilio in JavaScript, required and configured at once",
    degree: "likely",
    language: "js",
    entry: "twilio/twilio-authenticate",
    slip: "20004",
    source: `const client = require("twilio")(process.env.SID, process.env.TOKEN);
client.calls.create({ to: "1" }).catch((error) => {
  if (error.status === 401 && error.code === «20003») console.log("wrong token");
});`,
  },
  {
    what: "OpenAI, a class and a code",
    degree: "proved",
    entry: "openai/insufficient_quota",
    source: `${openai}export function textFor(err: unknown) {
  if (err instanceof OpenAI.APIError && err.code === "«insufficient_quota»" && err.status === ‹429|404›) return "no budget";
  return "failed";
}`,
  },
  {
    what: "OpenAI, the error of the body",
    degree: "likely",
    entry: "openai/context_length_exceeded",
    source: `${openai}export async function ask(content: string) {
  try {
    return await openai.chat.completions.create({ model: "m", messages: [{ role: "user", content }] });
  } catch (err: any) {
    if (err.error?.code === "«context_length_exceeded»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "OpenAI, a named import of its class",
    degree: "proved",
    entry: "openai/model_not_found",
    source: `import { NotFoundError } from "openai";
export const isMissing = (err: unknown) => err instanceof NotFoundError && err.code === "«model_not_found»";`,
  },
  {
    what: "OpenAI in JavaScript, what its class cannot be",
    degree: "proved",
    language: "js",
    entry: "openai/rate_limit_exceeded",
    source: `import OpenAI from "openai";
export function mayPass(err) {
  return err instanceof OpenAI.‹RateLimitError|AuthenticationError› && err.code === "«rate_limit_exceeded»";
}`,
  },
  {
    what: "Anthropic, the type in the whole body",
    degree: "proved",
    entry: "anthropic/anthropic-overloaded-error",
    source: `${anthropic}export function isBusy(err: unknown) {
  return err instanceof Anthropic.APIError && err.error?.error?.type === "«overloaded_error»" && err.status === ‹529|401›;
}`,
  },
  {
    what: "Anthropic, a switch over the type",
    degree: "likely",
    entry: "anthropic/anthropic-request-too-large",
    source: `${anthropic}export async function ask(content: string) {
  try {
    return await anthropic.messages.create({ model: "m", max_tokens: 9, messages: [{ role: "user", content }] });
  } catch (err: any) {
    switch (err.error?.error?.type) {
      case "«request_too_large»":
        return undefined;
      default:
        throw err;
    }
  }
}`,
  },
  {
    what: "Anthropic in JavaScript, a rejection handler",
    degree: "likely",
    language: "js",
    entry: "anthropic/anthropic-permission-error",
    source: `import Anthropic from "@anthropic-ai/sdk";
const client = new Anthropic();
export const models = () => client.models.list().catch((err) => {
  if (err.type === "«permission_error»") return [];
  throw err;
});`,
  },
  {
    what: "Octokit, a code of the body",
    degree: "proved",
    entry: "github/already_exists",
    source: `import { RequestError } from "@octokit/request-error";
export function isTaken(err: unknown) {
  if (!(err instanceof RequestError) || err.status !== ‹422|404›) return false;
  const body = err.response?.data as { errors: { code: string }[] };
  return body.errors[0].code === "«already_exists»";
}`,
  },
  {
    what: "Octokit, caught around one call",
    degree: "likely",
    entry: "github/missing_field",
    source: `import { Octokit } from "octokit";
const octokit = new Octokit();
export async function create(title: string) {
  try {
    await octokit.rest.issues.create({ owner: "o", repo: "r", title });
  } catch (err: any) {
    if (err.response.data.errors.some((each: any) => each.code === "«missing_field»")) return;
    throw err;
  }
}`,
  },
  {
    what: "Octokit in JavaScript, an error of GraphQL",
    degree: "proved",
    language: "js",
    entry: "github/github-rate-limited",
    source: `import { graphql, GraphqlResponseError } from "@octokit/graphql";
export const isLimited = (err) => err instanceof GraphqlResponseError && err.errors?.[0].type === "«RATE_LIMITED»";`,
  },
  {
    what: "Firebase, caught around one call",
    degree: "likely",
    entry: "firebase/auth/email-already-in-use",
    source: `import { createUserWithEmailAndPassword, getAuth } from "firebase/auth";
export async function signUp(email: string, password: string) {
  try {
    return await createUserWithEmailAndPassword(getAuth(), email, password);
  } catch (error: any) {
    if (error.code === "«auth/email-already-in-use»") return undefined;
    throw error;
  }
}`,
  },
  {
    what: "Firebase, its class in a switch",
    degree: "proved",
    entry: "firebase/auth/wrong-password",
    source: `import { FirebaseError } from "firebase/app";
export function textFor(err: unknown) {
  if (!(err instanceof FirebaseError)) return "failed";
  switch (err.code) {
    case "«auth/wrong-password»":
      return "wrong";
    default:
      return "failed";
  }
}`,
  },
  {
    what: "Firebase, an asserted type",
    degree: "proved",
    entry: "firebase/auth/user-not-found",
    source: `import type { AuthError } from "firebase/auth";
export const isUnknown = (err: unknown) => (err as AuthError).code === "«auth/user-not-found»";`,
  },
  {
    what: "Firebase Admin in JavaScript",
    degree: "likely",
    language: "js",
    entry: "firebase/auth/id-token-expired",
    source: `const admin = require("firebase-admin");
exports.check = (token) =>
  admin.auth().verifyIdToken(token).catch((error) => {
    if (error.code === "«auth/id-token-expired»") return undefined;
    throw error;
  });`,
  },
  {
    what: "Firestore, a snapshot that is caught",
    degree: "likely",
    entry: "firebase/permission-denied",
    source: `import { doc, getDoc, getFirestore } from "firebase/firestore";
const db = getFirestore();
export async function load(id: string) {
  try {
    return await getDoc(doc(db, "posts", id));
  } catch (e: any) {
    if (e.code === "«permission-denied»") return undefined;
    throw e;
  }
}`,
  },
  {
    what: "MongoDB, its class",
    degree: "proved",
    entry: "mongodb/mongo-duplicate",
    slip: "11002",
    isOpen: true,
    source: `import { MongoServerError } from "mongodb";
export const isTaken = (err: unknown) => err instanceof MongoServerError && err.code === «11000»;`,
  },
  {
    what: "MongoDB, the name of a code",
    degree: "likely",
    entry: "mongodb/mongo-namespace",
    source: `import { MongoClient } from "mongodb";
const client = new MongoClient("mongodb://localhost");
export async function drop(name: string) {
  try {
    await client.db().collection(name).drop();
  } catch (err: any) {
    if (err.codeName === "«NamespaceNotFound»") return;
    throw err;
  }
}`,
  },
  {
    what: "Mongoose in JavaScript, a model of the file",
    degree: "likely",
    language: "js",
    entry: "mongodb/mongo-duplicate",
    slip: "11001",
    source: `const mongoose = require("mongoose");
const User = mongoose.model("User", new mongoose.Schema({ email: String }));
exports.register = async (req, res) => {
  try {
    const user = new User(req.body);
    await user.save();
  } catch (err) {
    if (err.code === «11000») return res.status(409).end();
    throw err;
  }
};`,
  },
  {
    what: "MySQL, a promise",
    degree: "likely",
    entry: "mysql/mysql-dup",
    source: `import mysql from "mysql2/promise";
const pool = mysql.createPool({});
export async function add(name: string) {
  try {
    await pool.execute("INSERT INTO tags VALUES (?)", [name]);
  } catch (err: any) {
    if (err.code === "«ER_DUP_ENTRY»") return false;
    throw err;
  }
}`,
  },
  {
    what: "MySQL in JavaScript, a callback",
    degree: "likely",
    language: "js",
    entry: "mysql/mysql-deadlock",
    source: `const mysql = require("mysql2");
const connection = mysql.createConnection({});
connection.query("SELECT 1", (err, rows) => {
  if (err && err.code === "«ER_LOCK_DEADLOCK»") console.log("again");
});`,
  },
  {
    what: "MySQL, its number",
    degree: "proved",
    entry: "mysql/mysql-lock-wait",
    slip: "1206",
    isOpen: true,
    source: `import type { QueryError } from "mysql2";
export const isSlow = (err: QueryError) => err.errno === «1205»;`,
  },
  {
    what: "zod, what is thrown",
    degree: "likely",
    entry: "zod/unrecognized_keys",
    source: `import { z } from "zod";
const Options = z.object({ name: z.string() }).strict();
export function read(value: unknown) {
  try {
    return Options.parse(value);
  } catch (err: any) {
    if (err.issues[0].code === "«unrecognized_keys»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "zod, its class",
    degree: "proved",
    entry: "zod/invalid_format",
    source: `import { ZodError } from "zod";
export const isMalformed = (err: unknown) =>
  err instanceof ZodError && err.issues.some((issue) => issue.code === "«invalid_format»");`,
  },
  {
    what: "zod, a result",
    degree: "proved",
    entry: "zod/invalid_type",
    source: `import { z } from "zod";
const Name = z.string();
export function isText(value: unknown) {
  const result = Name.safeParse(value);
  return result.success || result.error.issues[0]?.code !== "«invalid_type»";
}`,
  },
  {
    what: "zod in JavaScript, a loop over the issues",
    degree: "proved",
    language: "js",
    entry: "zod/too_small",
    source: `import * as z from "zod";
const Count = z.number().min(1);
export function texts(value) {
  const { error } = Count.safeParse(value);
  const found = [];
  for (const issue of error?.issues ?? []) {
    if (issue.code === "«too_small»") found.push("Too small.");
  }
  return found;
}`,
  },
  {
    what: "tRPC, a class",
    degree: "proved",
    entry: "trpc/trpc-unauthorized",
    source: `import { TRPCClientError } from "@trpc/client";
export function isSignedOut(err: unknown) {
  return err instanceof TRPCClientError && err.data?.code === "«UNAUTHORIZED»" && err.data.httpStatus === ‹401|404›;
}`,
  },
  {
    what: "tRPC, a guard",
    degree: "proved",
    entry: "trpc/trpc-too-many-requests",
    source: `import { isTRPCClientError } from "@trpc/client";
export const isLimited = (cause: unknown) => isTRPCClientError(cause) && cause.data?.code === "«TOO_MANY_REQUESTS»";`,
  },
  {
    what: "tRPC in JavaScript, an error of the server",
    degree: "proved",
    language: "js",
    entry: "trpc/trpc-not-found",
    source: `import { TRPCError } from "@trpc/server";
export const isMissing = (err) => err instanceof TRPCError && err.code === "«NOT_FOUND»";`,
  },
  {
    what: "ioredis, the text of an error",
    degree: "possible",
    entry: "redis/redis-wrongtype",
    slip: "WRONGTYPE Operation against a key holding the wrong kind of valeu",
    source: `import Redis from "ioredis";
const redis = new Redis();
export async function push(key: string) {
  try {
    await redis.rpush(key, "a");
  } catch (err: any) {
    if (err.message === "«WRONGTYPE Operation against a key holding the wrong kind of value»") await redis.del(key);
  }
}`,
  },
  {
    what: "Redis, the first word of a message",
    degree: "possible",
    entry: "redis/redis-readonly",
    offered: "READONLY You can't write against a read only replica.",
    source: `import { createClient } from "redis";
const client = createClient();
export async function write(key: string) {
  try {
    await client.set(key, "a");
  } catch (err: any) {
    if (err.message.startsWith("«READONLY»")) return false;
    throw err;
  }
}`,
  },
  {
    what: "ioredis in JavaScript, an option that is called with an error",
    degree: "possible",
    language: "js",
    entry: "redis/redis-noauth",
    offered: "NOAUTH Authentication required.",
    source: `const Redis = require("ioredis");
const redis = new Redis({ reconnectOnError: (err) => err.message.includes("«NOAUTH»") });
redis.get("a");`,
  },
  {
    what: "zod, the body of an API that it checks",
    degree: "proved",
    entry: "stripe/card_declined",
    source: `import { z } from "zod";
const Failure = z.object({ error: z.object({ code: z.string() }) });
export async function isDeclined() {
  const response = await fetch("https://api.stripe.com/v1/charges", { method: "POST" });
  if (response.status !== ‹402|404›) return false;
  const body = Failure.parse(await response.json());
  return body.error.code === "«card_declined»";
}`,
  },
];

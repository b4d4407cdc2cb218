// Codes that code writes by a name: members that a package exports, and constants, enums and objects of the code itself. Each has the
// hover of its code, is offered where it can stand, and is judged as the code itself.

import { describe, expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { accept, offersAt } from "../support/acceptCompletion.ts";
import { type Around, analysed, findingsIn } from "./handlers.ts";

interface Named extends Around {
  readonly what: string;
  /** The name of the member stands between « and »; what is right, `|`, and what is wrong, between ‹ and ›. */
  readonly source: string;
  /** What the hover over the member says. */
  readonly says: string;
  /** What is found of what is wrong. */
  readonly found: readonly string[];
}

const NO_MESSAGE = "There is no such message.";
const TAKEN = "unique constraint";
const chat = `import { ChatAPIError, Client, ErrorCodes } from "chat.js";
const client = new Client({});
`;

const named: readonly Named[] = [
  {
    what: "a member of a package's enum",
    source: `${chat}
export function isGone(error: unknown) {
  return error instanceof ChatAPIError && error.code === ErrorCodes.«UnknownMessage» && error.status === ‹404|403›;
}`,
    says: NO_MESSAGE,
    found: ["contradictory-status: 403"],
  },
  {
    what: "a member in a case",
    source: `${chat}
export function textOf(error: ChatAPIError) {
  switch (error.code) {
    case ErrorCodes.‹MissingAccess|UnknownMessage›:
      return "closed";
    case ErrorCodes.«UnknownMessage»:
      return "gone";
    default:
      return "failed";
  }
}`,
    says: NO_MESSAGE,
    found: ["duplicate-case: UnknownMessage"],
  },
  {
    what: "a member behind a status",
    source: `${chat}
export function textOf(error: ChatAPIError) {
  if (error.status === ‹404|403›) {
    if (error.code === ErrorCodes.«UnknownMessage») return "gone";
  }
  return "failed";
}`,
    says: NO_MESSAGE,
    found: ["contradictory-status: ErrorCodes.UnknownMessage"],
  },
  {
    what: "the enum by its package",
    source: `import * as chat from "chat.js";
export function isGone(error: unknown) {
  return error instanceof chat.ChatAPIError && error.status === ‹404|403› && error.code === chat.ErrorCodes.«UnknownMessage»;
}`,
    says: NO_MESSAGE,
    found: ["contradictory-status: chat.ErrorCodes.UnknownMessage"],
  },
  {
    what: "the enum in JavaScript, renamed",
    language: "js",
    source: `const { ChatAPIError, ErrorCodes: Codes } = require("chat.js");
exports.isGone = (error) =>
  error instanceof ChatAPIError && error.status === ‹404|403› && error.code == Codes.«UnknownMessage»;`,
    says: NO_MESSAGE,
    found: ["contradictory-status: Codes.UnknownMessage"],
  },
  {
    what: "the enum as another module passes it on",
    files: { "chat.ts": `export { ChatAPIError, ErrorCodes as Codes } from "chat.js";` },
    source: `import { ChatAPIError, Codes } from "./chat";
export const isGone = (error: unknown) =>
  error instanceof ChatAPIError && error.status === ‹404|403› && error.code === Codes.«UnknownMessage»;`,
    says: NO_MESSAGE,
    found: ["contradictory-status: Codes.UnknownMessage"],
  },
  {
    what: "the enum as another module passes on all of the package",
    files: { "chat.ts": `export * from "chat.js";`, "index.ts": `export * from "./chat";` },
    source: `import { ChatAPIError, ErrorCodes } from "./index";
export const isGone = (error: unknown) =>
  error instanceof ChatAPIError && error.status === ‹404|403› && error.code === ErrorCodes.«UnknownMessage»;`,
    says: NO_MESSAGE,
    found: ["contradictory-status: ErrorCodes.UnknownMessage"],
  },
  {
    what: "a type that another module passes on",
    files: { "chat.ts": `export type { ChatAPIError as Failure } from "chat.js";` },
    source: `import type { Failure } from "./chat";
import { ErrorCodes } from "chat.js";
export const isGone = (error: Failure) => error.status === ‹404|403› && error.code === ErrorCodes.«UnknownMessage»;`,
    says: NO_MESSAGE,
    found: ["contradictory-status: ErrorCodes.UnknownMessage"],
  },
  {
    what: "a constant of the code that is a member",
    source: `${chat}
const Codes = { gone: ErrorCodes.UnknownMessage, closed: ErrorCodes.MissingAccess } as const;
export const isGone = (error: ChatAPIError) => error.status === ‹404|403› && error.code === Codes.«gone»;`,
    says: NO_MESSAGE,
    found: ["contradictory-status: Codes.gone"],
  },
  {
    what: "a static of the class of an HTTP client's errors",
    source: `import axios, { AxiosError } from "axios";
export async function load(url: string) {
  try {
    return await axios.get(url);
  } catch (error) {
    if (error instanceof AxiosError) {
      switch (error.code) {
        case AxiosError.‹ERR_NETWORK|ECONNABORTED›:
          return undefined;
        case AxiosError.«ECONNABORTED»:
          return null;
      }
    }
    throw error;
  }
}`,
    says: "The request took longer",
    found: ["duplicate-case: ECONNABORTED"],
  },
  {
    what: "a static by the client",
    source: `import axios from "axios";
export const isSlow = (error: unknown) =>
  axios.isAxiosError(error) && error.code === axios.AxiosError.«ECONNABORTED»;`,
    says: "The request took longer",
    found: [],
  },
  {
    what: "the codes of discord.js",
    source: `import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
export function isGone(error: unknown) {
  return error instanceof DiscordAPIError && error.status === ‹404|403› && error.code === RESTJSONErrorCodes.«UnknownMessage»;
}`,
    says: "10008",
    found: ["contradictory-status: RESTJSONErrorCodes.UnknownMessage"],
  },
  {
    what: "the codes of Firebase",
    source: `import { FirebaseError } from "@firebase/app";
import { AuthErrorCodes } from "@firebase/auth";
export function textFor(error: unknown) {
  if (!(error instanceof FirebaseError)) return "failed";
  if (error.code === AuthErrorCodes.‹INVALID_PASSWORD|EMAIL_EXISTS›) return "wrong";
  return error.code === AuthErrorCodes.«EMAIL_EXISTS» ? "taken" : "failed";
}`,
    says: "auth/email-already-in-use",
    found: ["duplicate-case: EMAIL_EXISTS"],
  },
  {
    what: "an object of the code",
    source: `import { PrismaClient } from "@prisma/client";
import { Prisma } from "@prisma/client";
const Codes = { taken: "‹P2002|P2902›", missing: "P2025" } as const;
export const isTaken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === Codes.«taken»;`,
    says: "unique",
    found: ["unknown-code: Codes.taken"],
  },
  {
    what: "an enum of the code, in another file",
    files: { "codes.ts": `export enum Codes { Taken = "P2002", Missing = "P2025", Slip = "P2902" }` },
    source: `import { Prisma } from "@prisma/client";
import { Codes } from "./codes";
export function statusOf(error: Prisma.PrismaClientKnownRequestError) {
  switch (error.code) {
    case Codes.‹Missing|Slip›:
      return 404;
    case Codes.«Taken»:
      return 409;
    default:
      return 500;
  }
}`,
    says: "unique",
    found: ["unknown-code: Codes.Slip"],
  },
  {
    what: "statics of a class of the code",
    source: `import { createClient } from "@supabase/supabase-js";
class Pg { static readonly TAKEN = "23505"; static readonly GONE = "23503"; static readonly SLIP = "23905"; }
const { error } = await createClient("https://abc.supabase.co", "key").from("tags").insert({ name: "a" });
if (error?.code === Pg.«TAKEN» || error?.code === Pg.‹GONE|SLIP›) console.log("taken");`,
    says: TAKEN,
    found: ["unknown-code: Pg.SLIP"],
  },
];

function partsOf(source: string, planted: "right" | "wrong" = "right") {
  const chosen = source.replace(/‹(.*?)\|(.*?)›/, planted === "right" ? "$1" : "$2");
  const [before = "", member = "", after = ""] = chosen.split(/[«»]/);
  return { before, member, after };
}

describe.each(named)("$what", ({ source, says, found, ...around }) => {
  test("hover", async () => {
    const { before, member, after } = partsOf(source);
    const document = await analysed(before + member + after, around);
    expect(JSON.stringify(hover(document, before.length + 1, { relatedApis: false }))).toContain(says);
  });

  test.each([
    ["behind the dot", (_: string) => ""],
    ["of what is typed", (member: string) => member.slice(0, 2)],
  ])("completion %s", async (_, typed) => {
    const { before, member, after } = partsOf(source);
    const document = await analysed(before + typed(member) + after, around);
    const offset = before.length + typed(member).length;
    const offers = offersAt(document, offset);
    const offer = offers.find(({ label }) => label === member);
    expect(offer && accept(document, offer)).toBe(before + member + after);
  });

  test("what is right is quiet, and what is wrong is found", async () => {
    const { before, member, after } = partsOf(source);
    expect(await findingsIn(before + member + after, around)).toEqual([]);
    if (!source.includes("‹")) return;
    const wrong = partsOf(source, "wrong");
    expect(await findingsIn(wrong.before + wrong.member + wrong.after, around)).toEqual(found);
  });
});

test("where nothing stands yet, members are offered in front of codes", async () => {
  const before = `${chat}export const isGone = (error: ChatAPIError) => error.code === `;
  const document = await analysed(`${before};`, {});
  const labels = offersAt(document, before.length).map(({ label }) => label);
  expect(labels.slice(0, 2)).toEqual(["ErrorCodes.UnknownChannel", "ErrorCodes.UnknownMessage"]);
  expect(labels).toContain("10008");
});

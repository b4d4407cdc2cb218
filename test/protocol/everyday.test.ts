// A small project as people have it, with Stripe, Prisma, files and a mail service by fetch: wherever its code names an error, a hover of the
// built server says what it means and what to do.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { killServers, richClient, startServer, type TestServer } from "../support/server.ts";

const project = path.join(import.meta.dirname, "../fixtures/everyday");
const sources = readdirSync(path.join(project, "src"));

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ ...richClient, folders: [pathToFileURL(project).href] });
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
});
afterAll(killServers);

/** The hover over a word of a file, in parts. */
async function hoverAt(name: string, at: number): Promise<readonly string[]> {
  const file = path.join(project, "src", name);
  const text = readFileSync(file, "utf8");
  const document = await server.open(`${text.slice(0, at)}$0${text.slice(at)}`, {
    uri: pathToFileURL(file).href,
  });
  return (await document.hoverText()).split("\n\n");
}

/** What is compared in a file: values behind `===` and `case`, and classes behind `instanceof`. */
function named(
  name: string,
): readonly { readonly word: string; readonly at: number; readonly isClass: boolean }[] {
  const text = readFileSync(path.join(project, "src", name), "utf8");
  const found = text.matchAll(/(?:=== |case )"?(?<value>\w+)"?|instanceof (?:\w+\.)*(?<class>\w+)/g);
  return [...found].map(({ 0: all, index, groups = {} }) => {
    const word = groups.value ?? groups.class ?? "";
    return { word, at: index + all.lastIndexOf(word) + 1, isClass: groups.class !== undefined };
  });
}

test.each(sources)("%s: each error that is named is explained", async (name) => {
  const places = named(name);
  expect(places.length).toBeGreaterThan(4);
  const silent = [];
  for (const { word, at, isClass } of places) {
    const [headline = "", meaning = "", ...rest] = await hoverAt(name, at);
    const says = [
      headline.includes(word),
      [meaning, ...rest].some((part) => part.length > 20 && !part.includes("Detected from")),
      isClass || rest.some((part) => /^\*\*(?:Suggestions?|Errors?)\*\*|^\[Documentation\]/.test(part)),
      rest.some((part) => part.includes("Detected from")),
    ];
    if (says.includes(false)) silent.push(`${word}: ${headline} | ${meaning} | ${rest.join(" | ")}`);
  }
  expect(silent).toEqual([]);
});

describe("some of them in full", () => {
  test.each([
    [
      "payments.ts",
      "StripeCardError",
      "`StripeCardError` · class of errors · Stripe",
      "**Status** 402",
      "The parameters were right, and the request failed nevertheless, such as a card that was declined.",
      "`code`, `decline_code` and `rawType` tell which error it is.",
    ],
    ["users.ts", "PrismaClientInitializationError", "`errorCode` tells which error it is."],
    [
      "users.ts",
      "P2002",
      "`P2002` · Prisma",
      "**Retry (suggestion)** only if the request or the account changes.",
    ],
    [
      "files.ts",
      "ENOENT",
      "`ENOENT` · Node.js",
      "Nothing is at that path, or a folder on the way to it is missing.",
    ],
    ["mail.ts", "429", "**429 Too Many Requests** · Resend"],
  ])("%s, %s", async (name, word, ...expected) => {
    const place = named(name).find((each) => each.word === word);
    const shown = await hoverAt(name, place?.at ?? 0);
    expect(expected.filter((part) => !shown.includes(part))).toEqual([]);
  });
});

test("nothing is wrong in it, and its APIs come first", async () => {
  const reports = [];
  for (const name of sources) {
    const file = path.join(project, "src", name);
    const document = await server.open(readFileSync(file, "utf8"), { uri: pathToFileURL(file).href });
    const report = await document.pull();
    reports.push(...(report.kind === "full" ? report.items.map(({ message }) => `${name}: ${message}`) : []));
  }
  expect(reports).toEqual([]);
  const inUse: readonly string[] = await server.connection.sendRequest("errorAtlas/apisInUse");
  expect(inUse.filter((id) => ["stripe", "resend", "prisma"].includes(id))).toEqual([
    "stripe",
    "resend",
    "prisma",
  ]);
});

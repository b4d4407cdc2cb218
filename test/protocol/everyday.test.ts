// A small project as people have it, with Stripe, Prisma, files and a mail service by fetch: wherever its code names an error, a hover of the
// built server says what it means and what to do.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { namedErrors } from "../support/namedErrors.mjs";
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

test.each(sources)("%s: each error that is named is explained", async (name) => {
  const places = namedErrors(readFileSync(path.join(project, "src", name), "utf8"));
  expect(places.length).toBeGreaterThan(4);
  const silent = [];
  for (const { word, at, kind } of places) {
    const [headline = "", meaning = "", ...rest] = await hoverAt(name, at);
    const isSum =
      kind === "caught" && /errors can arrive here|fails only where no response came/.test(headline);
    const says = [
      isSum || headline.includes(word),
      [meaning, ...rest].some((part) => part.length > 20 && !part.includes("Detected from")),
      kind !== "value" ||
        rest.some((part) => /^\*\*(?:Suggestions?|Errors?)\*\*|^\[Documentation\]/.test(part)),
      isSum || rest.some((part) => part.includes("Detected from")),
    ];
    if (says.includes(false)) silent.push(`${word}: ${headline} | ${meaning} | ${rest.join(" | ")}`);
  }
  expect(silent).toEqual([]);
});

describe("some of them in full", () => {
  test.each<[string, string, ...(string | RegExp)[]]>([
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
      /^\*\*In other APIs:\*\* PostgreSQL `23505` · /,
    ],
    [
      "files.ts",
      "ENOENT",
      "`ENOENT` · Node.js",
      "Nothing is at that path, or a folder on the way to it is missing.",
    ],
    ["mail.ts", "429", "**429 Too Many Requests** · Resend"],
  ])("%s, %s", async (name, word, ...expected) => {
    const text = readFileSync(path.join(project, "src", name), "utf8");
    const place = namedErrors(text).find((each) => each.word === word);
    const shown = await hoverAt(name, place?.at ?? 0);
    const isShown = (part: string | RegExp) =>
      shown.some((each) => (typeof part === "string" ? each === part : part.test(each)));
    expect(expected.filter((part) => !isShown(part))).toEqual([]);
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

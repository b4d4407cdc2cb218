// Names of classes of errors, behind `instanceof` and in texts: their hovers, completion, what is misspelled, and what a name proves of an
// error that the file knows nothing else of. Under the built-in catalogs.

import { expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { hover } from "../../server/src/features/hover.ts";
import { offersAt } from "../support/acceptCompletion.ts";
import { analyseSource, takeCursor } from "../support/analyse.ts";

const stripe = `import Stripe from "stripe";
const stripe = new Stripe("key");
`;
const charge = `${stripe}try {
  await stripe.charges.create({});
} catch (err) {
`;

function hoverAt(marked: string): string {
  const { source, offset } = takeCursor(marked);
  return JSON.stringify(hover(analyseSource(source), offset, { relatedApis: false })?.contents ?? "");
}

test.each([
  [
    "behind instanceof",
    `${charge}if (err instanceof Stripe.errors.Stripe$0CardError) pay();\n}`,
    "`StripeCardError` · class of errors · Stripe",
    "**Status** 402",
  ],
  [
    "its errors",
    `import { errors } from "undici";
export const isSlow = (e: unknown) => e instanceof errors.Headers$0TimeoutError;`,
    "`UND_ERR_HEADERS_TIMEOUT`",
  ],
  ["in a text", `${charge}if (err.type === "Stripe$0RateLimitError") wait();\n}`, "**Status** 429, 400"],
  [
    "that any error can be of",
    `import { Prisma } from "@prisma/client";
export const isKnown = (e: unknown) => e instanceof Prisma.PrismaClient$0KnownRequestError;`,
    "Any error that Prisma Client throws for an answer can be of this class.",
    "`code` tells which error it is.",
  ],
  [
    "that no error with a code is of",
    `import { Prisma } from "@prisma/client";
export const isBad = (e: unknown) => e instanceof Prisma.PrismaClient$0ValidationError;`,
    "none has a code that tells it apart",
  ],
  [
    "by its name alone, where the file imports the library",
    `import type { Prisma } from "@prisma/client";
export const isKnown = (e) => e.name === "PrismaClient$0KnownRequestError";`,
    "class of errors · Prisma",
  ],
  [
    "a code behind a name that proves whose it is",
    `export function isTaken(err) {
  return err.name === "PrismaClientKnownRequestError" && err.code === "P20$002";
}`,
    "P2002",
  ],
  [
    "the same behind a guard clause",
    `export function isTaken(err) {
  if (err?.constructor?.name !== "PrismaClientKnownRequestError") throw err;
  return err.code === "P20$002";
}`,
    "P2002",
  ],
])("hover on a class: %s", (_, marked, ...expected) => {
  const shown = hoverAt(marked);
  expect(expected.filter((text) => !shown.includes(text))).toEqual([]);
});

test.each([
  ["in a text", `${charge}if (err.type === "$0") wait();\n}`, "StripeCardError"],
  ["behind a namespace", `${charge}if (err instanceof Stripe.errors.$0) wait();\n}`, "StripeCardError"],
  ["where nothing is written", `${charge}if (err instanceof $0) wait();\n}`, "Stripe.errors.StripeCardError"],
  ["while a name is typed", `${charge}if (err instanceof Str$0) wait();\n}`, "Stripe.errors.StripeCardError"],
  [
    "of what is imported by its name",
    `import { DatabaseError } from "pg";\nexport const isOf = (e) => e instanceof $0;`,
    "DatabaseError",
  ],
  [
    "of a namespace that is imported",
    `import { Prisma } from "@prisma/client";\nexport const isOf = (e) => e instanceof $0;`,
    "Prisma.PrismaClientKnownRequestError",
  ],
  [
    "by its name, where the file imports the library",
    `import { Prisma } from "@prisma/client";\nexport const isOf = (e) => e.name === "$0";`,
    "PrismaClientKnownRequestError",
  ],
])("completion of classes: %s", (_, marked, expected) => {
  const { source, offset } = takeCursor(marked);
  expect(offersAt(analyseSource(source), offset).map(({ label }) => label)).toContain(expected);
});

test("classes that a name does not lead to are not offered behind it", () => {
  const { source, offset } = takeCursor(`${charge}if (err instanceof Stripe.$0) wait();\n}`);
  expect(offersAt(analyseSource(source), offset).map(({ label }) => label)).toEqual([]);
});

function messagesOf(source: string): readonly string[] {
  return findingsOf(analyseSource(source)).map(({ message }) => message);
}

test.each([
  [
    "behind instanceof",
    `${charge}if (err instanceof Stripe.errors.StripeCardEror) pay();\n}`,
    'Stripe has no error class "StripeCardEror". Did you mean "StripeCardError"?',
  ],
  [
    "in a text",
    `${charge}if (err.type === "StripeCardEror") pay();\n}`,
    'Stripe has no error class "StripeCardEror". Did you mean "StripeCardError"?',
  ],
  [
    "in a case",
    `${charge}switch (err.type) {
  case "StripeCardEror":
    pay();
}
}`,
    'Stripe has no error class "StripeCardEror". Did you mean "StripeCardError"?',
  ],
  [
    "by its name, where the file imports the library",
    `import { Prisma } from "@prisma/client";
export const isKnown = (e) => e.name === "PrismaClientKnownRequestEror";`,
    'Prisma has no error class "PrismaClientKnownRequestEror". Did you mean "PrismaClientKnownRequestError"?',
  ],
  [
    "a type where the class stands",
    `${stripe}export const isCard = (err: unknown) => err instanceof Stripe.errors.StripeError && err.type === "card_error";`,
    '"card_error" is no class of Stripe errors, but a "type". Test "rawType".',
  ],
  [
    "a code behind the name of a class",
    `export function isTaken(err) {
  return err.name === "PrismaClientKnownRequestError" && err.code === "P2902";
}`,
    'Unknown Prisma code "P2902". Did you mean "P2002"?',
  ],
])("a slip in the name of a class: %s", (_, source, expected) => {
  expect(messagesOf(source)).toEqual([expected]);
});

test.each([
  [
    "a class that the library exports besides",
    `import { PrismaClient } from "@prisma/client";
export const isClient = (x) => x instanceof PrismaClient;`,
  ],
  [
    "a class of one's own",
    `class StripeCardEror extends Error {}
export const isOwn = (e) => e instanceof StripeCardEror;`,
  ],
  [
    "a class that is imported under another name",
    `import { DatabaseError as DatabaseEror } from "pg";
export const isOwn = (e) => e instanceof DatabaseEror && e.code === "23505";`,
  ],
  [
    "an event whose type looks like a class",
    `${stripe}const event = await stripe.events.retrieve("evt_1");
if (event.type === "StripeCardEror") console.log(event);`,
  ],
  ["a name that is nobody's", `${charge}if (err.type === "MyPaymentError") pay();\n}`],
  [
    "a name without any trace of the library",
    `export const isKnown = (e) => e.name === "PrismaClientKnownRequestEror";`,
  ],
  [
    "names of ordinary errors",
    `${charge}if (err.name === "TypeError" || err.name === "AbortError") return;\n}`,
  ],
  [
    "a code behind the name of another class",
    `export function isMine(err) {
  return err.name === "MyOwnRequestError" && err.code === "P2902";
}`,
  ],
  [
    "a code where the name of a class is excluded",
    `export function isMine(err) {
  return err.name !== "PrismaClientKnownRequestError" && err.code === "P2902";
}`,
  ],
  [
    "the type of an element",
    `export const isOf = (node) => node.type === "StripeCardElement" && node.code === "card_declinde";`,
  ],
])("nothing is said of %s", (_, source) => {
  expect(messagesOf(source)).toEqual([]);
});

// Classes behind `instanceof` and tests in conditions, as an editor offers them and what accepting one makes of the file.

import { expect, test } from "vitest";
import { accept, offersAt } from "../../../../test/support/acceptCompletion.ts";
import {
  analyseSource,
  builtins,
  type FixtureLanguage,
  takeCursor,
} from "../../../../test/support/analyse.ts";
import { resolveCompletion } from "../completion.ts";

/** The labels that are offered at the cursor, the first ones. */
function offered(marked: string, count: number, language: FixtureLanguage = "ts"): readonly string[] {
  const { source, offset } = takeCursor(marked);
  const items = offersAt(analyseSource(source, { language }), offset);
  return items.slice(0, count).map(({ label }) => label);
}

/** The file after the suggestion with this label is accepted. */
function accepted(marked: string, label: string, language: FixtureLanguage = "ts"): string {
  const { source, offset } = takeCursor(marked);
  const document = analyseSource(source, { language });
  const item = offersAt(document, offset).find((each) => each.label === label);
  if (item === undefined) throw new Error(`${label} is not offered`);
  return accept(document, item);
}

const stripe = `import Stripe from "stripe";
const stripe = new Stripe("k");
`;
const charge = (handler: string) =>
  `${stripe}async function pay() {\n  try {\n    await stripe.charges.create({});\n  } catch (err) {\n    ${handler}\n  }\n}\n`;

test.each<[string, string, readonly string[], FixtureLanguage?]>([
  [
    "those that can arrive come first",
    charge("if (err instanceof $0) retry();"),
    ["Stripe.errors.StripeError", "Stripe.errors.StripeCardError", "Stripe.errors.StripeInvalidRequestError"],
  ],
  [
    "by another name of the default",
    charge("if (err instanceof $0) retry();").replaceAll("Stripe", "Sdk"),
    ["Sdk.errors.StripeError", "Sdk.errors.StripeCardError"],
  ],
  [
    "by the name of the namespace",
    `import * as pg from "pg";\nconst pool = new pg.Pool();\ntry { await pool.query("x"); } catch (err) { if (err instanceof D$0) {} }`,
    ["pg.DatabaseError"],
  ],
  [
    "by an object of the module",
    `import { Prisma, PrismaClient } from "@prisma/client";\nconst prisma = new PrismaClient();\nprisma.user.create({}).catch((e) => { if (e instanceof $0) log(); });`,
    ["Prisma.PrismaClientKnownRequestError", "Prisma.PrismaClientInitializationError"],
  ],
  [
    "by the client that the module has as an object",
    `import { Stripe } from "stripe";\nconst s = new Stripe("k");\ns.charges.create({}).catch((e) => { if (e instanceof $0) log(); });`,
    ["Stripe.errors.StripeError"],
  ],
  [
    "with the import that they need",
    `import { PrismaClient } from "@prisma/client";\nconst prisma = new PrismaClient();\ntry { await prisma.user.create({}); } catch (err) { if (err instanceof $0) log(); }`,
    ["Prisma.PrismaClientKnownRequestError"],
  ],
  [
    "of an HTTP client",
    `import ky from "ky";\ntry { await ky.get(url); } catch (err) { if (err instanceof $0) log(); }`,
    ["HTTPError"],
  ],
  [
    "in JavaScript",
    `const { PrismaClient } = require("@prisma/client");\nconst prisma = new PrismaClient();\nprisma.user.create({}).catch((err) => { if (err instanceof $0) log(); });`,
    ["Prisma.PrismaClientKnownRequestError"],
    "js",
  ],
  [
    "where the file does not say what the error is of, those of what it imports",
    `import { DatabaseError } from "pg";\nexport const isOf = (e: unknown) => e instanceof $0;`,
    ["DatabaseError"],
  ],
  [
    "not types",
    `import { readFile } from "node:fs/promises";\ntry { await readFile("a"); } catch (err) { if (err instanceof $0) {} }`,
    [],
  ],
  ["not where nothing is known", `try { save(); } catch (err) { if (err instanceof $0) {} }`, []],
  [
    "not what is imported as a type only",
    `import type Stripe from "stripe";\nexport const isOf = (e: unknown) => e instanceof $0;`,
    [],
  ],
])("classes are offered: %s", (_, source, expected, language) =>
  expect(offered(source, Math.max(1, expected.length), language)).toEqual(expected),
);

test("what is handled above comes last", () => {
  const labels = offered(
    charge("if (err instanceof Stripe.errors.StripeCardError) return;\n    if (err instanceof $0) retry();"),
    99,
  );
  expect(labels.at(0)).toBe("Stripe.errors.StripeError");
  expect(labels.at(-1)).toBe("Stripe.errors.StripeCardError");
});

test.each<[string, string, string, string, FixtureLanguage?]>([
  [
    "beside what is imported",
    `import { PrismaClient } from "@prisma/client";\nconst p = new PrismaClient();\np.user.create({}).catch((e) => { if (e instanceof Pr$0) log(); });`,
    "Prisma.PrismaClientKnownRequestError",
    `import { Prisma, PrismaClient } from "@prisma/client";\nconst p = new PrismaClient();\np.user.create({}).catch((e) => { if (e instanceof Prisma.PrismaClientKnownRequestError) log(); });`,
  ],
  [
    "from the module that exports it",
    `import { getAuth, signOut } from "firebase/auth";\nsignOut(getAuth()).catch((e) => { if (e instanceof $0) log(); });`,
    "FirebaseError",
    `import { getAuth, signOut } from "firebase/auth";\nimport { FirebaseError } from "firebase/app";\nsignOut(getAuth()).catch((e) => { if (e instanceof FirebaseError) log(); });`,
  ],
  [
    "of an HTTP client",
    `import axios from "axios";\ntry { await axios.get(url); } catch (err) { if (err instanceof $0) log(); }`,
    "AxiosError",
    `import axios, { AxiosError } from "axios";\ntry { await axios.get(url); } catch (err) { if (err instanceof AxiosError) log(); }`,
  ],
  [
    "as the default, beside names",
    `import { AzureOpenAI } from "openai";\nconst client = new AzureOpenAI();\nclient.responses.create({}).catch((e) => { if (e instanceof $0) log(); });`,
    "OpenAI.APIError",
    `import OpenAI, { AzureOpenAI } from "openai";\nconst client = new AzureOpenAI();\nclient.responses.create({}).catch((e) => { if (e instanceof OpenAI.APIError) log(); });`,
  ],
  [
    "with require",
    `const { PrismaClient } = require("@prisma/client");\nconst p = new PrismaClient();\np.user.create({}).catch((e) => { if (e instanceof $0) log(); });`,
    "Prisma.PrismaClientKnownRequestError",
    `const { Prisma } = require("@prisma/client");\nconst { PrismaClient } = require("@prisma/client");\nconst p = new PrismaClient();\np.user.create({}).catch((e) => { if (e instanceof Prisma.PrismaClientKnownRequestError) log(); });`,
    "js",
  ],
])("a class is written with its import: %s", (_, source, label, expected, language) =>
  expect(accepted(source, label, language)).toBe(expected),
);

const login = (handler: string) =>
  `import { createClient } from "@supabase/supabase-js";\nconst supabase = createClient(url, key);\nconst { error } = await supabase.auth.signInWithPassword({});\nif (error) {\n  ${handler}\n}\n`;

test.each<[string, string, readonly string[]]>([
  [
    "of an HTTP client",
    `import axios from "axios";\ntry { await axios.get(url); } catch (err) { if ($0) log(); }`,
    ["axios.isAxiosError(err)", "err instanceof AxiosError"],
  ],
  [
    "behind a side of the condition",
    `import axios from "axios";\ntry { await axios.get(url); } catch (err) { if (isLast && a$0) log(); }`,
    ["axios.isAxiosError(err)"],
  ],
  [
    "that is negated",
    `import axios from "axios";\ntry { await axios.get(url); } catch (err) { if (!a$0) throw err; }`,
    ["axios.isAxiosError(err)"],
  ],
  [
    "of a result",
    login("if (is$0) log();"),
    ["error instanceof AuthApiError", "isAuthError(error)", "isAuthApiError(error)"],
  ],
  [
    "the classes that arrive",
    charge("if ($0) retry();"),
    ["err instanceof Stripe.errors.StripeError", "err instanceof Stripe.errors.StripeCardError"],
  ],
  ["not outside of a handler", `import axios from "axios";\nif ($0) await axios.get(url);`, []],
  [
    "not where no condition stands",
    `import axios from "axios";\ntry { await axios.get(url); } catch (err) { log(a$0); }`,
    [],
  ],
  ["not where nothing is known", `try { save(); } catch (err) { if (a$0) log(); }`, []],
])("tests are offered: %s", (_, source, expected) =>
  expect(offered(source, Math.max(1, expected.length))).toEqual(expected),
);

test("a guard is written with its import", () => {
  expect(accepted(login("if ($0) log();"), "isAuthApiError(error)")).toBe(
    login("if (isAuthApiError(error)) log();").replace(
      "{ createClient }",
      "{ isAuthApiError, createClient }",
    ),
  );
});

test("in the script of a component, places are those of the file", () => {
  const script = charge("if (err instanceof $0) retry();");
  const whole = (text: string) => `<template><p /></template>\n<script setup lang="ts">\n${text}</script>\n`;
  expect(accepted(whole(script), "Stripe.errors.StripeCardError", "vue")).toBe(
    whole(script.replace("$0", "Stripe.errors.StripeCardError")),
  );
});

test("an item says whose errors it tells, and its class is shown beside it", () => {
  const { source, offset } = takeCursor(charge("if (err instanceof $0) retry();"));
  const items = offersAt(analyseSource(source), offset);
  const item = items.find(({ label }) => label === "Stripe.errors.StripeCardError")!;
  expect(item.detail).toBe("402 · Stripe");
  const { documentation } = resolveCompletion(item, builtins);
  expect(JSON.stringify(documentation)).toContain("`StripeCardError` · class of errors · Stripe");
});

test("an item says what it imports", () => {
  const { source, offset } = takeCursor(login("if ($0) log();"));
  const items = offersAt(analyseSource(source), offset);
  expect(items.find(({ label }) => label === "isAuthApiError(error)")?.detail).toBe(
    'Supabase · adds an import from "@supabase/supabase-js"',
  );
});

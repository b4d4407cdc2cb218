// What is otherwise under the built-in catalogs than under those of this folder, and why that is right: forms, and what of each. A test
// fails when one of them begins to hold.

import type { ToDo } from "./todo.ts";

/**
 * Entries that hovers show in place of a form's own: the built-in catalogs tell apart what those of this folder keep in one (a decline
 * code and a code, a type and its codes), and have more of their own (what PostgREST says of PostgreSQL's codes).
 */
export const others: Readonly<Record<string, string>> = {
  "a decline code": "stripe/decline_code=insufficient_funds",
  "the result of a loaded client": "stripe/decline_code=insufficient_funds",
  "a raw type": "stripe/type=card_error",
  "the result in a browser": "stripe/type=card_error",
  "ioredis, the text of an error": "redis/code=WRONGTYPE",
  "Supabase, a renamed error": "supabase/code=23505",
};

const whole = ["hover", "completion", "slip"];

export const differences: readonly ToDo[] = [
  {
    why: "Twilio's sources state statuses of few of its numbers: nothing contradicts one.",
    forms: { "Twilio, its class from a module of the package": ["wrong"] },
  },
  {
    why: "Stripe's sources state no status for codes, decline codes and types: nothing contradicts one.",
    forms: {
      "a code behind its status": ["wrong"],
      "a code and its class, by instanceof": ["wrong"],
      "a code and its class, in nested branches, without the call": ["wrong"],
      "the class by a returning guard": ["wrong"],
      "a decline code": ["wrong"],
      "a raw type": ["wrong"],
      "the status behind the code": ["wrong"],
      "a rejection handler": ["wrong"],
      "a client of a required module": ["wrong"],
      "a typed parameter": ["wrong"],
      "a status of a distinctive code beside a call that is not known": ["wrong"],
      "a mock of an error with its properties": ["wrong"],
      "zod, the body of an API that it checks": ["wrong"],
    },
  },
  {
    why: "The sources of OpenAI, Anthropic and Discord state no status for codes and types.",
    forms: {
      "OpenAI, a class and a code": ["wrong"],
      "OpenAI in JavaScript, what its class cannot be": ["wrong"],
      "Anthropic, the type in the whole body": ["wrong"],
      "discord.js, its class": ["wrong", "slip"],
    },
  },
  {
    why: "Prisma's documentation does not say which codes come with which class.",
    forms: {
      "a known request error": ["wrong"],
      "a known request error in nested branches": ["wrong"],
      "a failed start": ["wrong"],
    },
  },
  {
    why: "The value is not in the source: the packages of OpenAI and Anthropic, GitHub's documentation of REST.",
    forms: {
      "OpenAI, a named import of its class": whole,
      "Anthropic, a switch over the type": whole,
      "Octokit in JavaScript, an error of GraphQL": whole,
    },
  },
  {
    why: "Supabase's catalog says that it does not list all codes: one with digits may be another.",
    forms: {
      "Supabase, a result": ["slip"],
      "Supabase, a class of another way": ["slip"],
      "Supabase, a client of a factory in another module": ["slip"],
      "Supabase, a renamed error": ["slip"],
      "Supabase, a result that is not taken apart": ["slip"],
      "Supabase, a result with its status": ["slip"],
      "a generic type of a client": ["slip"],
      "codes of digits in a list": ["slip"],
      "the type of what a factory gives": ["slip"],
      "what a container is asked for": ["slip"],
    },
  },
  {
    why: "PostgreSQL leaves to its users what begins with 9 and P2, and more is near none of Prisma's.",
    forms: { "a family of codes": ["slip"], "Prisma, a typed parameter": ["slip"] },
  },
];

// Tables and lists in which the codes of a library are looked up.

import type { Form } from "./form.ts";

/** A handler of a card error, with what stands in front of it. */
const card = (before: string, body: string) => `import Stripe from "stripe";
${before}
export function handle(err: unknown) {
  if (err instanceof Stripe.errors.StripeCardError) {
    ${body}
  }
}`;
const form = (what: string, before: string, body: string): Form => ({
  what,
  degree: "proved",
  entry: "stripe/expired_card",
  source: card(before, body),
});
const RECORD = `const MESSAGES: Record<string, string> = { card_declined: "Declined.", "«expired_card»": "Expired." };`;
const SET = `const FINAL = new Set<string>(["card_declined", "«expired_card»"]);`;

export const tableForms: readonly Form[] = [
  form("a table of texts", RECORD, `return show(MESSAGES[err.code!] ?? "Failed.");`),
  form("a table of texts with a text for others", RECORD, `return MESSAGES[err.code ?? ""] ?? "Failed.";`),
  form(
    "a table of texts, by a name",
    RECORD,
    `const { code = "" } = err; return MESSAGES[code] || "Failed.";`,
  ),
  form(
    "a table of texts, asserted",
    RECORD,
    `return MESSAGES[err.code as keyof typeof MESSAGES] ?? "Failed.";`,
  ),
  form("a table that is asked with in", RECORD, "return err.code! in MESSAGES;"),
  form("a table that is asked with hasOwn", RECORD, "return Object.hasOwn(MESSAGES, err.code!);"),
  form("a table that is asked with hasOwnProperty", RECORD, "return MESSAGES.hasOwnProperty(err.code!);"),
  form(
    "a table that is frozen",
    `const MESSAGES = Object.freeze({ card_declined: "Declined.", "«expired_card»": "Expired." });`,
    `return MESSAGES[err.code as "card_declined"] ?? "Failed.";`,
  ),
  form(
    "a table in a table",
    `const TEXTS = { en: { card_declined: "Declined.", "«expired_card»": "Expired." } } as const;`,
    `return TEXTS.en[err.code as "card_declined"] ?? "Failed.";`,
  ),
  form(
    "a table of handlers",
    `const handlers: Record<string, () => void> = { card_declined: () => {}, "«expired_card»": () => {} };`,
    "return handlers[err.code!]?.();",
  ),
  form(
    "a Map of texts",
    `const MESSAGES = new Map([["card_declined", "Declined."], ["«expired_card»", "Expired."]]);`,
    `return MESSAGES.get(err.code!) ?? "Failed.";`,
  ),
  form("a Set of codes", SET, "return FINAL.has(err.code!);"),
  form(
    "a list of final codes",
    `const FINAL = ["card_declined", "«expired_card»"];`,
    "return FINAL.includes(err.code!);",
  ),
  form(
    "a case of switch (true)",
    "",
    `switch (true) { case err.code === "«expired_card»": return "Expired."; }`,
  ),
  {
    what: "a table of texts that a function is given the code for",
    degree: "proved",
    entry: "stripe/expired_card",
    source: `import Stripe from "stripe";
${RECORD}
const textFor = (code: string | undefined) => MESSAGES[code ?? ""] ?? "Failed.";
export function handle(err: unknown) {
  if (err instanceof Stripe.errors.StripeCardError) return textFor(err.code);
}`,
  },
  {
    what: "a Set of codes, around one call",
    degree: "likely",
    entry: "stripe/expired_card",
    source: `import Stripe from "stripe";
${SET}
export async function pay(stripe: Stripe) {
  try {
    await stripe.paymentIntents.create({ amount: 1, currency: "eur" });
  } catch (err: any) {
    if (FINAL.has(err.code)) return;
    throw err;
  }
}`,
  },
  {
    what: "codes of digits in a list",
    degree: "proved",
    entry: "postgres/40P01",
    slip: "40P91",
    source: `import { createClient } from "@supabase/supabase-js";
const { error } = await createClient("https://abc.supabase.co", "key").from("tags").insert({ name: "a" });
if (["40001", "«40P01»"].includes(error?.code ?? "")) again();`,
  },
];

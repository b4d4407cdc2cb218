// How code tells whose error it has before it looks at the code: by class, by guards, early or late, also of what is in something else.

import type { Form } from "./form.ts";

const CODE = `"«card_declined»"`;
const CARD = "Stripe.errors.StripeCardError";
const INVALID = "Stripe.errors.StripeInvalidRequestError";

/** A function that is given an error of unknown origin; the code is surely Stripe's only by what it tests. */
const form = (what: string, body: string, before = ""): Form => ({
  what,
  degree: "proved",
  entry: "stripe/card_declined",
  source: `import Stripe from "stripe";
${before}
export function handle(err: any, context: any) {
  ${body}
}`,
});

export const narrowingForms: readonly Form[] = [
  form(
    "a class, and the rest leaves",
    `if (!(err instanceof ${CARD})) throw err;\n  return err.code === ${CODE};`,
  ),
  form(
    "one of two classes",
    `if (err instanceof ${CARD} || err instanceof ${INVALID}) return err.code === ${CODE};`,
  ),
  form(
    "none of two classes leaves",
    `if (!(err instanceof ${CARD} || err instanceof ${INVALID})) throw err;\n  return err.code === ${CODE};`,
  ),
  form(
    "not the one and not the other leaves",
    `if (!(err instanceof ${CARD}) && !(err instanceof ${INVALID})) throw err;\n  return err.code === ${CODE};`,
  ),
  form(
    "a class in switch (true)",
    `switch (true) {\n    case err instanceof ${CARD}:\n      return err.code === ${CODE};\n  }`,
  ),
  form("a class in a condition", `return err instanceof ${CARD} ? err.code === ${CODE} : false;`),
  form("a class behind else", `if (!(err instanceof ${CARD})) return; else return err.code === ${CODE};`),
  form(
    "the name of the constructor",
    `return err?.constructor?.name === "StripeCardError" && err.code === ${CODE};`,
  ),
  form("an assertion to any", `return err instanceof ${CARD} && (err as any).code === ${CODE};`),
  form("an assertion to the class", `const card = err as ${CARD};\n  return card.code === ${CODE};`),
  form("another name", `const e = err;\n  if (e instanceof ${CARD}) return e.code === ${CODE};`),
  form("the cause", `return err.cause instanceof ${CARD} && err.cause.code === ${CODE};`),
  form(
    "the cause, and the rest leaves",
    `if (!(err?.cause instanceof ${CARD})) throw err;\n  return err.cause.code === ${CODE};`,
  ),
  form(
    "the cause by a name",
    `const { cause } = err;\n  return cause instanceof ${CARD} && cause.code === ${CODE};`,
  ),
  form(
    "an error in something else",
    `return context.error instanceof ${CARD} && context.error.code === ${CODE};`,
  ),
  form(
    "an error in something else, and the rest leaves",
    `if (!(context.state.error instanceof ${CARD})) return false;\n  return context.state.error.code === ${CODE};`,
  ),
  form(
    "a guard of the code",
    `return isCard(err) && err.code === ${CODE};`,
    `const isCard = (error: unknown): error is Stripe.errors.StripeCardError => error instanceof ${CARD};`,
  ),
  form(
    "a guard of the code that does not say so",
    `return isCard(err) && err.code === ${CODE};`,
    `const isCard = (error: unknown) => error instanceof ${CARD};`,
  ),
  form(
    "a guard that says more, of what is in something else",
    `return isCard(context.error) && context.error.code === ${CODE};`,
    `function isCard(error: unknown) {\n  return error instanceof ${CARD} && error.statusCode === 402;\n}`,
  ),
  form(
    "a class by another name",
    `return err instanceof Card && err.code === ${CODE};`,
    `const Card = ${CARD};`,
  ),
  form(
    "a class that is taken apart",
    `return err instanceof StripeCardError && err.code === ${CODE};`,
    "const { StripeCardError } = Stripe.errors;",
  ),
  form(
    "a condition that is kept in a name",
    `const isCard = err instanceof ${CARD};\n  if (isCard && err.code === ${CODE}) return true;`,
  ),
  form(
    "a condition that is kept in a name, alone",
    `const isCard = err instanceof ${CARD} && !context.done;\n  if (isCard) return err.code === ${CODE};`,
  ),
  form(
    "a condition that is kept in a name, and the rest leaves",
    `const isCard = err instanceof ${CARD};\n  if (!isCard) throw err;\n  return err.code === ${CODE};`,
  ),
  form(
    "a condition that is kept in a name, as it is not",
    `const isOther = !(err instanceof ${CARD});\n  return isOther ? undefined : err.code === ${CODE};`,
  ),
  form(
    "a guard whose answer is kept in a name",
    `const isDeclined = isCard(err);\n  return isDeclined && err.code === ${CODE};`,
    `const isCard = (error: unknown): error is Stripe.errors.StripeCardError => error instanceof ${CARD};`,
  ),
  form(
    "a function that asserts the class",
    `assertCard(err);\n  return err.code === ${CODE};`,
    `function assertCard(error: unknown): asserts error is Stripe.errors.StripeCardError {\n  if (!(error instanceof ${CARD})) throw error;\n}`,
  ),
  form(
    "a function that is only declared to assert the class",
    `ensureCard(err);\n  if (err.code === ${CODE}) return true;`,
    "declare function ensureCard(error: unknown): asserts error is Stripe.errors.StripeCardError;",
  ),
  {
    what: "an error that an object keeps",
    degree: "proved",
    entry: "stripe/card_declined",
    source: `import Stripe from "stripe";
export class Payment {
  error: unknown;
  isDeclined() {
    return this.error instanceof ${CARD} && this.error.code === ${CODE};
  }
}`,
  },
  {
    what: "an error of an HTTP client, and the rest leaves",
    degree: "proved",
    entry: "axios/ERR_NETWORK",
    source: `import axios from "axios";
export async function load(url: string) {
  try {
    return await axios.get(url);
  } catch (error) {
    if (!axios.isAxiosError(error)) throw error;
    return error.code === "«ERR_NETWORK»" ? undefined : Promise.reject(error);
  }
}`,
  },
];

// Conditions that are kept in names, and functions that assert, where they do not say what an error is: a code that Stripe does not have
// is no mistake there.

import type { Quiet } from "./quiet.ts";

/** The body of a function that is given an error; in each, the code is of another API, or may be. */
const bodies: readonly (readonly [what: string, body: string, before?: string])[] = [
  [
    "a name that is given another value",
    `let isCard = err instanceof CARD; isCard = other; if (isCard) return err.code === "card_declind";`,
  ],
  [
    "an error that is another one by then",
    `const isCard = err instanceof CARD; err = other; return isCard && err.code === "card_declind";`,
  ],
  [
    "another error of the same name",
    `const isCard = err instanceof CARD; return all.map((err) => isCard && err.code === "card_declind");`,
  ],
  [
    "another name of the same condition",
    `const isCard = err instanceof CARD; return all.map((isCard) => isCard && err.code === "card_declind");`,
  ],
  [
    "one of two conditions",
    `const isCard = err instanceof CARD; if (isCard || other) return err.code === "card_declind";`,
  ],
  [
    "one of two conditions in the name",
    `const isCard = err instanceof CARD || other; if (isCard) return err.code === "card_declind";`,
  ],
  [
    "the condition does not hold",
    `const isCard = err instanceof CARD; if (!isCard) return err.code === "card_declind";`,
  ],
  [
    "the condition was not tested",
    `const isCard = err instanceof CARD; log(isCard); return err.code === "card_declind";`,
  ],
  [
    "another error was tested",
    `const isCard = other instanceof CARD; return isCard && err.code === "card_declind";`,
  ],
  [
    "what an object has may have changed",
    `const isCard = all.error instanceof CARD; next(all); return isCard && all.error.code === "card_declind";`,
  ],
  [
    "a part of a pattern",
    `const { isCard } = { isCard: err instanceof CARD }; return isCard && err.code === "card_declind";`,
  ],
  [
    "another error is asserted",
    `assertCard(other); return err.code === "card_declind";`,
    "declare function assertCard(error: unknown): asserts error is Stripe.errors.StripeCardError;",
  ],
  [
    "a function that only says whether it is",
    `checkCard(err); return err.code === "card_declind";`,
    "declare function checkCard(error: unknown): error is Stripe.errors.StripeCardError;",
  ],
  [
    "a function that only returns the test",
    `assertCard(err); return err.code === "card_declind";`,
    "const assertCard = (error: unknown) => error instanceof Stripe.errors.StripeCardError;",
  ],
  [
    "a function that asserts something else",
    `assertError(err); return err.code === "card_declind";`,
    "declare function assertError(error: unknown): asserts error is Error;",
  ],
  [
    "a function that asserts that something holds",
    `assertIs(err); return err.code === "card_declind";`,
    "declare function assertIs(error: unknown): asserts error;",
  ],
  [
    "asserted in another branch",
    `if (other) assertCard(err); return err.code === "card_declind";`,
    "declare function assertCard(error: unknown): asserts error is Stripe.errors.StripeCardError;",
  ],
];

export const quietKept: readonly Quiet[] = bodies.map(([what, body, before = ""]) => ({
  what,
  source: `import Stripe from "stripe";
${before}
export function handle(err: any, other: any, all: any) {
  ${body.replaceAll("CARD", "Stripe.errors.StripeCardError")}
}`,
}));

// Stripe: thrown errors with a class, a code, a decline code, a raw type and a status; results in the browser.

import type { Form } from "./form.ts";

const stripe = `import Stripe from "stripe";
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);
`;

export const stripeForms: readonly Form[] = [
  {
    what: "a code, caught around one call",
    degree: "likely",
    entry: "stripe/card_declined",
    source: `${stripe}
export async function pay(amount: number) {
  try {
    return await stripe.paymentIntents.create({ amount, currency: "eur" });
  } catch (err: any) {
    if (err.code === "«card_declined»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "a code behind its status",
    degree: "likely",
    entry: "stripe/card_declined",
    source: `${stripe}
export async function pay(amount: number) {
  try {
    return await stripe.paymentIntents.create({ amount, currency: "eur" });
  } catch (err: any) {
    if (err.statusCode === ‹402|404› && err.code === "«card_declined»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "a code and its class, by instanceof",
    degree: "proved",
    entry: "stripe/resource_missing",
    source: `${stripe}
export async function find(id: string) {
  try {
    return await stripe.customers.retrieve(id);
  } catch (error) {
    if (error instanceof Stripe.errors.‹StripeInvalidRequestError|StripeCardError› && error.code === "«resource_missing»") return undefined;
    throw error;
  }
}`,
  },
  {
    what: "a code and its class, in nested branches, without the call",
    degree: "proved",
    entry: "stripe/expired_card",
    source: `import Stripe from "stripe";
export function textFor(error: unknown): string {
  if (error instanceof Stripe.errors.‹StripeCardError|StripeAuthenticationError›) {
    switch (error.code) {
      case "«expired_card»":
        return "The card has expired.";
      default:
        return error.message;
    }
  }
  return "Something went wrong.";
}`,
  },
  {
    what: "the class by a returning guard",
    degree: "proved",
    entry: "stripe/card_declined",
    source: `import { Stripe } from "stripe";
export function isDeclined(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.‹StripeCardError|StripeRateLimitError›)) return false;
  return error.code === "«card_declined»";
}`,
  },
  {
    what: "a decline code",
    degree: "proved",
    entry: "stripe/insufficient-funds",
    source: `${stripe}
export async function charge(id: string) {
  try {
    await stripe.paymentIntents.confirm(id);
  } catch (err) {
    if (err instanceof Stripe.errors.‹StripeCardError|StripeInvalidRequestError› && err.decline_code === "«insufficient_funds»") return "Too little money.";
    throw err;
  }
}`,
  },
  {
    what: "a decline code in a switch",
    degree: "proved",
    entry: "stripe/lost-card",
    source: `import Stripe from "stripe";
export function reason(error: Stripe.errors.StripeCardError): string {
  switch (error.decline_code) {
    case "insufficient_funds":
      return "Too little money.";
    case "«lost_card»":
      return "Declined.";
    default:
      return "Unknown.";
  }
}`,
  },
  {
    what: "a raw type",
    degree: "likely",
    entry: "stripe/card_declined",
    source: `${stripe}
export async function pay() {
  try {
    await stripe.charges.create({ amount: 1, currency: "eur" });
  } catch (err: any) {
    if (err.rawType === "«card_error»" && err.statusCode === ‹402|429›) return;
    throw err;
  }
}`,
  },
  {
    what: "the status behind the code",
    degree: "likely",
    entry: "stripe/idempotency_key_in_use",
    source: `${stripe}
export async function refund(id: string) {
  try {
    await stripe.refunds.create({ charge: id });
  } catch (err: any) {
    if (err.code === "«idempotency_key_in_use»" && err.statusCode === ‹409|422›) return;
    throw err;
  }
}`,
  },
  {
    what: "a rejection handler",
    degree: "likely",
    entry: "stripe/resource_missing",
    source: `${stripe}
export const find = (id: string) =>
  stripe.customers.retrieve(id).catch((error) => {
    if (error.statusCode === ‹404|402› && error.code === "«resource_missing»") return null;
    throw error;
  });`,
  },
  {
    what: "a second argument of then",
    degree: "likely",
    entry: "stripe/resource_missing",
    source: `${stripe}
stripe.prices.retrieve("price_1").then(
  (price) => console.log(price.id),
  (error) => {
    if (error.code === "«resource_missing»") console.log("There is no such price.");
  },
);`,
  },
  {
    what: "the body of the error",
    degree: "likely",
    entry: "stripe/card_declined",
    source: `${stripe}
try {
  await stripe.paymentIntents.create({ amount: 1, currency: "eur" });
} catch (err: any) {
  if (err.raw.code === "«card_declined»") console.log("declined");
}`,
  },
  {
    what: "a client in another module",
    degree: "likely",
    entry: "stripe/card_declined",
    files: {
      "lib/stripe.ts": `import Stripe from "stripe";
export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!, { apiVersion: "2026-01-01" });
`,
    },
    source: `import { stripe } from "./lib/stripe";
export async function pay(amount: number) {
  try {
    return await stripe.paymentIntents.create({ amount, currency: "eur" });
  } catch (err: any) {
    if (err.code === "«card_declined»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "a client of a required module",
    degree: "likely",
    language: "js",
    entry: "stripe/card_declined",
    source: `const stripe = require("stripe")(process.env.STRIPE_SECRET_KEY);
exports.pay = async (amount) => {
  try {
    return await stripe.paymentIntents.create({ amount, currency: "eur" });
  } catch (err) {
    if (err.statusCode === ‹402|500› && err.code === "«card_declined»") return null;
    throw err;
  }
};`,
  },
  {
    what: "a required class",
    degree: "proved",
    language: "js",
    entry: "stripe/incorrect_cvc",
    source: `const Stripe = require("stripe");
function textFor(error) {
  if (error instanceof Stripe.errors.StripeCardError) {
    if (error.code === "«incorrect_cvc»") return "The security code is wrong.";
  }
  return error.message;
}
module.exports = { textFor };`,
  },
  {
    what: "a switch over the code in JavaScript",
    degree: "likely",
    language: "js",
    entry: "stripe/authentication_required",
    source: `import Stripe from "stripe";
const stripe = new Stripe("key");
export async function pay(id) {
  try {
    await stripe.paymentIntents.confirm(id);
  } catch (e) {
    switch (e.code) {
      case "card_declined":
        return "declined";
      case "«authentication_required»":
        return "authenticate";
      default:
        throw e;
    }
  }
}`,
  },
  {
    what: "a typed parameter",
    degree: "proved",
    entry: "stripe/expired_card",
    source: `import type Stripe from "stripe";
export const isExpired = (e: Stripe.errors.StripeError) => e.code === "«expired_card»" && e.statusCode === ‹402|404›;`,
  },
  {
    what: "an assertion",
    degree: "proved",
    entry: "stripe/card_declined",
    source: `import Stripe from "stripe";
export function report(err: unknown) {
  const error = err as Stripe.errors.StripeError;
  if (error.code === "«card_declined»") return "declined";
  return "failed";
}`,
  },
  {
    what: "a list of codes",
    degree: "proved",
    entry: "stripe/incorrect_cvc",
    source: `${stripe}
try {
  await stripe.paymentIntents.confirm("pi_1");
} catch (err) {
  if (err instanceof Stripe.errors.StripeError && ["card_declined", "«incorrect_cvc»"].includes(err.code ?? "")) console.log("declined");
}`,
  },
  {
    what: "a call beside one that is not known",
    degree: "likely",
    entry: "stripe/card_declined",
    source: `${stripe}
import { save } from "./orders";
export async function order(id: string) {
  try {
    await save(id);
    await stripe.paymentIntents.confirm(id);
  } catch (err: any) {
    if (err.code === "«card_declined»") return "declined";
    throw err;
  }
}`,
  },
  {
    what: "a status of a distinctive code beside a call that is not known",
    degree: "likely",
    entry: "stripe/idempotency_key_in_use",
    source: `${stripe}
import { save } from "./orders";
export async function order(id: string) {
  try {
    await save(id);
    await stripe.refunds.create({ charge: id });
  } catch (err: any) {
    if (err.statusCode === ‹409|404› && err.code === "«idempotency_key_in_use»") return "again";
    throw err;
  }
}`,
  },
  {
    what: "an error of unknown origin in a file that imports the package",
    degree: "possible",
    entry: "stripe/card_declined",
    source: `import Stripe from "stripe";
export const stripe = new Stripe("key");
export function textFor(error: any) {
  if (error.code === "«card_declined»") return "declined";
  return "failed";
}`,
  },
  {
    what: "the result in a browser",
    degree: "proved",
    language: "tsx",
    entry: "stripe/card_declined",
    source: `import { useElements, useStripe } from "@stripe/react-stripe-js";
export function Pay() {
  const stripe = useStripe();
  const elements = useElements();
  async function submit() {
    const { error } = await stripe!.confirmPayment({ elements: elements!, redirect: "if_required" });
    if (error?.type === "«card_error»") alert(error.message);
  }
  return <button onClick={submit}>Pay</button>;
}`,
  },
  {
    what: "the result of a loaded client",
    degree: "proved",
    entry: "stripe/insufficient-funds",
    source: `import { loadStripe } from "@stripe/stripe-js";
const stripe = await loadStripe("pk_1");
const result = await stripe!.confirmCardPayment("secret");
if (result.error?.decline_code === "«insufficient_funds»") alert("Too little money.");`,
  },
  {
    what: "an error in a success value",
    degree: "proved",
    entry: "stripe/card_declined",
    source: `${stripe}
const intent = await stripe.paymentIntents.retrieve("pi_1");
if (intent.last_payment_error?.code === "«card_declined»") console.log("declined");`,
  },
];

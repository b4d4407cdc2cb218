// What is bought with a card: Stripe takes the payment, Prisma writes it down, the receipt becomes a file. Nothing says which
// APIs these are but the imports.

import { readFile, writeFile } from "node:fs/promises";
import { Prisma, PrismaClient } from "@prisma/client";
import Stripe from "stripe";

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? "");
const prisma = new PrismaClient();

/** Charges the saved card of a customer. Returns a text for that person. */
export async function buyCredits(customer: string, credits: number): Promise<string> {
  try {
    const { id } = await stripe.paymentIntents.create({ customer, amount: credits * 10, currency: "eur", confirm: true });
    return await writeDown(id, customer, credits);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) {
      switch (error.decline_code) {
        case "insufficient_funds":
          return "The card has not enough funds.";
        case "lost_card":
        case "stolen_card":
          return "The card was declined.";
      }
      if (error.code === "expired_card") return "The card has expired.";
      if (error.code === "incorrect_cvc") return "The security code is wrong.";
      if (error.code === "authentication_required") return "Please confirm the payment at your bank.";
      return "The card was declined.";
    }
    if (error instanceof Stripe.errors.StripeRateLimitError) return "Too many payments at once. Please try again.";
    throw error;
  }
}

/** Keeps what was bought; a payment that is known already is not counted twice. */
async function writeDown(payment: string, customer: string, credits: number): Promise<string> {
  try {
    await prisma.purchase.create({ data: { payment, customer, credits } });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === "P2003") return "There is no such customer.";
    if (error.code === "P2034") return writeDown(payment, customer, credits);
    if (error.code !== "P2002") throw error;
  }
  return `${credits} credits. Thank you!`;
}

/** The receipt of a payment; undefined where there is none yet. */
export async function receipt(payment: string): Promise<string | undefined> {
  try {
    return await readFile(`receipts/${payment}.txt`, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Keeps a receipt. One that is there stays as it is. */
export async function keepReceipt(payment: string, text: string): Promise<void> {
  try {
    await writeFile(`receipts/${payment}.txt`, text, { flag: "wx" });
  } catch (error) {
    if (codeOf(error) === "EEXIST") return;
    if (codeOf(error) === "ENOSPC") throw new Error("The disk is full.", { cause: error });
    throw error;
  }
}

/** The code of an error of Node.js. */
function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

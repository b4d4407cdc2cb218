// Codes of what most projects call: Stripe, Prisma, files. Each is almost right, and the import says whose it is.

import { readFile } from "node:fs/promises";
import { Prisma } from "@prisma/client";
import Stripe from "stripe";

export function paymentText(error: unknown): string {
  if (error instanceof Stripe.errors.StripeCardError) {
    // Mistake (unknown-code): this is a decline code, which is in another field.
    if (error.code === "lost_card") return "The card was declined.";
    // Mistake (unknown-code): the code is "stolen_card".
    if (error.decline_code === "stollen_card") return "The card was declined.";
  }
  return "The payment failed.";
}

export function isTaken(error: unknown): boolean {
  // Mistake (unknown-code): the code is "P2002".
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P202";
}

export async function settings(): Promise<string> {
  try {
    return await readFile("settings.json", "utf8");
  } catch (error: any) {
    // Mistake (unknown-code): the code is "ENOENT".
    if (error.code === "ENOETN") return "{}";
    throw error;
  }
}

// Literals in files that import a described library and that have nothing to do with its errors: an import alone makes none of them a
// code of the library, so that nothing is shown or found where its catalog has no such value.

import { expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { hover } from "../../server/src/features/hover.ts";
import { analysed } from "./handlers.ts";

const stripe = `import Stripe from "stripe";
const stripe = new Stripe("key");
`;

test.each([
  ["a member of an object", `${stripe}export const plan = { code: "«x»" };`],
  ["a member with a word", `${stripe}export const state = { code: "«order_shipped»" };`],
  ["what an order has", `${stripe}if (order.code === "«order_shipped»") notify();`],
  ["what a country has", `${stripe}if (address.country.code === "«DE»") ship();`],
  ["a type of an element", `${stripe}export const box = { type: "«checkbox»" };`],
  ["an attribute", `${stripe}export const field = <Input type="«email»" />;`],
  ["a type of an event", `${stripe}if (event.type === "«invoice.paid»") thank();`],
  ["an error of the file's own", `${stripe}throw new AppError({ code: "«NOT_ALLOWED»", status: 403 });`],
  ["a case", `${stripe}switch (currency.code) { case "«EUR»": break; }`],
  ["a number", `${stripe}if (exit.code === «3») stop();`],
  [
    "a part of a message",
    `import OpenAI from "openai";\nconst openai = new OpenAI();\nconst part = { type: "«text»", text };`,
  ],
  [
    "a row",
    `import { createClient } from "@supabase/supabase-js";\nconst row = { code: "«whatever»", message: "m" };`,
  ],
  ["a code of digits", `import { Pool } from "pg";\nif (order.code === "«99999»") notify();`],
  [
    "a code of the same form",
    `import { Prisma } from "@prisma/client";\nexport const tax = { code: "«P9999»" };`,
  ],
])("nothing is said of %s", async (_what, marked) => {
  const source = marked.replaceAll(/[«»]/g, "");
  for (const builtIn of [true, undefined] as const) {
    const document = await analysed(source, { language: "tsx", ...(builtIn ? { builtIn } : {}) });
    expect(hover(document, marked.indexOf("«") + 1, { relatedApis: true })).toBe(null);
    expect(findingsOf(document).map(({ message }) => message)).toEqual([]);
  }
});

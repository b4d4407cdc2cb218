// @ts-check
// Hovers of typical codes as VS Code shows them: all of each has to fit into the box that it opens with, so that nobody has to scroll.

import fs from "node:fs";
import path from "node:path";
import { takePicture } from "./pictures.mjs";
import { showing } from "./workbench.mjs";

/** Pixels: what VS Code's editor gives a hover before it scrolls. */
const HIGHEST = 250;

/**
 * By what the picture is called: a source with the cursor at `$0`, and the name of its API; `shows`: what the hover says, where the
 * cursor is not in a code.
 * @type {Readonly<Record<string, { api: string, source: string, shows?: string }>>}
 */
const typical = {
  arrival: {
    api: "Stripe",
    shows: "errors can arrive here",
    source: `import Stripe from "stripe";
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
export async function pay(body: string) {
  try {
    const order = await saveOrder(JSON.parse(body));
    return await stripe.paymentIntents.create({ amount: order.total, currency: "eur" });
  } catch (error$0) {
    if (error.code === "card_declined") return undefined;
    if (error.code === "resource_missing") return null;
    throw error;
  }
}
`,
  },
  node: {
    api: "Node.js",
    source: `import { readFile } from "node:fs/promises";
try {
  await readFile("settings.json");
} catch (error) {
  if (error.code === "ENO$0ENT") console.log("no settings");
}
`,
  },
  postgres: {
    api: "PostgreSQL",
    source: `import { Client } from "pg";
const client = new Client();
try {
  await client.query("insert into users values (1)");
} catch (error) {
  if (error.code === "235$005") console.log("taken");
}
`,
  },
  prisma: {
    api: "Prisma",
    source: `import { Prisma, PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
try {
  await prisma.user.create({ data: {} });
} catch (error) {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P20$002") console.log("taken");
}
`,
  },
  pureframe: {
    api: "PureFrame",
    source: `const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (body.detail.code === "INSUFFICIENT_$0CREDITS") console.log("no credits");
`,
  },
  stripe: {
    api: "Stripe",
    source: `import Stripe from "stripe";
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
try {
  await stripe.paymentIntents.create({ amount: 100, currency: "eur" });
} catch (error) {
  if (error.code === "card_$0declined") console.log("declined");
}
`,
  },
  videoconduit: {
    api: "VideoConduit",
    source: `const response = await fetch("https://videoconduit.com/v1/jobs");
const body = await response.json();
if (body.code === "insufficient_$0credits") console.log("no credits");
`,
  },
};

/**
 * @param {string} folder the opened workspace
 * @returns {Readonly<Record<string, (workbench: import("./workbench.mjs").Workbench) => Promise<void>>>}
 */
export function hoverSteps(folder) {
  return {
    "shows the whole of typical hovers": async (workbench) => {
      const { page, hover } = workbench;
      /** @type {string[]} */
      const faults = [];
      for (const [name, { api, source, shows }] of Object.entries(typical)) {
        const marked = source.split("\n").find((line) => line.includes("$0")) ?? "";
        const code = /"([^"]*\$0[^"]*)"/.exec(marked)?.[1] ?? marked.trim();
        fs.writeFileSync(path.join(folder, `src/hover-${name}.ts`), source.replace("$0", ""));
        await workbench.open(`src/hover-${name}.ts`);
        await workbench.hoverAt(code, api);
        await showing(hover, [shows ?? code.replace("$0", "")]);
        await takePicture(page, `hover-${name}`);
        const height = await hover
          .locator(".monaco-hover-content")
          .first()
          .evaluate((content) => content.scrollHeight);
        console.log(`    ${name}: ${height} px`);
        if (height > HIGHEST) faults.push(`The hover of ${code} is ${height} px high.`);
        await workbench.pointAway();
      }
      await workbench.run("View: Close All Editors");
      for (const name of Object.keys(typical)) fs.rmSync(path.join(folder, `src/hover-${name}.ts`));
      if (faults.length > 0) throw new Error(faults.join("\n"));
    },
  };
}

// @ts-check
// A small project as people have it, with Stripe, Prisma, files and a mail service by fetch: wherever its code names an error, the hover
// says what it means, and the tree has the project's APIs first.

import fs from "node:fs";
import path from "node:path";
import { root } from "../../scripts/lib/paths.mjs";
import { namedErrors } from "../support/namedErrors.mjs";
import { takePicture } from "./pictures.mjs";

export const everydayFolder = path.join(root, "test/fixtures/everyday");

/** The files, each with the word whose hover is pictured. */
const files = {
  "payments.ts": "insufficient_funds",
  "users.ts": "P2002",
  "files.ts": "error",
  "mail.ts": "429",
};

/**
 * @param {string} address opens the project with its file payments.ts
 * @returns {Readonly<Record<string, (workbench: import("./workbench.mjs").Workbench) => Promise<void>>>}
 */
export function everydaySteps(address) {
  return {
    "opens a project of one's own": async (workbench) => {
      await workbench.page.goto(address);
      await workbench.ready();
      // Until the server has begun, there is no hover: the mouse waits for that as well.
      await workbench.hoverAt("catch (er$0ror)", "errors can arrive here");
      await workbench.pointAway();
    },

    "says of every error that it names what it means": async (workbench) => {
      /** @type {string[]} */
      const silent = [];
      for (const [name, word] of Object.entries(files)) {
        if (name !== "payments.ts") await workbench.open(`src/${name}`);
        silent.push(...(await silentPlaces(workbench, name, word)));
      }
      if (silent.length > 0) throw new Error(silent.join("\n"));
    },

    "has its APIs first in the tree, and looks errors of all others up": async (workbench) => {
      const { page, quickInput, quickRows } = workbench;
      await workbench.run("Error Atlas: Focus on Errors View");
      const rows = page.locator(".part.sidebar .pane", { hasText: /Errors/ }).getByRole("treeitem");
      await rows.filter({ hasText: "More APIs" }).last().waitFor();
      // Until the workspace is looked through, APIs move up.
      const used = page.locator(".part.sidebar .pane", { hasText: /Used In/i }).getByRole("treeitem");
      await used.filter({ hasText: /undici/ }).waitFor();
      const first = rows.filter({ hasText: /^Stripe\s*\d+$/ });
      await first.click();
      await rows.filter({ hasText: "resource_missing" }).first().waitFor();
      await takePicture(page, "everyday-tree");
      await first.click();
      await workbench.openLookUp("23505");
      for (const api of ["PostgreSQL", "Supabase"])
        await quickRows.filter({ hasText: api }).first().waitFor();
      await takePicture(page, "everyday-lookup");
      await page.keyboard.press("Escape");
      await quickInput.waitFor({ state: "hidden" });
      if ((await page.locator(".tab", { hasText: "23505" }).count()) > 0)
        throw new Error("A page is shown though nobody has moved in the list.");
    },
  };
}

/**
 * The places of a file whose hovers say less than what the error means.
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} name of the file, which is open
 * @param {string} pictured the word whose hover is pictured
 */
async function silentPlaces(workbench, name, pictured) {
  const { page, hover } = workbench;
  const text = fs.readFileSync(path.join(everydayFolder, "src", name), "utf8");
  const silent = [];
  const seen = new Set();
  for (const { word, at, kind } of namedErrors(text)) {
    const start = text.lastIndexOf("\n", at) + 1;
    const line = text.slice(start, text.indexOf("\n", at));
    if (seen.has(line + word)) continue;
    seen.add(line + word);
    const caught = name === "mail.ts" ? "fails only where no response came" : "errors can arrive here";
    const headline = kind === "caught" ? caught : word;
    await workbench.hoverAt(`${line.slice(0, at - start)}$0${line.slice(at - start)}`.trim(), headline);
    const [first = "", ...rest] = await hover.locator("p, li").allTextContents();
    if (!first.includes(headline) || !rest.some((each) => each.length > 30 && !each.startsWith("Detected")))
      silent.push(`${name}, ${word}: ${[first, ...rest].join(" | ")}`);
    if (word === pictured) await takePicture(page, `everyday-${name.replace(".ts", "")}`);
    if (process.env.ALL_PICTURES) await takePicture(page, `all-${name.replace(".ts", "")}-${at}-${word}`);
    // It would stay where the mouse goes over it, and cover what comes next.
    await workbench.pointAway();
  }
  return silent;
}

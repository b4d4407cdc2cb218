// @ts-check
// Facts of Cloudflare: the numbers that its API answers with, as far as Cloudflare's own command line decides by them, and those of Workers
// AI with their statuses; and the numbers of errors that its edge answers with in place of a site.

import { matches, withoutComments } from "../lines.mjs";

const support = "src/content/docs/support/troubleshooting/http-status-codes";

/** The parts of the command line that call the API; the others have numbers of their own, such as those of WebSockets. */
const callers = ["deploy-helpers", "remote-bindings", "workers-auth", "wrangler"];

/**
 * A page of Cloudflare's documentation.
 * @param {string} id
 * @param {string} title
 * @param {string} commit
 * @param {string} path of the page on the site
 * @returns {import("../source.mjs").Source}
 */
function page(id, title, commit, path) {
  return {
    id,
    title,
    repository: "cloudflare/cloudflare-docs",
    commit,
    licence: "CC-BY-4.0",
    attribution: "Cloudflare Developer Documentation, by Cloudflare and its contributors, under CC BY 4.0.",
    url: `https://developers.cloudflare.com/${path}/`,
    read: "2026-11-30",
  };
}

/** @type {import("../recipes.mjs").Recipe} */
export const cloudflare = {
  id: "cloudflare",
  sources: [
    {
      id: "wrangler",
      title: "workers-sdk: packages/{deploy-helpers,remote-bindings,workers-auth,wrangler}/src",
      repository: "cloudflare/workers-sdk",
      commit: "f8308360283f97d33e188aee2e19c1ef9c09524a",
      licence: "MIT",
      url: "https://github.com/cloudflare/workers-sdk",
      read: "2026-11-30",
    },
    page(
      "workers-ai",
      "Workers AI: Errors",
      "0309c8bed23afe438f28fd5026b5a7999e653081",
      "workers-ai/platform/errors",
    ),
    page(
      "1xxx",
      "Cloudflare 1xxx errors",
      "2678ac4c8e0abda808477ea82dbdb67182020649",
      "support/troubleshooting/http-status-codes/cloudflare-1xxx-errors",
    ),
    page(
      "5xx",
      "Cloudflare 5xx errors",
      "0c50ffa05a96c48067721cbe0c1d637885537479",
      "support/troubleshooting/http-status-codes/cloudflare-5xx-errors",
    ),
    {
      id: "library",
      title: "cloudflare 7.3.0: core/error.js, resources/shared.d.ts",
      npm: "cloudflare@7.3.0",
      integrity:
        "sha512-0P4cMFjzdIe388E57xNCV2wKzv1ZVZqMFu7+p2gsZuggbXs39xTKtXJN8FACkKh+xjLQ7dNruNlT/aT+9ajJtg==",
      licence: "Apache-2.0",
      url: "https://github.com/cloudflare/cloudflare-typescript",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const sdk = await open("wrangler");
    const facts = [];
    for (const caller of callers) {
      for (const file of await sdk.list(`packages/${caller}/src`, ".ts"))
        if (!/__tests__|\.test\./.test(file)) facts.push(...decidedBy(file, await sdk.text(file)));
    }
    const ai = "src/content/docs/workers-ai/platform/errors.mdx";
    const row = /^\| [^|]+ \| `(?<code>\d+)` +\| `(?<status>\d{3})` /gm;
    for (const { groups, place } of matches("workers-ai", ai, await (await open("workers-ai")).text(ai), row))
      facts.push({ is: { code: Number(groups.code) }, statuses: [Number(groups.status)], at: [place] });
    for (const id of ["1xxx", "5xx"]) {
      const file = `${support}/cloudflare-${id}-errors/index.mdx`;
      facts.push(...headings(id, file, await (await open(id)).text(file)));
    }
    return facts;
  },
};

/**
 * The numbers that a file compares the code of an error with, or has a constant for.
 * @param {string} file
 * @param {string} text
 */
function decidedBy(file, text) {
  const tested = /\b(?:\w*[cC]ode\)?(?: as const)? [!=]== |\w+_CODE = |case )(?<code>\d{4,7})\b/g;
  return matches("wrangler", file, withoutComments(text), tested).map(({ groups, place }) => ({
    is: { code: Number(groups.code) },
    at: [place],
  }));
}

/**
 * The numbers in the headings of a page; those of three digits are statuses as well.
 * @param {string} id
 * @param {string} file
 * @param {string} text
 */
function headings(id, file, text) {
  return matches(id, file, text, /^## Errors? (?<heading>.*)$/gm).flatMap(({ groups, place }) =>
    [...(groups.heading ?? "").matchAll(/\b\d{3,4}\b/g)].map(([number]) => ({
      is: { error_code: Number(number) },
      ...(number.length === 3 && { statuses: [Number(number)] }),
      at: [place],
    })),
  );
}

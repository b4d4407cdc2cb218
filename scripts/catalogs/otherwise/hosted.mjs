// @ts-check
// The facts of services and servers whose lists are parsed as JSON, split into cells, or read letter by letter, instead of matched.

import { createRequire } from "node:module";
import ts from "typescript";
import { declared, textsIn } from "./nodes.mjs";

/** @typedef {import("../otherwise.mjs").Open} Open */

const load = createRequire(import.meta.url);

/** @type {Record<string, (open: Open) => Promise<string[]>>} */
export const hosted = {
  async slack(open) {
    const reference = await open("reference");
    const codes = [];
    for (const file of await reference.list("methods", ".json"))
      codes.push(...Object.keys(JSON.parse(await reference.text(file)).errors ?? {}));
    const { ErrorCode } = load((await open("library")).path("dist/errors.js"));
    return [
      ...codes.map((code) => `code ${code}`),
      ...Object.values(ErrorCode).map((code) => `client_code ${code}`),
    ];
  },

  /** Of each status the name that most operations refer to; of each name the status that it mostly has. */
  async github(open) {
    const { paths } = JSON.parse(await (await open("openapi")).text("generated/api.github.com.json"));
    /** @type {Record<string, Record<string, number>>} */
    const often = {};
    for (const { responses = {} } of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      for (const [status, { $ref = "" }] of Object.entries(responses)) {
        const name = $ref.split("/").at(-1);
        if (Number(status) < 400 || name === "") continue;
        const own = often[status] ?? {};
        often[status] = own;
        own[name] = (own[name] ?? 0) + 1;
      }
    }
    const most = (/** @type {Record<string, number>} */ counts) =>
      Object.entries(counts).reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    const names = [...new Set(Object.values(often).flatMap((counts) => Object.keys(counts)))];
    const shared = names.flatMap((name) => {
      const statuses = Object.entries(often).map(([status, counts]) => [status, counts[name] ?? 0]);
      const status = most(Object.fromEntries(statuses));
      return most(often[status] ?? {}) === name ? [`label ${name} ${status}`] : [];
    });
    const page = await (await open("troubleshooting")).text(
      "content/rest/using-the-rest-api/troubleshooting-the-rest-api.md",
    );
    const lines = page.split("\n");
    const start = lines.indexOf("Code | Description");
    const codes = lines
      .slice(start + 2, lines.indexOf("", start))
      .map((line) => `code ${line.split(" | ")[0]?.replaceAll("`", "")} 422`);
    const limit = lines.find((line) => line.includes("primary rate limit")) ?? "";
    const statuses = limit
      .split("`")
      .flatMap((part) => (Number(part.slice(0, 3)) > 0 ? [part.slice(0, 3)] : []));
    return [...shared, `label rate_limit ${[...new Set(statuses)].sort().join(" ")}`, ...codes];
  },

  /** The texts of C, found by going through each file letter by letter, that begin with a minus and a word in capitals. */
  async redis(open) {
    const files = await open("valkey");
    const words = new Set();
    for (const file of await files.list("src", ".c")) {
      if (["modules/", "unit/", "lua/", "debug", "sentinel"].some((part) => file.includes(part))) continue;
      for (const text of textsOfC(await files.text(file))) {
        const [word = "", ...rest] = text.split(" ");
        const isWord = word.length > 3 && word[0] === "-" && word.slice(1) === word.slice(1).toUpperCase();
        if (isWord && rest.length > 0 && [...word.slice(1)].every((letter) => letter >= "A" && letter <= "Z"))
          words.add(word.slice(1));
      }
    }
    return [...words, "MOVED", "ASK"].map((code) => `code ${code}`);
  },

  async auth0(open) {
    const docs = await open("docs");
    const page = await docs.text("main/docs/libraries/common-auth0-library-authentication-errors.mdx");
    const cells = page
      .split("\n")
      .map((line) => line.split(" | "))
      .filter(([first = "", second = ""]) => first.startsWith("| **") && !second.startsWith("**"));
    const named = cells.map(([first = ""]) => first.replaceAll(/[|*\\ ]/g, ""));
    const api = JSON.parse(await docs.text("main/docs/oas/authentication/authentication-api-oas.json"));
    const made = declared(await (await open("spa")).text("src/errors.ts")).flatMap((node) =>
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword
        ? node.arguments.slice(0, 1).flatMap((first) => (ts.isStringLiteral(first) ? textsIn(first) : []))
        : [],
    );
    return [...named, ...errorsIn(api), ...made].map((code) => `code ${code}`);
  },
};

/**
 * The texts under the key `error` anywhere in a value.
 * @param {unknown} value
 * @returns {string[]}
 */
function errorsIn(value) {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    key === "error" && typeof below === "string" ? [below] : errorsIn(below),
  );
}

/**
 * What stands between quotes outside of comments.
 * @param {string} source
 */
function textsOfC(source) {
  const texts = [];
  for (let at = 0; at < source.length; at++) {
    const two = source.slice(at, at + 2);
    if (two === "/*") at = source.indexOf("*/", at) + 1;
    else if (two === "//") at = source.indexOf("\n", at);
    else if (source[at] === "'") at += source[at + 1] === "\\" ? 3 : 2;
    else if (source[at] === '"') {
      const start = at + 1;
      for (at++; source[at] !== '"'; at++) if (source[at] === "\\") at++;
      texts.push(source.slice(start, at));
    }
  }
  return texts;
}

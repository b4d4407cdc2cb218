// @ts-check
// The errors of AWS services, by parsing what their clients are made of: declarations of classes, schemas as expressions, and the
// comment with S3's codes line by line.

import ts from "typescript";

/** @typedef {import("../otherwise.mjs").Open} Open */

/** @type {Record<string, (open: Open) => Promise<string[]>>} */
export const aws = {
  async aws(open) {
    const file = "dist-es/submodules/retry/service-error-classification/constants.js";
    const source = parsed(await (await open("smithy")).text(file));
    return constants(source).flatMap(([name, value]) =>
      name.endsWith("_ERROR_CODES") && !name.startsWith("NODEJS") && ts.isArrayLiteralExpression(value)
        ? value.elements.map((element) => `code ${/** @type {ts.StringLiteral} */ (element).text}`)
        : [],
    );
  },
  async "aws-s3"(open) {
    const client = await open("client");
    const listed = listedCodes(await client.text("dist-types/models/models_0.d.ts"));
    return lines(await statusesOf(client, listed));
  },
  "aws-dynamodb": async (open) => lines(await statusesOf(await open("client"))),
  "aws-sqs": async (open) => lines(await statusesOf(await open("client"))),
  "aws-cognito": async (open) => lines(await statusesOf(await open("client"))),
};

/** @param {Map<string, Set<string>>} statuses */
function lines(statuses) {
  return [...statuses].map(([code, found]) => ["code", code, ...[...found].sort()].join(" "));
}

/**
 * @param {import("../source.mjs").Files} client
 * @param {Map<string, Set<string>>} [statuses] those that are known already
 */
async function statusesOf(client, statuses = new Map()) {
  const classes = parsed(await client.text("dist-types/models/errors.d.ts"));
  for (const each of classes.statements) {
    if (!ts.isClassDeclaration(each) || each.name === undefined) continue;
    statuses.set(each.name.text, statuses.get(each.name.text) ?? new Set());
  }
  const declared = constants(parsed(await client.text("dist-es/schemas/schemas_0.js")));
  const texts = new Map(declared.map(([name, value]) => [name, ts.isStringLiteral(value) ? value.text : ""]));
  for (const [, value] of declared) {
    if (!ts.isArrayLiteralExpression(value) || value.elements.length < 4) continue;
    const [kind, , name, traits] = value.elements;
    if (kind?.getText() !== "-3" || name === undefined || traits === undefined) continue;
    if (!ts.isObjectLiteralExpression(traits)) continue;
    for (const property of traits.properties) {
      if (!ts.isPropertyAssignment(property) || !ts.isComputedPropertyName(property.name)) continue;
      if (texts.get(property.name.expression.getText()) === "httpError")
        statuses.get(texts.get(name.getText()) ?? "")?.add(property.initializer.getText());
    }
  }
  return statuses;
}

/** @param {string} text */
function parsed(text) {
  return ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
}

/**
 * @param {ts.SourceFile} source
 * @returns {[string, ts.Expression][]}
 */
function constants(source) {
  return source.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap(
          ({ name, initializer }) =>
            /** @type {[string, ts.Expression][]} */ (
              initializer === undefined ? [] : [[name.getText(), initializer]]
            ),
        )
      : [],
  );
}

/**
 * Codes with their statuses, of the comment as a text without tags. A code begins with a letter in upper case and stands alone.
 * @param {string} text
 */
function listedCodes(text) {
  const comment = text.slice(text.indexOf("interface _Error {")).split("Message?:")[0] ?? "";
  const words = comment
    .split("*")
    .join(" ")
    .split("<")
    .map((part) => part.slice(part.indexOf(">") + 1).trim())
    .filter((part) => part !== "");
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  let code = "";
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? "";
    if (
      word === "Code:" &&
      next[0] === next[0]?.toUpperCase() &&
      !next.includes("/") &&
      !next.includes(" ")
    ) {
      code = next;
      found.set(code, found.get(code) ?? new Set());
    }
    const status = Number(next.slice(0, 3));
    if (word === "HTTP Status Code:" && status > 0) found.get(code)?.add(`${status}`);
  }
  return found;
}

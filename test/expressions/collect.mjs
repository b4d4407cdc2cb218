// The regular expressions of the product's source, for those who look at how long they can take. Plain JavaScript, since it is run
// as it is too (main.mjs).

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * @typedef {object} Expression
 * @property {string} place file and line
 * @property {string} source
 * @property {string} flags
 */

/**
 * All regular expressions that are written out, in source and as patterns in our schemas, and the files in which others are made.
 * @returns {{ expressions: Expression[], made: string[] }}
 */
export function collectExpressions() {
  /** @type {Expression[]} */
  const expressions = [];
  /** @type {string[]} */
  const made = [];
  for (const file of sources()) {
    const tree = ts.createSourceFile(
      file,
      readFileSync(path.join(root, file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
        const place = `${file}:${line + 1}`;
        expressions.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      } else if (ts.isIdentifier(node) && node.text === "RegExp" && isValue(node)) {
        made.push(file);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  for (const file of ["data/catalog.schema.json", "data/error-atlas.schema.json"]) {
    JSON.parse(readFileSync(path.join(root, file), "utf8"), (key, value) => {
      if (key === "pattern" && typeof value === "string")
        expressions.push({ place: file, source: value, flags: "u" });
      return value;
    });
  }
  return { expressions, made };
}

/** @param {ts.Identifier} node */
function isValue(node) {
  return ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent);
}

/** @returns {string[]} */
function sources() {
  return ["server/src", "client/src"]
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith(".d.ts"))
    .sort();
}

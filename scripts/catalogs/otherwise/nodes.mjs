// @ts-check
// Reading sources as trees: nodes, their texts, what objects have. Shared by what takes facts in another way than recipes.

import ts from "typescript";

/**
 * All nodes of a source.
 * @param {string} text
 */
export function declared(text) {
  /** @type {ts.Node[]} */
  const nodes = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true));
  return nodes;
}

/**
 * The texts in a node.
 * @param {ts.Node | undefined} node
 * @returns {string[]}
 */
export function textsIn(node) {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  /** @type {string[]} */
  const texts = [];
  ts.forEachChild(node, (child) => {
    texts.push(...textsIn(child));
  });
  return texts;
}

/**
 * The texts of a property of that name.
 * @param {ts.Node} node
 * @param {string} name
 */
export function property(node, name) {
  return ts.isPropertySignature(node) && node.name.getText() === name ? textsIn(node) : [];
}

/**
 * Names and values of an object that is declared.
 * @param {string} text
 * @param {string} name
 * @returns {[string, string][]}
 */
export function objectOf(text, name) {
  const found = declared(text).find((node) => ts.isVariableDeclaration(node) && node.name.getText() === name);
  if (found === undefined) throw new Error(`${name} is not declared.`);
  return declared(found.getText()).flatMap((node) =>
    ts.isPropertyAssignment(node)
      ? [/** @type {[string, string]} */ ([node.name.getText(), node.initializer.getText()])]
      : [],
  );
}

/**
 * The texts of a union type.
 * @param {string} text
 * @param {string} name
 * @param {string} [inside] the namespace that has it
 */
export function union(text, name, inside) {
  /** @type {string[]} */
  const texts = [];
  /** @param {ts.Node} node @param {boolean} within */
  const visit = (node, within) => {
    if (
      within &&
      ts.isTypeAliasDeclaration(node) &&
      node.name.text === name &&
      ts.isUnionTypeNode(node.type)
    ) {
      for (const type of node.type.types)
        if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) texts.push(type.literal.text);
      return;
    }
    const isInside = within || (ts.isModuleDeclaration(node) && node.name.text === inside);
    ts.forEachChild(node, (child) => visit(child, isInside));
  };
  visit(ts.createSourceFile("types.d.ts", text, ts.ScriptTarget.Latest), inside === undefined);
  return texts;
}

/**
 * Whether a text is made of digits.
 * @param {string} text
 */
export function digits(text) {
  return text !== "" && [...text].every((character) => character >= "0" && character <= "9");
}

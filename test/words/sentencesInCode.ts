// Sentences for people that stand in code: they belong in a messages.ts file. Told from other texts by their form: several words, a
// capital or a value at the beginning, and a mark or a value at the end.

import * as ts from "typescript";

/** `line: text` of each, with `{}` for what is put in. What developers and logs are told is none. */
export function sentencesInCode(code: string): readonly string[] {
  const tree = ts.createSourceFile("a.ts", code, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isForDevelopers(node, tree)) return;
    const text = textOf(node);
    if (text !== undefined && isSentence(text)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      found.push(`${line}: ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join("");
}

function isSentence(text: string): boolean {
  const words = text.match(/(?<![\w{}$.<-])[A-Za-z][a-z]+(?=[ ,.:;?!']|$)/g) ?? [];
  return (
    words.length >= 3 &&
    /[a-z] (?:[a-z]|\{\})|\{\} [a-z]/.test(text) &&
    /^(?:[A-Z"“*]|\{\})/.test(text) &&
    /[.?!…]["”]?\s*$|\{\}$/.test(text)
  );
}

/** An error that is thrown, a line of the log, a reason, and what a rule says of itself, from which its page of the documentation is made. */
function isForDevelopers(node: ts.Node, tree: ts.SourceFile): boolean {
  if (ts.isNewExpression(node)) return /^(?:\w*Error)$/.test(node.expression.getText(tree));
  // A reason, which is a template of its own (text/reason.ts).
  if (ts.isTaggedTemplateExpression(node)) return node.tag.getText(tree) === "because";
  if (ts.isCallExpression(node))
    return /\bconsole\.(?:error|warn|info|log)$/.test(node.expression.getText(tree));
  return ts.isPropertyAssignment(node) && node.name.getText(tree) === "metadata";
}

// Where the literal stands that a constant stands for: `Codes.NotFound`, followed through names, members and modules as long as each
// step is sure. What a name may stand for besides is evaluate.ts's to say; here it is one thing or nothing.

import * as ts from "typescript";
import type { CodeConstant } from "../../../libraries/codeConstants.ts";
import type { Constant, OtherFile } from "../../model.ts";
import { type Binding, type ClassOutline, findBinding, type Scope } from "../outline/scopes.ts";
import {
  accessedName,
  contentSpan,
  isAccess,
  isNamed,
  type LiteralNode,
  literalOf,
  quoteOf,
  spanOf,
  unwrap,
} from "../syntax.ts";
import { memberOfEnum, memberOfObject } from "../values/members.ts";
import type { Exported, Module } from "../values/model.ts";
import { findExport, jsonModule } from "../values/modules.ts";
import { constantsOf } from "./namedValues.ts";
import type { Reader } from "./reader.ts";

/** A literal, and the file that it is in. */
export interface Literal {
  readonly node: LiteralNode;
  readonly file: ts.SourceFile;
}

/** What it takes to follow one name, and how many more steps that may take. */
interface Following extends Pick<Reader, "evaluator" | "assignments"> {
  left: number;
}

/** More steps than real code takes from a name to its literal. */
const MOST_STEPS = 100;

/** The literal that an expression surely comes to; undefined for literals themselves, and where anything else is in it. */
export function literalBehind(
  expression: ts.Expression,
  scope: Scope,
  reader: Pick<Reader, "evaluator" | "assignments">,
): Literal | undefined {
  const behind = constantBehind(expression, scope, reader);
  return behind && "node" in behind ? behind : undefined;
}

/** The same, or the code that a library exports, whose literal nobody reads. */
export function constantBehind(
  expression: ts.Expression,
  scope: Scope,
  { evaluator, assignments }: Pick<Reader, "evaluator" | "assignments">,
): Literal | CodeConstant | undefined {
  if (literalOf(unwrap(expression))) return undefined;
  const settled = settle(expression, scope, { evaluator, assignments, left: MOST_STEPS });
  if (settled?.kind === "code") return settled.code;
  const node = settled?.kind === "expression" ? literalOf(settled.node) : undefined;
  return node && settled?.kind === "expression" ? { node, file: settled.scope.file } : undefined;
}

/** The constant at a place of this file: `use` is what stands there. */
export function constantOf(
  { node, file }: Pick<Literal, "file"> & { readonly node: ts.Node },
  use: ts.Node,
  own: ts.SourceFile,
): Constant {
  const literal = literalOf(node);
  const span = literal ? contentSpan(literal, file) : spanOf(node, file);
  const quote = literal ? quoteOf(literal, file) : "";
  const at = spanOf(use, own);
  if (file === own) return { use: at, here: span, quote };
  const { start, other } = otherFile(file);
  const place = { start: span.start - start, end: span.end - start };
  return { use: at, elsewhere: { file: other, span: place }, quote };
}

/** A module as the file that it is, and where its text begins in what was parsed. */
interface Parsed {
  readonly other: OtherFile;
  readonly start: number;
}

function otherFile(file: ts.SourceFile): Parsed {
  let parsed = files.get(file);
  if (parsed === undefined) {
    const { fileName: name, text } = file;
    const { before, after, extension } = jsonModule;
    parsed = name.endsWith(`.json${extension}`)
      ? {
          other: {
            uri: name.slice(0, -extension.length),
            text: text.slice(before.length, -after.length),
          },
          start: before.length,
        }
      : { other: { uri: name, text }, start: 0 };
    files.set(file, parsed);
  }
  return parsed;
}

const files = new WeakMap<ts.SourceFile, Parsed>();

/** What a chain of names has come to. */
type Settled =
  | { readonly kind: "expression"; readonly node: ts.Expression; readonly scope: Scope }
  | { readonly kind: "enum"; readonly node: ts.EnumDeclaration; readonly scope: Scope }
  | { readonly kind: "class"; readonly outline: ClassOutline; readonly scope: Scope }
  | { readonly kind: "namespace"; readonly scope: Scope }
  | { readonly kind: "module"; readonly module: Module }
  | { readonly kind: "code"; readonly code: CodeConstant };

function settle(expression: ts.Expression, scope: Scope, following: Following): Settled | undefined {
  if (following.left-- <= 0) return undefined;
  following.evaluator.budget.spend();
  const node = unwrap(expression);
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    case ts.SyntaxKind.NumericLiteral:
    case ts.SyntaxKind.ObjectLiteralExpression:
    case ts.SyntaxKind.ArrayLiteralExpression:
      return { kind: "expression", node, scope };
    case ts.SyntaxKind.Identifier: {
      const binding = findBinding((node as ts.Identifier).text, scope);
      return binding && settleBinding(binding, scope, following);
    }
    case ts.SyntaxKind.PropertyAccessExpression:
    case ts.SyntaxKind.ElementAccessExpression: {
      const access = node as ts.PropertyAccessExpression | ts.ElementAccessExpression;
      const name = nameOf(access, scope, following);
      if (name === undefined) return undefined;
      const holder = settle(access.expression, scope, following);
      return holder
        ? memberOf(holder, name, following)
        : codeOfLibrary(access.expression, name, scope, following);
    }
    case ts.SyntaxKind.CallExpression: {
      const kept = frozen(node as ts.CallExpression);
      return kept
        ? settle(kept, scope, following)
        : settleRequire(node as ts.CallExpression, scope, following);
    }
    default:
      return undefined;
  }
}

/** A member of what a library exports, where a catalog says which code that is. */
function codeOfLibrary(
  expression: ts.Expression,
  name: string,
  scope: Scope,
  { evaluator }: Following,
): Settled | undefined {
  const holder = evaluator.evaluate(expression, scope);
  const code = holder && constantsOf(holder)?.get(name);
  return code && { kind: "code", code };
}

/** `Object.freeze(x)` gives what it is given. */
function frozen({ expression: callee, arguments: args }: ts.CallExpression): ts.Expression | undefined {
  const isKeeping =
    isAccess(callee) &&
    isNamed(callee.expression, "Object") &&
    ["freeze", "seal", "preventExtensions"].includes(accessedName(callee));
  return isKeeping ? args[0] : undefined;
}

/** `require("./codes")`, where the file has no function of that name. */
function settleRequire(
  { expression: callee, arguments: args }: ts.CallExpression,
  scope: Scope,
  following: Following,
): Settled | undefined {
  const specifier = args[0] && literalOf(args[0])?.text;
  if (specifier === undefined || !isNamed(callee, "require") || findBinding("require", scope))
    return undefined;
  const found = following.evaluator.modules.exportedBy(specifier, "*", scope);
  return found && settleExport(found, following);
}

function nameOf(
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  scope: Scope,
  following: Following,
): string | undefined {
  if (access.kind === ts.SyntaxKind.PropertyAccessExpression) return accessedName(access);
  const argument = unwrap((access as ts.ElementAccessExpression).argumentExpression);
  const key = settle(argument, scope, following);
  return key?.kind === "expression" ? literalOf(key.node)?.text : undefined;
}

/** What a name stands for that is declared once and never changed. */
function settleBinding(binding: Binding, scope: Scope, following: Following): Settled | undefined {
  const [definition, other] = binding.definitions;
  if (definition === undefined || other || following.assignments.isAssigned(binding)) return undefined;
  switch (definition.kind) {
    case "expression":
      return definition.path.reduce<Settled | undefined>(
        (holder, name) => holder && memberOf(holder, name, following),
        definition.without ? undefined : settle(definition.node, definition.scope, following),
      );
    case "import": {
      const { libraries, modules } = following.evaluator;
      const isDescribed = libraries.ofModule(definition.module)?.of !== undefined;
      const code = isDescribed ? libraries.exported(definition.module, definition.name) : undefined;
      if (code?.kind === "text" || code?.kind === "number") return { kind: "code", code };
      const found = modules.exportedBy(definition.module, definition.name, scope);
      return found && settleExport(found, following);
    }
    case "enum":
      return { kind: "enum", node: definition.node, scope };
    case "class":
      return { kind: "class", outline: definition.outline, scope };
    case "namespace":
      return { kind: "namespace", scope: definition.scope };
    default:
      return undefined;
  }
}

function settleExport({ module, what }: Exported, following: Following): Settled | undefined {
  if (what === "all") return { kind: "module", module };
  if (what.kind === "from") return undefined;
  const { scope } = module.outline;
  if (what.kind === "expression") return settle(what.node, scope, following);
  const binding = findBinding(what.name, scope);
  return binding && settleBinding(binding, scope, following);
}

function memberOf(holder: Settled, name: string, following: Following): Settled | undefined {
  switch (holder.kind) {
    case "module": {
      const found = findExport(holder.module, name);
      return found && settleExport(found, following);
    }
    case "namespace": {
      const binding = holder.scope.bindings?.get(name);
      return binding && settleBinding(binding, holder.scope, following);
    }
    case "enum": {
      const initializer = memberOfEnum(holder.node, name)?.initializer;
      return initializer && settle(initializer, holder.scope, following);
    }
    case "class": {
      const [definition, other] = holder.outline.members.get(name) ?? [];
      return definition?.kind === "expression" && definition.path.length === 0 && !other
        ? settle(definition.node, definition.scope, following)
        : undefined;
    }
    case "expression":
      return memberOfLiteral(holder.node, name, holder.scope, following);
    case "code":
      return undefined;
  }
}

function memberOfLiteral(
  node: ts.Expression,
  name: string,
  scope: Scope,
  following: Following,
): Settled | undefined {
  if (node.kind === ts.SyntaxKind.ArrayLiteralExpression) {
    const { elements } = node as ts.ArrayLiteralExpression;
    const index = Number(name);
    const isSpread = elements
      .slice(0, index + 1)
      .some((element) => element.kind === ts.SyntaxKind.SpreadElement);
    const element = isSpread ? undefined : elements[index];
    return element && settle(element, scope, following);
  }
  if (node.kind !== ts.SyntaxKind.ObjectLiteralExpression) return undefined;
  const { member, spreads } = memberOfObject(node as ts.ObjectLiteralExpression, name);
  for (const spread of spreads) {
    const whole = settle(spread.expression, scope, following);
    // What is not known may have the name as well.
    if (whole?.kind !== "expression" || whole.node.kind !== ts.SyntaxKind.ObjectLiteralExpression)
      return undefined;
    const own = memberOfLiteral(whole.node, name, whole.scope, following);
    if (own) return own;
    const { member: other, spreads: more } = memberOfObject(whole.node as ts.ObjectLiteralExpression, name);
    if (other || more.length > 0) return undefined;
  }
  switch (member?.kind) {
    case ts.SyntaxKind.PropertyAssignment:
      return settle(member.initializer, scope, following);
    case ts.SyntaxKind.ShorthandPropertyAssignment:
      return settle(member.name, scope, following);
    default:
      return undefined;
  }
}

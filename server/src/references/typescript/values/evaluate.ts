// Which value an expression has, followed through constants, destructuring, calls, wrappers, callbacks and classes of one
// file. On demand, remembered per node and binding, and always ending: whatever is being worked out counts as unknown to itself.

import * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import { Budget } from "../budget.ts";
import type { Outline } from "../outline/outline.ts";
import {
  type Binding,
  type Definition,
  type FunctionOutline,
  findBinding,
  type Scope,
} from "../outline/scopes.ts";
import { isFunctionNode, negativeOf, unwrap } from "../syntax.ts";
import { parameterValue } from "./callbacks.ts";
import { callValue, constructValue } from "./calls.ts";
import { lineage } from "./classes.ts";
import { describedCall } from "./described.ts";
import { accessedValue, assertedValue, binaryValue } from "./expressions.ts";
import { caughtValue, isCaught, rejectionOf } from "./failures.ts";
import { guardedValue } from "./guards.ts";
import { exportOfLibrary, FileModules } from "./imports.ts";
import { type LinkedOutline, linkedOutline } from "./linkedOutline.ts";
import type { Evaluation, Evaluator, ImportedModules, Imports, Value, ValueSource } from "./model.ts";
import { noImports } from "./modules.ts";
import { propertyOf } from "./properties.ts";
import { alternative, isUnknownCall, known, SOMETHING_ELSE } from "./somethingElse.ts";
import { templateText } from "./texts.ts";
import { typedValue } from "./typedValues.ts";
import { joinAll, joinValues } from "./value.ts";

/** Deep enough for real code; a limit at all because recursion through wrappers is bounded only by the file. */
const DEPTH = 100;
/** How many calls of a file are read with their own arguments, and how many of them inside one another. */
const MOST_CONTEXTS = 100;
const DEEPEST_CONTEXT = 3;

/** @param imports the modules that the file's import specifiers lead to */
export function createEvaluator(
  outline: Outline,
  libraries: Libraries,
  imports: Imports = noImports,
  budget = new Budget(outline.file.text.length),
): Evaluator {
  const contexts = { left: MOST_CONTEXTS };
  const shared = { outline: linkedOutline(outline), libraries, budget, contexts };
  return new FileEvaluation(shared, 0, 0, (evaluation) => new FileModules(imports, evaluation));
}

/** Remembered for what has no value that matters, and for what is being worked out. */
const NONE = Symbol("none");

/** What an evaluation has in common with those within it, which read a function for one call. */
interface Shared {
  readonly outline: LinkedOutline;
  readonly libraries: Libraries;
  readonly budget: Budget;
  /** The calls that may still be read with their own arguments. */
  readonly contexts: { left: number };
}

class FileEvaluation implements Evaluation, Shared {
  readonly outline: LinkedOutline;
  readonly libraries: Libraries;
  readonly modules: ImportedModules;
  readonly budget: Budget;
  readonly contexts: { left: number };
  private readonly values = new Map<object, Value | typeof NONE>();
  private readonly sources = new Map<object, ValueSource>();
  private readonly underWay = new Set<object>();
  /** For an evaluation within another one: what objects and functions that are made in it remember. */
  private readonly within: { readonly within?: Evaluation };
  private readonly nesting: number;
  private depth: number;

  /**
   * @param nesting how many calls it is within, each read with its own arguments
   * @param modulesFor the modules that the file imports, which ask the evaluation of the whole file in turn
   */
  constructor(
    { outline, libraries, budget, contexts }: Shared,
    nesting: number,
    depth: number,
    modulesFor: (evaluation: Evaluation) => ImportedModules,
  ) {
    this.outline = outline;
    this.libraries = libraries;
    this.modules = modulesFor(this);
    this.budget = budget;
    this.contexts = contexts;
    this.within = nesting === 0 ? {} : { within: this };
    this.nesting = nesting;
    this.depth = depth;
  }

  evaluate(expression: ts.Expression, scope: Scope): Value | undefined {
    const node = unwrap(expression);
    const value = this.plainValue(node, scope);
    return expression === node ? value : (assertedValue(expression, value, this) ?? value);
  }

  define(definition: Definition, scope: Scope): Value | undefined {
    switch (definition.kind) {
      case "expression":
        return this.definedAs(definition);
      case "parameter":
        return this.parameter(definition);
      case "caught": {
        const value = caughtValue(definition.attempt, this);
        return value && this.properties(value, definition.path);
      }
      case "import":
        return this.imported(definition.module, definition.name, scope);
      case "function":
        return { kind: "function", outline: definition.outline, ...this.within };
      case "getter":
        return this.returned(definition.outline);
      case "class":
        return { kind: "class", outline: definition.outline };
      case "enum":
        return { kind: "enum", node: definition.node, scope };
      case "namespace":
        return { kind: "namespace", scope: definition.scope };
    }
  }

  bindingValue(name: string, scope: Scope): Value | undefined {
    const binding = findBinding(name, scope);
    return binding && this.valueOfBinding(binding, scope);
  }

  property(value: Value, name: string): Value | undefined {
    return propertyOf(value, name, this);
  }

  returned(outline: FunctionOutline): Value | undefined {
    return this.once(outline, () => {
      const { returns, yields } = outline;
      if (yields.length === 0)
        return known(joinAll(returns, ({ node, scope }) => alternative(node, scope, this), this.budget));
      const elementOf = ({ node, scope, each }: (typeof yields)[number]) => {
        const yielded = this.evaluate(node, scope);
        return each ? yielded && this.property(yielded, "*") : yielded;
      };
      const element = joinAll(yields, elementOf, this.budget);
      return { kind: "record", members: { "*": element } };
    });
  }

  withParameters(given: ReadonlyMap<object, Value | undefined>): Evaluation | undefined {
    if (this.nesting >= DEEPEST_CONTEXT || this.contexts.left === 0) return undefined;
    this.contexts.left--;
    const inner = new FileEvaluation(this, this.nesting + 1, this.depth, () => this.modules);
    for (const [parameter, value] of given) inner.values.set(parameter, value ?? NONE);
    return inner;
  }

  rejection(promise: ts.Expression, scope: Scope): Value | undefined {
    return rejectionOf(promise, scope, this);
  }

  once(key: object, compute: () => Value | undefined): Value | undefined {
    const known = this.values.get(key);
    if (known !== undefined) return known === NONE ? undefined : known;
    if (this.depth > DEPTH) return undefined;
    this.budget.spend();
    this.depth++;
    this.values.set(key, NONE);
    const value = compute();
    this.depth--;
    if (value) this.values.set(key, value);
    return value;
  }

  through(key: object, compute: () => Value | undefined): Value | undefined {
    if (this.depth > DEPTH || this.underWay.has(key)) return undefined;
    this.budget.spend();
    this.depth++;
    this.underWay.add(key);
    const value = compute();
    this.underWay.delete(key);
    this.depth--;
    return value;
  }

  limited(most: number, compute: () => Value | undefined): { value: Value | undefined; steps: number } {
    const { depth } = this;
    const underWay = [...this.underWay];
    const result = this.budget.within(most, compute);
    if (result.isExhausted) {
      // What was being worked out is left as unknown.
      this.depth = depth;
      this.underWay.clear();
      for (const key of underWay) this.underWay.add(key);
    }
    return { value: result.value, steps: result.steps };
  }

  sourceFor(key: object, name: string, more?: Omit<ValueSource, "name">): ValueSource {
    let source = this.sources.get(key);
    if (source === undefined) {
      source = { name, ...more };
      this.sources.set(key, source);
    }
    return source;
  }

  // Expressions

  private plainValue(node: ts.Expression, scope: Scope): Value | undefined {
    const { values } = this;
    const known = values.get(node);
    if (known !== undefined) return known === NONE ? undefined : known;
    if (this.depth > DEPTH) return undefined;
    this.budget.spend();
    this.depth++;
    values.set(node, NONE);
    const value = this.evaluateNode(node, scope);
    this.depth--;
    if (value) values.set(node, value);
    return value;
  }

  private evaluateNode(node: ts.Expression, scope: Scope): Value | undefined {
    switch (node.kind) {
      case ts.SyntaxKind.StringLiteral:
      case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
        return { kind: "text", text: (node as ts.StringLiteralLike).text, node, file: scope.file };
      case ts.SyntaxKind.NumericLiteral:
        return { kind: "number", number: Number((node as ts.NumericLiteral).text) };
      case ts.SyntaxKind.PrefixUnaryExpression: {
        const number = negativeOf(node);
        return number === undefined ? undefined : { kind: "number", number };
      }
      case ts.SyntaxKind.TemplateExpression:
        return templateText(node as ts.TemplateExpression, scope, this);
      case ts.SyntaxKind.Identifier:
        return this.identifier(node as ts.Identifier, scope);
      case ts.SyntaxKind.SuperKeyword: {
        const base = scope.owner && lineage(scope.owner, this)[1];
        return base && { kind: "instance", outline: base };
      }
      case ts.SyntaxKind.ThisKeyword:
        return scope.owner && { kind: "instance", outline: scope.owner };
      case ts.SyntaxKind.PropertyAccessExpression:
      case ts.SyntaxKind.ElementAccessExpression:
        return accessedValue(node as ts.PropertyAccessExpression | ts.ElementAccessExpression, scope, this);
      case ts.SyntaxKind.CallExpression:
        return callValue(node as ts.CallExpression, scope, this);
      case ts.SyntaxKind.TaggedTemplateExpression: {
        const called = this.evaluate((node as ts.TaggedTemplateExpression).tag, scope);
        return called?.kind === "described"
          ? describedCall(node as ts.TaggedTemplateExpression, called, undefined, scope, this)
          : undefined;
      }
      case ts.SyntaxKind.NewExpression:
        return constructValue(node as ts.NewExpression, scope, this);
      case ts.SyntaxKind.BinaryExpression:
        return binaryValue(node as ts.BinaryExpression, scope, this);
      case ts.SyntaxKind.ConditionalExpression: {
        const { whenTrue, whenFalse } = node as ts.ConditionalExpression;
        return known(joinValues(alternative(whenTrue, scope, this), alternative(whenFalse, scope, this)));
      }
      case ts.SyntaxKind.ObjectLiteralExpression:
        return { kind: "object", node: node as ts.ObjectLiteralExpression, scope, ...this.within };
      case ts.SyntaxKind.ArrayLiteralExpression:
        return { kind: "array", node: node as ts.ArrayLiteralExpression, scope, ...this.within };
      case ts.SyntaxKind.ArrowFunction:
      case ts.SyntaxKind.FunctionExpression: {
        const outline = isFunctionNode(node) ? this.outline.of(scope.file)?.functions.get(node) : undefined;
        return outline && { kind: "function", outline, ...this.within };
      }
      case ts.SyntaxKind.ClassExpression: {
        const outline = this.outline.of(scope.file)?.classes.get(node as ts.ClassExpression);
        return outline && { kind: "class", outline };
      }
      default:
        return undefined;
    }
  }

  // Names

  private identifier(node: ts.Identifier, scope: Scope): Value | undefined {
    const binding = findBinding(node.text, scope);
    if (binding) return guardedValue(node.text, binding, scope, this.valueOfBinding(binding, scope), this);
    return this.libraries.global(node.text);
  }

  private valueOfBinding(binding: Binding, scope: Scope): Value | undefined {
    return this.once(binding, () => {
      const { definitions } = binding;
      let value = known(joinAll(definitions, (each) => this.alternativeOf(each, scope), this.budget));
      if (value !== undefined && value.kind !== "opaque") return value;
      if (value === undefined) {
        const more = isCaught(binding) ? { isCaught: true as const } : {};
        value = { kind: "opaque", source: this.sourceFor(binding, binding.name, more), path: [] };
      }
      if (value.path.length > 0 || binding.type === undefined) return value;
      const typed = typedValue(binding.type, value.source, binding.name, this, binding.home);
      return typed ?? { ...value, as: { node: binding.type, scope: binding.home } };
    });
  }

  /** What a definition gives, one of several for a name. */
  private alternativeOf(definition: Definition, scope: Scope): Value | undefined {
    const value = this.define(definition, scope);
    if (value !== undefined || definition.kind !== "expression") return value;
    return isUnknownCall(definition.node, definition.scope, this) ? SOMETHING_ELSE : undefined;
  }

  private definedAs({ node, scope, path }: Definition & { kind: "expression" }): Value | undefined {
    const value = this.evaluate(node, scope);
    if (value) return this.properties(value, path);
    const simple = unwrap(node);
    const isUnknownCall =
      simple.kind === ts.SyntaxKind.CallExpression || simple.kind === ts.SyntaxKind.NewExpression;
    return isUnknownCall && path.length > 0
      ? this.properties({ kind: "opaque", source: this.sourceFor(simple, ""), path: [] }, path)
      : undefined;
  }

  private parameter({ owner, index, path }: Definition & { kind: "parameter" }): Value | undefined {
    const value = parameterValue(owner, index, this);
    if (value) return this.properties(value, path);
    const parameter = owner.node.parameters[index];
    if (parameter === undefined || path.length === 0) return undefined;
    const { type } = parameter;
    const { scope } = this.outline.of(owner.file) ?? this.outline;
    const as = type ? { as: { node: type, scope } } : {};
    return this.properties(
      typedValue(type, parameter, "", this, scope) ?? {
        kind: "opaque",
        source: this.sourceFor(parameter, ""),
        path: [],
        ...as,
      },
      path,
    );
  }

  private imported(module: string, name: string, scope: Scope): Value | undefined {
    const exported = exportOfLibrary(module, name, this.libraries);
    if (exported || this.libraries.hasModule(module)) return exported;
    const value = this.modules.imported(module, name, scope);
    return value === undefined || value.kind === "opaque" ? (this.libraries.generated(name) ?? value) : value;
  }

  private properties(value: Value, path: readonly string[]): Value | undefined {
    let current: Value | undefined = value;
    for (const name of path) current = current && this.property(current, name);
    return current;
  }
}

// Which value an expression has, followed through constants, destructuring, calls, wrappers, callbacks and classes of one
// file. On demand, remembered per node and binding, and always ending: whatever is being worked out counts as unknown to itself.

import * as ts from "typescript";
import { globalClients, type HttpClient, importedClient, memberClient } from "./httpClients.ts";
import {
  type Attempt,
  type Binding,
  type Definition,
  type FunctionOutline,
  lookUp,
  type Outline,
  type Scope,
} from "./outline.ts";
import { accessedName, isFunctionNode, memberName, unwrap } from "./syntax.ts";
import {
  partCall,
  partProperty,
  type Source,
  samePath,
  sameValue,
  type TextValue,
  type Value,
} from "./value.ts";

export interface Evaluator {
  /** The value of an expression in a scope. `opaque` where the file does not say; undefined where it cannot matter. */
  evaluate(node: ts.Expression, scope: Scope): Value | undefined;
  /** The value that one definition of a binding gives. */
  define(definition: Definition, scope: Scope): Value | undefined;
  /** The value of a name in a scope; undefined where the file does not declare it. */
  bindingValue(name: string, scope: Scope): Value | undefined;
}

/** Deep enough for real code; a limit at all because recursion through wrappers is bounded only by the file. */
const DEPTH = 60;

const RESPONSE_TYPES = new Set(["Response", "AxiosResponse", "KyResponse", "FetchResponse"]);
const ERROR_TYPES = new Set(["AxiosError", "HTTPError", "FetchError"]);
const ELEMENT_CALLBACKS = new Set([
  "forEach",
  "map",
  "filter",
  "find",
  "some",
  "every",
  "flatMap",
  "findIndex",
]);

export function createEvaluator(outline: Outline): Evaluator {
  return new Evaluation(outline);
}

class Evaluation implements Evaluator {
  private readonly outline: Outline;
  private readonly values = new Map<ts.Node, Value | undefined>();
  private readonly bindings = new Map<Binding, Value | undefined>();
  /** What functions return. */
  private readonly results = new Map<FunctionOutline, Value | undefined>();
  private readonly sources = new Map<object, Source>();
  private readonly underWay = new Set<object>();
  private depth = 0;

  constructor(outline: Outline) {
    this.outline = outline;
  }

  evaluate(expression: ts.Expression, scope: Scope): Value | undefined {
    const typed = this.assertedValue(expression, scope);
    if (typed) return typed;
    const node = unwrap(expression);
    if (this.values.has(node)) return this.values.get(node);
    if (this.depth > DEPTH || this.underWay.has(node)) return undefined;
    this.depth++;
    this.underWay.add(node);
    const value = this.evaluateNode(node, scope);
    this.underWay.delete(node);
    this.depth--;
    this.values.set(node, value);
    return value;
  }

  bindingValue(name: string, scope: Scope): Value | undefined {
    const binding = lookUp(name, scope);
    return binding && this.valueOfBinding(binding, scope);
  }

  /** `x as AxiosError` says what `x` is where nothing else does. */
  private assertedValue(expression: ts.Expression, scope: Scope): Value | undefined {
    if (
      expression.kind !== ts.SyntaxKind.AsExpression &&
      expression.kind !== ts.SyntaxKind.ParenthesizedExpression
    )
      return undefined;
    const inner =
      expression.kind === ts.SyntaxKind.ParenthesizedExpression
        ? (expression as ts.ParenthesizedExpression).expression
        : expression;
    if (inner.kind !== ts.SyntaxKind.AsExpression) return undefined;
    const { type, expression: subject } = inner as ts.AsExpression;
    const value = this.evaluate(subject, scope);
    return value?.kind === "opaque" && value.path.length === 0
      ? this.typedValue(type, value.source)
      : undefined;
  }

  private typedValue(type: ts.TypeNode | undefined, source: Source): Value | undefined {
    if (type?.kind !== ts.SyntaxKind.TypeReference) return undefined;
    const { typeName } = type as ts.TypeReferenceNode;
    const name = typeName.kind === ts.SyntaxKind.Identifier ? typeName.text : typeName.right.text;
    if (RESPONSE_TYPES.has(name)) return { kind: "part", source, part: "response", path: [] };
    if (ERROR_TYPES.has(name)) return { kind: "part", source, part: "error", path: [] };
    return undefined;
  }

  private evaluateNode(node: ts.Expression, scope: Scope): Value | undefined {
    switch (node.kind) {
      case ts.SyntaxKind.StringLiteral:
      case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
        return { kind: "text", text: (node as ts.StringLiteralLike).text, node };
      case ts.SyntaxKind.NumericLiteral:
        return {
          kind: "number",
          number: Number((node as ts.NumericLiteral).text),
          node: node as ts.NumericLiteral,
        };
      case ts.SyntaxKind.TemplateExpression:
        return this.template(node as ts.TemplateExpression, scope);
      case ts.SyntaxKind.Identifier:
        return this.identifier(node as ts.Identifier, scope);
      case ts.SyntaxKind.ThisKeyword:
        return scope.owner && { kind: "instance", outline: scope.owner };
      case ts.SyntaxKind.PropertyAccessExpression:
      case ts.SyntaxKind.ElementAccessExpression: {
        const access = node as ts.PropertyAccessExpression | ts.ElementAccessExpression;
        const object = this.evaluate(access.expression, scope);
        return object && this.property(object, accessedName(access));
      }
      case ts.SyntaxKind.CallExpression:
        return this.call(node as ts.CallExpression, scope);
      case ts.SyntaxKind.NewExpression:
        return this.construct(node as ts.NewExpression, scope);
      case ts.SyntaxKind.BinaryExpression:
        return this.binary(node as ts.BinaryExpression, scope);
      case ts.SyntaxKind.ConditionalExpression: {
        const { whenTrue, whenFalse } = node as ts.ConditionalExpression;
        return join(this.evaluate(whenTrue, scope), this.evaluate(whenFalse, scope));
      }
      case ts.SyntaxKind.ObjectLiteralExpression:
        return { kind: "object", node: node as ts.ObjectLiteralExpression, scope };
      case ts.SyntaxKind.ArrayLiteralExpression:
        return { kind: "array", node: node as ts.ArrayLiteralExpression, scope };
      case ts.SyntaxKind.ArrowFunction:
      case ts.SyntaxKind.FunctionExpression: {
        const outline = isFunctionNode(node) ? this.outline.functions.get(node) : undefined;
        return outline && { kind: "function", outline };
      }
      case ts.SyntaxKind.ClassExpression: {
        const outline = this.outline.classes.get(node as ts.ClassExpression);
        return outline && { kind: "class", outline };
      }
      default:
        return undefined;
    }
  }

  // Names

  private identifier(node: ts.Identifier, scope: Scope): Value | undefined {
    const binding = lookUp(node.text, scope);
    if (binding) return this.valueOfBinding(binding, scope);
    const client = globalClients.get(node.text);
    return client ? { kind: "client", client, base: undefined } : undefined;
  }

  private valueOfBinding(binding: Binding, scope: Scope): Value | undefined {
    if (this.bindings.has(binding)) return this.bindings.get(binding);
    if (this.underWay.has(binding)) return undefined;
    this.underWay.add(binding);
    let value: Value | undefined;
    for (const definition of binding.definitions) value = join(value, this.define(definition, scope));
    this.underWay.delete(binding);
    if (value === undefined || value.kind === "mixed" || value.kind === "opaque") {
      if (value?.kind !== "opaque")
        value = { kind: "opaque", source: this.sourceFor(binding, binding.name), path: [] };
      if (value.path.length === 0) value = this.typedValue(binding.type, value.source) ?? value;
    }
    this.bindings.set(binding, value);
    return value;
  }

  define(definition: Definition, scope: Scope): Value | undefined {
    switch (definition.kind) {
      case "expression": {
        const value = this.evaluate(definition.node, definition.scope);
        if (value) return this.properties(value, definition.path);
        const simple = unwrap(definition.node);
        const isUnknownCall =
          simple.kind === ts.SyntaxKind.CallExpression || simple.kind === ts.SyntaxKind.NewExpression;
        return isUnknownCall && definition.path.length > 0
          ? { kind: "opaque", source: this.sourceFor(simple, ""), path: definition.path }
          : undefined;
      }
      case "parameter": {
        const value = this.parameter(definition.owner, definition.index);
        if (value) return this.properties(value, definition.path);
        const parameter = definition.owner.node.parameters[definition.index];
        const source = parameter && definition.path.length > 0 ? this.sourceFor(parameter, "") : undefined;
        if (source === undefined) return undefined;
        return this.properties(
          this.typedValue(parameter?.type, source) ?? { kind: "opaque", source, path: [] },
          definition.path,
        );
      }
      case "caught": {
        const value = this.caught(definition.attempt);
        return value && this.properties(value, definition.path);
      }
      case "import": {
        const client = importedClient(definition.module, definition.name);
        return client && { kind: "client", client, base: undefined };
      }
      case "function":
        return { kind: "function", outline: definition.outline };
      case "class":
        return { kind: "class", outline: definition.outline };
      case "enum":
        return { kind: "enum", node: definition.node, scope };
    }
  }

  /** What a parameter receives: from the calls of its function, or from what a callback is called with. */
  private parameter(owner: FunctionOutline, index: number): Value | undefined {
    const parameter = owner.node.parameters[index];
    if (parameter === undefined || this.underWay.has(parameter)) return undefined;
    if (this.values.has(parameter)) return this.values.get(parameter);
    this.underWay.add(parameter);
    let value: Value | undefined;
    if (owner.passedTo) value = this.callbackArgument(owner.passedTo, index);
    else {
      for (const { node, scope } of this.callsOf(owner)) {
        const argument = node.arguments[index];
        if (argument) value = join(value, this.evaluate(argument, scope));
      }
    }
    this.underWay.delete(parameter);
    this.values.set(parameter, value);
    return value;
  }

  private callsOf(
    owner: FunctionOutline,
  ): readonly { readonly node: ts.CallExpression; readonly scope: Scope }[] {
    const name = this.nameOf(owner);
    const calls = name === undefined ? undefined : this.outline.callsByName.get(name);
    return (calls ?? []).filter(({ node, scope }) => {
      const callee = this.evaluate(node.expression, scope);
      return callee?.kind === "function" && callee.outline === owner;
    });
  }

  private readonly names = new Map<FunctionOutline, string>();

  private nameOf(owner: FunctionOutline): string | undefined {
    const own = owner.node.name && memberName(owner.node.name);
    if (own !== undefined) return own;
    if (this.names.size === 0) this.nameArrowFunctions();
    return this.names.get(owner);
  }

  private nameArrowFunctions(): void {
    const visit = (node: ts.Node): void => {
      if (
        node.kind === ts.SyntaxKind.VariableDeclaration ||
        node.kind === ts.SyntaxKind.PropertyDeclaration ||
        node.kind === ts.SyntaxKind.PropertyAssignment
      ) {
        const { name, initializer } = node as
          | ts.VariableDeclaration
          | ts.PropertyDeclaration
          | ts.PropertyAssignment;
        const value = initializer && unwrap(initializer);
        const outline = value && isFunctionNode(value) ? this.outline.functions.get(value) : undefined;
        const text = memberName(name);
        if (outline && text !== undefined) this.names.set(outline, text);
      }
      ts.forEachChild(node, visit);
    };
    visit(this.outline.file);
  }

  private callbackArgument(
    passed: NonNullable<FunctionOutline["passedTo"]>,
    index: number,
  ): Value | undefined {
    const callee = unwrap(passed.call.expression);
    if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
    const { expression, name } = callee as ts.PropertyAccessExpression;
    if (name.text === "use") return this.intercepted(expression, passed, index);
    if (index !== 0) return undefined;
    const object = this.evaluate(expression, passed.scope);
    if (object === undefined) return undefined;
    if (name.text === "then") return passed.index === 0 ? object : this.errorOf(object);
    if (name.text === "catch") return this.errorOf(object);
    return ELEMENT_CALLBACKS.has(name.text) ? this.property(object, "*") : undefined;
  }

  /** `client.interceptors.response.use(onFulfilled, onRejected)`. */
  private intercepted(
    expression: ts.Expression,
    passed: NonNullable<FunctionOutline["passedTo"]>,
    index: number,
  ): Value | undefined {
    const response = unwrap(expression);
    if (index !== 0 || response.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
    const interceptors = unwrap((response as ts.PropertyAccessExpression).expression);
    if (
      (response as ts.PropertyAccessExpression).name.text !== "response" ||
      interceptors.kind !== ts.SyntaxKind.PropertyAccessExpression
    )
      return undefined;
    const client = this.evaluate((interceptors as ts.PropertyAccessExpression).expression, passed.scope);
    if (client?.kind !== "client") return undefined;
    const source = this.callSource(passed.call, client.client, client.base, undefined);
    return { kind: "part", source, part: passed.index === 0 ? "response" : "error", path: [] };
  }

  /** What a `catch` clause receives: what the block throws, or the error of the API calls in it. */
  private caught(attempt: Attempt): Value | undefined {
    let value: Value | undefined;
    for (const { node, scope } of attempt.calls) {
      const result = this.evaluate(node, scope);
      const error = result?.kind === "part" ? this.errorOf(result) : undefined;
      if (error) value = join(value, error);
    }
    for (const { node, scope } of attempt.throws) {
      const thrown = this.evaluate(node, scope);
      if (thrown?.kind !== "part") continue;
      value = value === undefined || sameValue(value, thrown) ? thrown : undefined;
    }
    return value;
  }

  /** The error that a call rejects with. Only clients that throw on error statuses have one that says anything. */
  private errorOf(value: Value): Value | undefined {
    if (value.kind !== "part" || value.source.call?.client.throws !== true) return undefined;
    return { kind: "part", source: value.source, part: "error", path: [] };
  }

  // Properties

  private properties(value: Value, path: readonly string[]): Value | undefined {
    let current: Value | undefined = value;
    for (const name of path) current = current && this.property(current, name);
    return current;
  }

  private property(object: Value, name: string): Value | undefined {
    switch (object.kind) {
      case "part":
        return partProperty(object, name);
      case "opaque":
        return { kind: "opaque", source: object.source, path: [...object.path, name] };
      case "object":
        return this.objectMember(object.node, object.scope, name);
      case "array": {
        let value: Value | undefined;
        if (name === "*")
          for (const element of object.node.elements)
            value = join(value, this.evaluate(element, object.scope));
        return value;
      }
      case "enum":
        for (const member of object.node.members) {
          if (memberName(member.name) === name && member.initializer)
            return this.evaluate(member.initializer, object.scope);
        }
        return undefined;
      case "instance": {
        let value: Value | undefined;
        for (const definition of object.outline.members.get(name) ?? []) {
          value = join(
            value,
            this.define(definition, { parent: undefined, bindings: undefined, owner: object.outline }),
          );
        }
        return value;
      }
      case "client": {
        const client = memberClient(object.client, name);
        if (client) return { ...object, client };
        const isSelf = name === "default" || name === object.client.name;
        return isSelf ? object : undefined;
      }
      case "text":
        return name === "href" ? object : undefined;
      default:
        return undefined;
    }
  }

  private objectMember(node: ts.ObjectLiteralExpression, scope: Scope, name: string): Value | undefined {
    for (const property of node.properties) {
      if (property.kind === ts.SyntaxKind.SpreadAssignment) continue;
      if (memberName(property.name) !== name) continue;
      if (property.kind === ts.SyntaxKind.PropertyAssignment)
        return this.evaluate(property.initializer, scope);
      if (property.kind === ts.SyntaxKind.ShorthandPropertyAssignment)
        return this.evaluate(property.name, scope);
      if (property.kind === ts.SyntaxKind.MethodDeclaration) {
        const outline = this.outline.functions.get(property);
        return outline && { kind: "function", outline };
      }
    }
    return undefined;
  }

  // Calls

  private call(node: ts.CallExpression, scope: Scope): Value | undefined {
    const callee = unwrap(node.expression);
    if (callee.kind === ts.SyntaxKind.PropertyAccessExpression) {
      const value = this.methodCall(node, callee as ts.PropertyAccessExpression, scope);
      if (value !== undefined) return value;
    }
    const target = this.evaluate(callee, scope);
    if (target?.kind === "client" && target.client.callable)
      return this.request(node, target, undefined, scope);
    if (target?.kind === "function") return this.returned(target.outline);
    return undefined;
  }

  private methodCall(
    node: ts.CallExpression,
    callee: ts.PropertyAccessExpression,
    scope: Scope,
  ): Value | undefined {
    const method = callee.name.text;
    const [first] = node.arguments;
    if (callee.expression.kind === ts.SyntaxKind.Identifier) {
      const global = (callee.expression as ts.Identifier).text;
      if (global === "JSON" && method === "parse" && first) return this.parsed(first, scope);
      if ((global === "globalThis" || global === "window" || global === "self") && method === "fetch") {
        const client = globalClients.get("fetch");
        return client && this.request(node, { kind: "client", client, base: undefined }, undefined, scope);
      }
      if (global === "Object" && method === "freeze" && first) return this.evaluate(first, scope);
    }
    const object = this.evaluate(callee.expression, scope);
    switch (object?.kind) {
      case "part":
        if (method === "then") return (first && this.continued(first, scope)) ?? undefined;
        if (method === "catch" || method === "finally") return object;
        return partCall(object, method);
      case "client": {
        const { client } = object;
        if (client.factories.has(method))
          return {
            kind: "client",
            client,
            base: this.option(first, client.baseOption, scope) ?? object.base,
          };
        if (client.verbs.has(method)) return this.request(node, object, method.toUpperCase(), scope);
        return undefined;
      }
      case "text":
        return method === "toString" || method === "trim" ? object : undefined;
      default:
        return undefined;
    }
  }

  private parsed(argument: ts.Expression, scope: Scope): Value | undefined {
    const value = this.evaluate(argument, scope);
    return value?.kind === "part" && value.part === "text" ? { ...value, part: "body" } : undefined;
  }

  /** What `promise.then(callback)` goes on with. */
  private continued(callback: ts.Expression, scope: Scope): Value | undefined {
    const value = this.evaluate(callback, scope);
    return value?.kind === "function" ? this.returned(value.outline) : undefined;
  }

  private returned(outline: FunctionOutline): Value | undefined {
    const { node: key } = outline;
    if (this.underWay.has(key)) return undefined;
    if (this.results.has(outline)) return this.results.get(outline);
    this.underWay.add(key);
    let value: Value | undefined;
    for (const { node, scope } of outline.returns) value = join(value, this.evaluate(node, scope));
    this.underWay.delete(key);
    this.results.set(outline, value);
    return value;
  }

  private request(
    node: ts.CallExpression,
    target: Value & { kind: "client" },
    method: string | undefined,
    scope: Scope,
  ): Value {
    const [first, second] = node.arguments;
    const { client } = target;
    const address = first && this.address(first, scope);
    const base =
      this.option(second, client.baseOption, scope) ??
      this.option(first, client.baseOption, scope) ??
      target.base;
    const verb =
      method ??
      (this.option(second, "method", scope) ?? this.option(first, "method", scope))?.text.toUpperCase();
    const source = this.callSource(node, client, absolute(address, base), verb);
    return { kind: "part", source, part: client.gives, path: [] };
  }

  private address(node: ts.Expression, scope: Scope): TextValue | undefined {
    const value = this.evaluate(node, scope);
    if (value?.kind === "text") return value;
    return value?.kind === "object" ? this.option(node, "url", scope) : undefined;
  }

  private option(node: ts.Expression | undefined, name: string, scope: Scope): TextValue | undefined {
    const options = node && name !== "" ? this.evaluate(node, scope) : undefined;
    if (options?.kind !== "object") return undefined;
    const value = this.objectMember(options.node, options.scope, name);
    return value?.kind === "text" ? value : undefined;
  }

  private construct(node: ts.NewExpression, scope: Scope): Value | undefined {
    const [first, second] = node.arguments ?? [];
    const name =
      node.expression.kind === ts.SyntaxKind.Identifier ? (node.expression as ts.Identifier).text : "";
    if (name === "URL" && first) {
      const path = this.evaluate(first, scope);
      const base = second && this.evaluate(second, scope);
      return absolute(path?.kind === "text" ? path : undefined, base?.kind === "text" ? base : undefined);
    }
    if (name === "Request" && first) return this.evaluate(first, scope);
    if ((name === "Set" || name === "Map") && first) return this.evaluate(first, scope);
    const target = this.evaluate(node.expression, scope);
    return target?.kind === "class" ? { kind: "instance", outline: target.outline } : undefined;
  }

  // Texts

  private template(node: ts.TemplateExpression, scope: Scope): TextValue {
    let text = node.head.text;
    let start: ts.Node = node;
    for (const { expression, literal } of node.templateSpans) {
      const value = this.evaluate(expression, scope);
      if (text === "" && value?.kind === "text") start = value.node;
      text +=
        (value?.kind === "text" ? value.text : value?.kind === "number" ? `${value.number}` : "{}") +
        literal.text;
    }
    return { kind: "text", text, node: start };
  }

  private binary(node: ts.BinaryExpression, scope: Scope): Value | undefined {
    const left = this.evaluate(node.left, scope);
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.PlusToken: {
        const right = this.evaluate(node.right, scope);
        if (left?.kind !== "text" && right?.kind !== "text") return undefined;
        const textOf = (value: Value | undefined) => (value?.kind === "text" ? value.text : "{}");
        return {
          kind: "text",
          text: textOf(left) + textOf(right),
          node: left?.kind === "text" ? left.node : node,
        };
      }
      case ts.SyntaxKind.QuestionQuestionToken:
      case ts.SyntaxKind.BarBarToken:
        return join(left, this.evaluate(node.right, scope));
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return this.evaluate(node.right, scope);
      case ts.SyntaxKind.EqualsToken:
        return this.evaluate(node.right, scope);
      default:
        return undefined;
    }
  }

  // Sources

  private sourceFor(key: object, name: string): Source {
    let source = this.sources.get(key);
    if (source === undefined) {
      source = { name };
      this.sources.set(key, source);
    }
    return source;
  }

  private callSource(
    node: ts.CallExpression,
    client: HttpClient,
    url: TextValue | undefined,
    method: string | undefined,
  ): Source {
    let source = this.sources.get(node);
    if (source === undefined) {
      source = { name: "", call: { node, client, url, method } };
      this.sources.set(node, source);
    }
    return source;
  }
}

/** Either of two values: what is known wins over what is not; two that differ are `mixed`. */
function join(a: Value | undefined, b: Value | undefined): Value | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.kind === "mixed" || sameValue(a, b)) return a;
  if (a.kind === "opaque") return b;
  if (b.kind === "opaque") return a;
  return sameCallee(a, b) ?? { kind: "mixed" };
}

/** The same part of the responses of two calls to one host: a source of its own, so that facts of one call say nothing of it. */
function sameCallee(a: Value, b: Value): Value | undefined {
  if (
    a.kind !== "part" ||
    b.kind !== "part" ||
    a.part !== b.part ||
    !samePath(a.path, b.path) ||
    !isOneHost(a, b)
  )
    return undefined;
  const { call } = a.source;
  return { ...a, source: { name: "", ...(call ? { call } : {}) } };
}

type Part = Value & { readonly kind: "part" };

function isOneHost(a: Part, b: Part): boolean {
  const hostOf = ({ source }: Part) => /^https?:\/\/([^/{}]+)/.exec(source.call?.url?.text ?? "")?.[1];
  const host = hostOf(a);
  return host !== undefined && host === hostOf(b);
}
function absolute(address: TextValue | undefined, base: TextValue | undefined): TextValue | undefined {
  if (address === undefined) return base && { ...base, text: `${base.text.replace(/\/$/, "")}/{}` };
  if (base === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(address.text)) return address;
  return {
    kind: "text",
    text: `${base.text.replace(/\/$/, "")}/${address.text.replace(/^\//, "")}`,
    node: base.node,
  };
}

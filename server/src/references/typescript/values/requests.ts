// Requests to web APIs: from a call of a client, its address and options, to the parts of what it gives.

import type * as ts from "typescript";
import type { Client } from "../../../libraries/library.ts";
import type { Scope } from "../outline/scopes.ts";
import { unwrap } from "../syntax.ts";
import type { ApiCall, ClientValue, Evaluation, TextValue, Value, ValueSource } from "./model.ts";
import { givenValue } from "./parts.ts";
import { objectMember } from "./properties.ts";
import { absoluteAddress } from "./texts.ts";

/** What a call of a client gives once it is awaited. `verb`: the method of the client that is called; `""` for the client itself. */
export function requestValue(
  node: ts.CallExpression,
  target: ClientValue,
  verb: string,
  scope: Scope,
  evaluation: Evaluation,
): Value {
  const { client } = target;
  const [first, second] = node.arguments;
  const options = [second, first];
  const places = client.arguments[verb];
  const given = node.arguments[places?.address ?? 0] ?? (verb === "" ? first : undefined);
  const isProcedure = client.verbs === "any";
  const hasAddress = given !== undefined && !client.isOfBase;
  const address = hasAddress && !isProcedure ? addressOf(given, client, scope, evaluation) : undefined;
  const base =
    baseAmong(options, client, scope, evaluation) ?? target.base ?? defaultBase(target, evaluation);
  const method =
    (isProcedure ? undefined : methodOf(verb)) ??
    methodOf(textAt(node.arguments[places?.method ?? -1], scope, evaluation)?.text ?? "") ??
    optionOf(options, client.options.method ?? "", scope, evaluation)?.text.toUpperCase();
  const url = !hasAddress && !isProcedure ? base : absoluteAddress(address, base);
  const isGiven = url === undefined && given !== undefined && isOfAnswer(given, scope, evaluation);
  const source = callSource({ node, file: scope.file, client, url, method, isGiven }, evaluation);
  return givenBy(source, client);
}

function isOfAnswer(node: ts.Expression, scope: Scope, evaluation: Evaluation): boolean {
  const value = evaluation.evaluate(node, scope);
  return value?.kind === "part" && value.part === "body" && value.path.length > 0;
}

/** What a client gives for a source: see `ClientDescription.gives`. */
function givenBy(source: ValueSource, { gives }: Client): Value {
  return typeof gives === "string"
    ? { kind: "part", source, part: gives, path: [] }
    : (givenValue({ members: gives }, source) as Value);
}

/** The HTTP method that a name stands for: `client.request()` has its method in the options. */
function methodOf(name: string): string | undefined {
  const method = name.toUpperCase();
  return /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(method) ? method : undefined;
}

/** The source of a call's response: always the same one for a call. */
export function callSource(call: ApiCall, evaluation: Evaluation): ValueSource {
  return evaluation.sourceFor(call.node, "", { call });
}

/** The configured client that a maker gives: `new Pool(origin)`, `createClient({ baseUrl })`, `createORPCClient(link)`. */
export function madeClient(
  { client, option, links }: Value & { kind: "maker" },
  args: readonly ts.Expression[],
  scope: Scope,
  evaluation: Evaluation,
): ClientValue {
  for (const argument of args) {
    const value = evaluation.evaluate(argument, scope);
    if (value === undefined) continue;
    const base = baseIn(value, option, links, evaluation);
    if (base) return { kind: "client", client, base };
  }
  return { kind: "client", client, base: undefined };
}

function baseIn(
  value: Value,
  option: string | undefined,
  links: string | undefined,
  evaluation: Evaluation,
): TextValue | undefined {
  if (value.kind === "text") return option === "" ? value : undefined;
  if (value.kind === "client") return value.base;
  if (value.kind !== "object") return undefined;
  const member = option === undefined ? undefined : evaluation.property(value, option);
  if (member?.kind === "text") return member;
  const listed = links === undefined ? undefined : evaluation.property(value, links);
  const link = listed && evaluation.property(listed, "*");
  return link?.kind === "client" ? link.base : undefined;
}

/** The base address among the options that a call is given. */
function baseAmong(
  args: readonly (ts.Expression | undefined)[],
  { bases }: Client,
  scope: Scope,
  evaluation: Evaluation,
): TextValue | undefined {
  for (const name of bases) {
    const base = optionOf(args, name, scope, evaluation);
    if (base) return base;
  }
  return undefined;
}

/** The client that a method of another one gives, with other settings or an address that goes on from its own. */
export function furtherClient(
  node: ts.CallExpression,
  { client, base: own }: ClientValue,
  method: string,
  scope: Scope,
  evaluation: Evaluation,
): ClientValue {
  const [first] = node.arguments;
  const base = client.paths.has(method)
    ? absoluteAddress(textAt(first, scope, evaluation), own)
    : (baseAmong([first], client, scope, evaluation) ?? own);
  return { kind: "client", client, base };
}

/** The text that an option has in the first of several arguments that has it. */
function optionOf(
  args: readonly (ts.Expression | undefined)[],
  name: string,
  scope: Scope,
  evaluation: Evaluation,
): TextValue | undefined {
  if (name === "") return undefined;
  for (const argument of args) {
    const options = argument && evaluation.evaluate(argument, scope);
    const value = options?.kind === "object" ? evaluation.property(options, name) : undefined;
    if (value?.kind === "text") return value;
  }
  return undefined;
}

/** The text that an argument is. */
function textAt(
  argument: ts.Expression | undefined,
  scope: Scope,
  evaluation: Evaluation,
): TextValue | undefined {
  const value = argument && evaluation.evaluate(argument, scope);
  return value?.kind === "text" ? value : undefined;
}

/** The address that an argument is, or has among its options. */
function addressOf(
  node: ts.Expression,
  { options }: Client,
  scope: Scope,
  evaluation: Evaluation,
): TextValue | undefined {
  const value = evaluation.evaluate(node, scope);
  if (value?.kind === "text") return value;
  if (value?.kind !== "object") return undefined;
  const member = (name: string) => {
    const text = objectMember(value.node, value.scope, name, evaluation);
    return text?.kind === "text" ? text : undefined;
  };
  for (const name of options.hosts ?? []) {
    const host = member(name);
    const path = options.path === undefined ? undefined : member(options.path)?.text;
    if (host) return { ...host, text: `https://${host.text}${path ?? "/{}"}` };
  }
  return options.url === undefined ? undefined : member(options.url);
}

/** `client.defaults.baseURL = "…"` anywhere in the file. */
function defaultBase(target: ClientValue, evaluation: Evaluation): TextValue | undefined {
  const { client } = target;
  if (client.bases.length === 0) return undefined;
  for (const { object, property, node, scope } of evaluation.outline.defaults) {
    evaluation.budget.spend();
    if (!client.bases.includes(property)) continue;
    const configured = evaluation.evaluate(unwrap(object), scope);
    const value = configured === target ? evaluation.evaluate(node, scope) : undefined;
    if (value?.kind === "text") return value;
  }
  return undefined;
}

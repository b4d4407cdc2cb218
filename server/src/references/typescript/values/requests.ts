// Requests to web APIs: from a call of a client, its address and options, to the parts of what it gives.

import type * as ts from "typescript";
import type { ClientExport, HttpClient } from "../../../libraries/httpClients.ts";
import type { Scope } from "../outline/scopes.ts";
import { unwrap } from "../syntax.ts";
import type { ApiCall, ClientValue, Evaluation, Part, Source, TextValue, Value } from "./model.ts";
import { objectMember } from "./properties.ts";
import { absoluteAddress } from "./texts.ts";

/** What a call of a client gives once it is awaited. `method`: as the name of what is called says. */
export function requestValue(
  node: ts.CallExpression,
  target: ClientValue,
  method: string | undefined,
  scope: Scope,
  evaluation: Evaluation,
): Value {
  const { client } = target;
  const [first, second] = node.arguments;
  const options = [second, first];
  const isProcedure = client.verbs === "any";
  const address = first && !isProcedure ? addressOf(first, scope, evaluation) : undefined;
  const base =
    optionOf(options, client.baseOption, scope, evaluation) ?? target.base ?? defaultBase(target, evaluation);
  const verb =
    isVerb(method) && method ? method : optionOf(options, "method", scope, evaluation)?.text.toUpperCase();
  const url = absoluteAddress(address, base);
  const isGiven = url === undefined && first !== undefined && isOfAnswer(first, scope, evaluation);
  const source = callSource({ node, client, url, method: verb, isGiven }, evaluation);
  return givenBy(source, client);
}

function isOfAnswer(node: ts.Expression, scope: Scope, evaluation: Evaluation): boolean {
  const value = evaluation.evaluate(node, scope);
  return value?.kind === "part" && value.part === "body" && value.path.length > 0;
}

/** What a client gives for a source: see `HttpClient.gives`. */
function givenBy(source: Source, client: HttpClient): Value {
  const partOf = (part: Part["part"]): Part => ({ kind: "part", source, part, path: [] });
  switch (client.gives) {
    case "response":
      return partOf("response");
    case "body":
    case "output":
      return partOf("body");
    case "result":
      return {
        kind: "record",
        members: { data: partOf("body"), error: partOf("body"), response: partOf("response") },
      };
  }
}

/** `client.request()` has its method in the options. */
function isVerb(method: string | undefined): boolean {
  return method !== undefined && /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(method);
}

/** The source of a call's response: always the same one for a call. */
export function callSource(call: ApiCall, evaluation: Evaluation): Source {
  return evaluation.sourceFor(call.node, "", { call });
}

/** The configured client that a maker gives: `new Pool(origin)`, `createClient({ baseUrl })`, `createORPCClient(link)`. */
export function madeClient(
  { client, option }: ClientExport & { kind: "maker" },
  args: readonly ts.Expression[],
  scope: Scope,
  evaluation: Evaluation,
): ClientValue {
  for (const argument of args) {
    const value = evaluation.evaluate(argument, scope);
    if (value === undefined) continue;
    const base = baseIn(value, option, evaluation);
    if (base) return { kind: "client", client, base };
  }
  return { kind: "client", client, base: undefined };
}

function baseIn(value: Value, option: string, evaluation: Evaluation): TextValue | undefined {
  if (value.kind === "text") return option === "" ? value : undefined;
  if (value.kind === "client") return value.base;
  if (value.kind !== "object") return undefined;
  const member = evaluation.property(value, option);
  if (member?.kind === "text") return member;
  const links = evaluation.property(value, "links");
  const link = links && evaluation.property(links, "*");
  return link?.kind === "client" ? link.base : undefined;
}

/** The text that an option has in the first of several arguments that has it. */
export function optionOf(
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

function addressOf(node: ts.Expression, scope: Scope, evaluation: Evaluation): TextValue | undefined {
  const value = evaluation.evaluate(node, scope);
  if (value?.kind === "text") return value;
  if (value?.kind !== "object") return undefined;
  const member = (name: string) => {
    const text = objectMember(value.node, value.scope, name, evaluation);
    return text?.kind === "text" ? text : undefined;
  };
  const host = member("hostname") ?? member("host");
  return host ? { ...host, text: `https://${host.text}${member("path")?.text ?? "/{}"}` } : member("url");
}

/** `client.defaults.baseURL = "…"` anywhere in the file. */
function defaultBase(target: ClientValue, evaluation: Evaluation): TextValue | undefined {
  const { client } = target;
  if (client.baseOption === "") return undefined;
  for (const { object, property, node, scope } of evaluation.outline.defaults) {
    evaluation.budget.spend();
    if (property !== client.baseOption) continue;
    const configured = evaluation.evaluate(unwrap(object), scope);
    const value = configured === target ? evaluation.evaluate(node, scope) : undefined;
    if (value?.kind === "text") return value;
  }
  return undefined;
}

// What holds for the values in an object by what it and those around it state: the status and the address of the response that they
// may belong to. Whose address it is, the catalogs tell.

import { contentOf, type JsonNode, type JsonObject, type JsonProperty } from "../../parse/json.ts";
import { withoutEnd } from "../../text/ends.ts";
import type { Span } from "../../text/span.ts";
import { LONGEST_VALUE, withVariables } from "../../text/variables.ts";
import type { BodyCandidate } from "../bodyModel.ts";
import { addressIn } from "./addresses.ts";
import { looksLikeBody } from "./bodies.ts";
import { isEnvelope } from "./holders.ts";
import { type Layer, spanIn } from "./layer.ts";
import { memberOf, stringIn } from "./members.ts";
import { type Statements, statementsOf, statusIn } from "./statements.ts";

export interface Surroundings {
  readonly status: BodyCandidate["status"];
  /** Whether it is one of errors, where no status says so. */
  readonly isError: boolean;
  /** Whole, or only a path where nothing says of which host. */
  readonly url: string | undefined;
  /** What paths further in belong to. */
  readonly base: string | undefined;
  /** What `{{name}}` stands for in addresses. */
  readonly variables: ReadonlyMap<string, string>;
}

export const noSurroundings: Surroundings = {
  status: undefined,
  isError: false,
  url: undefined,
  base: undefined,
  variables: new Map(),
};

/** What holds in an object; the same as around it where it states nothing. */
export function surroundingsIn(node: JsonObject, outer: Surroundings, layer: Layer): Surroundings {
  const own = statementsOf(node);
  const told = own?.attributes ? { ...statementsOf(own.attributes), ...own } : own;
  const stated = told?.meta ? withMeta(told, told.meta, node) : told;
  if (stated === undefined) return outer;
  const variables = stated.variables ? variablesIn(stated.variables, outer.variables) : outer.variables;
  const named = addressOf(stated, outer.base, variables);
  const request = stated.request && statementsOf(stated.request);
  const address =
    named.url === undefined && request ? addressOf(request, named.base ?? outer.base, variables) : named;
  const status = stated.status ?? (stated.exchange && statementsOf(stated.exchange)?.status);
  const answered = stated.response && statementsOf(stated.response)?.status;
  // Where the response is given by its body alone, what that says of itself counts less than what is recorded.
  const isRecorded = outer.status === undefined || (stated.response && isEnvelope(stated.response));
  return {
    status: statusOf(status ?? (isRecorded ? answered : undefined), layer) ?? outer.status,
    isError: outer.isError,
    url: address.url ?? outer.url,
    base: named.base ?? address.base ?? outer.base,
    variables,
  };
}

/** What is recorded of a body, and only what that does not say by what the body says of itself. */
export function withRecorded(own: Surroundings, recorded: Surroundings): Surroundings {
  return {
    ...own,
    status: recorded.status ?? own.status,
    url: recorded.url ?? own.url,
    base: recorded.base ?? own.base,
  };
}

/** With the status and the address in `meta`, where it has both and stands beside a body rather than in one. */
function withMeta(stated: Statements, meta: JsonObject, node: JsonObject): Statements {
  const { status, url } = statementsOf(meta) ?? {};
  if (status === undefined || url === undefined || looksLikeBody(node)) return stated;
  return { status, url, ...stated };
}

/** For the value of a key that says something itself: `"404": { … }`, `"POST https://…": { … }`. */
export function underKey({ key }: JsonProperty, around: Surroundings, layer: Layer): Surroundings {
  const status = key.value.length === 3 ? statusIn(key) : undefined;
  if (status !== undefined)
    return { ...around, status: { value: status, span: spanIn(layer, contentOf(key)) } };
  if (!key.value.includes("://")) return around;
  const url = addressIn(key.value);
  return !isAbsolute(url) || /\s/.test(url) ? around : { ...around, url, base: url };
}

/** `base` and a path as one address. */
export function joinUrl(base: string, path: string): string {
  return path === "" ? base : `${withoutEnd(base, "/")}/${path.replace(/^\/+/, "")}`;
}

export function isAbsolute(url: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(url);
}

function statusOf(property: JsonProperty | undefined, layer: Layer): BodyCandidate["status"] {
  const node = property?.value;
  const value = statusIn(node);
  return node && value !== undefined ? { value, span: spanIn(layer, spanOfNode(node)) } : undefined;
}

/** Where a value is written, without quotes. */
export function spanOfNode(node: JsonNode): Span {
  return node.kind === "string" ? contentOf(node) : node.span;
}

function addressOf(
  stated: Statements,
  outerBase: string | undefined,
  variables: Surroundings["variables"],
): Pick<Surroundings, "url" | "base"> {
  const filled = (text: string | undefined) => text && withVariables(text, variables);
  const told = filled(stated.url) ?? filled(stated.path);
  const named = filled(stated.base);
  let base = named !== undefined && isAbsolute(named) ? named : undefined;
  if (base === undefined && told !== undefined && stated.host?.includes(".")) base = `https://${stated.host}`;
  const around = base ?? outerBase;
  if (stated.prefix && around !== undefined) base = joinUrl(around, stated.prefix);
  if (told === undefined) return { url: base, base };
  const of = base ?? outerBase;
  return { url: isAbsolute(told) || of === undefined ? told : joinUrl(of, told), base };
}

/** Postman's variables, `[{ "key": "baseUrl", "value": "https://…" }]`, over those around them. */
function variablesIn(node: JsonNode, outer: Surroundings["variables"]): Surroundings["variables"] {
  if (node.kind !== "array") return outer;
  const all = new Map(outer);
  for (const item of node.items) {
    if (item.kind !== "object") continue;
    const name = stringIn(memberOf(item, "key") ?? memberOf(item, "id"));
    const value = stringIn(memberOf(item, "value"));
    if (name !== undefined && value !== undefined && value.length <= LONGEST_VALUE) all.set(name, value);
  }
  return all;
}

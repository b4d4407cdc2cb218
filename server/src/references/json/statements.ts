// What an object of a JSON document states of a response: its status, its address, its request. One table of the names that formats
// have for them, looked up once for each property. What follows from it for the values around is in surroundings.ts.

import type { JsonNode, JsonObject, JsonProperty, JsonString } from "../../parse/json.ts";

/** Of each kind the first that an object has, of the same name the last. */
export interface Statements {
  /** `status: 404`, or `code: 404` beside a body. */
  status?: JsonProperty;
  /** What holds the response: its status is that of what stands beside it. */
  response?: JsonObject;
  /** What tells of the request: its address is that of what stands beside it. */
  request?: JsonObject;
  /** What tells of the response and stands beside its body. */
  meta?: JsonObject;
  url?: string;
  path?: string;
  /** What paths belong to. */
  base?: string;
  host?: string;
  /** What stands between the base and paths. */
  prefix?: string;
  variables?: JsonNode;
}

type Name = keyof Statements | "code" | "headers" | "body" | "mappings" | "options";

const NAMES: ReadonlyMap<string, Name> = new Map<string, Name>([
  ["status", "status"],
  ["statusCode", "status"],
  ["status_code", "status"],
  ["httpStatus", "status"],
  ["http_status", "status"],
  ["httpStatusCode", "status"],
  ["responseStatus", "status"],
  ["responseCode", "status"],
  ["code", "code"],
  ["response", "response"],
  ["res", "response"],
  ["request", "request"],
  ["originalRequest", "request"],
  ["req", "request"],
  ["config", "request"],
  ["options", "options"],
  ["meta", "meta"],
  ["url", "url"],
  ["uri", "url"],
  ["href", "url"],
  ["requestUrl", "url"],
  ["request_url", "url"],
  ["path", "path"],
  ["pathname", "path"],
  ["endpoint", "path"],
  ["urlPath", "path"],
  ["urlPattern", "path"],
  ["urlPathPattern", "path"],
  ["urlPathTemplate", "path"],
  ["baseUrl", "base"],
  ["baseURL", "base"],
  ["base_url", "base"],
  ["scope", "base"],
  ["proxyHost", "base"],
  ["proxyBaseUrl", "base"],
  ["mappings", "mappings"],
  ["origin", "base"],
  ["endpointPrefix", "prefix"],
  ["host", "host"],
  ["hostname", "host"],
  ["headers", "headers"],
  ["variable", "variables"],
  ["body", "body"],
]);

/** Names that a status has where it stands beside its body. */
export const isStatusName = (name: string): boolean => NAMES.get(name) === "status";

/** What an object states; undefined where it states nothing. */
export function statementsOf(node: JsonObject): Statements | undefined {
  let found: Statements | undefined;
  let code: JsonProperty | undefined;
  let options: JsonNode | undefined;
  let hasBody = false;
  for (const property of node.properties) {
    const name = NAMES.get(property.key.value);
    const { value } = property;
    if (name === undefined || value === undefined) continue;
    if (name === "code") {
      if (value.kind === "number" && statusIn(value) !== undefined) code = property;
    } else if (name === "body") hasBody = true;
    else if (name === "options") options = value;
    else {
      found ??= {};
      state(found, name, property, value);
    }
  }
  // What is called `code` may be a status only where the body stands beside it, as Postman has it.
  if (code && found?.status === undefined && (hasBody || found?.request)) {
    found ??= {};
    found.status = code;
  }
  // Much is called `options`; beside a response, or its status, got has its request so.
  if (options?.kind === "object" && found?.request === undefined && (found?.response || found?.status))
    found.request = options;
  return found;
}

/** The address in the first line of a request, `POST https://… HTTP/1.1`; other texts as they are. */
export function addressIn(text: string): string {
  return /^(?:[A-Z]+ )?(\S+)(?: HTTP\/[\d.]+)?$/.exec(text)?.[1] ?? text;
}

/** Whether a text is an address rather than what a log puts for a request: `[ClientRequest]`. */
function isAddress(text: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:\/\/|\/|\{\{)\S*$/i.test(text);
}

/** The status that a value is, as a number or as its digits; undefined for anything else. */
export function statusIn(value: JsonNode | undefined): number | undefined {
  if (value?.kind === "string") return /^[1-5]\d\d$/.test(value.value) ? Number(value.value) : undefined;
  if (value?.kind !== "number") return undefined;
  const number = Number(value.value);
  return Number.isInteger(number) && number >= 100 && number <= 599 ? number : undefined;
}

/** The last property of a name. */
export function memberOf(node: JsonObject, name: string): JsonNode | undefined {
  return node.properties.findLast(({ key }) => key.value === name)?.value;
}

export function stringIn(value: JsonNode | undefined): string | undefined {
  return value?.kind === "string" ? value.value : undefined;
}

function state(
  found: Statements,
  name: Exclude<Name, "code" | "body" | "options">,
  property: JsonProperty,
  value: JsonNode,
): void {
  switch (name) {
    case "status":
      if (statusIn(value) !== undefined) found.status = property;
      break;
    case "response":
      if (value.kind === "object") found.response ??= value;
      break;
    case "meta":
      if (value.kind === "object") found.meta ??= value;
      break;
    case "request":
      if (value.kind === "object") found.request ??= value;
      else if (value.kind === "string" && isAddress(addressIn(value.value)))
        found.url ??= addressIn(value.value);
      break;
    case "url":
      found.url ??= urlText(value) as string;
      break;
    case "host":
      found.host ??= hostText(value) as string;
      break;
    case "headers":
      if (value.kind === "object")
        found.host ??= hostText(memberOf(value, "host") ?? memberOf(value, "Host")) as string;
      break;
    case "variables":
      found.variables ??= value;
      break;
    case "mappings":
      found.base ??= proxiedBase(value) as string;
      break;
    default:
      found[name] ??= stringIn(value) as string;
  }
}

/** An address as a text, alone or after the method, or in parts as Postman has it: `{ raw, protocol, host: […], path: […] }`. */
function urlText(value: JsonNode): string | undefined {
  if (value.kind === "string") return addressIn(value.value);
  if (value.kind !== "object") return undefined;
  const raw = stringIn(memberOf(value, "raw"));
  if (raw !== undefined) return raw;
  const host = joined(memberOf(value, "host"), ".");
  if (host === undefined) return undefined;
  const protocol = stringIn(memberOf(value, "protocol"));
  const start = protocol === undefined && host.startsWith("{{") ? host : `${protocol ?? "https"}://${host}`;
  return `${start}/${joined(memberOf(value, "path"), "/") ?? ""}`;
}

/** A text, or a list of its parts. */
function joined(value: JsonNode | undefined, separator: string): string | undefined {
  if (value?.kind !== "array") return stringIn(value);
  const parts = value.items.map(
    (item): JsonString["value"] => stringIn(item.kind === "object" ? memberOf(item, "value") : item) ?? "",
  );
  return parts.join(separator);
}

/** The host as a text, or as WireMock matches it: `{ "equalTo": "api.example.com" }`. */
function hostText(value: JsonNode | undefined): string | undefined {
  return value?.kind === "object" ? stringIn(memberOf(value, "equalTo")) : stringIn(value);
}

/** Where WireMock passes on what no stub of a file is for; undefined where it is none or not one. */
function proxiedBase(mappings: JsonNode): string | undefined {
  if (mappings.kind !== "array") return undefined;
  const bases = mappings.items.flatMap((stub) => {
    const response = stub.kind === "object" ? memberOf(stub, "response") : undefined;
    return (response?.kind === "object" ? stringIn(memberOf(response, "proxyBaseUrl")) : undefined) ?? [];
  });
  const [base] = bases;
  return bases.every((other) => other === base) ? base : undefined;
}

// What an object of a JSON document states of a response: its status, its address, its request. One table of the names that formats
// have for them, looked up once for each property. What follows from it for the values around is in surroundings.ts.

import type { JsonNode, JsonObject, JsonProperty } from "../../parse/json.ts";
import type { BodyNode } from "../bodyModel.ts";
import {
  addressIn,
  addressOfPredicates,
  hostInHeaders,
  hostText,
  isAddress,
  proxiedBase,
  urlText,
} from "./addresses.ts";
import { attributesIn } from "./attributes.ts";
import { memberOf, propertyOf, stringIn } from "./members.ts";

/** Of each kind the first that an object has, of the same name the last. */
export interface Statements {
  /** `status: 404`, or `code: 404` beside a body. */
  status?: JsonProperty;
  /** What holds the response: its status is that of what stands beside it. */
  response?: JsonObject;
  /** What tells of the request: its address is that of what stands beside it. */
  request?: JsonObject;
  /** What is the request of a mock server, and in Google Cloud's logs tells of what came back as well. */
  exchange?: JsonObject;
  /** What tells of the response and stands beside its body. */
  meta?: JsonObject;
  /** The attributes of a log record, whatever they tell of. */
  attributes?: JsonObject;
  url?: string;
  path?: string;
  /** What paths belong to. */
  base?: string;
  host?: string;
  /** What stands between the base and paths. */
  prefix?: string;
  variables?: JsonNode;
}

type Name =
  | keyof Statements
  | "code"
  | "headers"
  | "body"
  | "mappings"
  | "options"
  | "exchanged"
  | "predicates";

const NAMES: ReadonlyMap<string, Name> = new Map<string, Name>([
  ["status", "status"],
  ["statusCode", "status"],
  ["status_code", "status"],
  ["httpStatus", "status"],
  ["http_status", "status"],
  ["httpStatusCode", "status"],
  ["responseStatus", "status"],
  ["responseCode", "status"],
  ["response_status", "status"],
  ["response_code", "status"],
  ["http.response.status_code", "status"],
  ["http.status_code", "status"],
  ["code", "code"],
  ["response", "response"],
  ["res", "response"],
  ["httpResponse", "response"],
  ["httpRequest", "exchange"],
  ["http", "exchanged"],
  ["predicates", "predicates"],
  ["attributes", "attributes"],
  ["Attributes", "attributes"],
  ["requestContext", "request"],
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
  ["url.full", "url"],
  ["http.url", "url"],
  ["path", "path"],
  ["pathname", "path"],
  ["resourcePath", "path"],
  ["url.path", "path"],
  ["http.target", "path"],
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
  ["stubs", "mappings"],
  ["origin", "base"],
  ["endpointPrefix", "prefix"],
  ["host", "host"],
  ["hostname", "host"],
  ["domainName", "host"],
  ["socketAddress", "host"],
  ["server.address", "host"],
  ["http.host", "host"],
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

/** The status that a value is, as a number or as its digits; undefined for anything else. */
export function statusIn(value: BodyNode | undefined): number | undefined {
  if (value?.kind === "string") return /^[1-5]\d\d$/.test(value.value) ? Number(value.value) : undefined;
  if (value?.kind !== "number") return undefined;
  const number = Number(value.value);
  return Number.isInteger(number) && number >= 100 && number <= 599 ? number : undefined;
}

/** The status in `status: { code: 404, message: "Not Found" }`, as cassettes have it. */
function statusInside(value: JsonObject): JsonProperty | undefined {
  return propertyOf(value, "code") ?? propertyOf(value, "status_code");
}

function state(
  found: Statements,
  name: Exclude<Name, "code" | "body" | "options">,
  property: JsonProperty,
  value: JsonNode,
): void {
  switch (name) {
    case "status": {
      const stated = value.kind === "object" ? statusInside(value) : property;
      if (stated && statusIn(stated.value) !== undefined) found.status = stated;
      break;
    }
    case "response":
      if (value.kind === "object") found.response ??= value;
      break;
    case "exchange":
      if (value.kind !== "object") break;
      found.request ??= value;
      found.exchange ??= value;
      break;
    case "exchanged": {
      const response = value.kind === "object" ? memberOf(value, "response") : undefined;
      if (response?.kind === "object") found.response ??= response;
      break;
    }
    case "attributes": {
      const attributes = attributesIn(value);
      if (attributes) found.attributes ??= attributes;
      break;
    }
    case "predicates": {
      const request = addressOfPredicates(value);
      if (request) found.request ??= request;
      break;
    }
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
      found.host ??= hostInHeaders(value) as string;
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

// The forms in which formats write the address of a request: as a text, in parts, in headers, in what a mock server compares a request
// with, or as that of the server to which it passes the rest on.

import type { JsonNode, JsonObject } from "../../parse/json.ts";
import { memberOf, stringIn } from "./members.ts";

/** The address in the first line of a request, `POST https://… HTTP/1.1`; other texts as they are. */
export function addressIn(text: string): string {
  return /^(?:[A-Z]+ )?(\S+)(?: HTTP\/[\d.]+)?$/.exec(text)?.[1] ?? text;
}

/** Whether a text is an address rather than what a log puts for a request: `[ClientRequest]`. */
export function isAddress(text: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:\/\/|\/|\{\{)\S*$/i.test(text);
}

/**
 * An address as a text, alone or after the method; in parts as Postman has it: `{ raw, protocol, host: […], path: […] }`; or as the Elastic
 * Common Schema has it: `{ full, original }`.
 */
export function urlText(value: JsonNode): string | undefined {
  if (value.kind === "string") return addressIn(value.value);
  if (value.kind !== "object") return undefined;
  const whole = stringIn(memberOf(value, "raw") ?? memberOf(value, "full") ?? memberOf(value, "original"));
  if (whole !== undefined) return whole;
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
    (item) => stringIn(item.kind === "object" ? memberOf(item, "value") : item) ?? "",
  );
  return parts.join(separator);
}

/** The host as a text, as WireMock matches it: `{ "equalTo": "api.example.com" }`, or as MockServer has it: `{ "host": "…", "port": 443 }`. */
export function hostText(value: JsonNode | undefined): string | undefined {
  return value?.kind === "object"
    ? stringIn(memberOf(value, "equalTo") ?? memberOf(value, "host"))
    : stringIn(value);
}

/** The `Host` of headers: one value or a list of them by name, or a list of `{ name, value }` or `{ name, values }`. */
export function hostInHeaders(headers: JsonNode): string | undefined {
  if (headers.kind === "object")
    return hostText(firstOf(memberOf(headers, "host") ?? memberOf(headers, "Host")));
  if (headers.kind !== "array") return undefined;
  for (const header of headers.items) {
    if (header.kind !== "object") return undefined;
    const name = stringIn(memberOf(header, "name") ?? memberOf(header, "key"));
    if (name?.toLowerCase() === "host")
      return stringIn(firstOf(memberOf(header, "value") ?? memberOf(header, "values")));
  }
  return undefined;
}

function firstOf(value: JsonNode | undefined): JsonNode | undefined {
  return value?.kind === "array" ? value.items[0] : value;
}

/** What Mountebank compares a request with, of `predicates`: an object with a path or headers; undefined where none has either. */
export function addressOfPredicates(predicates: JsonNode): JsonObject | undefined {
  if (predicates.kind !== "array") return undefined;
  for (const predicate of predicates.items) {
    if (predicate.kind !== "object") continue;
    const request = memberOf(predicate, "equals") ?? memberOf(predicate, "deepEquals");
    if (request?.kind === "object" && (memberOf(request, "headers") || memberOf(request, "path")))
      return request;
  }
  return undefined;
}

/** Where WireMock (`mappings`) or Mountebank (`stubs`) passes on what no stub of a file is for; undefined where it is none or not one. */
export function proxiedBase(stubs: JsonNode): string | undefined {
  if (stubs.kind !== "array") return undefined;
  const bases = stubs.items.flatMap((stub) => (stub.kind === "object" ? proxiesOf(stub) : []));
  const [base] = bases;
  return bases.every((other) => other === base) ? base : undefined;
}

function proxiesOf(stub: JsonObject): readonly string[] {
  const response = memberOf(stub, "response");
  const base = response?.kind === "object" ? stringIn(memberOf(response, "proxyBaseUrl")) : undefined;
  if (base !== undefined) return [base];
  const responses = memberOf(stub, "responses");
  if (responses?.kind !== "array") return [];
  return responses.items.flatMap((each) => {
    const proxy = each.kind === "object" ? memberOf(each, "proxy") : undefined;
    return (proxy?.kind === "object" ? stringIn(memberOf(proxy, "to")) : undefined) ?? [];
  });
}

// OpenAPI 3.x and Swagger 2.0 documents: the examples of responses, with their statuses and the addresses of the servers. Schemas
// describe bodies and are none; they are not read.

import { contentOf, type JsonNode, type JsonObject, type JsonString } from "../../parse/json.ts";
import { pointerTokens } from "../../text/jsonPlace.ts";
import type { Slices } from "../../text/slices.ts";
import type { BodyCandidate } from "../bodyModel.ts";
import { type Layer, spanIn } from "./layer.ts";
import { memberOf, stringIn } from "./members.ts";
import { onOrigin, originOf } from "./openApiOrigin.ts";
import { sketchOf } from "./openApiSketch.ts";
import { isAbsolute, joinUrl } from "./surroundings.ts";

/** An example body of a response. */
export interface ResponseExample {
  readonly node: JsonNode;
  /** Undefined for `default`, for a range such as `4XX`, and where several responses share the example. */
  readonly status: BodyCandidate["status"];
  /** Whether it is of errors only. */
  readonly isError: boolean;
  readonly url: string | undefined;
  /** Whether it is put together from examples of single properties. */
  readonly isSketch?: boolean;
}

export interface OpenApiDocument {
  readonly examples: readonly ResponseExample[];
  /** The addresses of servers, as they are written. */
  readonly servers: readonly JsonString[];
}

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
/** References to references: a chain that is longer, or a circle, leads nowhere. */
const LONGEST_CHAIN = 5;

/** Whether a document is one of these specifications. */
export function isOpenApi(root: JsonObject): boolean {
  const version = stringIn(memberOf(root, "openapi") ?? memberOf(root, "swagger"));
  return version !== undefined && /^[23]\./.test(version);
}

/** The examples in a document for which `isOpenApi` holds. */
export function* readingOpenApi(root: JsonObject, layer: Layer): Slices<OpenApiDocument> {
  /** By their places: what is put together is made anew each time. */
  const found = new Map<number, ResponseExample>();
  const servers: JsonString[] = [];
  const origin = originOf(root);
  const onOwn = (address: string | undefined) => address && onOrigin(address, origin);
  const rootUrl = onOrigin(serverIn(root, servers) ?? swaggerServer(root), origin);
  for (const { key: path, value: item } of membersOf(memberOf(root, "paths"))) {
    yield;
    const pathItem = target(item, root);
    const pathUrl = onOwn(pathItem && serverIn(pathItem, servers)) ?? rootUrl;
    for (const { key: method, value } of membersOf(pathItem)) {
      if (!METHODS.has(method.value) || value?.kind !== "object") continue;
      const server = onOwn(serverIn(value, servers)) ?? pathUrl;
      const url = server === undefined ? undefined : joinUrl(server, path.value);
      const responses = membersOf(memberOf(value, "responses"));
      const isDefaultOfErrors = responses.some(({ key }) => /^2(?:\d\d|XX)$/.test(key.value));
      for (const { key, value: response } of responses) {
        const status = /^[1-5]\d\d$/.test(key.value)
          ? { value: Number(key.value), span: spanIn(layer, contentOf(key)) }
          : undefined;
        const isError = isErrorKey(key.value) || (key.value === "default" && isDefaultOfErrors);
        for (const { node, isSketch } of examplesOf(target(response, root), root)) {
          const place = node.span.start;
          const before = found.get(place);
          const isShared = before !== undefined && before.status?.value !== status?.value;
          const merged = isShared
            ? { ...before, status: undefined, isError: before.isError && isError }
            : before;
          found.set(place, merged ?? { node, status, isError, url, isSketch });
        }
      }
    }
  }
  // Responses that no operation refers to, or only those of other files.
  const shared = [memberOf(root, "responses"), objectAt(root, ["components", "responses"])];
  for (const { value } of shared.flatMap(membersOf)) {
    for (const { node, isSketch } of examplesOf(target(value, root), root)) {
      const place = node.span.start;
      if (!found.has(place))
        found.set(place, { node, status: undefined, isError: false, url: rootUrl, isSketch });
    }
  }
  return { examples: [...found.values()], servers };
}

/** Whether a key of `responses` is the status of an error, or a range of them. */
export function isErrorKey(key: string): boolean {
  return /^[45](?:\d\d|XX)$/.test(key);
}

type Example = Pick<Required<ResponseExample>, "node" | "isSketch">;

/** The examples of one response: of its media types, of their schemas, and of Swagger's `examples`; where it has none, of single properties. */
function examplesOf(response: JsonObject | undefined, root: JsonObject): readonly Example[] {
  if (response === undefined) return [];
  const media = [
    response,
    ...membersOf(memberOf(response, "content")).map(({ value }) => target(value, root)),
  ];
  const ofSwagger = membersOf(memberOf(response, "examples")).flatMap(({ key, value }) =>
    value && /json/i.test(key.value) ? [value] : [],
  );
  const ofMedia = media.flatMap((each) => {
    if (each === undefined) return [];
    const schema = target(memberOf(each, "schema"), root);
    const whole = [...examplesIn(each, root), ...examplesIn(schema, root)];
    if (whole.length > 0 || schema === undefined || ofSwagger.length > 0) return whole.map(given);
    const sketch = sketchOf(schema, (node) => target(node, root));
    return sketch ? [{ node: sketch, isSketch: true }] : [];
  });
  return [...ofSwagger.map(given), ...ofMedia];
}

function given(node: JsonNode): Example {
  return { node, isSketch: false };
}

/** What stands under `example` and `examples` of a media type or a schema. */
function examplesIn(node: JsonObject | undefined, root: JsonObject): readonly JsonNode[] {
  if (node === undefined) return [];
  const single = memberOf(node, "example");
  const several = memberOf(node, "examples");
  const named = membersOf(several).flatMap(({ value }) => {
    const example = target(value, root);
    return (example && memberOf(example, "value")) ?? [];
  });
  return [...(single ? [single] : []), ...(several?.kind === "array" ? several.items : []), ...named];
}

/** The address of the first server that is not on the developer's own machine; of the servers of a path or operation likewise. */
function serverIn(node: JsonObject, servers: JsonString[]): string | undefined {
  const list = memberOf(node, "servers");
  if (list?.kind !== "array") return undefined;
  const urls = list.items.flatMap((server): readonly string[] => {
    const url = server.kind === "object" ? memberOf(server, "url") : undefined;
    if (server.kind !== "object" || url?.kind !== "string") return [];
    servers.push(url);
    return [withDefaults(url.value, memberOf(server, "variables"))];
  });
  return urls.find((url) => isAbsolute(url) && !isLocal(url)) ?? urls[0];
}

function isLocal(url: string): boolean {
  return /^[^:]*:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i.test(url);
}

/** `{name}` in an address stands for the default of the variable; one without is unknown. */
function withDefaults(url: string, variables: JsonNode | undefined): string {
  return url.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const variable = variables?.kind === "object" ? memberOf(variables, name) : undefined;
    return (variable?.kind === "object" ? stringIn(memberOf(variable, "default")) : undefined) ?? "{}";
  });
}

function swaggerServer(root: JsonObject): string | undefined {
  const host = stringIn(memberOf(root, "host"));
  return host === undefined
    ? undefined
    : joinUrl(`https://${host}`, stringIn(memberOf(root, "basePath")) ?? "");
}

/** An object, or what its `$ref` to a place in the same document names. */
function target(node: JsonNode | undefined, root: JsonObject): JsonObject | undefined {
  let at = node;
  for (let i = 0; i < LONGEST_CHAIN; i++) {
    if (at?.kind !== "object") return undefined;
    const reference = stringIn(memberOf(at, "$ref"));
    if (reference === undefined) return at;
    if (!reference.startsWith("#/")) return undefined;
    at = objectAt(root, pointerTokens(reference.slice(1)));
  }
  return undefined;
}

function objectAt(root: JsonObject, path: readonly string[]): JsonNode | undefined {
  let at: JsonNode | undefined = root;
  for (const name of path) at = at?.kind === "object" ? memberOf(at, name) : undefined;
  return at;
}

function membersOf(node: JsonNode | undefined) {
  return node?.kind === "object" ? node.properties : [];
}

// A JSON tree → its references: the objects that may be error bodies, with the status and address beside them, and their
// keys and values. Whether a body is some API's is for resolve/ to say.

import type { JsonNode, JsonObject, JsonProperty, JsonTree } from "../parse/json.ts";
import type { Span } from "../text/span.ts";
import type { BodyCandidate, BodyNode } from "./bodyModel.ts";
import type { Directive } from "./commentModel.ts";
import { type FileReferences, type Hint, noReferences } from "./fileReferences.ts";
import type { Facts, Reference, ReferenceKind } from "./model.ts";
import { statusSet } from "./statusSet.ts";
import { readSuppressions } from "./suppressions.ts";

/** Reads the references of a parsed document. Pure; never throws. `text` is the document's. */
export function readJson(tree: JsonTree, text: string): FileReferences {
  const reader = new JsonReader();
  if (tree.root) reader.read(tree.root);
  reader.references.sort((a, b) => a.span.start - b.span.start);
  const directives = directivesOf(text, tree.comments);
  return {
    ...noReferences,
    references: reader.references,
    bodies: reader.bodies,
    directives,
    hints: reader.hints,
    suppressions: readSuppressions(
      text,
      tree.comments.map((span) => ({ span, place: span })),
    ),
  };
}

/** What surrounds a value: the status and the address of the response it may belong to. */
interface Surroundings {
  readonly status: BodyCandidate["status"];
  readonly url: string | undefined;
}

/** The body that a value is part of, and the way down to it. */
interface Inside {
  readonly body: number;
  readonly path: readonly string[];
  readonly facts: Facts | undefined;
}

const STATUS_KEYS = new Set(["status", "statusCode", "status_code", "httpStatus"]);
const URL_KEYS = new Set(["url", "uri", "href", "baseUrl", "endpoint"]);
const KIND_BY_KEY: Readonly<Record<string, ReferenceKind>> = {
  code: "code",
  type: "type",
  message: "message",
  msg: "message",
  detail: "message",
};
/** Keys whose object belongs to the body around it. */
const INNER_KEYS = new Set(["error", "detail", "data", "errors"]);
const LONGEST_VALUE = 500;

class JsonReader {
  readonly references: Reference[] = [];
  readonly bodies: BodyCandidate[] = [];
  readonly hints: Hint[] = [];

  /** Works off a list instead of calling itself, so that depth costs no stack. */
  read(root: JsonNode): void {
    const pending: { node: JsonNode; around: Surroundings; inside: Inside | undefined; key: string }[] = [
      { node: root, around: { status: undefined, url: undefined }, inside: undefined, key: "" },
    ];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { node, around, inside, key } = next;
      if (node.kind === "array") {
        const within = inside && { ...inside, path: [...inside.path, "*"] };
        for (const item of node.items) pending.push({ node: item, around, inside: within, key });
      } else if (node.kind === "object") {
        const here = surroundings(node, around, key);
        const within =
          inside && INNER_KEYS.has(inside.path.findLast((name) => name !== "*") ?? "")
            ? inside
            : this.enter(node, here);
        for (const property of node.properties) {
          const { value } = property;
          const below = within && { ...within, path: [...within.path, property.key.value] };
          if (below) this.noteKey(property, below);
          if (value) pending.push({ node: value, around: here, inside: below, key: property.key.value });
        }
      } else this.noteValue(node, inside, key);
    }
  }

  /** Takes an object as the beginning of a body if it looks like one. */
  private enter(node: JsonObject, { status, url }: Surroundings): Inside | undefined {
    if (!looksLikeBody(node)) return undefined;
    const body =
      this.bodies.push({
        span: node.span,
        root: bodyNode(node),
        ...(status ? { status } : {}),
        ...(url === undefined ? {} : { url }),
      }) - 1;
    const facts = status && { statuses: statusSet(status.value), values: [], because: [status.span] };
    return { body, path: [], facts };
  }

  private noteKey({ key }: JsonProperty, { body, path, facts }: Inside): void {
    this.references.push({
      kind: "field",
      role: "body",
      value: key.value,
      span: key.content,
      quote: '"',
      partial: key.value === "" || !key.closed,
      subject: {
        span: key.content,
        root: "",
        path,
        pathSpans: [key.content],
        origin: { part: "body", path },
      },
      ...(facts ? { facts } : {}),
      body,
    });
  }

  private noteValue(
    node: Exclude<JsonNode, { kind: "object" | "array" }>,
    inside: Inside | undefined,
    key: string,
  ): void {
    if (node.kind === "string") {
      if (node.value.includes("://")) this.hints.push({ kind: "url", value: node.value, span: node.content });
      if (inside === undefined || node.value.length > LONGEST_VALUE) return;
      const { body, path, facts } = inside;
      this.references.push({
        kind: KIND_BY_KEY[key] ?? "text",
        role: "body",
        value: node.value,
        span: node.content,
        quote: '"',
        partial: node.value === "" || !node.closed,
        subject: { span: node.content, root: "", path, pathSpans: [], origin: { part: "body", path } },
        ...(facts ? { facts } : {}),
        body,
      });
    } else if (
      node.kind === "number" &&
      typeof node.value === "number" &&
      STATUS_KEYS.has(key) &&
      isStatus(node.value)
    ) {
      const owner = inside ?? this.bodyBeside(node.span);
      this.references.push({
        kind: "status",
        role: "body",
        value: node.value,
        span: node.span,
        quote: "",
        partial: false,
        statuses: statusSet(node.value),
        ...(owner ? { body: owner.body } : {}),
      });
    }
  }

  /** The body whose status stands at `span`: it may have been read before or still be to come. */
  private bodyBeside(span: Span): { body: number } | undefined {
    const body = this.bodies.findIndex(({ status }) => status?.span.start === span.start);
    return body < 0 ? undefined : { body };
  }
}

/** The status and the address that an object states for what is in it; else those from further out. */
function surroundings(node: JsonObject, outer: Surroundings, key: string): Surroundings {
  let { status, url } = outer;
  if (/^[1-5]\d\d$/.test(key))
    status = { value: Number(key), span: { start: node.span.start, end: node.span.start + 1 } };
  for (const { key: name, value } of node.properties) {
    if (
      STATUS_KEYS.has(name.value) &&
      value?.kind === "number" &&
      typeof value.value === "number" &&
      isStatus(value.value)
    ) {
      status = { value: value.value, span: value.span };
    } else if (URL_KEYS.has(name.value) && value?.kind === "string") url = value.value;
    else if (name.value === "request" && value?.kind === "object")
      url = surroundings(value, { status: undefined, url }, "").url;
  }
  return { status, url };
}

function isStatus(value: number): boolean {
  return Number.isInteger(value) && value >= 100 && value <= 599;
}

/** Whether an object has what error bodies begin with, or a key is being typed. One word proves nothing: the catalogs decide. */
function looksLikeBody(node: JsonObject): boolean {
  return node.properties.some(({ key, colon, value }) => {
    if (colon === undefined && value === undefined) return true;
    switch (key.value) {
      case "error":
        return value === undefined || value.kind === "object" || value.kind === "string";
      case "detail":
        return true;
      case "message":
      case "code":
        return value === undefined || value.kind === "string";
      default:
        return false;
    }
  });
}

/** A node as plain data. */
function bodyNode(node: JsonNode): BodyNode {
  const { span } = node;
  switch (node.kind) {
    case "object":
      return {
        kind: "object",
        span,
        properties: node.properties.map(({ key, value }) => ({
          span: { start: key.span.start, end: value?.span.end ?? key.span.end },
          key: { value: key.value, span: key.span },
          ...(value && { value: bodyNode(value) }),
        })),
      };
    case "array":
      return { kind: "array", span, items: node.items.map(bodyNode) };
    case "string":
      return { kind: "string", span, value: node.value };
    default:
      return { kind: node.kind, span, value: node.value };
  }
}

const DIRECTIVE = /^(?:\/\/|\/\*+)[ \t]*error-atlas:[ \t]*([a-z0-9][a-z0-9-]*)/;

/** `// error-atlas: <api>` in JSON with comments: for the whole document. */
function directivesOf(text: string, comments: readonly Span[]): readonly Directive[] {
  return comments.flatMap((comment) => {
    const match = DIRECTIVE.exec(text.slice(comment.start, comment.end));
    if (match === null) return [];
    const api = match[1] ?? "";
    const span = { start: comment.start, end: comment.start + match[0].length };
    return [
      {
        span,
        apiSpan: { start: span.end - api.length, end: span.end },
        api,
        scope: { start: 0, end: text.length },
      },
    ];
  });
}

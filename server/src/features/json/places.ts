// What stands at an offset of a JSON document: which recognised error body it is in, and what of it. In source code, references alone
// say what stands where.

import { isJson } from "../../parse/languages.ts";
import type { BodyCandidate, BodyNode } from "../../references/bodyModel.ts";
import type { BodyResolution, FileApi } from "../../resolve/model.ts";
import { encloses, type Span, touches, withoutQuotes } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";

/** A body that is taken for one of an API. */
export interface RecognisedBody {
  /** Which of `FileReferences.bodies`. */
  readonly index: number;
  readonly body: BodyCandidate;
  readonly resolution: BodyResolution;
  /** The first of its APIs. */
  readonly api: FileApi;
}

/** A key, a value or a brace of such a body. */
export interface BodyPlace extends RecognisedBody {
  /** From the body on, `*` for an element of an array; empty for the body itself. */
  readonly path: readonly string[];
  /** Absent where the value of a key is not typed yet. */
  readonly node?: BodyNode;
  /** A key or text without its quotes; for a brace or bracket all that is between it and its partner. */
  readonly span: Span;
}

/** The innermost recognised body around `offset`; undefined outside of all, and in documents that are not JSON. */
export function bodyAt(document: AnalysedDocument, offset: number): RecognisedBody | undefined {
  if (!isJson(document.text)) return undefined;
  const { bodies } = document.references;
  let best: RecognisedBody | undefined;
  for (const [index, { span }] of bodies.entries()) {
    if (!touches(span, offset) || (best && !encloses(best.body.span, span))) continue;
    best = recognised(document, index) ?? best;
  }
  return best;
}

/** A body with what it is taken for; undefined where that is nothing. */
export function recognised(document: AnalysedDocument, index: number): RecognisedBody | undefined {
  const body = document.references.bodies[index];
  const resolution = document.resolveBody(index);
  const [api] = resolution.apis;
  return body && api && { index, body, resolution, api };
}

/** The key, value or brace at `offset`: what the character there belongs to, else what ends before it. */
export function placeAt(document: AnalysedDocument, offset: number): BodyPlace | undefined {
  const found = bodyAt(document, offset);
  if (found === undefined) return undefined;
  const { root } = found.body;
  const { source } = document;
  const part =
    partAt(root, source, ({ start, end }) => start <= offset && offset < end) ??
    partAt(root, source, (span) => touches(span, offset));
  return part && { ...found, ...part };
}

type Part = Pick<BodyPlace, "path" | "node" | "span">;

/** Goes down from a body. Bodies are no deeper than the parser reads, and one step is done after the other. */
function partAt(root: BodyNode, source: string, isOn: (span: Span) => boolean): Part | undefined {
  const path: string[] = [];
  let node = root;
  for (;;) {
    let inner: BodyNode | undefined;
    if (node.kind === "object") {
      for (const { key, value } of node.properties) {
        if (isOn(key.span)) {
          const span = withoutQuotes(key.span, source);
          return { path: [...path, key.value], ...(value && { node: value }), span };
        }
        if (value === undefined || !isOn(value.span)) continue;
        inner = value;
        path.push(key.value);
        break;
      }
    } else if (node.kind === "array") {
      inner = node.items.find((item) => isOn(item.span));
      if (inner) path.push("*");
    } else return { path, node, span: withoutQuotes(node.span, source) };
    if (inner === undefined)
      return isAtEdge(node.span, source, isOn) ? { path, node, span: node.span } : undefined;
    node = inner;
  }
}

/** Whether it is the brace or bracket at either end, the last of which may not be typed yet. */
function isAtEdge({ start, end }: Span, source: string, isOn: (span: Span) => boolean): boolean {
  if (isOn({ start, end: start + 1 })) return true;
  return /[\]}]/.test(source.charAt(end - 1)) && isOn({ start: end - 1, end });
}

// What source sends itself: objects that may be error bodies. Bodies that are received are the origins of subjects, in model.ts.

import type { Span } from "../text/span.ts";

/** An object that may be an error body: in JSON, or an object literal that is sent as one. */
export interface BodyCandidate {
  readonly span: Span;
  readonly root: BodyNode;
  /** The status that goes with it, and its place. */
  readonly status?: { readonly value: number; readonly span: Span };
  /** True where it is one of an error, though not told of which status: `4XX`. */
  readonly isError?: boolean;
  /** An address that goes with it. */
  readonly url?: string;
  /**
   * For code: `mock` where it can only pretend that an API sent it, `server` where it may be an answer of a server of one's own.
   * Absent in data.
   */
  readonly sentBy?: "mock" | "server";
  /** True for an object that merely has the form of a response: `{ status: 402, data: … }`. */
  readonly isDouble?: boolean;
  /** The strings that it stands in as JSON, without their quotes, the outermost first. */
  readonly literals?: readonly Span[];
  /** True where the text in those strings is no whole JSON: cut off, or a template. */
  readonly isCut?: boolean;
  /** True where a specification gives it as an example of a response. */
  readonly isExample?: boolean;
  /** True where it is put together from examples of single fields: it has no form of its own. */
  readonly isSketch?: boolean;
  /** Of data: true where it stands in the place of a body, and so is no record of a response, whatever it has. */
  readonly isPlaced?: boolean;
  /** Which of the bodies it is a part of, unless that one only tells of this one: the catalogs decide. */
  readonly within?: number;
}

/** A value in a body with its place, as far as source says what it is. */
export type BodyNode =
  | BodyObject
  | {
      readonly kind: "array";
      readonly span: Span;
      readonly items: readonly BodyNode[];
    }
  /** `span` with the quotes. */
  | { readonly kind: "string"; readonly span: Span; readonly value: string }
  | {
      readonly kind: "number" | "boolean" | "null";
      readonly span: Span;
      readonly value: number | boolean | null;
    }
  /** What is worked out at run time. */
  | { readonly kind: "unknown"; readonly span: Span };

export interface BodyObject {
  readonly kind: "object";
  readonly span: Span;
  /** In the order of source; of two with one name the last counts. */
  readonly properties: readonly BodyProperty[];
  /** True where it may have more than is written: `{ ...base }`. */
  readonly isOpen?: boolean;
}

export interface BodyProperty {
  /** Key and value, with all that stands around the value; absent where that is nothing: see `spanOfProperty`. */
  readonly span?: Span;
  /** `span` with the quotes, where it has any. */
  readonly key: { readonly value: string; readonly span: Span };
  /** Offset of the colon, where it is known. */
  readonly colon?: number;
  /** Missing while it is not typed yet. */
  readonly value?: BodyNode;
}

/** The place of a property, from its key to the end of its value. */
export function spanOfProperty({ span, key, value }: BodyProperty): Span {
  return span ?? { start: key.span.start, end: value?.span.end ?? key.span.end };
}

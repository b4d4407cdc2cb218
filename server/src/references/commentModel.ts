// Comments that are about Error Atlas, and the stretches of source in which no comment can stand.

import type { Span } from "../text/span.ts";

/** `// error-atlas: <api>` */
export interface Directive {
  readonly span: Span;
  readonly apiSpan: Span;
  /** The id as written; `none` turns detection off. */
  readonly api: string;
  /** Where it holds. */
  readonly scope: Span;
}

/** `// error-atlas-disable-next-line wrong-field, unknown-code -- reason` */
export interface Suppression {
  readonly kind: "next-line" | "line" | "rest";
  /** The comment, with its marks. */
  readonly span: Span;
  /** What goes when it is taken away: the comment, in JSX with the braces that hold nothing else. */
  readonly place: Span;
  /** The rules that it names, as written; none where it holds for all. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** Findings that begin here are not shown. */
  readonly scope: Span;
}

/** A stretch of source over several lines in which `//` begins no comment. */
export interface TextBlock {
  /** `markup`: between JSX tags, where a comment stands in braces · `template`: of a template literal, where none can stand */
  readonly kind: "markup" | "template";
  readonly span: Span;
}

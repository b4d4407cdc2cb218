// Places in a text. Everything below features/ speaks in these; only features/ and lsp/ know lines and columns.

/** A half-open range `[start, end)` of offsets in UTF-16 code units, `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in `span` or touches either end: where a cursor counts as being "on" it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether `outer` holds the whole of `inner`. */
export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** One replacement in a text. */
export interface TextChange {
  /** What is replaced, in offsets of the old text. */
  readonly span: Span;
  /** Length of what stands there in the new text. */
  readonly newLength: number;
}

/** A text or key without the quotes around it, which are escaped in a string. */
export function withoutQuotes({ start, end }: Span, source: string): Span {
  const quote = /^\\*["'`]/.exec(source.slice(start, end))?.[0].length ?? 0;
  return end - start > 2 * quote ? { start: start + quote, end: end - quote } : { start, end };
}

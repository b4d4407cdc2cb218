// `// error-atlas: <api>` in JSON with comments: for the whole document.

import type { Span } from "../../text/span.ts";
import type { Directive } from "../commentModel.ts";

const DIRECTIVE = /^(?:\/\/|\/\*+)[ \t]*error-atlas:[ \t]*([a-z0-9][a-z0-9-]*)/;

/** The directives among the comments of a document. */
export function directivesOf(text: string, comments: readonly Span[]): readonly Directive[] {
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

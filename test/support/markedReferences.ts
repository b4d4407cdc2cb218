// `//  ^^^ expectation` lines under a line of source: what the analysis is to make of the reference above the carets. How it is
// put into words is in describeReference.ts.

import type { AnalysedDocument } from "../../server/src/features/document.ts";
import { describeReference } from "./describeReference.ts";

/** What the markers of a document's source expect, and what is found in their places: each as `line: text → expectation`. */
export function compareMarked(document: AnalysedDocument): { expected: string[]; found: string[] } {
  const { source } = document;
  const expected: string[] = [];
  const found: string[] = [];
  let lineStart = 0;
  let above = { start: 0, number: 0 };
  source.split(/\r?\n/).forEach((line, number) => {
    const match = /^(\s*\/\/\s*)(\^+) (.+)$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined && match[3] !== undefined) {
      const start = above.start + match[1].length;
      const end = start + match[2].length;
      const reference = document.references.references.find(
        ({ span }) => span.start === start && span.end === end,
      );
      const place = `${above.number}: ${source.slice(start, end)}`;
      expected.push(`${place} → ${match[3]}`);
      found.push(`${place} → ${reference ? describeReference(reference, document) : "nothing"}`);
    } else above = { start: lineStart, number: number + 1 };
    lineStart += line.length;
    lineStart += source.startsWith("\r\n", lineStart) ? 2 : 1;
  });
  return { expected, found };
}

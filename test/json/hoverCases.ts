// Tables of hovers in JSON documents, the place of each marked by `$0`.

import { expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { type Marked, read } from "./reading.ts";

export interface Case {
  readonly what: string;
  readonly text: string;
  /** What it is for; undefined where nothing is to be said. */
  readonly on?: string;
  /** Lines that the hover has, in their order; the first is its first, and all that begin with `- ` are among them. */
  readonly lines?: readonly string[];
  /** What none of its lines has. */
  readonly not?: string;
  readonly api?: string;
}

/** Runs a table. */
export function testHovers(cases: readonly Case[]): void {
  test.each(cases.map((one) => [one.what, one] as const))(
    "%s",
    (_what, { on, lines = [], not, ...marked }) => {
      const found = hoverAt(marked);
      expect(found?.on).toBe(on);
      expect(found?.lines[0]).toBe(lines[0]);
      expect((found?.lines ?? []).filter((line) => lines.includes(line) || line.startsWith("- "))).toEqual(
        lines,
      );
      if (not !== undefined) expect(found?.lines.join("\n")).not.toContain(not);
    },
  );
}

/** The hover's lines, and the text that it is for. */
export function hoverAt(marked: Marked): { lines: readonly string[]; on: string } | undefined {
  const { document, offset } = read(marked);
  const found = hover(document, offset, { relatedApis: false });
  if (found === null) return undefined;
  const { contents, range } = found;
  if (typeof contents !== "object" || !("value" in contents) || range === undefined)
    throw new Error("No Markdown");
  return { lines: contents.value.split("\n"), on: document.text.getText(range) };
}

// How drafts are written down: as JSON in the layout of the document, escaped for the strings that it stands in, with tab stops for
// clients that have them.

import type { JsonNode } from "../../parse/json.ts";
import type { JsonCursor } from "../../references/json/cursor.ts";
import { indentationAt, indentUnit, lineStart, newlineOf } from "../../text/layout.ts";
import type { Draft, Part } from "./draft.ts";

/** How values are laid out. */
export interface Layout {
  readonly indent: string;
  readonly newline: string;
  /** Of the line that a value begins on. */
  readonly indentation: string;
  readonly isInline: boolean;
  /** Whether blanks stand between the parts of a line. */
  readonly isSpaced: boolean;
}

/** The layout at a cursor. `isInline`: whether what is written there has to stay on its line. */
export function layoutAt({ layer, offset, around }: JsonCursor, isInline: boolean): Layout {
  const { text } = layer;
  const start = text.slice(0, WINDOW);
  return {
    indent: unitAround(text, offset, around) ?? indentUnit(start),
    newline: newlineOf(start),
    indentation: indentationAt(text, offset),
    isInline,
    isSpaced: !isInline || /":\s/.test(start) || (layer.literals.length === 0 && !/":/.test(start)),
  };
}

/** As much of a text is looked at for its style. */
const WINDOW = 20_000;

/** The step of indentation between an object or array around the cursor and what is in it, or else the cursor. */
function unitAround(text: string, offset: number, around: JsonCursor["around"]): string | undefined {
  for (const { node, layer } of around.toReversed()) {
    const first = node.kind === "object" ? node.properties[0]?.key : node.items[0];
    if (layer.text !== text) continue;
    const place = first?.span.start ?? offset;
    if (lineStart(text, place) <= node.span.start) continue;
    const outer = indentationAt(text, node.span.start);
    const inner = indentationAt(text, place);
    if (inner.startsWith(outer) && inner.length > outer.length) return inner.slice(outer.length);
  }
  return undefined;
}

/** A draft as JSON, in parts. */
export function partsOf(draft: Draft, layout: Layout): readonly Part[] {
  switch (draft.kind) {
    case "leaf":
      return draft.isText ? ['"', ...draft.parts.map(inString), '"'] : draft.parts;
    case "array":
      return bracketed(
        "[",
        draft.items.map((item) => partsIn(item, layout)),
        "]",
        layout,
      );
    case "object": {
      const colon = layout.isSpaced ? ": " : ":";
      const members = draft.members.map(([name, value]) => [
        JSON.stringify(name) + colon,
        ...partsIn(value, layout),
      ]);
      return bracketed("{", members, "}", layout);
    }
  }
}

function partsIn(draft: Draft, layout: Layout): readonly Part[] {
  return partsOf(draft, { ...layout, indentation: layout.indentation + layout.indent });
}

function bracketed(
  open: string,
  members: readonly (readonly Part[])[],
  close: string,
  layout: Layout,
): readonly Part[] {
  if (members.length === 0) return [open, close];
  const { newline, indentation, indent, isInline, isSpaced } = layout;
  const edge = isSpaced && open === "{" ? " " : "";
  const [begin, end] = isInline ? [edge, edge] : [newline + indentation + indent, newline + indentation];
  const between = isInline ? (isSpaced ? ", " : ",") : `,${begin}`;
  return [
    open,
    begin,
    ...members.flatMap((member, i) => (i === 0 ? member : [between, ...member])),
    end,
    close,
  ];
}

/** The text of a string's part, as it stands between the quotes. */
export function inString(part: Part): Part {
  return mapped(part, (text) => JSON.stringify(text).slice(1, -1));
}

/** Parts as they stand in so many strings of JSON within each other. */
export function escapedParts(parts: readonly Part[], times: number): readonly Part[] {
  return times === 0 ? parts : escapedParts(parts.map(inString), times - 1);
}

function mapped(part: Part, change: (text: string) => string): Part {
  return typeof part === "string" ? change(part) : { choices: part.choices.map(change) };
}

/** Parts as a snippet, or, without tab stops, with the first of what can be chosen. */
export function textOfParts(parts: readonly Part[], asSnippet: boolean): string {
  let stop = 0;
  return parts
    .map((part) => {
      if (!asSnippet) return typeof part === "string" ? part : (part.choices[0] ?? "");
      if (typeof part === "string") return escapedForSnippet(part);
      stop++;
      const { choices } = part;
      // Of those characters editors read escapes in different ways.
      if (choices.length > 1 && !choices.some((choice) => /[${}]/.test(choice)))
        return `\${${stop}|${choices.map((choice) => choice.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
      const [first = ""] = choices;
      return first === "" ? `\${${stop}}` : `\${${stop}:${escapedForSnippet(first)}}`;
    })
    .join("");
}

function escapedForSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** Whether an object or array has no line end before `offset`. */
export function isOnOneLine(text: string, { span }: Pick<JsonNode, "span">, offset: number): boolean {
  return lineStart(text, offset) <= span.start;
}

// Text for a terminal: colours where they are wanted, and nothing in it that a terminal would take as a command.

import { styleText } from "node:util";

export type Style = Parameters<typeof styleText>[0];

/** Styles text for standard output; leaves it plain where that is no terminal or `NO_COLOR` is set (`FORCE_COLOR` overrules). */
export function paint(style: Style, text: string): string {
  return wantsColor() ? styleText(style, text, { validateStream: false }) : text;
}

/** The text without control characters, which catalogs and sources may hold: tabs become two spaces. */
export function printable(text: string): string {
  return text.replaceAll("\t", "  ").replace(/\p{Cc}/gu, "�");
}

/** Breaks text at spaces into lines of at most `width` characters; longer words stay whole. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function wantsColor(): boolean {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return process.stdout.isTTY === true && process.stdout.hasColors();
}

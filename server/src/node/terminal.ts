// What the programs print on standard output and standard error: the only place that writes there. Whatever it is given, nothing
// that is printed is taken for a command by a terminal or a CI system; colors are applied to what is safe already.

import { styleText } from "node:util";
import { printableJson, printableLine } from "../text/printable.ts";

export type Style = Parameters<typeof styleText>[0];

/** A part of a line in a color or weight. */
export interface Painted {
  readonly style: Style;
  readonly text: string;
}

/** One line, without its end: a line break in it is shown as U+FFFD and begins no other. */
export type Line = string | readonly (string | Painted)[];

/** Prints lines on standard output. */
export function print(lines: readonly Line[]): void {
  write(process.stdout, lines);
}

/** Prints lines on standard error. */
export function printError(lines: readonly Line[]): void {
  write(process.stderr, lines);
}

/** Shows on the last line of a terminal what is under way, in the place of what was shown there; undefined: nothing any more. */
export function showProgress(text: string | undefined): void {
  if (process.stderr.isTTY === true)
    process.stderr.write(`\r\u001B[2K${text === undefined ? "" : printableLine([text]).join("")}`);
}

/** Prints a value on standard output as JSON on several lines, its harmful characters as `\u` escapes. */
export function printJson(value: unknown): void {
  process.stdout.write(`${printableJson(JSON.stringify(value, null, 2))}\n`);
}

/** Styles `text`, where colors are wanted. */
export function paint(style: Style, text: string): Painted {
  return { style, text };
}

/** The lines of a text of ours that has several, and of the stack of an error. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, "").split("\n");
}

/** Ends the program quietly when the reader of standard output, such as `head`, closes it early: there is nobody left to tell anything. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

/** Calls `gone` when nobody reads standard output any more. That nobody reads standard error is passed over: where would one say so? */
export function whenUnread(gone: () => void): void {
  process.stdout.on("error", gone);
  process.stderr.on("error", () => {});
}

function write(stream: NodeJS.WriteStream, lines: readonly Line[]): void {
  const colored = wantsColor(stream);
  const text = lines.map((line) => `${render(line, colored)}\n`).join("");
  if (text !== "") stream.write(text);
}

function render(line: Line, colored: boolean): string {
  const parts = typeof line === "string" ? [line] : line;
  const shown = printableLine(parts.map((part) => (typeof part === "string" ? part : part.text)));
  return parts
    .map((part, i) => {
      const text = shown[i] ?? "";
      // The stream is not asked: FORCE_COLOR overrules what it says.
      return typeof part === "string" || !colored
        ? text
        : styleText(part.style, text, { validateStream: false });
    })
    .join("");
}

/** Whether the stream is a terminal with colors and `NO_COLOR` is not set; `FORCE_COLOR` overrules both. */
function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return stream.isTTY === true && stream.hasColors();
}

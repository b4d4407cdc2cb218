// Lines of programs and commands in a copy, which lost the frame around them: they are code, and neither headings nor items.

import type { Line } from "./pastedTables.ts";

/** Fewer lines in a row may be a sentence with a bracket. */
const LEAST_LINES = 2;

/** How many of the lines that begin a text are a program, blank ones between two such lines included; 0: none begins here. */
export function programLines(lines: readonly Line[]): number {
  if (!isProgram(lines[0]?.text ?? "")) return 0;
  let count = 0;
  let own = 0;
  for (const [i, { text }] of lines.entries()) {
    if (text.trim() === "") {
      if (lines[i + 1]?.text.trim() === "") break;
      continue;
    }
    if (!isProgram(text)) break;
    own++;
    count = i + 1;
  }
  return own >= LEAST_LINES ? count : 0;
}

const MARKS: readonly RegExp[] = [
  /[{;]$|^[})\]]/, // blocks and statements
  /^(?:(?:export|public|private|static|async) )*(?:const|let|var|function|class|interface|enum|def|func|fn|import|from|package|using) [\w{*.$"']/,
  /^(?:if|elif|else|for|while|switch|try|catch|except|finally|return|throw|raise|await|yield|case)\b.*(?:[:({;)]|\bas \w+)$/,
  /^(?:return|raise|throw|await|continue|break|pass|try:|else:|finally:)\b ?[\w."'({]*$/,
  /^(?:\$ )?(?:curl|wget|npm|npx|pip|yarn|docker|git|export) \S/,
  /^-(?:[HXdu]|-\w[\w-]*) /,
  /^[\w.$[\]"']+ (?:=|:=|\+=|==) \S/, // assignments
  /=> ?[{(]|\) ?(?:=>|->)|\w\([^()]*\)(?:[.;:]|$)/, // arrows and calls
  /^(?:X-[\w-]+|Authorization|Content-Type|Retry-After|Accept): \S/, // fields of requests and answers
  /^@\w+\(|^\/\/ |^\/\*|^\*\/|^#!\//,
  /^(?: {2,}|\t)\S/, // what is indented
];

function isProgram(text: string): boolean {
  const bare = text.trim();
  if (bare === "" || /^[•·*]\s|^[-–]\s\p{L}/u.test(bare) || bare.includes("\t") || /^\|/.test(bare))
    return false;
  const isIndented = /^(?: {2,}|\t)\S/.test(text);
  return isIndented || MARKS.some((mark) => mark.test(bare));
}

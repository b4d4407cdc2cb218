import { expect, test } from "vitest";
import { besideWord } from "./besideWord.ts";

/** The line with `MOCK` inserted at `$0`. */
function inserted(marked: string): string {
  const cursor = marked.indexOf("$0");
  const line = marked.replace("$0", "");
  const { character, before } = besideWord(line, cursor);
  return `${line.slice(0, character)}${before}MOCK${line.slice(character)}`;
}

test.each([
  ["  answer = $0;", "  answer = MOCK;"],
  ["$0", "MOCK"],
  ["  $0", "  MOCK"],
  ["use($0)", "use(MOCK)"],
  ['logger.in$0fo("a");', 'logger.info("a");\nMOCK'],
  ["\t  logger.info$0(1);", "\t  logger.info(1);\n\t  MOCK"],
  ["  $0const a = 1;", "  const a = 1;\n  MOCK"],
  ["  größ$0e", "  größe\n  MOCK"],
  ["a$0", "a\nMOCK"],
  ["$0$", "$\nMOCK"],
  ["call(𝒳$0)", "call(𝒳)\nMOCK"],
])("%s", (before, after) => {
  expect(inserted(before)).toBe(after);
});

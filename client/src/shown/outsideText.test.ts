import { describe, expect, test } from "vitest";
import { markupIn } from "../../../test/support/vscodeMarkup.ts";
import { oneLine, outsideText } from "./outsideText.ts";

const link = "[Set up](command:workbench.action.terminal.new)";

/** Each has something that VS Code finds. */
const hostile: readonly string[] = [
  link,
  "[x](COMMAND:y)",
  "[x](https://evil.example)",
  "[x](http://evil.example 'title')",
  '[x](command:y "a title")',
  "[x](file:///etc/passwd)",
  "[a [b](command:x)",
  "[[a]](command:x)",
  "[a\nb](command:x)",
  "\\[x\\](command:y)",
  "[x\\](command:y)",
  `acme-sdk/${link}/${link}`,
  "[\u200B](command:x)",
  "[x\u2060](command:y)",
  "[😀](command:x)",
  "[\uD83D](command:x\uDE00)",
  "$(zap)",
  "\\$(zap)",
  "\\\\$(sync~spin)",
  "$$(zap)",
  "$($(zap)zap)",
  "[x]$(zap)(command:y)",
  "[x$(zap)](command:y)",
  "![i](https://evil.example/i.png)",
  "![](https://evil.example/i.png)",
  "https://evil.example/x",
  "HTTP://evil.example",
  "ftp://evil.example",
  "www.evil.example",
  "WWW.evil.example",
  "wwwwww.evil.example",
  "me@evil.example",
  "a.b+c-@evil.example",
];

describe("in text from elsewhere VS Code finds nothing", () => {
  test.each(hostile)("%j", (text) => {
    expect(markupIn(text)).not.toEqual([]);
    expect(markupIn(outsideText(text))).toEqual([]);
  });

  test("however two texts are joined before", () => {
    const pieces = hostile.flatMap((text) => [...text].map((_, i) => [text.slice(0, i), text.slice(i)]));
    for (const [start = "", end = ""] of pieces) {
      for (const between of ["", " ", ": ", " · "]) {
        const joined = outsideText(`${start}${between}${end}`);
        expect(markupIn(joined), joined).toEqual([]);
      }
    }
  });

  test("in random texts of what matters", () => {
    const atoms = [
      "[",
      "]",
      "(",
      ")",
      "$",
      "!",
      "\\",
      "command:",
      "https:",
      "//",
      "www",
      ".",
      "@",
      "zap",
      "\n",
      "\u2060",
      '"',
      " ",
    ];
    let seed = 7;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed;
    };
    let found = 0;
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({ length: 3 + (next() % 12) }, () => atoms[next() % atoms.length]).join("");
      found += markupIn(text).length > 0 ? 1 : 0;
      const shown = outsideText(text);
      expect(markupIn(shown), JSON.stringify(text)).toEqual([]);
      expect(outsideText(shown)).toBe(shown);
    }
    expect(found).toBeGreaterThan(300);
  });
});

test.each([
  "the import of @acme/sdk on line 3",
  "errors[0].code (402)",
  "a$b, $1, $ (x), ] (y)",
  "error-atlas:/pureframe.error-catalog.json",
  "Übergröße 😀 שלום",
  "",
])("%j stays as it is", (text) => {
  expect(outsideText(text)).toBe(text);
});

test("what is broken looks the same: only word joiners are added", () => {
  for (const text of hostile) {
    const shown = outsideText(text).replaceAll("\u2060", "");
    expect(shown).toBe(oneLine(text).replaceAll("\u2060", ""));
  }
});

test.each([
  ["a\nb", "a b"],
  ["a\r\n\t b", "a  b"],
  ["a\u2028b\u2029c\u0085d", "a b c d"],
  ["a\u0000\u001Bb\u009B", "a\uFFFD\uFFFDb\uFFFD"],
  ["a\u202Eb\u2066c\u2069", "a\uFFFDb\uFFFDc\uFFFD"],
])("one line of %j is %j", (text, line) => {
  expect(oneLine(text)).toBe(line);
});

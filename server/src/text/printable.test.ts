import { describe, expect, test } from "vitest";
import { printable, printableJson, printableLine } from "./printable.ts";

describe("printable", () => {
  test.each([
    ["words, ünïcode, 文字, 👩‍👩‍👧 and مرحبا", "words, ünïcode, 文字, 👩‍👩‍👧 and مرحبا"],
    ["a\tb", "a  b"],
    ["\u001b[2J\u0007\u007f", "�[2J��"],
    ["a\nb\r\nc", "a�b��c"],
    ["\u0085\u009b31m", "��31m"],
    ["a\u2028b\u2029c", "a�b�c"],
    ["\u202eab\u2066\u2069\u200e\u200f\u061c", "�ab�����"],
    ["\ud800 \udc00 😀", "� � 😀"],
  ])("%j → %j", (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test("leaves none of the characters that it is there for, and all others", () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      const isHarmful =
        code < 0x20 ||
        (code >= 0x7f && code <= 0x9f) ||
        [0x61c, 0x200e, 0x200f, 0x2028, 0x2029].includes(code) ||
        (code >= 0x202a && code <= 0x202e) ||
        (code >= 0x2066 && code <= 0x2069) ||
        (code >= 0xd800 && code <= 0xdfff);
      const expected = code === 9 ? "  " : isHarmful ? "�" : character;
      if (printable(character) !== expected) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

/** Lines that CI systems act on, and how they are printed. */
const commands: readonly (readonly [string, string])[] = [
  ["::error file=a.ts::x", ": :error file=a.ts::x"],
  [" \u00a0\u3000 ::stop-commands::x", " \u00a0\u3000 : :stop-commands::x"],
  ["\t::error::x", "  : :error::x"],
  ["\u200b::error::x", "\u200b: :error::x"],
  [":\u00ad:error::x", ":\u00ad :error::x"],
  [":::x::", ": ::x::"],
  ["a ##[error]x", "a # #[error]x"],
  ["a ##vso[task.setvariable variable=PATH]x", "a # #vso[task.setvariable variable=PATH]x"],
  ["##vso[a.b]##vso[c.d]", "# #vso[a.b]# #vso[c.d]"],
  ["###[error]", "## #[error]"],
  ["#\u200b#v\u200bso[a]", "#\u200b #v\u200bso[a]"],
  ["##teamcity[buildStatus status='SUCCESS']", "# #teamcity[buildStatus status='SUCCESS']"],
  ["##octopus[setVariable]", "# #octopus[setVariable]"],
  ["section_start:1:x", "section_start :1:x"],
  ["a section_end:1:x", "a section_end :1:x"],
  ["travis_fold:start:x", "travis_fold :start:x"],
  ["travis_time:end:x", "travis_time :end:x"],
  ["--- group", "- -- group"],
  ["+++ group", "+ ++ group"],
  ["~~~ group", "~ ~~ group"],
  ["^^^ +++", "^ ^^ +++"],
];

/** Lines that look somewhat like those. */
const harmless = [
  "std::vector is no command",
  "a ::error::",
  "## heading [link]",
  "#[error]",
  "-- dashes --- +++ ~~~",
  "section_start",
  ": : x",
];

describe("printableLine", () => {
  const line = (...parts: readonly string[]) => printableLine(parts).join("");

  test.each(commands)("%j → %j", (text, expected) => {
    expect(line(text)).toBe(expected);
    expect(line(expected)).toBe(expected);
  });

  test.each(harmless)("%j stays", (text) => {
    expect(line(text)).toBe(text);
  });

  test.each(commands)("%j in parts of any length", (text, expected) => {
    for (let at = 0; at <= text.length; at++) {
      expect(line(text.slice(0, at), "", text.slice(at))).toBe(expected);
      expect(line(...text)).toBe(expected);
    }
  });

  test("what the parts are is kept: a break goes to the part that it is before", () => {
    expect(printableLine(["a #", "#[b]", "c"])).toEqual(["a #", " #[b]", "c"]);
    expect(printableLine([])).toEqual([]);
  });
});

describe("printableJson", () => {
  const values = [...commands.map(([text]) => text), ...harmless, "\u001b\u007f\u009b\u202e\ud800 \u2028"];

  test.each(values)("%j: nothing harmful, and the same value", (text) => {
    const value = { [text]: [text, `\\${text}`, `\n${text}`, 1, { text }] };
    const json = printableJson(JSON.stringify(value, null, 2));
    expect(JSON.parse(json)).toEqual(value);
    for (const printed of json.split("\n")) expect(printableLine([printed])).toEqual([printed]);
  });

  test("escapes what it has to", () => {
    expect(printableJson('{\n  "a": "\u202e##[b] ::c"\n}')).toBe('{\n  "a": "\\u202e#\\u0023[b] ::c"\n}');
  });
});

describe("long lines", () => {
  const took = (text: string) => {
    const start = performance.now();
    printableLine([text]);
    printableJson(JSON.stringify([text]));
    return performance.now() - start;
  };

  test.each([
    ["spaces before colons", " :"],
    ["white space", " \u200b"],
    ["colons", ":\u200b"],
    ["hashes", "#"],
    ["hashes and words", "##w"],
    ["hashes and what is not shown", "#\u200b"],
    ["sections", "section_start"],
    ["dashes", "-"],
  ])("%s take not much longer than words", (_, piece) => {
    const length = 400_000;
    const honest = Math.max(took("word ".repeat(length / 5)), 5);
    expect(took(piece.repeat(length / piece.length)) / honest).toBeLessThan(40);
  });
});

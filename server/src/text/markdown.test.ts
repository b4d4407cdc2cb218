import { describe, expect, test } from "vitest";
import { codeSpan, escapeMarkdown, fencedBlock, link, proseMarkdown } from "./markdown.ts";

describe("escapeMarkdown", () => {
  test.each([
    ["plain words, with 3 numbers.", "plain words, with 3 numbers."],
    ["[a](command:evil)", "\\[a\\](command:evil)"],
    ["![a](https://x.y)", "!\\[a\\](https\\://x.y)"],
    ["<img src=x>", "\\<img src=x\\>"],
    ["`code`", "\\`code\\`"],
    ["*a* _b_ ~c~", "\\*a\\* \\_b\\_ \\~c\\~"],
    ["a | b", "a \\| b"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["===", "\\==="],
    ["1. item", "1\\. item"],
    ["12) item", "12\\) item"],
    ["429 is a status", "429 is a status"],
    ["see https://evil.example now", "see https\\://evil.example now"],
    ["(http://evil.example)", "(http\\://evil.example)"],
    ["www.evil.example", "www\\.evil.example"],
    ["mail a@b.example", "mail a\\@b.example"],
    ["&lt;b&gt;", "\\&lt;b\\&gt;"],
    ["$(zap) $x$", "\\$(zap) \\$x\\$"],
    ["back\\slash", "back\\\\slash"],
    ["two\n\n# lines\r\n\tend", "two # lines end"],
    ["\u0000bell\u0007", "bell"],
    ["", ""],
  ])("%j → %j", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe("proseMarkdown", () => {
  test.each([
    ["Read `detail_text`: it says *why*.", "Read `detail_text`: it says \\*why\\*."],
    ["`a` and `b`", "`a` and `b`"],
    ["one ` alone", "one \\` alone"],
    ["`[x](command:y)` [x](command:y)", "`[x](command:y)` \\[x\\](command:y)"],
    ["- `a`", "\\- `a`"],
    ["``", "\\`\\`"],
  ])("%j → %j", (text, expected) => {
    expect(proseMarkdown(text)).toBe(expected);
  });
});

describe("codeSpan", () => {
  test.each([
    ["not_found", "`not_found`"],
    ["a`b", "``a`b``"],
    ["`a`", "`` `a` ``"],
    ["a``b`c", "```a``b`c```"],
    [" a ", "`  a  `"],
    ["a\nb", "`a b`"],
    ["", "` `"],
    ["a|b", "`a|b`"],
  ])("%j → %j", (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });
});

describe("fencedBlock", () => {
  test.each([
    ["json", "{}", "```json\n{}\n```"],
    ["json", "```\nescape", "````json\n```\nescape\n````"],
    ["js on\n", "x", "```json\nx\n```"],
  ])("%j %j", (language, text, expected) => {
    expect(fencedBlock(language, text)).toBe(expected);
  });
});

describe("link", () => {
  test.each([
    ["Errors", "https://www.vidio.ai/docs/errors", "[Errors](https://www.vidio.ai/docs/errors)"],
    ["a](command:x)", "https://x.example/", "[a\\](command:x)](https://x.example/)"],
    ["Errors", undefined, "Errors"],
    ["Errors", "http://x.example/", "Errors"],
    ["Errors", "command:workbench.action.quit", "Errors"],
    ["Errors", "javascript:alert(1)", "Errors"],
    ["Errors", "https://user:pw@x.example/", "Errors"],
    ["Errors", "https://", "Errors"],
    ["E", "https://x.example/a_(b)", "[E](https://x.example/a_%28b%29)"],
    ["E", "https://x.example/?q=\\)<", "[E](https://x.example/?q=%5C%29%3C)"],
    ["E", "https://x.example/a b", "[E](https://x.example/a%20b)"],
  ])("%j %j", (title, url, expected) => {
    expect(link(title, url)).toBe(expected);
  });
});

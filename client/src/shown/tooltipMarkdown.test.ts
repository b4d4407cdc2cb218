import { describe, expect, test } from "vitest";
import { outsideMarkdown, tooltipMarkdown } from "./tooltipMarkdown.ts";

const hostile = [
  "[x](command:y)",
  "![i](https://evil.example/i.png)",
  "<img src=https://evil.example/i.png>",
  "&lt;b&gt; &#60;b>",
  "https://evil.example www.evil.example me@evil.example",
  "# heading",
  "- item",
  "1. item",
  "--- | ===",
  "`code` **bold** _em_ ~~del~~ $x$ \\[y\\]",
  "[r]: https://evil.example",
  "$(zap)",
];

describe("words from elsewhere in Markdown", () => {
  test.each(hostile)("%j has nothing that could be markup, and reads as it is", (text) => {
    const markdown = outsideMarkdown(text);
    // All that is left are character references, words, and hyphens inside of words.
    expect(markdown.replace(/&#\d+;/g, "")).toMatch(
      /^(?:[\p{L}\p{N}]|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])| )*$/u,
    );
    expect(markdown.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))).toBe(text);
  });

  test("ids stay readable in the source", () => {
    expect(outsideMarkdown("insufficient-credits")).toBe("insufficient-credits");
  });
});

test("blocks stand below each other, a name in bold", () => {
  expect(
    tooltipMarkdown([
      { bold: "CODE_1", text: " · 402" },
      { text: "  - a\nb" },
      { code: "Required: {credits}\nnow" },
    ]),
  ).toBe("**CODE&#95;1** · 402\n\n&#45; a b\n\n```text\nRequired: {credits}\nnow\n```");
});

test.each([
  ["```\n[x](command:y)", "````text\n```\n[x](command:y)\n````"],
  ["a\r```\u2028````", "`````text\na\n```\n````\n`````"],
  ["\u0000", "```text\n\uFFFD\n```"],
])("no line of %j ends its block", (code, markdown) => {
  expect(tooltipMarkdown([{ code }])).toBe(markdown);
});

import { describe, expect, test } from "vitest";
import { commandLink, escapeHtml, inlineHtml } from "./html.ts";
import { codeSpan, escapeMarkdown, link, proseMarkdown, strong } from "./markdown.ts";

test("text becomes no element, no attribute, no entity", () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
    "&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;amp;&#60;/a&#62;",
  );
});

describe("a line of our Markdown", () => {
  test.each([
    ["words", "words"],
    [codeSpan("a`b<i>"), "<code>a`b&#60;i&#62;</code>"],
    [`${strong("Body of 429")}, known`, "<strong>Body of 429</strong>, known"],
    [escapeMarkdown("*not* [a](b) <b>"), "*not* [a](b) &#60;b&#62;"],
    [proseMarkdown("Read `code` & wait"), "Read <code>code</code> &#38; wait"],
    [
      link("[Errors]", "https://x.example/a?b=1&c=2"),
      '<a href="https://x.example/a?b=1&#38;c=2">[Errors]</a>',
    ],
    ["[x](command:y)", "x"],
    ["[x](http://x.example)", "x"],
    ["**never closed", "<strong>never closed</strong>"],
    ["`never closed", "`never closed"],
    ["", ""],
  ])("%j", (markdown, html) => {
    expect(inlineHtml(markdown)).toBe(html);
  });
});

test("a link to a command has its argument as JSON in an array", () => {
  const html = commandLink(
    "errorAtlas.showEntry",
    { catalogId: 'a"b', entryId: "c&d" },
    "<b>x</b>",
    "action",
  );
  const [, address = ""] = /^<a class="action" href="([^"]*)"><b>x<\/b><\/a>$/.exec(html) ?? [];
  expect(address).toMatch(/^command:errorAtlas\.showEntry\?/);
  const query = address.slice(address.indexOf("?") + 1).replaceAll("&#39;", "'");
  expect(JSON.parse(decodeURIComponent(query))).toEqual([{ catalogId: 'a"b', entryId: "c&d" }]);
});

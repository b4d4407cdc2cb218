import { describe, expect, test } from "vitest";
import { markdownAttacks, plainTexts } from "../../../test/hostile/markdownTexts.ts";
import { markdownRenderers, readHtml } from "../../../test/support/markdownRenderers.ts";
import { codeSpan, escapeMarkdown, fencedBlock, link, proseMarkdown, strong } from "./markdown.ts";
import { plainMarkdown } from "./plainMarkdown.ts";

/** As `readHtml` gives text. */
function spaced(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

interface Context {
  /** What stands around the text, as features have it. */
  readonly markdown: (text: string) => string;
  /** What is read. */
  readonly text: (text: string) => string;
  /** The elements that it may be. */
  readonly elements: readonly string[];
  /** The addresses that it may lead to. */
  readonly links?: readonly string[];
}

const address = "https://docs.example/a";
const code = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
const prose = (text: string) => spaced(text).replace(/(?<!`)`([^`]+)`(?!`)/g, "$1");

/** Every place that Markdown has for a text of somebody else's. */
const contexts: Readonly<Record<string, Context>> = {
  "a paragraph": { markdown: escapeMarkdown, text: spaced, elements: ["p"] },
  "the middle of a line": {
    markdown: (text) => `**a** \`b\` (${escapeMarkdown(text)}): \`c\` $d`,
    text: (text) => `a b (${spaced(text)}): c $d`,
    elements: ["p", "code", "strong"],
  },
  "an item of a list": {
    markdown: (text) => `- a\n- ${escapeMarkdown(text)}\n- \`b\` $c`,
    text: (text) => `a ${spaced(text)} b $c`,
    elements: ["ul", "li", "code"],
  },
  "a heading": {
    markdown: (text) => `# ${escapeMarkdown(text)}\n\n$a`,
    text: (text) => `${spaced(text)} $a`,
    elements: ["h1", "p"],
  },
  prose: { markdown: proseMarkdown, text: prose, elements: ["p", "code"] },
  bold: {
    markdown: (text) => `${strong(text)} · \`a\` ${escapeMarkdown(text)}`,
    text: (text) => `${spaced(text)} · a ${spaced(text)}`,
    elements: ["p", "strong", "code"],
  },
  "a link": {
    markdown: (text) => `Source: ${link(text, address)}, \`a\` ${escapeMarkdown(text)}`,
    text: (text) => `Source: ${spaced(text)}, a ${spaced(text)}`,
    elements: ["p", "a", "code"],
    links: [address],
  },
  code: {
    markdown: (text) => `**a** ${codeSpan(text)} ${codeSpan(text)} $b`,
    text: (text) => `a ${code(text)} ${code(text)} $b`,
    elements: ["p", "code", "strong"],
  },
  "a block of code": {
    markdown: (text) => `a\n\n${fencedBlock("json", JSON.stringify([text]))}\n\nb`,
    text: (text) => `a ${JSON.stringify([text])} b`,
    elements: ["p", "pre", "code"],
  },
  "what is beside others": {
    markdown: (text) =>
      `${proseMarkdown(text)} ${codeSpan(text)} ${escapeMarkdown(text)} ${link(text, address)} ${proseMarkdown(text)}`,
    text: (text) => `${prose(text)} ${code(text)} ${spaced(text)} ${spaced(text)} ${prose(text)}`,
    elements: ["p", "code", "a"],
    links: [address],
  },
};

/** Attacks, and what two of them make when they meet. */
const texts = [...plainTexts, ...markdownAttacks];
const pairs = markdownAttacks.flatMap((a, i) =>
  markdownAttacks.flatMap((b, j) => ((i + j) % 2 === 0 ? [`${a}${b}`] : [])),
);

describe.each(Object.entries(markdownRenderers))("%s", (name, render) => {
  test.each(Object.entries(contexts))("shows a text as it is in %s", (_, context) => {
    // Code is not escaped, so that `$(zap)` in it is an icon where icons are on; they never are for what the server sends.
    const isIcon = (text: string) => name.endsWith("icons") && text.includes("$(");
    const wrong: unknown[] = [];
    for (const text of [...texts, ...pairs].filter((one) => spaced(one) !== "" && !isIcon(one))) {
      const markdown = context.markdown(text);
      const shown = readHtml(render(markdown));
      const elements = shown.elements.filter((element) => !context.elements.includes(element));
      const links = shown.links.filter((href) => !context.links?.includes(href));
      const expected = spaced(context.text(text));
      if (elements.length > 0 || links.length > 0 || shown.text !== expected)
        wrong.push({ markdown, elements, links, text: shown.text, expected });
    }
    expect(wrong).toEqual([]);
  });
});

describe("plain text of it", () => {
  const stated = Object.entries(contexts).filter(([, { links }]) => links === undefined);

  test.each(stated)("is the text, from %s", (name, context) => {
    for (const text of texts) {
      const plain = plainMarkdown(context.markdown(text));
      expect(spaced(name === "an item of a list" ? plain.replaceAll(/^- /gm, "") : plain)).toBe(
        spaced(context.text(text)),
      );
    }
  });
});

describe("escapeMarkdown", () => {
  test.each(plainTexts.map((text) => [text]))("%j needs no escape", (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe("escapes", () => {
  test.each([
    ["a * b*", "a * b\\*"],
    ["_a_b", "\\_a_b"],
    ["a__b __c", "a__b \\_\\_c"],
    ["[a](b)", "\\[a](b)"],
    ["# a #", "\\# a \\#"],
    ["1. a", "1\\. a"],
    ["12) a", "12\\) a"],
    ["> a", "\\> a"],
    ["https://a.b/c", "https:/\\/a.b/c"],
    ["a@b.c", "a\\@b.c"],
    ["evil.com", "evil\\.com"],
    ["a\\", "a\\\\"],
    ["&amp;", "\\&amp;"],
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
    ["``two``", "\\`\\`two\\`\\`"],
    ["- `a`", "\\- `a`"],
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
    ["  ", "`  `"],
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
    ["a](command:x)", "https://x.example/", "[a&#93;(command:x)](https://x.example/)"],
    ["Errors", undefined, "Errors"],
    ["Errors", "http://x.example/", "Errors"],
    ["Errors", "command:workbench.action.quit", "Errors"],
    ["Errors", "javascript:alert(1)", "Errors"],
    ["Errors", "https://user:pw@x.example/", "Errors"],
    ["Errors", "https://", "Errors"],
    ["Errors", "https://[::1]/", "Errors"],
    ["E", "https://x.example/a_(b)", "[E](https://x.example/a_%28b%29)"],
    ["E", "https://x.example/?q=\\)<`&lt;$", "[E](https://x.example/?q=%5C%29%3C%60&lt%3B%24)"],
    ["E", "https://x.example/a b", "[E](https://x.example/a%20b)"],
  ])("%j %j", (title, url, expected) => {
    expect(link(title, url)).toBe(expected);
  });
});

test("plain text has the addresses of links", () => {
  expect(plainMarkdown(`# \`a\`\n\n${link("[E]", "https://x.example/")}, **b**`)).toBe(
    "a\n\n[E] (https://x.example/), b",
  );
});

describe("long texts", () => {
  const ways: readonly ((text: string) => string)[] = [
    escapeMarkdown,
    proseMarkdown,
    strong,
    codeSpan,
    (text) => link(text, address),
    (text) => link("a", `${address}?${text}`),
  ];

  /** Milliseconds for all of them, there and back. */
  const took = (piece: string) => {
    const text = piece.repeat(60_000 / piece.length);
    const start = performance.now();
    for (const way of ways) plainMarkdown(way(text));
    return performance.now() - start;
  };

  const pieces = [
    "_",
    "a_",
    "`",
    "`a",
    "``a",
    "&a",
    "\\",
    "*",
    "~ ",
    "[",
    "#",
    " #",
    "/",
    "a@",
    "www.",
    ".xn--a-",
    "<",
    "$",
    "](",
  ];

  test.each(pieces)("%j over and over takes no longer than others by far", (piece) => {
    expect(took(piece) / Math.max(took("an [a] ordinary *word* "), 20)).toBeLessThan(30);
  });
});

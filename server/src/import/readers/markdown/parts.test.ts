// That a text is read part by part as it is at once: whatever goes on across the places where it might be cut, and whatever looks simple.

import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { randomFrom } from "../../../../../test/corpus/recall/random.ts";
import { readMarkdown } from "../markdown.ts";

const many = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join("");

/** What is read part by part, and at once; as data, in which nothing is shared. */
function both(text: string, isMdx = false): { readonly parts: unknown; readonly atOnce: unknown } {
  const read = (short: number): unknown =>
    JSON.parse(JSON.stringify(readMarkdown(text, isMdx, undefined, short)));
  return { parts: read(-1), atOnce: read(Number.POSITIVE_INFINITY) };
}

test.each([
  ["a table", `| Code | HTTP |\n|---|---|\n${many(50, (i) => `| code_${i} | 404 |\n`)}`],
  [
    "code, links and bars in cells",
    `|A|B|\n|-|-|\n${many(50, (i) => `| \`c_${i}\` | [404](#a) \\| ${i} |\n`)}`,
  ],
  [
    "simple marks in cells",
    `| A | B |\n|---|---|\n${many(9, (i) => `| **${i}** | see [the *guide*](/g#a_b), or [this](x), not_it **at all** (*ever*). |\n`)}`,
  ],
  [
    "marks in cells that only look simple",
    "| A | B |\n|---|---|\n| a | 2 * 3 * 4, **not closed, a**b**c, `` a`b ``, [x], _it_, <b>b</b>, &amp;, https://a.b |\n| `a|b` | c |\n",
  ],
  ["cells that are missing or too many", "| A | B |\n|---|---|\n| c |\n| c | 404 | more |\n|\n| |\nlast\n"],
  ["a table up to an element", "| A | B |\n|---|---|\n| c | 4 |\n<p>More</p>\n\nText.\n"],
  [
    "tables up to items, quotes, rules and code",
    many(
      6,
      (i) =>
        `| A | B |\n|---|---|\n| c | 4 |\n${["- a | b", "> a | b", "***", "1. a", "    a | b", "*a* | b"][i]}\n| d | 5 |\n\n`,
    ),
  ],
  ["a heading with marks", "# The `code` of [it](/x) #\n\n## C# \n\n### **Bold**\n"],
  ["a fence with blank lines and headings", "```\n# 1\n\ntext\n```\n\nText.\n"],
  ["a fence without its end", "Text.\n\n```js\n# 1\n\ntext\n\nmore\n"],
  ["a fence in an item", "- item\n\n  ```\n  a\n\n  b\n  ```\n\nText.\n\n~~~ a b\n```\n~~~\n\nText.\n"],
  ["a fence in an item without its end", "- item\n\n  ```\n  a\n\nText.\n\n- more\n\n# Heading\n\nText.\n"],
  [
    "a table in HTML",
    "<table>\n<tr><th>Code</th></tr>\n\n<tr><td>a</td></tr>\n\nText\n\n</table>\n\nText.\n",
  ],
  ["a table in HTML without its end", "<table>\n<tr><th>Code</th></tr>\n\nText.\n\nMore.\n"],
  ["a comment", "Text.\n\n<!-- a\n\n# b\n\n| a | b |\n\n-->\n\nText.\n\n<script>\n\na\n\n</script>\n\n# C\n"],
  ["sections", many(20, (i) => `## Part ${i}\n\n- an item\n- another\n\nText \`code\`.\n\n`)],
  ["a list with blank lines", many(20, (i) => `- item ${i}\n\n  more of it\n\n`)],
  ["items apart", "- a\n- b\n\n- c\n\nText.\n\n1. a\n2. b\n\n   c\n\n* a\n+ b\n"],
  [
    "names of links",
    "See [the guide][guide], [guide] and [other].\n\n# A\n\n```\nx\n```\n[guide]: /guide\n[far]:\n/x\n[other]: /y\n",
  ],
  ["footnotes", "Text[^1] and[^2].\n\n# A\n\n[^1]: What it says.\n\n    More of it.\n\nText.\n"],
  ["a footnote below words", "a[^1]\n\n> a\n[^1]: a\n\n\ttab\na[^1]\n"],
  ["names that are text", "See [a] and [b].\n\n```\n[a]: /x\n```\n\nText\n[b]: /x\n"],
  ["rows with bars below rules", "Code | HTTP\n\n---\n\na | 404\n\n---\n\nb | 500\n\nText.\n"],
  ["components", '<Tab title="One">\n\nText.\n\n</Tab>\n\nText.\n\n- `</Tab>`\n'],
  ["code on two lines", "Text `a\nb` text.\n\nText  \nbroken\\\nlines\n"],
  [
    "what looks like a list",
    "1986. A year\n\n1986 was a year\n\n**a** b\n\n*a* b\n\n* a *b\n\n-1 is less\n\n+1 is more\n",
  ],
])("%s", (_, text) => {
  const { parts, atOnce } = both(text);
  expect(parts).toEqual(atOnce);
});

test.each([
  ["components", '<Tab title="One">\n\nText.\n\n```\n</Tab>\n```\n\n</Tab>\n\nText {1 + 1}.\n\n# A {b}\n'],
  ["a component on several lines", '<Card\n  title="One"\n>\n\nText.\n\n</Card>\n\nText.\n'],
  [
    "code above",
    'import a from "a";\n\nexport const b = {\n\n  c: 1,\n\n};\n\nText.\n\n| A | B |\n|---|---|\n| {a} | b |\n',
  ],
  ["none of it after all", "Text.\n\n# A\n\n<Tab title='x'>\n\nText.\n\n<br>\n\n{ not code\n\nText.\n"],
])("MDX: %s", (_, text) => {
  const { parts, atOnce } = both(text, true);
  expect(parts).toEqual(atOnce);
});

test("the pages of this project", () => {
  const pages = readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`);
  expect(pages.length).toBeGreaterThan(20);
  const others = [...pages, "README.md", "ARCHITECTURE.md", "CHANGELOG.md"].filter((name) => {
    const { parts, atOnce } = both(readFileSync(name, "utf8"));
    return !isDeepStrictEqual(parts, atOnce);
  });
  expect(others).toEqual([]);
});

/** Lines of all kinds but definitions of names, which are looked for by lines and not exactly as the parser does. */
const LINES =
  '|||# A|## B `c` #|Some words.|Some `code` and **more**|a *b* c|[a](/b) c|[a] and [b][a]|- a|- b|  c|* a|1. a|2. b|   - c|> a|> > b|```|```js|~~~|    code|\ttab|---|***|===|\\| A \\| B \\||\\|---\\|---\\||\\| `a` \\| 4 \\||\\| a \\| [b] \\||a \\| b|\\| a|<div>|</div>|<!-- a|-->|<table>|</table>|<br>|a  |a\\|:a|Term|: said|&amp; a|a_b_c|_a_|2 * 3|`a|b`|``a``|**a|a**b|www.a.b|https://a.b/c_d|x@y.z|![a](b)|a[^1]|<Tab title="x">|</Tab>|é `ü`|+ a|10) a|#no|a ~b~ c|(*a*) "b"'.split(
    /(?<!\\)\|/,
  );

test("texts of lines by chance", () => {
  const random = randomFrom("Markdown");
  const others: string[] = [];
  for (let i = 0; i < 1500; i++) {
    const text = many(1 + random.below(14), () => {
      const line = (LINES[random.below(LINES.length)] ?? "").replaceAll("\\|", "|");
      return `${line}\n${random.below(2) === 0 ? "\n" : ""}`;
    });
    const { parts, atOnce } = both(text);
    if (!isDeepStrictEqual(parts, atOnce)) others.push(text);
  }
  expect(others).toEqual([]);
});

test.each(["<div>", "- item", "> quote"])("a long table above %s is read row by row", (below) => {
  const table = `| A | B |\n|---|---|\n${many(2000, (i) => `| c_${i} | 404 |\n`)}`;
  const told: number[] = [];
  readMarkdown(`${table}${below}\nText.\n`, false, (read) => told.push(read), 0);
  expect(told).toEqual([2002, 2005]);
});

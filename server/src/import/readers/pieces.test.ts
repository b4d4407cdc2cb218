// That a long text is read as it is, whatever pieces it is cut into: tables, fences and HTML go on across the places where it might be cut.

import { describe, expect, test } from "vitest";
import type { Block } from "../document.ts";
import { readMarkdown } from "./markdown.ts";
import { piecesOf } from "./pieces.ts";

const filler = (count: number) => "Some text that fills the page, as text does.\n\n".repeat(count);
const rows = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join("");

function blocksOf(text: string): readonly Block[] {
  return readMarkdown(text, false).blocks;
}

/** What is read of a text below so much else that it is cut into pieces, with its lines counted from where it begins. */
function readBelow(text: string): readonly unknown[] {
  const above = filler(2200);
  const lines = above.split("\n").length - 1;
  expect(piecesOf(above + text).length).toBeGreaterThan(1);
  const own = blocksOf(above + text).filter(({ line }) => line > lines);
  return own.map((block) =>
    JSON.parse(JSON.stringify(block), (key, value) => (key === "line" ? value - lines : value)),
  );
}

describe("pieces", () => {
  test("a short text is one", () => {
    expect(piecesOf(filler(10))).toEqual([{ text: filler(10), linesBefore: 0, goesOn: false }]);
  });

  test.each([
    ["a table", `| Code | HTTP |\n|---|---|\n${rows(1200, (i) => `| code_${i} | 404 |\n`)}`],
    [
      "a table with code, links and bars in its cells",
      `| Code | HTTP |\n|---|---|\n${rows(1200, (i) => `| \`c_${i}\` | [404](#a) \\| ${i} |\n`)}`,
    ],
    [
      "a table with simple marks in its cells",
      `| Code | HTTP | Text |\n|---|---|---|\n${rows(900, (i) => `| \`c_${i}\` | **404** | see [the *guide*](/g#a_b), or [this](x), not_it **at all** (*ever*). |\n`)}`,
    ],
    [
      "a table with marks that only look simple",
      `| Code | Text |\n|---|---|\n${rows(900, (i) => `| c_${i} | 2 * 3 * 4, **not closed, a**b**c, \`\` a\`b \`\`, [x], _it_, <b>b</b>, &amp;, https://a.b |\n`)}`,
    ],
    [
      "a table with cells that are missing or too many",
      `| Code | HTTP |\n|---|---|\n${rows(1200, (i) => (i % 2 ? `| c_${i} |\n` : `| c_${i} | 404 | more |\n`))}`,
    ],
    [
      "a fence with blank lines and headings",
      `\`\`\`\n${rows(1200, (i) => `# ${i}\n\ntext\n`)}\`\`\`\n\nText.\n`,
    ],
    [
      "a table in HTML",
      `<table>\n<tr><th>Code</th></tr>\n${rows(1000, (i) => `\n<tr><td>code_${i}</td></tr>\n`)}</table>\n\nText.\n`,
    ],
    ["sections", rows(1000, (i) => `## Part ${i}\n\n- an item\n- another\n\nText \`code\`.\n\n`)],
    ["a list with blank lines", rows(1200, (i) => `- item ${i}\n\n  more of it\n\n`)],
  ])("%s is read as a whole", (_, text) => {
    expect(text.length).toBeLessThan(100_000);
    expect(readBelow(text)).toEqual(JSON.parse(JSON.stringify(blocksOf(text))));
  });
});

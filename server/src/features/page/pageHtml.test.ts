import { describe, expect, test } from "vitest";
import { builtinCatalogs } from "../../../../test/support/builtins.ts";
import { createCatalogIndex } from "../../catalog/catalogIndex.ts";
import { entryPage } from "../entryPage.ts";
import { comparisonPage } from "./comparisonPage.ts";
import type { Block } from "./model.ts";
import { pageHtml, pageTitle } from "./pageHtml.ts";

const index = createCatalogIndex(builtinCatalogs(), 1);

function html(...blocks: readonly Block[]): string {
  const page = { heading: "H", subheading: "S", actions: [], lead: [], sections: [{ title: "T", blocks }] };
  const [, content] = /<section><h2>T<\/h2>\n([\s\S]*)<\/section>/.exec(pageHtml(page)) ?? [];
  return content ?? "";
}

describe("blocks", () => {
  test.each<[Block, string]>([
    [{ kind: "text", text: "a `b`" }, "<p>a <code>b</code></p>"],
    [{ kind: "callout", text: "**Deprecated.**" }, '<p class="callout"><strong>Deprecated.</strong></p>'],
    [{ kind: "list", items: ["a", "b"] }, "<ul><li>a</li><li>b</li></ul>"],
    [
      { kind: "list", items: [{ text: "`x`", entry: { catalogId: "a", entryId: "b" } }] },
      '<ul><li><a href="command:errorAtlas.showEntry?%5B%7B%22catalogId%22%3A%22a%22%2C%22entryId%22%3A%22b%22%7D%5D"><code>x</code></a></li></ul>',
    ],
    [
      { kind: "table", head: ["API", "<E>"], rows: [[["a"], ["b", "c"]]] },
      '<div class="table" tabindex="0"><table><thead><tr><th scope="col">API</th><th scope="col">&#60;E&#62;</th></tr></thead>' +
        '<tbody><tr><th scope="row">a</th><td data-column="&#60;E&#62;">b<br>c</td></tr></tbody></table></div>',
    ],
    [
      { kind: "json", text: '{"a":"<"}', marks: [{ start: 5, end: 8 }] },
      '<pre tabindex="0"><code>{&#34;a&#34;:<mark>&#34;&#60;&#34;</mark>}</code></pre>',
    ],
    [
      {
        kind: "json",
        text: "abc",
        marks: [
          { start: 0, end: 2 },
          { start: 1, end: 3 },
        ],
      },
      '<pre tabindex="0"><code><mark>ab</mark>c</code></pre>',
    ],
    [
      { kind: "waits", seconds: [1, 2, 30], continues: true },
      '<ol class="waits" aria-label="Waits between requests"><li class="try" aria-label="request"></li>' +
        '<li class="wait wait-1"><span>1 s</span></li><li class="try" aria-label="retry"></li>' +
        '<li class="wait wait-2"><span>2 s</span></li><li class="try" aria-label="retry"></li>' +
        '<li class="wait wait-6"><span>30 s</span></li><li class="try" aria-label="retry"></li>' +
        '<li class="more" aria-label="and so on">…</li></ol>',
    ],
  ])("%j", (block, expected) => {
    expect(html(block)).toBe(expected);
  });
});

describe("the page of an entry", () => {
  const page = entryPage(index.entry("videoconduit", "rate-limited")!, index);
  const text = pageHtml(page);

  test("is called what the error is called", () => {
    expect(pageTitle(page)).toBe("rate_limited");
    expect(text).toContain(
      '<h1><code>rate_limited</code></h1><p class="facts">429 Too Many Requests · VideoConduit</p>',
    );
  });

  test("leads to what can be done with it", () => {
    const links = [...text.matchAll(/<a class="action" href="([^"]*)">([^<]*)/g)].map(([, href, title]) => [
      title,
      href?.split("?")[0],
    ]);
    expect(links).toEqual([
      ["Copy Code", "command:errorAtlas.copyCode"],
      ["Open Catalog", "command:errorAtlas.openCatalog"],
    ]);
  });

  test("has the same condition in other APIs as links to their pages, and not to itself", () => {
    const linked = [...text.matchAll(/command:errorAtlas\.showEntry\?([^"]*)/g)].map(
      ([, argument = ""]) => JSON.parse(decodeURIComponent(argument))[0].catalogId,
    );
    const others = index.byCondition("rate_limited").map(({ catalog }) => catalog);
    const apis = others.filter(({ kind, id }) => kind === "api" && id !== "videoconduit").map(({ id }) => id);
    expect(apis.length).toBeGreaterThan(5);
    expect([...new Set(linked)].sort()).toEqual([...new Set(apis)].sort());
  });

  test("marks in the body what tells errors apart", () => {
    const credits = pageHtml(entryPage(index.entry("videoconduit", "insufficient-credits")!, index));
    const marked = [...credits.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, value]) => value);
    expect(marked).toContain("&#34;insufficient_credits&#34;");
  });
});

describe("every built-in page is whole", () => {
  test.each(builtinCatalogs().map(({ catalog }) => [catalog.id, catalog] as const))("%s", (_, catalog) => {
    for (const entry of catalog.entries) {
      const text = pageHtml(entryPage({ catalog, entry }, index));
      // Some catalogs speak of the value.
      const speaksOfIt = JSON.stringify(entry).includes("undefined");
      expect([
        entry.id,
        /\[object|\*\*(?=\w)|(?<=\w)\*\*/.test(text),
        /(?<!\w)undefined(?!\w)/.test(text) && !speaksOfIt,
      ]).toEqual([entry.id, false, false]);
    }
  });
});

describe("errors of APIs side by side", () => {
  test("one column for each API, most shared conditions first, one row for each", () => {
    const page = comparisonPage(["vidio", "pureframe", "nothing", "vidio"], index)!;
    expect(page.subheading).toBe("VIDIO · PureFrame");
    const tables = page.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
    expect(tables.map(({ head }) => head)).toEqual([
      ["Condition", "VIDIO", "PureFrame"],
      ["Condition", "VIDIO", "PureFrame"],
    ]);
    const rows = tables.map((table) => table.rows.map((row) => row.map((cell) => cell.length > 0)));
    expect(new Set(rows[0]?.map(String))).toEqual(new Set(["true,true,true"]));
    expect(new Set(rows[1]?.map(String))).toEqual(new Set(["true,true,false", "true,false,true"]));
    // An error with causes of several conditions is in the row of each.
    const shown = tables.flatMap((table) => table.rows.flatMap((row) => row.slice(1).flat()));
    const named = new Set(
      shown.map((cell) => JSON.stringify(typeof cell !== "string" && "entry" in cell ? cell.entry : cell)),
    );
    const all = ["vidio", "pureframe"].flatMap((catalogId) =>
      index.catalog(catalogId)!.catalog.entries.map(({ id }) => JSON.stringify({ catalogId, entryId: id })),
    );
    expect([...named].sort()).toEqual(all.sort());
  });

  test("nothing where no id names a catalog", () => {
    expect(comparisonPage(["nothing"], index)).toBeUndefined();
    expect(comparisonPage([], index)).toBeUndefined();
  });
});

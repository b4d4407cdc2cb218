// A hostile catalog on pages that are shown as HTML: no element, attribute, link or command but ours.

import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { arrivedAt } from "../../server/src/features/arrivals/arrived.ts";
import { arrivedPage } from "../../server/src/features/arrivals/arrivedPage.ts";
import { entryPage } from "../../server/src/features/entryPage.ts";
import { comparisonPage } from "../../server/src/features/page/comparisonPage.ts";
import { pageHtml } from "../../server/src/features/page/pageHtml.ts";
import { pageCommands, showPlaceCommand } from "../../server/src/protocol.ts";
import { analyseSource, indexWith } from "../support/analyse.ts";
import { HOSTILE_HOST, hostileCatalog } from "./hostileCatalog.ts";
import { markdownAttacks } from "./markdownTexts.ts";

const ATTACKS = [
  ...markdownAttacks,
  `" onclick="x`,
  `' style='x`,
  `</code><script>alert(1)</script>`,
  `"><img src=x>`,
];

const ELEMENTS = new Set(
  "main header nav section h1 h2 p ul ol li a code strong pre mark div table thead tbody tr th td br span".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(["class", "href", "scope", "tabindex", "aria-label", "data-column"]);

/** What is in the HTML that is none of ours. */
function stray(html: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (!node.nodeName.startsWith("#") && !ELEMENTS.has(node.nodeName)) found.push(`<${node.nodeName}>`);
    for (const { name, value } of "attrs" in node ? node.attrs : []) {
      if (!ATTRIBUTES.has(name)) found.push(`${name}=`);
      if (name === "href" && !isOurs(value)) found.push(value);
    }
    for (const child of "childNodes" in node ? node.childNodes : []) visit(child);
  };
  visit(parseFragment(html));
  return found;
}

/** An https address that the catalog states as such, or a command of ours with an entry of the index. */
function isOurs(link: string): boolean {
  if (/^https:\/\/(?:hostile\.example|www\.rfc-editor\.org)\//.test(link)) return true;
  const [, command = "", argument = ""] = /^command:([\w.]+)\?(.*)$/.exec(link) ?? [];
  const known: readonly string[] = pageCommands;
  const given = decodeURIComponent(argument);
  if (command === showPlaceCommand)
    return /^\[\{"textDocument":\{"uri":"file:\/\/\/fixture\.ts"\},"position":\{"line":\d+,"character":\d+\}\}\]$/.test(
      given,
    );
  return known.includes(command) && /^\[\{"catalogId":"[a-z-]+","entryId":"[a-z\d-]+"\}\]$/.test(given);
}

test.each(ATTACKS.map((attack) => [attack]))("%j stays text", (attack) => {
  const index = indexWith([hostileCatalog(attack)]);
  const { catalog } = index.catalog("hostile")!;
  const pages = [
    ...catalog.entries.map((entry) => entryPage({ catalog, entry }, index)),
    comparisonPage(["hostile", "vidio"], index)!,
  ];
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) expect(stray(pageHtml(page))).toEqual([]);
});

const SOURCE = `const res = await fetch("https://${HOSTILE_HOST}/v1");
const error = res.status;`;

test.each(ATTACKS.map((attack) => [attack]))("%j stays text where it can arrive", (attack) => {
  const document = analyseSource(SOURCE, { catalogs: [hostileCatalog(attack)] });
  const arrived = arrivedAt(document, SOURCE.indexOf("fetch"));
  expect(arrived?.apis.map(({ api }) => api.catalog.id)).toEqual(["hostile"]);
  expect(stray(pageHtml(arrivedPage(arrived!, document)))).toEqual([]);
});

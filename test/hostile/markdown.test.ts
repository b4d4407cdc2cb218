// A hostile catalog, everywhere that the server shows it as Markdown: hovers in code, in JSON and in the catalog itself, completions,
// pages; rendered as editors do.

import { type Node, parseTree } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { MarkupContent } from "vscode-languageserver-types";
import { shownExample } from "../../server/src/engine/ruleExamples.ts";
import { fileHover } from "../../server/src/features/catalogFile/hover.ts";
import { readCatalogFile } from "../../server/src/features/catalogFile/places.ts";
import { completion, resolveCompletion } from "../../server/src/features/completion.ts";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { entryPage } from "../../server/src/features/entryPage.ts";
import { hover } from "../../server/src/features/hover.ts";
import { pageMarkdown } from "../../server/src/features/page/pageMarkdown.ts";
import { rulePage } from "../../server/src/features/rulePage.ts";
import { allRules } from "../../server/src/rules/registry.ts";
import { analyseSource, indexWith } from "../support/analyse.ts";
import { builtinCatalogs } from "../support/builtins.ts";
import { markdownRenderers, type RenderMarkdown, readHtml } from "../support/markdownRenderers.ts";
import { HOSTILE_HOST, hostileCatalog, hostileValue } from "./hostileCatalog.ts";
import { markdownAttacks } from "./markdownTexts.ts";

/** What our own Markdown makes. */
const OURS = ["p", "h1", "h2", "ul", "li", "strong", "code", "pre", "a", "blockquote", "hr"];

/** A name may be a little longer than that. */
const LONGEST = 400;

/** Stands in the catalog's twin for the attack. */
const HARMLESS = "Xattackx";

/** What a client would be shown, by where. */
type Surfaces = ReadonlyMap<string, string>;

/** Code that names all of a hostile catalog, and something that it lacks. */
function code(attack: string): string {
  const values = ["code", "type", "message", "codx"].map((kind) => {
    const field = JSON.stringify(hostileValue(attack, kind === "codx" ? "code" : kind));
    return `if (body[${field}] === ${JSON.stringify(hostileValue(attack, kind))}) {}`;
  });
  const states = ["pendingStates", "failedStates"].map(
    (kind) =>
      `if (body[${JSON.stringify(hostileValue(attack, "state"))}] === ${JSON.stringify(hostileValue(attack, kind))}) {}`,
  );
  const fields = ["extra", "optional", "constant"].map(
    (kind) => `console.log(body[${JSON.stringify(hostileValue(attack, kind))}]);`,
  );
  const statuses = [402, 404, 409, 418, 451, 499].map((status) => `if (r.status === ${status}) {}`);
  return [
    `import { x } from ${JSON.stringify(`./${attack}`)};`,
    `const r = await fetch("https://${HOSTILE_HOST}/v1");`,
    "const body = await r.json();",
    ...values,
    ...states,
    ...fields,
    ...statuses,
    `if (body[${JSON.stringify(hostileValue(attack, "code"))}] === "") {}`,
  ].join("\n");
}

/** A body of each error, and one of none, as a log has them. */
function json(attack: string): string {
  const bodies = ["code", "type", "message", "stray"].map((kind) => ({
    url: `https://${HOSTILE_HOST}/v1`,
    status: 402,
    body: {
      [hostileValue(attack, kind)]: hostileValue(attack, kind),
      [hostileValue(attack, "constant")]: 1,
      [hostileValue(attack, "none")]: attack,
    },
  }));
  const empty = {
    url: `https://${HOSTILE_HOST}/v1`,
    status: 402,
    body: { [hostileValue(attack, "code")]: "" },
  };
  return JSON.stringify([...bodies, empty], null, 1);
}

const known = new Map<string, Surfaces>();

/** Everything that a catalog is shown in, once for all renderers. */
function surfaces(attack: string, catalog: object): Surfaces {
  const key = `${attack}\n${JSON.stringify(catalog)}`;
  const found = known.get(key) ?? surfacesOf(attack, catalog);
  known.set(key, found);
  return found;
}

function surfacesOf(attack: string, catalog: object): Surfaces {
  const index = indexWith([catalog]);
  const found = new Map<string, string>();
  const add = (where: string, shown: unknown) => {
    if (MarkupContent.is(shown)) found.set(where, shown.value);
  };
  for (const [language, source] of [["ts", code(attack)] as const, ["json", json(attack)] as const]) {
    const document = analyseSource(source, { language, catalogs: [catalog] });
    // A line of the code names one thing; the tokens of the JSON are in the same order whatever they say.
    const places =
      language === "ts"
        ? document.references.references.map(
            ({ span: { start } }) => [document.text.positionAt(start).line, start] as const,
          )
        : tokensOf(source).map((offset, i) => [i, offset] as const);
    for (const [where, offset] of places)
      add(
        `${language} hover ${where}`,
        hover(document, offset, { relatedApis: true, linksToPages: true })?.contents,
      );
    for (const item of completion(document, source.lastIndexOf('""') + 1)?.items ?? [])
      add(`${language} completion ${item.sortText}`, resolveCompletion(item, index).documentation);
  }
  for (const { catalog: own } of index.catalogs.filter((one) => one.catalog.id === "hostile"))
    for (const entry of own.entries)
      found.set(`page of ${entry.id}`, pageMarkdown(entryPage({ catalog: own, entry }, index)));
  const text = JSON.stringify(catalog, null, 1);
  const file = readCatalogFile(text);
  const options = { index, rulePage: () => undefined, relatedApis: true };
  const places = new Map(file.places.map(({ kind, role, span }) => [`${kind} ${role}`, span]));
  for (const [what, span] of places) {
    const shown = fileHover(file, span.start, options);
    if (shown) found.set(`catalog hover: ${what}`, shown.value);
  }
  return found;
}

/** Where each key and value of a JSON text begins, in its order. */
function tokensOf(text: string): readonly number[] {
  const offsets = (node: Node): readonly number[] => [node.offset, ...(node.children ?? []).flatMap(offsets)];
  const root = parseTree(text);
  return root ? offsets(root) : [];
}

/** The catalog with something harmless wherever it has the attack whole. */
function twinOf(catalog: object, attack: string, harmless: string): object {
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  const inPointer = attack.replaceAll("~", "~0").replaceAll("/", "~1");
  return JSON.parse(
    JSON.stringify(catalog).replaceAll(inJson(attack), harmless).replaceAll(inJson(inPointer), harmless),
  );
}

/** Everything in `found` that is not ours, as `render` shows it. */
function stray(found: Surfaces, render: RenderMarkdown): readonly string[] {
  return [...found].flatMap(([where, markdown]) => {
    const { elements, links } = readHtml(render(markdown));
    return [
      ...elements.filter((name) => !OURS.includes(name)).map((name) => `${where}: <${name}>`),
      ...links.filter((link) => !isOurs(link)).map((link) => `${where}: ${link}`),
    ];
  });
}

/** The addresses that the catalogs state as such, and the commands that hovers link to, with the ids of an entry and nothing else. */
function isOurs(link: string): boolean {
  const [, encoded] = /^command:errorAtlas\.(?:showEntry|openCatalog)\?([\w%.-]+)$/.exec(link) ?? [];
  return encoded === undefined
    ? link.startsWith("https://hostile.example/") || link.startsWith("https://www.rfc-editor.org/")
    : entryArguments.has(decodeURIComponent(encoded));
}

/** The arguments that name an entry, as JSON. Attacks are not in ids. */
const entryArguments = new Set(
  indexWith([hostileCatalog(HARMLESS)]).catalogs.flatMap(({ catalog }) =>
    catalog.entries.map(({ id }) => JSON.stringify([{ catalogId: catalog.id, entryId: id }])),
  ),
);

/** What is read; without blocks of code, in which JSON has escapes of its own, and without what depends on how things are called. */
function textOf(markdown: string, render: RenderMarkdown): string {
  return readHtml(
    render(markdown.replace(/^(`{3,})json\n[\s\S]*?\n\1$|^Similar: .*$|(?:^| · )Detected from .*$/gm, "")),
  ).text;
}

/** As many attacks in a text as a name may have; each alone, where it is in the line, is in server/src/text/markdown.test.ts. */
function together(attacks: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const attack of attacks) {
    const last = texts.at(-1);
    if (last === undefined || last.length + attack.length > LONGEST) texts.push(attack);
    else texts[texts.length - 1] = `${last} ${attack}`;
  }
  return texts;
}

/** Those that look the same in JSON and have no code and no names in them: what is read of them is what they are. */
const literal = markdownAttacks.filter((attack) => !/[`"{\\\p{Cc}\u2028]|\s\s|^\s|\s$/u.test(attack));

describe.each(Object.entries(markdownRenderers))("%s", (name, render) => {
  // Icons are made of code too, where they are on; they never are for what the server sends.
  const attacks = markdownAttacks.filter((attack) => !name.endsWith("icons") || !attack.includes("$("));

  test.each(together(attacks).map((attack) => [attack]))("%j makes no image, no link, no HTML", (attack) => {
    expect(stray(surfaces(attack, hostileCatalog(attack)), render)).toEqual([]);
  });
});

describe.each(["VS Code", "a strict renderer"])("%s", (name) => {
  const render = markdownRenderers[name]!;

  test.each(together(literal).map((attack) => [attack]))("%j is read as it is", (attack) => {
    const catalog = hostileCatalog(attack);
    const shown = surfaces(attack, catalog);
    // As long as the attack: hovers are cut by the length of what they say.
    const harmless = HARMLESS.padEnd(attack.length, "x");
    const twins = surfaces(harmless, twinOf(catalog, attack, harmless));
    // What is recognized in code and JSON may depend on what things are called.
    const both = [...shown].filter(([where]) => twins.has(where));
    expect(both.length).toBeGreaterThan(30);
    for (const [where, markdown] of both) {
      const expected = textOf(twins.get(where) ?? "", render).replaceAll(harmless, () => attack);
      expect([where, sectionMarks(textOf(markdown, render))]).toEqual([where, sectionMarks(expected)]);
    }
  });
});

/** Names of sections are shown with another mark between their levels than catalogs have (features/sourceWords.ts). */
function sectionMarks(text: string): string {
  return text.replaceAll(" > ", " › ");
}

test("only hovers in code and JSON have links to commands, each of them the two that name its entry", () => {
  let count = 0;
  for (const attack of together(["[x](command:errorAtlas.showEntry?%5B%5D)", ...markdownAttacks])) {
    for (const [where, markdown] of surfaces(attack, hostileCatalog(attack))) {
      const links = readHtml(markdownRenderers["VS Code"]!(markdown)).links;
      const commands = links.filter((link) => link.startsWith("command:"));
      if (commands.length === 0) continue;
      count += 1;
      expect(where).toMatch(/^(?:ts|json) hover /);
      const encoded = commands[0]!.split("?")[1];
      expect(commands).toEqual(
        ["showEntry", "openCatalog"].map((name) => `command:errorAtlas.${name}?${encoded}`),
      );
    }
  }
  expect(count).toBeGreaterThan(10);
});

test("everything that the server shows as Markdown is looked at", () => {
  const kinds = [...surfaces(HARMLESS, hostileCatalog(HARMLESS)).keys()].map((key) =>
    key.replace(/:.*|[ \d_a]+$/, ""),
  );
  expect([...new Set(kinds)].sort()).toEqual([
    "catalog hover",
    "json completion",
    "json hover",
    "page of bare",
    "page of coded",
    "page of later",
    "page of told",
    "page of typed",
    "ts completion",
    "ts hover",
  ]);
});

test("what findings say is no Markdown", () => {
  let count = 0;
  for (const attack of markdownAttacks) {
    for (const [language, source] of [["ts", code(attack)] as const, ["json", json(attack)] as const]) {
      const document = analyseSource(source, { language, catalogs: [hostileCatalog(attack)] });
      const found = diagnostics(document, { rules: {}, preset: "strict" });
      count += found.length;
      const texts = found.flatMap(({ message, relatedInformation = [] }) => [
        message,
        ...relatedInformation.map((place) => place.message),
      ]);
      expect(texts.filter((text) => typeof text !== "string")).toEqual([]);
    }
  }
  expect(count).toBeGreaterThan(markdownAttacks.length);
});

test.each(Object.entries(markdownRenderers))("pages of rules in %s", (_, render) => {
  for (const rule of allRules) {
    const { elements, links } = readHtml(
      render(rulePage(rule, (example) => shownExample(rule, example, builtinCatalogs()))),
    );
    // The title of the fix behind an example.
    expect(elements.filter((name) => ![...OURS, "em"].includes(name))).toEqual([]);
    expect(links).toEqual([]);
  }
});

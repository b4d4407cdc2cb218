// Every code, type, status and message of the built-in APIs is found where people look: hover, completion, look-up and tree.

import { describe, expect, test } from "vitest";
import type { Catalog, Discriminator, Entry } from "../../server/src/catalog/model.ts";
import { lookup } from "../../server/src/explain/lookUp.ts";
import { catalogSummary } from "../../server/src/features/catalogSummary.ts";
import { completion } from "../../server/src/features/completion.ts";
import { hover } from "../../server/src/features/hover.ts";
import { analyseSource, builtins, takeCursor } from "../support/analyse.ts";

// Errors that come through libraries are found by way of these: test/libraries.
const apis = builtins.catalogs.filter(
  ({ catalog }) => catalog.kind === "api" && catalog.libraries.length === 0,
);

describe.each(apis.map((loaded) => [loaded.catalog.id, loaded] as const))("%s", (_, loaded) => {
  const { catalog } = loaded;
  const words = catalog.entries.flatMap((entry) => wordsOf(entry, catalog));

  test.each(words)("hover on $kind $text", ({ text, discriminator, entry, status }) => {
    const { source, offset } = takeCursor(
      sourceFor(
        catalog,
        discriminator,
        `${JSON.stringify(text).slice(0, 2)}$0${JSON.stringify(text).slice(2)}`,
        status,
      ),
    );
    const shown = hoverText(source, offset);
    expect(shown).toContain(catalog.name);
    expect(shown).toContain(entry.statuses.length > 0 ? String(status) : catalog.name);
  });

  test.each(words)("completion of $kind $text", ({ text, discriminator, status }) => {
    const { source, offset } = takeCursor(sourceFor(catalog, discriminator, `"$0"`, status));
    const list = completion(analyseSource(source), offset);
    const item = list?.items.find(({ label }) => label === text);
    expect(item?.sortText?.charAt(0)).toBe("0");
    expect(item?.detail).toContain(catalog.name);
  });

  const statuses = [
    ...new Set([
      ...catalog.statuses.map(({ status }) => status),
      ...catalog.entries.flatMap((entry) => entry.statuses),
    ]),
  ];

  test.each(statuses)("hover on status %i", (status) => {
    const { source, offset } = takeCursor(
      `${callOf(catalog)}\nif (res.status === ${String(status).slice(0, 1)}$0${String(status).slice(1)}) stop();`,
    );
    expect(hoverText(source, offset)).toContain(catalog.name);
  });

  test("completion of statuses", () => {
    const { source, offset } = takeCursor(`${callOf(catalog)}\nif (res.status === $0) stop();`);
    const labels = completion(analyseSource(source), offset)?.items.map(({ label }) => Number(label)) ?? [];
    expect(labels).toEqual(expect.arrayContaining(statuses));
  });

  test("look-up by every word, and the tree", () => {
    const summary = catalogSummary(loaded, builtins, loaded.uri);
    expect(summary.entries.map(({ entryId }) => entryId)).toEqual(catalog.entries.map(({ id }) => id));
    for (const entry of catalog.entries) {
      for (const word of [entry.code, entry.type, entry.label, ...entry.messages, entry.title]) {
        if (word === undefined) continue;
        const hits = lookup(word, builtins, 400).hits.map((hit) => `${hit.catalog.id}/${hit.entry.id}`);
        expect(hits, word).toContain(`${catalog.id}/${entry.id}`);
      }
    }
  });
});

interface Word {
  readonly kind: string;
  readonly text: string;
  readonly discriminator: Discriminator;
  readonly entry: Entry;
  readonly status: number;
}

function wordsOf(entry: Entry, catalog: Catalog): readonly Word[] {
  const [status] = entry.statuses;
  if (status === undefined) return [];
  return catalog.discriminators.flatMap((discriminator) => {
    const { kind } = discriminator;
    const texts = kind === "message" ? entry.messages : entry[kind] === undefined ? [] : [entry[kind]];
    return texts.map((text) => ({ kind, text, discriminator, entry, status }));
  });
}

function callOf({ detection }: Catalog): string {
  const [host] = detection.hosts;
  return `const res = await fetch("https://${host?.host}${host?.basePath ?? ""}/things");`;
}

function sourceFor(catalog: Catalog, { pointer }: Discriminator, literal: string, status: number): string {
  const path = pointer.replaceAll("/", ".");
  return `${callOf(catalog)}\nconst body = await res.json();\nif (res.status === ${status} && body${path} === ${literal}) stop();`;
}

function hoverText(source: string, offset: number): string {
  const contents = hover(analyseSource(source), offset, { relatedApis: true })?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value : "";
}

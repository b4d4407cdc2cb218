// Every documented error as a body that is completed, whole and key by key: the document is JSON after it, laid out as it was before,
// and nothing is wrong with it.

import { applyEdits, format, type ParseError, parse } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { UNKNOWN_TEXT } from "../../server/src/catalog/example.ts";
import type { Catalog, Entry } from "../../server/src/catalog/model.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { draftOfEntry } from "../../server/src/features/json/draft.ts";
import { accept, offersAt } from "../support/acceptCompletion.ts";
import { builtins, takeCursor } from "../support/analyse.ts";
import { documentsBodies } from "../support/documentsBodies.ts";
import { analyseJson } from "../support/jsonBodies.ts";

interface Style {
  readonly indent: string;
  readonly newline: "\n" | "\r\n";
}

const styles: readonly Style[] = [
  { indent: "  ", newline: "\n" },
  { indent: "    ", newline: "\r\n" },
  { indent: "\t", newline: "\n" },
];

interface Response {
  readonly catalog: Catalog;
  readonly entry: Entry;
  readonly status: number;
  readonly url: string;
}

const responses: readonly Response[] = builtins.catalogs.flatMap(({ catalog }) => {
  const [host] = catalog.detection.hosts;
  if (!documentsBodies(catalog) || host === undefined) return [];
  const url = `https://${host.host}${host.basePath ?? ""}/things`;
  return catalog.entries.flatMap((entry) =>
    entry.channel === "http" ? entry.statuses.map((status) => ({ catalog, entry, status, url })) : [],
  );
});

/** A document in a style. The text of `$0` alone stands in it without quotes, and of a key the value is left out. */
function written(value: unknown, { indent, newline }: Style): string {
  return JSON.stringify(value, null, indent)
    .replace(/"\$0"(?:: null,?)?/, "$0")
    .replaceAll("\n", newline);
}

/** What is wrong with a text of this style. */
function faultsOf(text: string, { indent, newline }: Style, api?: string): readonly string[] {
  const errors: ParseError[] = [];
  parse(text, errors);
  const options = {
    insertSpaces: indent !== "\t",
    tabSize: indent.length === 1 ? 4 : indent.length,
    eol: newline,
  };
  const formatted = applyEdits(text, format(text, undefined, options));
  const findings = findingsOf(analyseJson(text, api === undefined ? {} : { api }));
  return [
    ...errors.map(({ offset }) => `no JSON at ${offset}: ${text}`),
    ...(formatted === text ? [] : [`not laid out: ${text}`]),
    ...findings.map(({ rule, message }) => `${rule.metadata.id}: ${message}: ${text}`),
  ];
}

/** The document after an offer is accepted: with tab stops and without. */
function completed(
  marked: string,
  isMeant: (item: { label: string; data?: { entryId?: string } }) => boolean,
  api?: string,
): readonly string[] {
  const { source, offset } = takeCursor(marked);
  const document = analyseJson(source, api === undefined ? {} : { api });
  return [true, false].map((tabStops) => {
    const items = offersAt(document, offset, tabStops);
    const item = items.find(isMeant);
    if (item === undefined)
      throw new Error(`Only ${items.map(({ label }) => label).join(", ")} in ${marked}`);
    return accept(document, item);
  });
}

const nameOf = ({ catalog, entry, status }: Response) => `${catalog.id} ${status} ${entry.id}`;

test("all five APIs", () => {
  expect(new Set(responses.map(({ catalog }) => catalog.id)).size).toBe(5);
});

describe("whole bodies", () => {
  test.each(responses.map((response) => [nameOf(response), response] as const))(
    "%s",
    (_, { catalog, entry, status, url }) => {
      const isMeant = ({ data }: { data?: { entryId?: string } }) => data?.entryId === entry.id;
      for (const style of styles) {
        for (const document of [
          { url, status, body: "$0" },
          { url, status, body: "$0", headers: {} },
          { url, status, body: { $0: null } },
          [{ list: [{ response: { body: "$0", statusCode: status }, request: { url } }] }],
        ]) {
          for (const text of completed(written(document, style), isMeant))
            expect(faultsOf(text, style)).toEqual([]);
        }
        for (const text of completed(written({ [status]: "$0" }, style), isMeant, catalog.id))
          expect(faultsOf(text, style, catalog.id)).toEqual([]);
        const { indent, newline } = style;
        const body = `{${newline}${indent}$0${newline}}`;
        for (const text of completed(written({ url, status, body }, style), isMeant)) {
          expect(faultsOf(text, style)).toEqual([]);
          expect(faultsOf(parse(text).body, style)).toEqual([]);
        }
        for (const text of completed(body, isMeant, catalog.id))
          expect(faultsOf(text, style, catalog.id)).toEqual([]);
        const recording = { request: { url }, response: { status, content: { text: "" } } };
        const marked = written(recording, style).replace('"text": ""', '"text": "$0"');
        for (const text of completed(marked, isMeant)) expect(faultsOf(text, style)).toEqual([]);
      }
      for (const text of completed("$0", isMeant, catalog.id)) {
        expect(text, "a text stands where the source has none").not.toContain(UNKNOWN_TEXT);
        expect(faultsOf(text, { indent: "  ", newline: "\n" }, catalog.id)).toEqual([]);
      }
    },
  );

  test("each has a draft", () => {
    const without = responses.filter(({ catalog, entry, status }) => !draftOfEntry(catalog, entry, status));
    expect(without.map(nameOf)).toEqual([]);
  });
});

describe("each key of each body, left out", () => {
  test.each(responses.map((response) => [nameOf(response), response] as const))(
    "%s",
    (_, { entry, status, url }) => {
      for (const style of styles) {
        const [whole = ""] = completed(
          written({ url, status, body: "$0" }, style),
          ({ data }) => data?.entryId === entry.id,
        );
        const { body } = parse(whole);
        const keys = withoutKeys(body);
        expect(keys.length).toBeGreaterThan(0);
        for (const { name, rest } of keys) {
          for (const text of completed(
            written({ url, status, body: rest }, style),
            ({ label }) => label === name,
          ))
            expect(faultsOf(text, style)).toEqual([]);
        }
      }
    },
  );
});

/** A value without one of its keys, for each of them: the cursor is in its place. */
function withoutKeys(value: unknown): readonly { name: string; rest: unknown }[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, i) =>
      withoutKeys(item).map(({ name, rest }) => ({ name, rest: value.with(i, rest) })),
    );
  }
  if (typeof value !== "object" || value === null) return [];
  const members = Object.entries(value);
  return members.flatMap(([key, inner], i) => {
    const replaced = (member: readonly [string, unknown]) => Object.fromEntries(members.with(i, [...member]));
    return [
      { name: key, rest: replaced(["$0", null]) },
      ...withoutKeys(inner).map(({ name, rest }) => ({ name, rest: replaced([key, rest]) })),
    ];
  });
}

describe("each key of each form, in an empty object", () => {
  const forms = builtins.catalogs.flatMap(({ catalog }) =>
    catalog.kind === "api"
      ? catalog.shapes.map((shape) => [`${catalog.id} ${shape.id}`, catalog, shape] as const)
      : [],
  );
  test.each(forms)("%s", (_, catalog, shape) => {
    const status = shape.statuses[0] ?? 404;
    const names = new Set(shape.fields.map(({ pointer }) => pointer.split("/")[1] ?? ""));
    for (const style of styles) {
      for (const name of names) {
        for (const body of [
          written({ status, body: { $0: null } }, style),
          written({ status, body: {} }, style).replace("{}", "{$0}"),
        ]) {
          for (const text of completed(body, ({ label }) => label === name, catalog.id))
            expect(faultsOf(text, style).filter((fault) => !fault.startsWith("invalid-response"))).toEqual(
              [],
            );
        }
      }
    }
  });
});

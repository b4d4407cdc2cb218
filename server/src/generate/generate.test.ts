// JSON Schemas and pages that are generated from catalogs: what the schemas let through, and that a page is read again as it was meant.

import { Validator } from "@cfworker/json-schema";
import { describe, expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { exampleBody } from "../catalog/example.ts";
import { importText } from "../import/importText.ts";
import { generate } from "./generate.ts";

const builtins = builtinCatalogs().map(({ catalog }) => catalog);
const withBodies = builtins.filter(
  (catalog) =>
    catalog.kind === "api" &&
    catalog.entries.some((entry) => entry.statuses.length > 0 && exampleBody(catalog, entry) !== undefined),
);

describe("JSON Schemas", () => {
  test.each(withBodies.map((catalog) => [catalog.id, catalog] as const))("of %s", (_, catalog) => {
    const schema = JSON.parse(generate(catalog, "json-schema"));
    const isValid = (body: unknown, $ref: string) =>
      new Validator({ ...schema, anyOf: [{ $ref }] }, "2020-12").validate(body).valid;
    for (const entry of catalog.entries) {
      for (const status of entry.channel === "http" ? entry.statuses : []) {
        const body = exampleBody(catalog, entry, status);
        if (body === undefined) continue;
        const at = `${entry.id} ${status}`;
        expect(isValid(body, `#/$defs/status-${status}`), at).toBe(true);
        expect(isValid({}, `#/$defs/status-${status}`), at).toBe(false);
      }
    }
  });

  test("hold a body to the values that come with its status", () => {
    const catalog = builtins.find(({ id }) => id === "videoconduit")!;
    const schema = JSON.parse(generate(catalog, "json-schema"));
    const isValid = (code: string) =>
      new Validator({ ...schema, anyOf: [{ $ref: "#/$defs/status-403" }] }, "2020-12").validate({
        detail: "a",
        code,
      }).valid;
    expect([isValid("forbidden"), isValid("conflict"), isValid("no_such")]).toEqual([true, false, false]);
  });
});

describe("pages", () => {
  test.each(["pureframe", "videoconduit"])("of %s have its codes and statuses when imported", (id) => {
    const catalog = builtins.find((each) => each.id === id)!;
    const draft = importText({ name: "errors.md", text: generate(catalog, "markdown") });
    const read = draft.entries.map(({ values, statuses }) => [
      values.code?.value,
      statuses.map(({ value }) => value),
    ]);
    expect(read).toEqual(catalog.entries.map(({ code, statuses }) => [code, statuses]));
  });
});

import { describe, expect, test } from "vitest";
import schema from "../../data/catalog.schema.json" with { type: "json" };
import { loadCatalog } from "../../server/src/catalog/load.ts";
import { hostileCatalog } from "./hostileCatalog.ts";

const attack = "![i](https://evil.example/x.png) <b>~`/\u001b[2J\n::error::x";

/** The names of the properties at any depth of a value: "shape.fields.meaning" as "fields.meaning". */
function propertiesOf(value: unknown, holder = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((element) => propertiesOf(element, holder));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${holder}.${key}`, ...propertiesOf(inner, key)]);
}

describe("a hostile catalog", () => {
  const catalog = hostileCatalog(attack);
  const loaded = loadCatalog(JSON.stringify(catalog), "file:///a.error-catalog.json", "workspace");

  test("loads whole", () => {
    expect(loaded.problems).toEqual([]);
    expect(loaded.catalogs[0]?.catalog.entries).toHaveLength(5);
  });

  test("has every property that the schema has, and the attack in each that may hold any text", () => {
    const has = new Set(propertiesOf(catalog).map((name) => name.split(".").at(-1)));
    const parts = [schema, ...Object.values(schema.definitions)].filter((part) => "properties" in part);
    const names = parts.flatMap((part) => Object.keys(part.properties));
    expect(names.length).toBeGreaterThan(90);
    expect(names.filter((name) => !has.has(name))).toEqual(["basePath"]);
    const texts: string[] = [];
    JSON.stringify(catalog, (_, value) => {
      if (typeof value === "string") texts.push(value);
      return value;
    });
    expect(texts.filter((text) => text.includes(attack)).length).toBeGreaterThan(80);
  });
});

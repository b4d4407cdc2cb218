// That the catalogs which are made of facts state what their sources do: as many values, and 40 of them, drawn by a fixed seed. What
// is in the files was taken from the sources by another program than the recipes (`scripts/catalogs/draw.mjs`).

import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recipes } from "../../scripts/catalogs/recipes.mjs";
import { normalise } from "../../server/src/catalog/normalise.ts";
import { readProjectFile } from "./builtIn.ts";

const drawn = "test/fixtures/catalogs/drawn";
const ids = recipes.map(({ id }) => id);

/** What a catalog states of values, as the drawn files have it; statuses where an entry has them. Families of the list are no facts. */
function factsOf(id: string): readonly string[] {
  const file = JSON.parse(readProjectFile(`data/catalogs/${id}.error-catalog.json`));
  const families = JSON.parse(readProjectFile(`data/catalogs/${id}/judgement.json`)).known ?? {};
  const { facts } = JSON.parse(readProjectFile(`data/catalogs/${id}/facts.json`)) as {
    readonly facts: readonly { readonly is: object }[];
  };
  const { entries, knownCodes } = normalise(file);
  // What comes beside the value of a fact or an entry, such as a status as text, is no value of its own.
  const names = new Set(facts.flatMap(({ is }) => Object.keys(is)));
  const known = [...knownCodes].flatMap(([name, values]) =>
    !names.has(name)
      ? []
      : [...values].filter((value) => !families[name]?.includes(value)).map((value) => `${name} ${value}`),
  );
  const stated = entries.flatMap(({ values, statuses, label }) => {
    const [[name, own] = []] = Object.entries(values);
    if (own === undefined && label !== undefined) return [["label", label, ...statuses].join(" ")];
    return own === undefined ? [] : own.map((value) => [name, value, ...statuses].join(" "));
  });
  return [...known, ...stated];
}

/** A fact of the file without statuses, which bare values have not. */
function bare(fact: string): string {
  return fact.split(" ", 2).join(" ");
}

describe.each(ids)("%s", (id) => {
  const [count = "", ...lines] = readProjectFile(`${drawn}/${id}.txt`).trim().split(/\r?\n/);
  const facts = factsOf(id);

  it("has as many values as its sources", () => {
    expect(`# ${facts.length}`).toBe(count);
  });

  it("has each value once", () => {
    expect(facts.map(bare)).toEqual([...new Set(facts.map(bare))]);
  });

  it("has the facts that were drawn", () => {
    const entries = new Set(facts);
    expect(lines.length).toBe(Math.min(40, Number(count.slice(2))));
    expect(lines.filter((line) => !entries.has(line) && !entries.has(bare(line)))).toEqual([]);
  });
});

it("has a drawn file for each recipe, and no other", () => {
  expect(readdirSync(new URL(`../../${drawn}`, import.meta.url)).sort()).toEqual(
    ids.map((id) => `${id}.txt`).sort(),
  );
});

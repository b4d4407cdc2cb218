// How the catalogs that are made of facts and judgement fit together: they load without a fault, and say of what is theirs that it is.
// What they state is in drawn.test.ts.

import { Validator } from "@cfworker/json-schema";
import { describe, expect, it } from "vitest";
import schema from "../../data/catalog.schema.json" with { type: "json" };
import { recipes } from "../../scripts/catalogs/recipes.mjs";
import { conditions } from "../../server/src/catalog/conditions.ts";
import { loadCatalog } from "../../server/src/catalog/load.ts";
import { readProjectFile } from "./builtIn.ts";

const validator = new Validator(schema as ConstructorParameters<typeof Validator>[0], "7", false);

describe.each(recipes)("$id", ({ id, sources }) => {
  const path = `data/catalogs/${id}.error-catalog.json`;
  const text = readProjectFile(path);
  const { catalogs, problems } = loadCatalog(text, path, "built-in");
  const [catalog] = catalogs.map((loaded) => loaded.catalog);
  const entries = catalog?.entries ?? [];

  it("is valid against the schema", () => {
    expect(validator.validate(JSON.parse(text)).errors).toEqual([]);
  });

  it("loads without a fault", () => {
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  it("names the sources of its recipe", () => {
    expect(catalog?.sources.map((source) => source.id)).toEqual(sources.map((source) => source.id));
  });

  it("says of at least fifteen errors what they mean, what to do, and what went wrong elsewhere too", () => {
    const explained = entries.filter(
      ({ resolution, condition }) => resolution.length > 0 && condition !== undefined,
    );
    const { facts } = JSON.parse(readProjectFile(`data/catalogs/${id}/facts.json`));
    expect(explained.length).toBeGreaterThanOrEqual(Math.min(15, facts.length));
    expect(entries.filter(({ condition }) => condition === undefined || !conditions.has(condition))).toEqual(
      [],
    );
  });

  it("explains the fifteen errors that code meets most", () => {
    const { met } = JSON.parse(readProjectFile(`data/catalogs/${id}/met.json`)) as {
      met: Record<string, number>;
    };
    const most = Object.entries(met).sort(([, a], [, b]) => b - a);
    const words = JSON.parse(readProjectFile(`data/catalogs/${id}/judgement.json`)).entries;
    expect(most.slice(0, 15).filter(([key]) => words[key] === undefined)).toEqual([]);
  });

  it("says of advice that it is ours, unless the source gives it", () => {
    const stated = entries.flatMap((entry) => [
      ...entry.resolution.filter(({ basis }) => basis === "statement").map(({ text: step }) => step),
      ...(entry.retry?.basis === "statement" ? [`${entry.id}: ${entry.retry.note}`] : []),
    ]);
    expect(stated).toEqual(
      id === "prisma"
        ? [
            "p2034: The message itself asks for a retry of the transaction.",
            "p1002: The message itself asks for another attempt.",
          ]
        : [],
    );
  });

  it("describes how its errors arrive", () => {
    expect(catalog?.libraries.map((library) => library.of)).toEqual(catalog?.libraries.map(() => id));
    expect(catalog?.libraries.flatMap(({ errors = [] }) => errors).length).toBeGreaterThan(0);
  });
});

describe("the same condition in all of them", () => {
  const found = (condition: string) =>
    recipes.flatMap(({ id }) => {
      const path = `data/catalogs/${id}.error-catalog.json`;
      const { catalogs } = loadCatalog(readProjectFile(path), path, "built-in");
      const entries = catalogs.flatMap((loaded) => loaded.catalog.entries);
      return entries
        .filter((entry) => entry.condition === condition)
        .map((entry) => `${id}/${Object.values(entry.values).flat()[0]}`);
    });

  it.each([
    [
      "unique_violation",
      [
        "clerk/form_identifier_exists",
        "aws-cognito/AliasExistsException",
        "dom/ConstraintError",
        "aws-dynamodb/DuplicateItemException",
        "firebase/auth/credential-already-in-use",
        "firebase/auth/email-already-in-use",
        "firebase/auth/email-already-exists",
        "firebase/auth/uid-already-exists",
        "mongodb/11000",
        "mysql/ER_DUP_ENTRY",
        "postgres/23505",
        "prisma/P2002",
        "supabase/23505",
      ],
    ],
    [
      "reference_violation",
      [
        "mysql/ER_ROW_IS_REFERENCED_2",
        "mysql/ER_NO_REFERENCED_ROW_2",
        "postgres/23503",
        "prisma/P2003",
        "prisma/P2014",
        "supabase/23503",
      ],
    ],
    [
      "transaction_conflict",
      [
        "aws-dynamodb/ReplicatedWriteConflictException",
        "aws-dynamodb/TransactionConflictException",
        "aws-dynamodb/TransactionCanceledException",
        "firebase/aborted",
        "mongodb/112",
        "mysql/ER_LOCK_DEADLOCK",
        "postgres/40001",
        "postgres/40P01",
        "prisma/P2034",
        "supabase/40*",
      ],
    ],
  ])("%s", (condition, expected) => {
    expect(found(condition)).toEqual(expected);
  });
});

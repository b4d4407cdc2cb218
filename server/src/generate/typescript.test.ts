// Generated TypeScript, compiled under `--strict` and run: what its types tell apart, what its guards let through, and that no text of
// a catalog gets out of its place.

import path from "node:path";
import { pathToFileURL } from "node:url";
import * as ts from "typescript";
import { afterEach, describe, expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { studioCatalog, studioField } from "../../../test/support/studioCatalog.ts";
import { exampleBody } from "../catalog/example.ts";
import { loadCatalog } from "../catalog/load.ts";
import type { Catalog } from "../catalog/model.ts";
import { generate } from "./generate.ts";
import { pascalCase } from "./identifiers.ts";

afterEach(removeTestFolders);

const builtins = builtinCatalogs().map(({ catalog }) => catalog);

describe("compiles", () => {
  test("of each built-in catalog", async () => {
    const files = builtins.map((catalog): [string, string] => [
      `${catalog.id}.ts`,
      generate(catalog, "typescript"),
    ]);
    expect(await faultsOf(Object.fromEntries(files))).toEqual([]);
  });

  test("whatever the texts of a catalog are", async () => {
    const hostile = `a */ b \`$${"{c}"}\` "d"\n// e \\ \u2028 */`;
    const catalog = loaded({
      ...studioCatalog({
        entries: [
          { id: "first", code: hostile, title: hostile },
          { id: "second", code: "constructor" },
          { id: "third", code: `$${"{x}"}\`*` },
        ],
        shapes: [
          {
            id: "error",
            title: hostile,
            fields: [
              studioField("/code", "string", true),
              { ...studioField(`/${encoded(hostile)}`, "string"), meaning: hostile },
            ],
          },
        ],
      }),
      name: hostile,
      summary: hostile,
    });
    expect(await faultsOf({ "studio.ts": generate(catalog, "typescript") })).toEqual([]);
  });
});

describe("types", () => {
  const studio = loaded(
    studioCatalog({
      entries: [
        { id: "taken", statuses: [409] },
        { id: "locked", statuses: [409, 423] },
        { id: "gone", statuses: [410] },
      ],
      shapes: [
        { id: "error", title: "Error", fields: [studioField("/code", "string", true)] },
        {
          id: "gone",
          title: "Gone",
          statuses: [410],
          fields: [studioField("/code", "string", true), studioField("/since", "integer")],
        },
      ],
    }),
  );

  test("tell bodies apart by the status", async () => {
    const use = `import { type StudioCode, type StudioFailure, isStudioFailure, studioErrors } from "./studio.ts";
export function read(answer: { status: number; body: unknown }): string | number | undefined {
  if (!isStudioFailure(answer)) return undefined;
  switch (answer.status) {
    case 409: {
      const code: "taken" | "locked" = answer.body.code;
      return code;
    }
    case 423: {
      const code: "locked" = answer.body.code;
      return code;
    }
    case 410: return answer.body.since;
  }
}
export const all: Record<StudioCode, true> = { taken: true, locked: true, gone: true };
export const retry = studioErrors.taken.retry?.policy;
// @ts-expect-error no such code
export const wrong: StudioCode = "tken";
// @ts-expect-error this status has no such field
export const field = (failure: StudioFailure & { status: 409 }) => failure.body.since;
// @ts-expect-error no such error
studioErrors.tken;
`;
    expect(await faultsOf({ "studio.ts": generate(studio, "typescript"), "use.ts": use })).toEqual([]);
  });

  test("are open where the catalog has not all codes", async () => {
    const catalog: Catalog = { ...studio, complete: { ...studio.complete, stated: { codes: false } } };
    const use = `import type { StudioErrorBody } from "./studio.ts";
export const body: StudioErrorBody = { code: "another" };
`;
    expect(await faultsOf({ "studio.ts": generate(catalog, "typescript"), "use.ts": use })).toEqual([]);
    expect(await faultsOf({ "studio.ts": generate(studio, "typescript"), "use.ts": use })).toEqual([
      `use.ts: Type '"another"' is not assignable to type '"taken" | "locked" | "gone"'.`,
    ]);
  });
});

describe("guards", () => {
  const withBodies = builtins.filter(
    (catalog) =>
      catalog.kind === "api" &&
      catalog.entries.some((entry) => entry.statuses.length > 0 && exampleBody(catalog, entry) !== undefined),
  );

  test.each(withBodies.map((catalog) => [catalog.id, catalog] as const))(
    "let the bodies of %s through, and none without a required field",
    async (_, catalog) => {
      const module = await run(catalog);
      const types = pascalCase(catalog.id);
      const isFailure = module[`is${types}Failure`] as (answer: object) => boolean;
      const find = module[`find${types}Errors`] as (
        status: number,
        body: unknown,
      ) => readonly { title: string }[];
      for (const entry of catalog.entries) {
        for (const status of entry.channel === "http" ? entry.statuses : []) {
          const body = exampleBody(catalog, entry, status);
          if (body === undefined) continue;
          const at = `${entry.id} ${status}`;
          expect(isFailure({ status, body }), at).toBe(true);
          expect(isFailure({ status, body: {} }), at).toBe(false);
          expect(isFailure({ status: 299, body }), at).toBe(false);
          expect(
            find(status, body).map(({ title }) => title),
            at,
          ).toContain(entry.title);
        }
      }
    },
  );
});

function loaded(value: object): Catalog {
  const { catalogs, problems } = loadCatalog(JSON.stringify(value), "file:///a.json", "workspace");
  expect(problems).toEqual([]);
  return catalogs[0]!.catalog;
}

function encoded(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** What the compiler says of modules, under the strictest options that projects have. */
async function faultsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await testFolder(files);
  const program = ts.createProgram({
    rootNames: Object.keys(files).map((file) => path.join(folder.path, file)),
    options: {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      exactOptionalPropertyTypes: true,
      isolatedModules: true,
      erasableSyntaxOnly: true,
      types: [],
      lib: ["lib.es2022.d.ts"],
      skipLibCheck: true,
    },
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${path.basename(file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

async function run(catalog: Catalog): Promise<Readonly<Record<string, unknown>>> {
  const code = ts.transpile(generate(catalog, "typescript"), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
  });
  const folder = await testFolder({ "module.mjs": code });
  return import(/* @vite-ignore */ pathToFileURL(path.join(folder.path, "module.mjs")).href);
}

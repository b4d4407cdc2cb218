// docs/dependencies.md has each package that becomes part of what is installed, and nothing else, as it is.

import { readFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { buildOptions, productEntries } from "../../esbuild.mjs";
import manifest from "../../package.json" with { type: "json" };

interface Row {
  readonly name: string;
  readonly licence: string;
  /** kB. */
  readonly size: number;
  readonly reasons: readonly string[];
}

const [dependencies, brought] = tables(readFileSync(path.resolve("docs/dependencies.md"), "utf8"));

/** Bytes in the file of dist/ that has the most of it, by package. */
const sizes = new Map<string, number>();

beforeAll(async () => {
  for (const entry of productEntries) {
    const { metafile } = await esbuild.build({ ...buildOptions(entry), write: false });
    const here = new Map<string, number>();
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const name = packageOf(input);
        if (name !== undefined && bytesInOutput > 0) here.set(name, (here.get(name) ?? 0) + bytesInOutput);
      }
    }
    for (const [name, size] of here) sizes.set(name, Math.max(size, sizes.get(name) ?? 0));
  }
});

test("it has the dependencies, each with its reasons", () => {
  expect(dependencies!.map(({ name }) => name)).toEqual(Object.keys(manifest.dependencies).sort());
  expect(dependencies!.filter(({ reasons }) => reasons.length !== 3 || reasons.includes(""))).toEqual([]);
});

test("with what they bring, it has all that is in the built files", () => {
  const named = [...dependencies!, ...brought!].map(({ name }) => name).sort();
  expect(named).toEqual([...sizes.keys()].sort());
});

test("licences are those of the packages", () => {
  const rows = [...dependencies!, ...brought!];
  expect(rows.map(({ name, licence }) => [name, licence])).toEqual(
    rows.map(({ name }) => [name, licenceOf(name)]),
  );
});

test("sizes are nearly those in the built files", () => {
  const wrong = [...dependencies!, ...brought!].flatMap(({ name, size }) => {
    const real = (sizes.get(name) ?? 0) / 1000;
    return Math.abs(size - real) <= 1 + real / 10 ? [] : [`${name}: ${size} kB, and not ${Math.round(real)}`];
  });
  expect(wrong).toEqual([]);
});

test("no package that is installed runs a script of its own then", () => {
  const lock: { packages: Readonly<Record<string, { hasInstallScript?: boolean; dev?: boolean }>> } =
    JSON.parse(readFileSync(path.resolve("package-lock.json"), "utf8"));
  const shipped = Object.entries(lock.packages).filter(([place, { dev }]) => place !== "" && !dev);
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)).toEqual([]);
});

/** The rows of each table of a page. */
function tables(page: string): readonly (readonly Row[])[] {
  return [...page.matchAll(/^\| package .*\n\|[ -|]*\n((?:\|.*\n)+)/gm)].map(([, rows]) =>
    rows!
      .trim()
      .split("\n")
      .map((row) => {
        const [name = "", licence = "", size, ...reasons] = row
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim());
        return { name, licence, size: Number(size), reasons };
      }),
  );
}

function packageOf(input: string): string | undefined {
  if (input.startsWith("typescript-parser:")) return "typescript";
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
}

function licenceOf(name: string): string {
  return JSON.parse(readFileSync(path.resolve("node_modules", name, "package.json"), "utf8")).license;
}

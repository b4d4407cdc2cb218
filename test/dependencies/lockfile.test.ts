// package-lock.json: every package is one of known content, from wherever it is fetched, and none is from elsewhere than a registry.

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(path.resolve("package-lock.json"), "utf8"),
);
const packages = Object.entries(lock.packages).filter(([place]) => place !== "");
const placesWhere = (isWrong: (locked: Locked) => boolean) =>
  packages.filter(([, locked]) => isWrong(locked)).map(([place]) => place);

test("each package has a hash of its content, of SHA-512", () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(placesWhere(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ""))).toEqual([]);
});

test("no address stands in it, which could be another one than the registry's, and no folder", () => {
  expect(placesWhere(({ resolved, link }) => resolved !== undefined || link === true)).toEqual([]);
});

test("what package.json asks for is one version each, and that one is locked", () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  // "npm:marked@4.1.0" is a second version of a package under another name.
  const versions = Object.entries(wanted).map(([name, version]) => [name, version.replace(/^npm:.+@/, "")]);
  const locked = Object.keys(wanted).map((name) => [name, lock.packages[`node_modules/${name}`]?.version]);
  expect(locked).toEqual(versions);
});

// What the walk marks at a place reaches the rules as it is, whatever kind of place it is.

import { expect, test } from "vitest";
import { builtInLibraries } from "../../../libraries/registry.ts";
import { parseTypeScript } from "../../../parse/typescript.ts";
import type { Marks } from "../../model.ts";
import type { Outline } from "../outline/outline.ts";
import { outlineOf } from "../outline/walk.ts";
import { collectReferences } from "./collect.ts";

const marks: Marks = { negated: true };

const source = `const res = await fetch("https://videoconduit.com/v1/download");
const { code } = await res.json();
switch (code) {
  case "conflict":
    break;
}`;

/** The text of each place of a kind that is marked in what is collected, after `change` marked some of the notes. */
function marked(change: (outline: Outline) => Partial<Outline>): readonly string[] {
  const outline = outlineOf(parseTypeScript("file.ts", "typescript", source)!);
  const { references, calls, sites } = collectReferences(
    { ...outline, ...change(outline) },
    builtInLibraries,
  );
  return [...references, ...calls, ...sites].flatMap(({ negated, span }) =>
    negated ? [source.slice(span.start, span.end).split("\n")[0]!] : [],
  );
}

function withMarks<P>(place: P): P {
  return { ...place, marks };
}

test("nothing is marked by itself", () => {
  expect(marked(() => ({}))).toEqual([]);
});

test("literals", () => {
  expect(marked(({ places }) => ({ places: places.map(withMarks) }))).toEqual([
    "https://videoconduit.com/v1/download",
    "conflict",
  ]);
});

test("reads of a field", () => {
  expect(marked(({ accesses }) => ({ accesses: accesses.map(withMarks) }))).toEqual(["code"]);
});

test("calls", () => {
  expect(marked(({ calls }) => ({ calls: calls.map(withMarks) }))).toEqual([
    `fetch("https://videoconduit.com/v1/download")`,
  ]);
});

test("handling sites", () => {
  expect(marked(({ sites }) => ({ sites: sites.map(withMarks) }))).toEqual(["switch (code) {"]);
});

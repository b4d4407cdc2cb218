// Headings that are names of errors because of their company: one word each, beside others that are names as programs have them.

import type { Heading } from "../document.ts";
import { isAboutErrors } from "./words.ts";

/** Fewer headings beside each other tell nothing. */
const LEAST = 3;

/** The headings of a page that are names beside each other, all directly below a heading about errors. */
export function namedFamilies(headings: readonly Heading[]): ReadonlySet<Heading> {
  const families = new Map<Heading, Heading[]>();
  const path: Heading[] = [];
  for (const heading of headings) {
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= heading.level) path.pop();
    const parent = path.at(-1);
    path.push(heading);
    if (parent === undefined || !isAboutErrors(parent.text)) continue;
    const family = families.get(parent);
    if (family) family.push(heading);
    else families.set(parent, [heading]);
  }
  return new Set([...families.values()].filter(areNames).flat());
}

/** Words, a third of which at least are several that were put together (`NotFound`). */
function areNames(family: readonly Heading[]): boolean {
  const joined = family.filter(({ text }) => /^(?:[A-Z][a-z0-9]+){2,}$/.test(text));
  const isEach = family.every(({ text }) => /^[A-Z][A-Za-z0-9]+$/.test(text));
  return family.length >= LEAST && isEach && joined.length >= family.length / 3;
}

// How errors are put into words in code that is added.

import type { Entry } from "../../catalog/model.ts";

const MOST_TITLES = 3;

/** The titles of the errors that one value stands for, on one line. */
export function titlesOf(entries: readonly Entry[]): string {
  const titles = [...new Set(entries.map(({ title }) => oneLine(title)))];
  const shown = titles.slice(0, MOST_TITLES).join("; ");
  return titles.length > MOST_TITLES ? `${shown}; …` : shown;
}

/** A text for people: what the error means, or the titles of several. */
export function textFor(entries: readonly Entry[]): string {
  const [first, second] = entries;
  return first && !second ? oneLine(first.meaning) : titlesOf(entries);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

// Whether a text is about errors rather than from one: source, or a list of codes. Of such a text nothing is more than a guess.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Situation } from "./model.ts";

/** Codes of one API that no single response has. */
const MANY_NAMES = 4;

export function isManifold(text: string, { names, bodies }: Situation, index: CatalogIndex): boolean {
  if (looksLikeSource(text)) return true;
  const known = names.filter(({ text: name }) => /[_.-]/.test(name) && index.byCode(name).length > 0);
  return known.length >= MANY_NAMES || bodies.length > MOST_BODIES;
}

/** Objects in one: more is a document, such as a catalog or a description of an API. */
const MOST_BODIES = 100;

/** How lines of source begin, without what is in front. */
const SOURCE_LINE =
  /^(?:import|export|from|const|let|var|type|interface|class|function|def|async|enum|return|if|else|switch|case|default|for|while|try|catch|except|await|throw)(?![\w:])|^(?:\}|\/\/|\/\*|\* )/;

function looksLikeSource(text: string): boolean {
  const lines = text.split("\n", 400).filter((line) => line.trim() !== "");
  if (lines.length < 4) return false;
  // A stack trace may show the line that threw.
  if (lines.some((line) => /^\s+at\s\S/.test(line))) return false;
  return lines.filter((line) => SOURCE_LINE.test(line.trim())).length >= lines.length * 0.35;
}

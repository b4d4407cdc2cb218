// Whether programs may rely on the values of a field, by what a page says of that field. What it says is found in fieldTexts.ts.

import type { DraftDiscriminator } from "../draft.ts";

type Stability = DraftDiscriminator["stability"];

/**
 * What a text that describes a field says of it; undefined: nothing, or both. `name`: the last step of the field's path; `others`: those of
 * the fields beside it, of which a text may tell too ("The code is stable; the message may change").
 */
export function stabilityIn(text: string, name: string, others: readonly string[]): Stability {
  const found = new Set<Stability>();
  let isOwn = true;
  for (const clause of clausesOf(text)) {
    const first = wordsOf(clause).find((word) => [name, ...others].some((field) => isName(word, field)));
    // A clause without a name goes on with the field of the one before.
    if (first !== undefined) isOwn = isName(first, name);
    const said = isOwn ? saidIn(clause, name) : undefined;
    if (said) found.add(said);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

const CHANGES = /\b(?:(?:may|might|can|could) change|subject to change|unstable)\b/i;
const STAYS =
  /\b(?:(?:is|are|stays?|remains?|always) stable|never changes?|(?:will|does|do) (?:not|never) change)\b/i;
/** `A stable code`: of no other thing, since the text describes a field. */
const STABLE_WORD = /^(?:an? |the |its )?(?:\w+[ -]){0,2}stable\b/i;

function saidIn(clause: string, name: string): Stability {
  const words = wordsOf(clause);
  const denial = words.findIndex(isDenial);
  if (denial >= 0 && words.includes("stable", denial))
    return isSubject(words.slice(0, denial), name) ? "may-change" : undefined;
  const changes = CHANGES.exec(clause);
  const found = changes ?? STAYS.exec(clause);
  if (found === null) return STABLE_WORD.test(clause) ? "stable" : undefined;
  if (!isSubject(wordsOf(clause.slice(0, found.index)), name)) return undefined;
  return changes ? "may-change" : "stable";
}

/** Whether the words in front of what is said mean the field: they name it or its values, stand for it, or there are none. */
function isSubject(before: readonly string[], name: string): boolean {
  const words = before.filter((word) => !AUXILIARY.has(word));
  const last = words.at(-1);
  if (words.some(isDenial)) return false;
  return last === undefined || STANDING_FOR.has(last) || words.some((word) => isName(word, name));
}

const AUXILIARY = new Set(["is", "are", "be", "may", "might", "can", "could", "should", "must", "will"]);
const DENIALS = new Set(["not", "never", "no", "cannot", "hardly"]);
const STANDING_FOR = new Set(["it", "its", "they", "this", "these", "that", "which", "value", "values"]);

function isDenial(word: string): boolean {
  return DENIALS.has(word) || /n['’]t$/.test(word);
}

function isName(word: string, name: string): boolean {
  const field = name.toLowerCase();
  return word === field || word === `${field}s`;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d_]+(?:['’]t)?/gu) ?? [];
}

function clausesOf(text: string): readonly string[] {
  return text
    .split(/[.;:,)](?=\s|$)|\s[-–—(]|\b(?:and|but|while|whereas|although|though|even|if|unless|so)\b/i)
    .map((clause) => clause.trim());
}

// Lists and numbers in words. Their grammar is that of the language of all texts, not of the system that runs this.

export type ListKind = "and" | "or" | "comma";

const TYPES = { and: "conjunction", or: "disjunction", comma: "unit" } as const;

/** "a, b and c", "a, b or c", "a, b, c". */
export function listInWords(items: readonly string[], kind: ListKind): string {
  lists[kind] ??= new Intl.ListFormat(LOCALE, { type: TYPES[kind] });
  return lists[kind].format(items);
}

/** Whether a number takes the singular. */
export function isSingular(count: number): boolean {
  pluralRules ??= new Intl.PluralRules(LOCALE);
  return pluralRules.select(count) === "one";
}

/** A list has no comma before its last element, in all our texts; their spelling is American. */
const LOCALE = "en-GB";

/** Made when first needed: they are slow to make. */
const lists: { [kind in ListKind]?: Intl.ListFormat } = {};
let pluralRules: Intl.PluralRules | undefined;

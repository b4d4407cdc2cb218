// Texts as templates with named placeholders, so that each is a whole that can be checked and translated. The texts themselves are in
// messages.ts. Pure, without `vscode`.

/** A template: given its values, the text. */
export interface Wording<Values> {
  (values: Values): string;
  /** The templates it chooses from, for checks. */
  readonly templates: readonly string[];
}

type ValuesOf<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [name in Name]: string | number } & ValuesOf<Rest>
  : unknown;

/** A text with `{name}` for each text or number that is put in. */
export function wording<const T extends string>(template: T): Wording<ValuesOf<T>> {
  const fill = (values: ValuesOf<T>) =>
    template.replace(/\{(\w+)\}/g, (_, name) => String((values as Readonly<Record<string, unknown>>)[name]));
  return Object.assign(fill, { templates: [template] });
}

/**
 * A text for one and another for several.
 * @param by the value, a number, that decides
 */
export function counted<const B extends string, const One extends string, const Other extends string>(
  by: B,
  one: One,
  other: Other,
): Wording<ValuesOf<One> & ValuesOf<Other> & { readonly [name in B]: number }> {
  const forms = { one: wording(one), other: wording(other) };
  const choose = (values: ValuesOf<One> & ValuesOf<Other> & { readonly [name in B]: number }) =>
    values[by] === 1 ? forms.one(values) : forms.other(values);
  return Object.assign(choose, { templates: [one, other] });
}

/** "a", "a and b", "a, b and c": of names, in the language of all our texts. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(items);
}

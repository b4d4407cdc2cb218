// What a form is: how people write a handler of an error that came through a library.

import type { FixtureLanguage } from "../../support/analyse.ts";

/**
 * How sure it is whose error it is: *proved*, all that is wrong is found; *likely*, a misspelled code, and a status that contradicts a
 * code that one API alone has; *possible*, hover and completion only.
 */
export type Degree = "proved" | "likely" | "possible";

export interface Form {
  readonly what: string;
  readonly degree: Degree;
  /** The code stands between « and »; what can be planted, between ‹ and ›: what is right, `|`, and what is wrong. */
  readonly source: string;
  /** What the code names: the id of the catalog, `/`, the id of the entry. */
  readonly entry: string;
  /** What a slip makes of the code; without it, one letter is left out. */
  readonly slip?: string;
  /** What is offered in its place, where that is not the code. */
  readonly offered?: string;
  /** The catalog does not list all of its codes: a number beside one that it has may be another. */
  readonly isOpen?: true;
  /** Read under the built-in catalogs alone, without those of this folder. */
  readonly builtIn?: true;
  readonly language?: FixtureLanguage;
  /** Modules beside it, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

// What does not hold yet, and why: forms, and what of each. A test fails when one of them begins to hold, and the list only shrinks.

export interface ToDo {
  readonly why: string;
  /** The forms by what they are, each with its aspects. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
}

export const todo: readonly ToDo[] = [];

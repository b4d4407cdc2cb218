// What does not hold yet, and why: forms, and what of each. A test fails when one of them begins to hold, and the list only shrinks.

export interface ToDo {
  readonly why: string;
  /** The forms by what they are, each with its aspects. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
}

export const todo: readonly ToDo[] = [
  {
    why: "Nothing stands yet where a number would go.",
    forms: { "a number in a list": ["completion"] },
  },
  {
    why: "A client that is generated into the workspace is not known by what it exports.",
    forms: { "a generated client in the workspace": ["completion", "slip"] },
  },
  {
    why: "What a call hands to its callback is not followed, where it is an error.",
    forms: { "Node.js, a callback": ["slip"] },
  },
];

// What is read of a list in code. Types only.

/** An element of a list. */
export interface Row {
  /** The name of a member or the key of a property; a key that is worked out has its value. */
  readonly key: string | undefined;
  /** Whether the key is written as a number. */
  readonly isNumberKey: boolean;
  readonly code: string | number | undefined;
  /** A name that an object gives its error beside the code. */
  readonly label?: string | undefined;
  readonly status: number | undefined;
  readonly message: string | undefined;
  readonly meaning: string;
  readonly line: number;
}

export interface List {
  readonly name: string;
  /** Whether something else than its name says that it is one of errors: a type of errors has its codes from it. */
  readonly isSure?: boolean;
  /** `values` and `array` have no names: a type or what is like one, and an array, which may be of some of the errors of another list. */
  readonly kind: "enum" | "object" | "values" | "array";
  /** Whether the elements are objects, tuples or calls: each says what is what. */
  readonly isOfRecords: boolean;
  readonly rows: readonly Row[];
  readonly line: number;
}

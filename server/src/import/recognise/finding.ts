// What was found of one error at one place of a page, before places that are about the same error are joined.

/** `certain`: the page says it of this very error. `likely`: of all errors at its place, or in passing. `guess`: it only looks like it. */
export type Confidence = "certain" | "likely" | "guess";

/** A fact with its place. */
export interface Field<T> {
  readonly value: T;
  /** From 1. */
  readonly line: number;
  readonly confidence: Confidence;
}

export type IdentityKind = "code" | "type" | "name" | "message";

/** A value by which the error is known, and what the page calls the field that has it. */
export interface Identity extends Field<string> {
  readonly kind: IdentityKind;
  /** The words above its column, or the key of a body; empty: none. */
  readonly called: string;
  /** The discriminator of codes inside of an error that it is a value of. */
  readonly nested?: string;
}

export interface Advice {
  readonly policy: "never" | "after-delay" | "backoff" | "yes";
  readonly text: string;
  readonly backoff?: {
    readonly initialSeconds?: number;
    readonly factor?: number;
    readonly maxSeconds?: number;
    readonly jitter?: boolean;
  };
}

export interface Finding {
  /** The most telling first. */
  readonly identities: readonly Identity[];
  readonly statuses: readonly Field<number>[];
  /** `4` for `4xx`. */
  readonly classes?: readonly number[];
  readonly messages?: readonly Field<string>[];
  readonly meaning?: Field<string>;
  readonly causes?: readonly Field<string>[];
  readonly actions?: readonly Field<string>[];
  readonly retry?: Field<Advice>;
  readonly section: string;
  readonly line: number;
  readonly structure: "parsed" | "repaired";
}

/** Values that are listed as accepted, with what has them: a parameter, or words for it. */
export interface AllowedValues {
  readonly parameter: string;
  readonly values: readonly string[];
}

/** A limit with its number, as it is stated. */
export interface StatedLimit {
  readonly what: string;
  readonly amount: number;
  /** `requests per minute`, `GB` */
  readonly unit: string;
  /** What it is counted by. */
  readonly per?: string;
}

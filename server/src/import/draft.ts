// What is known of an API's errors after reading: each fact with its place and how sure it is. Readers of every kind end here; joining,
// difference, merge and writing know nothing else.

import type { Advice, AllowedValues, Confidence, Field, StatedLimit } from "./recognise/finding.ts";

export interface DraftEntry {
  /** What the source itself calls the entry. */
  readonly id?: string | undefined;
  /** A short name for people, where the source has one beside the meaning. */
  readonly title?: string | undefined;
  /** Values of the fields that tell errors apart, by the name of their discriminator. Empty: the status alone tells it. */
  readonly values: Readonly<Record<string, Field<string>>>;
  /** A name that the page uses and that is in no body. */
  readonly label?: Field<string>;
  /** Ascending. */
  readonly statuses: readonly Field<number>[];
  readonly messages: readonly Field<string>[];
  readonly meaning?: Field<string>;
  readonly causes: readonly Field<string>[];
  readonly actions: readonly Field<string>[];
  /** What its texts say is allowed. */
  readonly allowedValues?: AllowedValues;
  readonly limit?: StatedLimit;
  readonly retry?: Field<Advice>;
  /** The same as a catalog has it, from a source that has it so. */
  readonly retryJson?: Readonly<Record<string, unknown>> | undefined;
  readonly section: string;
  readonly line: number;
  readonly confidence: Confidence;
  /** Where it was seen, of recordings: some of the places. */
  readonly seen?: readonly { readonly file: string; readonly line: number }[];
}

export interface DraftDiscriminator {
  readonly name: string;
  readonly kind: "code" | "type" | "message";
  /** Whether programs may rely on its values, where the source says so. */
  readonly stability?: "stable" | "may-change";
  /** Whether its values are numbers, where the source says so. */
  readonly areNumbers?: boolean;
  /** Absent where no example shows where the value stands. */
  readonly pointer?: string;
}

export interface DraftField {
  readonly pointer: string;
  readonly types: readonly string[];
  readonly required: boolean;
  /** The only value that all examples have. */
  readonly meaning: string;
}

export interface DraftShape {
  /** Empty: any. */
  readonly statuses: readonly number[];
  readonly fields: readonly DraftField[];
  readonly example: unknown;
  /** How the form is known; without it, from an example. */
  readonly basis?: "statement";
  readonly section: string;
  readonly line: number;
}

/** A host that the document names as a server of the API. */
export interface DraftHost {
  /** Lower case; `{name}` for a label that may be any. */
  readonly host: string;
  /** The path that all requests begin with. */
  readonly basePath: string | undefined;
}

/** A request that the API takes, with the errors that the document gives for it. */
export interface DraftOperation {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  /** Indices of entries. */
  readonly entries: readonly number[];
  readonly line: number;
}

export interface DraftStatus {
  readonly status: number;
  readonly meaning: string;
  readonly retry?: Field<Advice>;
  readonly section: string;
  readonly line: number;
}

/** Something that a person has to look at. */
export interface Doubt {
  readonly line: number;
  readonly why: string;
  /** The value that it is about. */
  readonly about: string;
  /** The index of the entry that it is about. */
  readonly entry?: number;
  readonly guess?: Guess;
}

/** An error that is only guessed at: none of the entries until somebody lets it in. */
export interface Guess {
  readonly entry: DraftEntry;
  /** Of its values. */
  readonly discriminators: readonly DraftDiscriminator[];
}

export interface Draft {
  readonly title: string;
  /** The id of the catalog that the source was made of. */
  readonly id?: string;
  /** How the errors reach code through a package, as catalogs describe libraries. */
  readonly libraries?: readonly Readonly<Record<string, unknown>>[];
  /** Whether there are surely more errors: it is what was seen, and no list. */
  readonly isPartial?: boolean;
  /** Where the document names servers. */
  readonly hosts?: readonly DraftHost[];
  /** Where the document says of each request which errors it can give. */
  readonly operations?: readonly DraftOperation[];
  readonly discriminators: readonly DraftDiscriminator[];
  readonly shapes: readonly DraftShape[];
  readonly statuses: readonly DraftStatus[];
  readonly entries: readonly DraftEntry[];
  readonly doubts: readonly Doubt[];
  readonly notUnderstood: readonly { readonly line: number; readonly text: string; readonly why: string }[];
}

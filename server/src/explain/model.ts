// What explain gives and what it goes by: answers with how sure they are and why, and what a text tells of one response. Types only.

import type { EntryRef } from "../catalog/model.ts";
import type { JsonObject } from "../parse/json.ts";

/**
 * `certain`: only one entry of all catalogs can be meant, or the text shows which API answered, and all that it tells agrees.
 * `likely`: the text tells more for this entry than for any other. `guess`: it fits, and so may others.
 */
export type Confidence = "certain" | "likely" | "guess";

/** An entry that a text may be about. */
export interface Answer extends EntryRef {
  readonly confidence: Confidence;
  /** Sentences for people, what tells most first. Of the text they have only what a catalog has too, and numbers. */
  readonly why: readonly string[];
  /** How well it fits, of use only for comparing. */
  readonly score: number;
  /** The status that the text states, where the entry comes with it. */
  readonly status?: number;
}

export interface Explanation {
  /** The best first; empty where nothing is known. */
  readonly answers: readonly Answer[];
  /** Where there are none: codes and types that are spelt nearly so, the nearest first. */
  readonly suggestions: readonly string[];
}

/** What is known beside the text. */
export interface ExplainContext {
  /** Ids of the catalogs whose entries the workspace uses. */
  readonly apisInUse?: ReadonlySet<string>;
}

/** An object that may be the body of a response, with the status and address that go with it. */
export interface ReadBody {
  readonly root: JsonObject;
  readonly status?: number | undefined;
  readonly url?: string | undefined;
}

/** What a text tells of one response. */
export interface Situation {
  /** Objects in it and in these, as any of them may be the body. */
  readonly bodies: readonly ReadBody[];
  /** Statuses that it states. */
  readonly statuses: readonly number[];
  /** Where there are none: numbers that may be statuses. */
  readonly hints: readonly number[];
  /** First digits of classes of statuses that it names: 4 for `4xx`. */
  readonly classes: readonly number[];
  /** Addresses, and hosts without a scheme. */
  readonly addresses: readonly string[];
  /** Words that may be codes or types. */
  readonly names: readonly NamedWord[];
  /** Parts that may be messages. */
  readonly messages: readonly string[];
}

export interface NamedWord {
  readonly text: string;
  /** Where code reads it from, as `["body", "code"]` of `body.code === "x"`. */
  readonly path?: readonly string[];
  /** A number that stands before it, as in `14 UNAVAILABLE`; `any`: it is the name of a code that has a number. */
  readonly number?: number | "any";
}

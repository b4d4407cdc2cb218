// All that is read out of one source file, whatever its language: the lists, each described in the model of its topic, and what
// points to an API. Nothing here knows a catalog.

import type { JsonTree } from "../parse/json.ts";
import type { Span } from "../text/span.ts";
import type { Arrival, Typing, Unanswered } from "./arrivalModel.ts";
import type { BodyCandidate } from "./bodyModel.ts";
import type { Directive, Suppression, TextBlock } from "./commentModel.ts";
import type { Flow } from "./flowModel.ts";
import type { Call, Reference } from "./model.ts";
import type { RetryPlace } from "./retryModel.ts";
import type { HandlingSite } from "./siteModel.ts";
import type { StatedError } from "./statedModel.ts";

/** All that is read from one version of one file. */
export interface FileReferences {
  /** By `span.start`. */
  readonly references: readonly Reference[];
  /** What codes are tested to begin with: apart from `references`, since none of them is a code. */
  readonly prefixes: readonly Reference[];
  readonly calls: readonly Call[];
  readonly sites: readonly HandlingSite[];
  readonly bodies: readonly BodyCandidate[];
  /** Where failed requests are made again. */
  readonly retries: readonly RetryPlace[];
  readonly directives: readonly Directive[];
  readonly hints: readonly Hint[];
  readonly suppressions: readonly Suppression[];
  readonly textBlocks: readonly TextBlock[];
  /** Strings that hold JSON which is read in place, without their quotes: what is written into one is escaped. */
  readonly embedded: readonly Span[];
  /** Why nothing was read of the text, for the log: it goes on behind the name of the file. */
  readonly leftAlone?: string;
  /** Where there is anything of it. */
  readonly flow?: Flow;
  /**
   * The errors that code states as its own; absent in data. Read when it is first asked for, which only the code of an API is: as long as
   * the tree is that of the text.
   */
  readonly stated?: () => readonly StatedError[];
  /** What can arrive at the name at an offset; absent in data. Read when it is asked for, as long as the tree is that of the text. */
  readonly arrivalAt?: (offset: number) => Arrival | undefined;
  /** What the name at an offset is given where a call fails without a response; as `arrivalAt`. */
  readonly unansweredAt?: (offset: number) => Unanswered | undefined;
  /** What is being typed at an offset where an error is handled; as `arrivalAt`. */
  readonly typingAt?: (offset: number) => Typing | undefined;
  /** The packages by whose classes errors are told apart, of which nothing is described; absent in data; as `arrivalAt`. */
  readonly testedPackages?: () => readonly string[];
  /** Of a JSON document its tree, for places at which nothing stands yet. */
  readonly json?: JsonTree;
  /**
   * For a document of many small sources, each of which is about something of its own: what is read of each. `references` then has
   * all of theirs, and the other lists are empty.
   */
  readonly snippets?: readonly FileReferences[];
}

/** What is read of a text in which there is nothing. */
export const noReferences: FileReferences = {
  references: [],
  prefixes: [],
  calls: [],
  sites: [],
  bodies: [],
  retries: [],
  directives: [],
  hints: [],
  suppressions: [],
  textBlocks: [],
  embedded: [],
};

/** Something in the file that points to an API: matched with catalogs by `resolve/`. */
export interface Hint {
  readonly kind: "url" | "package" | "module" | "environment-variable";
  readonly value: string;
  readonly span: Span;
  /** Of an import: it takes types only, so that nothing of it is called here. */
  readonly isTypeOnly?: boolean;
  /** For an import of a module of the workspace: what that module itself names. Their spans mean nothing here. */
  readonly within?: readonly Hint[];
}

// What a rule is. Each rule is one folder with its metadata, a pure check and its tests; rules/registry.ts lists them.

import type { Catalog, Entry } from "../catalog/model.ts";
import type { NewEntry } from "../catalog/newEntry.ts";
import type { NewShape } from "../catalog/newShape.ts";
import type { OtherFile } from "../references/model.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import type { Span } from "../text/span.ts";
import type { Worded } from "../text/wording.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** How a person may have findings of a rule shown; `off`: not at all. */
export type RuleSeverity = "off" | Severity;

export const ruleSeverities: readonly RuleSeverity[] = ["off", "hint", "information", "warning", "error"];

/** Which findings are shown: `recommended` what is very likely wrong, `strict` all that could be better too. */
export type Preset = "recommended" | "strict";

export const presets: readonly Preset[] = ["recommended", "strict"];

/** What people are told of a rule. Its page under docs/rules is generated from this, and its examples run as tests. */
export interface RuleMetadata {
  /** Kebab-case; the diagnostic's code. */
  readonly id: string;
  /** One line: what it finds. */
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly howToFix: string;
  readonly severity: Severity;
  /** `strict`: its findings are shown under that preset only, unless settings name the rule. `recommended` where it is not said. */
  readonly preset?: Preset;
  /** The version it came with. */
  readonly since: string;
  readonly examples: { readonly valid: readonly RuleExample[]; readonly invalid: readonly RuleExample[] };
}

export interface RuleExample {
  readonly language: "ts" | "js" | "json";
  /** Complete source. In invalid examples each finding is marked on the line under it: `//  ^^^` below the span. */
  readonly code: string;
  /** Where it is code of an API itself: the codes in the catalog of that API, at /code, each with its status. */
  readonly declares?: Readonly<Record<string, number>>;
  /** What a catalog that it needs besides the built-in ones holds. */
  readonly catalog?: object;
}

/** One finding of a rule. */
export interface Finding {
  readonly span: Span;
  /** What is wrong, why, and what to do, in whole sentences, the point first. */
  readonly message: Worded;
  /** Where it is not the rule's own: `error` only where the code cannot be right, `information` and `hint` for advice. */
  readonly severity?: Severity;
  /** `strict`: this finding of a rule that is recommended is shown under that preset only. */
  readonly preset?: Preset;
  /** `unnecessary`: code that never runs, shown faded; `deprecated`: shown struck through. */
  readonly tags?: readonly ("unnecessary" | "deprecated")[];
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /**
   * The name that errors are given to, or the word `catch` where they get none, where branches that tell them apart would mend it: *Insert error handler* is offered there as a
   * fix, which is never made with others, since a person has to fill the branches in.
   */
  readonly handler?: Span | undefined;
  /** What a catalog lacks, where the catalog may be what is wrong. */
  readonly lacking?: Lacking | undefined;
}

/** An entry, a form of bodies, or a further status of an entry, that would make a finding none. */
export type Lacking = { readonly catalog: Catalog } & (
  | { readonly entry: NewEntry }
  | { readonly shape: NewShape }
  | { readonly known: Entry; readonly status: number }
);

export interface RelatedPlace {
  readonly span: Span;
  readonly message: Worded;
  /** Where it is in another file of the workspace. */
  readonly file?: OtherFile;
  /** Set where it only says why an API is meant: who has both places in sight needs no row for it. */
  readonly isReason?: true;
}

/** A way to mend a finding. */
export interface Fix {
  readonly title: Worded;
  /** They do not overlap. */
  readonly edits: readonly Edit[];
  /** True where it is the one clear answer; never where another file is changed, as all of these are made at once. */
  readonly preferred: boolean;
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
  /** Where another file of the workspace is changed. */
  readonly file?: OtherFile;
}

/**
 * What a rule gives: its findings, and `undefined` in between where it goes through much and may find little, so that others can
 * have their turn (a bare `yield`).
 */
export type Findings = Iterable<Finding | undefined>;

export type Rule = SourceRule | SuppressionRule;

/** A rule about what a document says of errors. */
export interface SourceRule {
  readonly metadata: RuleMetadata;
  /** The findings in a document. Pure; may throw only through a fault of its own, which costs no other rule. */
  check(document: ResolvedDocument): Findings;
}

/** A rule about the comments that keep findings from being shown: it runs when all others have. */
export interface SuppressionRule {
  readonly metadata: RuleMetadata;
  /** As `check`. `suppressed`: what the comments did to the findings of the other rules. */
  checkSuppressions(document: ResolvedDocument, suppressed: Suppressed): Iterable<Finding>;
}

export interface Suppressed {
  /** For each of `FileReferences.suppressions`, the rules of which it keeps a finding from being shown. */
  readonly by: readonly ReadonlySet<string>[];
  /** The ids of all rules that there are. */
  readonly ruleIds: readonly string[];
}

// A mover for references and what goes with them: origins, facts, subjects, calls, handling sites. Which fields hold a place is said in
// the movers, and nowhere else.

import type { BodyNode } from "./bodyModel.ts";
import type {
  Call,
  CallStatement,
  ClassAccess,
  Constant,
  DecidedIf,
  Decision,
  Facts,
  NamedValue,
  NamesThere,
  Origin,
  PlainOrigin,
  Reference,
  Subject,
  ValueFact,
} from "./model.ts";
import {
  body,
  call,
  elsewhere,
  type FieldMovers,
  listOf,
  object,
  offset,
  plain,
  same,
  site,
  span,
} from "./move.ts";
import type { HandlingSite, SitePart } from "./siteModel.ts";

/** A value that source states, with its place. */
export const stated = object<{ readonly value: number; readonly span: BodyNode["span"] }>({
  value: plain,
  span,
});

/** The fields of facts, each with how it is moved. */
export const factFields: FieldMovers<Facts> = {
  statuses: same,
  taken: same,
  values: listOf(object<ValueFact>({ path: same, only: same, not: same })),
  because: listOf(span),
};
/** How facts are moved. */
export const facts = object<Facts>(factFields);

const originFields: FieldMovers<PlainOrigin> = {
  part: same,
  path: same,
  library: same,
  call,
  failed: same,
  orElse: same,
};

/** How the subject of a reference is moved. */
export const subject = object<Subject>({
  span,
  root: same,
  called: same,
  path: same,
  pathSpans: listOf(span),
  isCaught: same,
  origin: object<Origin>({ ...originFields, others: listOf(object<PlainOrigin>(originFields)) }),
});

/** How the way to a class is moved. */
export const classAccess = object<ClassAccess>({
  written: same,
  names: same,
  library: same,
  client: same,
  module: same,
  isDefault: same,
});

/** How a reference is moved. */
export const reference = object<Reference>({
  kind: same,
  role: same,
  value: plain,
  span,
  quote: same,
  partial: same,
  subject,
  facts,
  statuses: same,
  site,
  body,
  decidedIf: object<DecidedIf>({ span, test: span, after: offset, otherwise: offset, isListed: same }),
  decision: object<Decision>({ test: span, condition: span, branch: span }),
  statusText: same,
  mayBeAbsent: same,
  constant: object<Constant>({ use: span, here: span, elsewhere, quote: same }),
  declared: same,
  classesFrom: listOf(classAccess),
  names: object<NamesThere>({
    values: listOf(object<NamedValue>({ name: same, value: plain })),
    isMember: same,
  }),
});

/** How a call is moved. */
export const request = object<Call>({
  span,
  client: same,
  library: same,
  url: same,
  urlSpan: span,
  method: same,
  isGiven: same,
  through: same,
  isRepeated: same,
  retried: object<NonNullable<Call["retried"]>>({ by: same, times: plain }),
  module: same,
  place: object<CallStatement>({ statement: span, top: span, name: same, holds: same }),
});

/** How a handling site is moved. */
export const handlingSite = object<HandlingSite>({
  kind: same,
  span,
  subject,
  values: listOf(plain),
  hasDefault: same,
  isOpen: same,
  hasUnknown: same,
  leaves: same,
  reach: listOf(span),
  facts,
  parts: listOf(object<SitePart>({ span, label: span, body: span, last: span, end: same })),
  names: same,
  table: span,
  elsewhere: listOf(reference),
});

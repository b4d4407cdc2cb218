// A mover for each model of what is read: references, sites, bodies, retries, flow, comments, hints. Which fields hold a place is
// said here, and nowhere else.

import type { Arrival, ErrorField, FailingCall, HandlerRoom, Typing, Unanswered } from "./arrivalModel.ts";
import type { BodyCandidate, BodyNode, BodyObject, BodyProperty } from "./bodyModel.ts";
import type { Directive, Suppression, TextBlock } from "./commentModel.ts";
import type { FileReferences, Hint } from "./fileReferences.ts";
import type {
  AlikeErrors,
  BodyParse,
  Flow,
  LoggedSecret,
  Repeat,
  ResponseUse,
  SecondRead,
  SwallowedErrors,
  UnparsedRead,
} from "./flowModel.ts";
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
  type Move,
  type Mover,
  object,
  offset,
  plain,
  same,
  site,
  span,
} from "./move.ts";
import type { RetryPlace, RetryRoom, RetryWait, StatementPlace } from "./retryModel.ts";
import type { HandlingSite, SitePart } from "./siteModel.ts";
import type { StatedError, StatedStatus, StatedText } from "./statedModel.ts";

/** What the lists of a file consist of: those that the joined one has. */
export type Elements = ElementsOf<
  Required<
    Omit<
      FileReferences,
      | "snippets"
      | "flow"
      | "json"
      | "leftAlone"
      | "stated"
      | "arrivalAt"
      | "unansweredAt"
      | "testedPackages"
      | "typingAt"
    >
  >
>;

/** The same of `Flow`. */
export type FlowElements = ElementsOf<Flow>;

type ElementsOf<Lists extends Record<keyof Lists, readonly unknown[]>> = {
  readonly [List in keyof Lists]: Lists[List][number];
};

export type MoversOf<E> = { readonly [List in keyof E]: Mover<E[List]> };

/** A value that source states, with its place. */
const stated = object<{ readonly value: number; readonly span: BodyNode["span"] }>({ value: plain, span });

const factFields: FieldMovers<Facts> = {
  statuses: same,
  taken: same,
  values: listOf(object<ValueFact>({ path: same, only: same, not: same })),
  because: listOf(span),
};
const facts = object<Facts>(factFields);

const originFields: FieldMovers<PlainOrigin> = {
  part: same,
  path: same,
  library: same,
  call,
  failed: same,
  orElse: same,
};

const subject = object<Subject>({
  span,
  root: same,
  called: same,
  path: same,
  pathSpans: listOf(span),
  isCaught: same,
  origin: object<Origin>({ ...originFields, others: listOf(object<PlainOrigin>(originFields)) }),
});

const classAccess = object<ClassAccess>({
  written: same,
  names: same,
  library: same,
  client: same,
  module: same,
  isDefault: same,
});

const reference = object<Reference>({
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

const request = object<Call>({
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

const handlingSite = object<HandlingSite>({
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

const bodyCandidate = object<BodyCandidate>({
  span,
  root: bodyNode,
  status: stated,
  isError: same,
  url: same,
  sentBy: same,
  isDouble: same,
  literals: listOf(span),
  isCut: same,
  isPlaced: same,
  isExample: same,
  isSketch: same,
  within: body,
});

type NodeOf<Kind> = Extract<BodyNode, { readonly kind: Kind }>;

const bodyProperty = object<BodyProperty>({
  span,
  key: object<BodyProperty["key"]>({ value: same, span }),
  colon: offset,
  value: bodyNode,
});
const bodyObject = object<BodyObject>({ kind: same, span, properties: listOf(bodyProperty), isOpen: same });
const bodyArray = object<NodeOf<"array">>({ kind: same, span, items: listOf(bodyNode) });
const bodyString = object<NodeOf<"string">>({ kind: same, span, value: same });
const bodyUnknown = object<NodeOf<"unknown">>({ kind: same, span });
const bodyLiteral = object<NodeOf<"number" | "boolean" | "null">>({ kind: same, span, value: plain });

function bodyNode(node: BodyNode, move: Move): BodyNode {
  switch (node.kind) {
    case "object":
      return bodyObject(node, move);
    case "array":
      return bodyArray(node, move);
    case "string":
      return bodyString(node, move);
    case "unknown":
      return bodyUnknown(node, move);
    default:
      return bodyLiteral(node, move);
  }
}

/** How an error that code states is moved. */
export const statedMover = object<StatedError>({
  span,
  how: same,
  status: object<StatedStatus>({ value: plain, span, isLookedUp: same }),
  texts: listOf(object<StatedText>({ value: same, span, quote: same, path: same, ofCodes: same })),
  unknown: listOf(span),
  table: offset,
});

const failingCall = object<FailingCall>({
  call: request,
  discriminators: same,
  classes: same,
  isThrown: same,
  fields: listOf(object<ErrorField>({ name: same, part: same, path: same })),
  facts: object<Facts>(factFields),
  tested: (alternatives) => alternatives,
});

/** How what arrives at a place is moved. */
export const arrivalMover = object<Arrival>({
  kind: same,
  span,
  failing: listOf(failingCall),
  others: same,
  isProved: same,
  handled: span,
  room: object<HandlerRoom>({ kind: same, span, isEmpty: same, isOfResult: same, nameAt: offset }),
  classesFrom: listOf(classAccess),
});

/** How a name that is given a failure without a response is moved. */
export const unansweredMover = object<Unanswered>({
  span,
  call: request,
  canBeAborted: same,
  isParsed: same,
});

/** How what is being typed is moved. */
export const typingMover = object<Typing>({
  kind: same,
  span,
  held: same,
  arrival: arrivalMover,
  classesFrom: listOf(classAccess),
});

const retry = object<RetryPlace>({
  call,
  form: same,
  span,
  facts: object<RetryPlace["facts"]>(factFields),
  takesAll: same,
  listed: listOf(stated),
  wait: object<RetryWait>({
    kind: same,
    seconds: plain,
    amount: object<NonNullable<RetryWait["amount"]>>({
      span,
      perSecond: plain,
      place: object<StatementPlace>({ span, isLone: same }),
    }),
  }),
  isBounded: same,
  room: object<RetryRoom>({
    span,
    isEnd: same,
    isLone: same,
    response: same,
    error: same,
    body: same,
    scope: span,
  }),
});

/** How an element of each list is moved. */
export const movers: MoversOf<Elements> = {
  references: reference,
  prefixes: reference,
  calls: request,
  sites: handlingSite,
  bodies: bodyCandidate,
  retries: retry,
  directives: object<Directive>({ span, apiSpan: span, api: same, scope: span }),
  // What a hint knows of another module has the places of that module.
  hints: object<Hint>({ kind: same, value: same, span, isTypeOnly: same, within: elsewhere }),
  suppressions: object<Suppression>({
    kind: same,
    span,
    place: span,
    rules: listOf(object<Suppression["rules"][number]>({ id: same, span })),
    scope: span,
  }),
  textBlocks: object<TextBlock>({ kind: same, span }),
  embedded: span,
};

/** The same for the lists of `Flow`. */
export const flowMovers: MoversOf<FlowElements> = {
  parses: object<BodyParse>({
    span,
    call,
    response: same,
    becomes: same,
    facts,
    statusReads: listOf(span),
    isOwn: same,
    within: span,
    statement: span,
    body: span,
  }),
  uses: object<ResponseUse>({ span, call, part: same, path: same, as: same, facts }),
  repeats: object<Repeat>({
    kind: same,
    span,
    body: span,
    reach: listOf(span),
    call,
    facts,
    isBounded: same,
    last: span,
  }),
  secondReads: object<SecondRead>({
    span,
    method: same,
    first: span,
    call,
    copy: object<NonNullable<SecondRead["copy"]>>({ at: offset, text: same }),
  }),
  unparsedReads: object<UnparsedRead>({
    span,
    name: same,
    call,
    option: same,
    value: same,
    setting: span,
  }),
  swallowed: object<SwallowedErrors>({ span, calls: listOf(call) }),
  alike: object<AlikeErrors>({ span, failing: listOf(failingCall), name: span }),
  secrets: object<LoggedSecret>({
    span,
    variable: same,
    text: same,
    from: span,
    form: same,
    edit: span,
  }),
};

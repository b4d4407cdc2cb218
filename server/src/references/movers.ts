// A mover for each list of what is read of a file: references, sites, bodies, retries, flow, comments, hints. Which fields hold a place
// is said here and in the movers of their parts (referenceMovers.ts, bodyMovers.ts, arrivalMovers.ts), and nowhere else.

import { failingCall } from "./arrivalMovers.ts";
import { bodyCandidate } from "./bodyMovers.ts";
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
import { call, elsewhere, listOf, type Mover, object, offset, plain, same, span } from "./move.ts";
import { factFields, facts, handlingSite, reference, request, stated } from "./referenceMovers.ts";
import type { RetryPlace, RetryRoom, RetryWait, StatementPlace } from "./retryModel.ts";

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

// A mover for what is read when somebody asks for a place, and for what code states: what arrives, what is typed, stated errors.

import type { Arrival, ErrorField, FailingCall, HandlerRoom, Typing, Unanswered } from "./arrivalModel.ts";
import type { Facts } from "./model.ts";
import { listOf, object, offset, plain, same, span } from "./move.ts";
import { classAccess, factFields, request } from "./referenceMovers.ts";
import type { StatedError, StatedStatus, StatedText } from "./statedModel.ts";

/** How an error that code states is moved. */
export const statedMover = object<StatedError>({
  span,
  how: same,
  status: object<StatedStatus>({ value: plain, span, isLookedUp: same }),
  texts: listOf(object<StatedText>({ value: same, span, quote: same, path: same, ofCodes: same })),
  unknown: listOf(span),
  table: offset,
});

/** How a call that fails is moved. */
export const failingCall = object<FailingCall>({
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

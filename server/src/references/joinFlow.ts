// The flow of the parts of one file → that of the file: the part of join.ts that is about responses and keys.

import type { Span } from "../text/span.ts";
import type { Facts, Flow } from "./model.ts";

/** A part's flow in the file's offsets; `calls`: how many calls the parts before it have. */
export function movedFlow(flow: Flow, move: (span: Span) => Span, calls: number): Flow {
  const movedFacts = (facts: Facts): Facts => ({ ...facts, because: facts.because.map(move) });
  return {
    parses: flow.parses.map((parse) => ({
      ...parse,
      span: move(parse.span),
      within: move(parse.within),
      call: parse.call + calls,
      asked: parse.asked.map(move),
      ...(parse.facts && { facts: movedFacts(parse.facts) }),
      ...(parse.statement && { statement: move(parse.statement) }),
      ...(parse.body && { body: move(parse.body) }),
    })),
    uses: flow.uses.map((use) => ({
      ...use,
      span: move(use.span),
      call: use.call + calls,
      ...(use.facts && { facts: movedFacts(use.facts) }),
    })),
    repeats: flow.repeats.map((repeat) => ({
      ...repeat,
      span: move(repeat.span),
      body: move(repeat.body),
      reach: repeat.reach.map(move),
      call: repeat.call + calls,
      facts: movedFacts(repeat.facts),
      ...(repeat.last && { last: move(repeat.last) }),
    })),
    secrets: flow.secrets.map((secret) => ({
      ...secret,
      span: move(secret.span),
      edit: move(secret.edit),
      ...(secret.from && { from: move(secret.from) }),
    })),
  };
}

/** The flows of all parts as one. */
export function joinedFlow(flows: readonly Flow[]): Flow {
  return {
    parses: flows.flatMap(({ parses }) => parses),
    uses: flows.flatMap(({ uses }) => uses),
    repeats: flows.flatMap(({ repeats }) => repeats),
    secrets: flows.flatMap(({ secrets }) => secrets),
  };
}

// What a text says about trying again: never, after a stated wait, with growing waits; and with which numbers.

import type { Block } from "../document.ts";
import type { Advice, Field } from "./finding.ts";
import { retryWord } from "./words.ts";

/** `isAnswer`: the text answers the question whether to retry, so that "No" is one. undefined: it says nothing of it. */
export function advice(text: string, isAnswer: boolean): Advice | undefined {
  const word = isAnswer ? retryWord(text) : undefined;
  if (word === "no" || /\b(?:do not|don't|never) retry\b|without changes? will not/i.test(text)) {
    return { policy: "never", text };
  }
  const isRetry = word === "yes" || /\bretr(?:y|ies|ied)\b|\btry(?:ing)? again\b/i.test(text);
  const isDelay =
    /\b(?:after|for|wait) (?:the |a )?(?:\d|delay|second|stated|retry_after|rate[ -]limit|window)|\bretry (?:shortly|later|in a (?:moment|while))\b/i.test(
      text,
    );
  if (/retry[-_]after/i.test(text)) return { policy: "after-delay", text };
  if (isRetry && /back-?off|exponential|increasing|growing/i.test(text)) {
    return { policy: "backoff", text, backoff: waitsIn(text) };
  }
  if (isRetry && isDelay) return { policy: "after-delay", text };
  return word === "yes" || (isAnswer && isRetry) ? { policy: "yes", text } : undefined;
}

/** `wait 1s, then 2s, then 4s, up to 30s`, `jitter` */
function waitsIn(text: string): Advice["backoff"] {
  const jitter = /jitter/i.test(text) ? { jitter: true } : {};
  const waits = [...text.matchAll(/\b(\d+) ?s(?:ec(?:ond)?s?)?\b/g)].map((found) => Number(found[1]));
  const [first, second] = waits;
  const most = /(?:up to|max(?:imum)?(?: of)?) (\d+) ?s/i.exec(text)?.[1];
  if (first === undefined || second === undefined || first === 0 || waits.length < 2) {
    return jitter.jitter ? jitter : undefined;
  }
  const maxSeconds = most === undefined ? {} : { maxSeconds: Number(most) };
  return { initialSeconds: first, factor: second / first, ...maxSeconds, ...jitter };
}

/** Advice for a status, or for all of a class (`5` for `5xx`). */
export interface StatusAdvice {
  readonly statuses: readonly number[];
  readonly classes: readonly number[];
  readonly retry: Field<Advice>;
}

/** What running text says of statuses: "For 5xx errors, … retry with exponential backoff", "For 429, …". */
export function adviceInProse(blocks: readonly Block[]): readonly StatusAdvice[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "prose") return [];
    return block.text
      .split(/(?=\b(?:For|On|If you (?:get|receive)) (?:an? )?(?:HTTP )?[45](?:\d\d|xx)\b)/)
      .flatMap((part) => {
        const about = /^(?:For|On|If you (?:get|receive)) (?:an? )?(?:HTTP )?([45](?:\d\d|xx))/.exec(
          part,
        )?.[1];
        const value = about === undefined ? undefined : advice(part, false);
        if (about === undefined || value === undefined || value.policy === "yes") return [];
        const isClass = about.endsWith("xx");
        const number = Number(about.slice(0, isClass ? 1 : 3));
        const retry: Field<Advice> = { value, line: block.line, confidence: "certain" };
        return [{ statuses: isClass ? [] : [number], classes: isClass ? [number] : [], retry }];
      });
  });
}

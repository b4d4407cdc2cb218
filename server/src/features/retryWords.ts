// Whether and how to try again after an error, in words: the same on hovers, pages and in a terminal.

import type { Backoff, Pointer, Retry } from "../catalog/model.ts";
import { pathText } from "../resolve/discriminators.ts";
import { codeSpan, proseMarkdown } from "../text/markdown.ts";
import { retry as words } from "./messages.ts";

/** How the place that shows the words writes code and what catalogs say. */
export interface RetryStyle {
  code(text: string): string;
  prose(text: string): string;
}

export const MARKDOWN: RetryStyle = { code: codeSpan, prose: proseMarkdown };

const PLAIN: RetryStyle = { code: (text) => text, prose: (text) => text };

/** What stands before `retryWords`. */
export function retryLabel({ basis }: Retry): string {
  return basis === "judgement" ? words.suggestedLabel({}) : words.label({});
}

/** "after the wait that `Retry-After` states; otherwise with exponential backoff.": what goes on behind a label, to the end of its sentence. */
export function retryWords(
  { policy, written = "", field, header, backoff, note }: Retry,
  { code, prose }: RetryStyle = PLAIN,
): string {
  const places = placesOf(field, header).map(code);
  const isStated = places.length > 0;
  const what = {
    never: () => words.never({}),
    "after-delay": () =>
      backoff ? statedElseBackoff(places, backoff) : isStated ? words.stated({ places }) : words.wait({}),
    backoff: () => (isStated ? statedElseBackoff(places, backoff) : backoffWords(backoff)),
    other: () => words.other({ written: code(written) }),
  }[policy]();
  return note === undefined ? `${what}.` : `${what}. ${prose(note)}`;
}

function placesOf(field: Pointer | undefined, header: string | undefined): readonly string[] {
  return [...(field === undefined ? [] : [pathText(field)]), ...(header === undefined ? [] : [header])];
}

function statedElseBackoff(places: readonly string[], backoff: Backoff | undefined): string {
  const otherwise = backoffWords(backoff);
  return places.length > 0 ? words.statedElse({ places, otherwise }) : words.waitElse({ otherwise });
}

/** Waits of a documented backoff that are named. */
const NAMED_WAITS = 3;

function backoffWords({ initialSeconds, factor, maxSeconds, jitter }: Backoff = {}): string {
  const forms = jitter ? words.jitter : words.backoff;
  if (initialSeconds === undefined || factor === undefined)
    return maxSeconds === undefined ? forms.alone({}) : forms.most({ most: maxSeconds });
  const waits = Array.from({ length: NAMED_WAITS }, (_, power) => `${initialSeconds * factor ** power} s`);
  return maxSeconds === undefined ? forms.waits({ waits }) : forms.waitsToMost({ waits, most: maxSeconds });
}

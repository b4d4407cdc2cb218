// What refactorings are called, and what they write into comments.

import { wording } from "../../text/wording.ts";

export const titles = {
  retryAsDocumented: wording("Add retry as documented by {api}"),
  retryAnyway: wording("Add retry with exponential backoff ({api} documents none)"),
  handler: wording("Insert error handler for {api}"),
  mock: wording("Insert mock response: {error}"),
  mapper: wording("Generate error mapper for {api}"),
};

/** Why a refactoring cannot be made. */
export const reasons = {
  clientRetries: wording("{api}'s client already tries again. Set its options instead."),
  clientRetriesTimes: wording(
    "{api}'s client already tries again up to {times} times. Set its options instead.",
  ),
  retries: wording("{by} already tries again. Set its options instead."),
  retriesTimes: wording("{by} already tries again up to {times} times. Set its options instead."),
};

/** Of code that is written. */
export const comments = {
  mapper: wording("Maps an error of {api} to a shared condition; undefined where it is unknown."),
  retry: wording("Retry {how}"),
};

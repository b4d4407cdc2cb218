// What several features tell people.

import { wording } from "../text/wording.ts";

/** Whether and how to try again, behind a label. */
export const retry = {
  label: wording("Retry"),
  suggestedLabel: wording("Retry (suggestion)"),
  never: wording("only if the request or the account changes"),
  wait: wording("after a wait"),
  waitElse: wording("after a wait; otherwise {otherwise}"),
  stated: wording("after the wait that {places|or} states"),
  statedElse: wording("after the wait that {places|or} states; otherwise {otherwise}"),
  other: wording("{written}, which this version of Error Atlas does not know"),
  backoff: {
    alone: wording("with exponential backoff"),
    most: wording("with exponential backoff up to {most} s"),
    waits: wording("with exponential backoff: {waits|comma} …"),
    waitsToMost: wording("with exponential backoff: {waits|comma} … up to {most} s"),
  },
  jitter: {
    alone: wording("with exponential backoff and jitter"),
    most: wording("with exponential backoff and jitter, up to {most} s"),
    waits: wording("with exponential backoff and jitter: {waits|comma} …"),
    waitsToMost: wording("with exponential backoff and jitter: {waits|comma} … up to {most} s"),
  },
};

// What several features tell people.

import { counted, wording } from "../text/wording.ts";

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

/** What can arrive at a name or from a call. */
export const arrivals = {
  ofName: wording("{api} errors can arrive here, from {reason}:"),
  ofCall: wording("{api} errors of this call:"),
  handled: wording("✓ handled below"),
  noRetry: wording("do not retry"),
  retry: wording("retry after a wait"),
  more: wording("… and {count} more"),
  moreHandled: counted(
    "handled",
    "… and {count} more; {handled} of {all} is handled below",
    "… and {count} more; {handled} of {all} are handled below",
  ),
  passed: wording("… and errors of {api}, which it passes on: {codes|comma}, …"),
  other: wording("Something else can arrive, too: {calls|comma}."),
  anything: wording("Something else can arrive, too."),
};

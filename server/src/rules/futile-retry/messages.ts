// What futile-retry says. Where a standard advises so, and not the API, the text names it.

import { wording } from "../../text/wording.ts";

export const messages = {
  /** Of one status or code that is named. */
  named: wording('Do not retry "{value}" of {api}: the same request fails again.'),
  namedByDocument: wording('Do not retry "{value}" of {api} unchanged, as {document} advises.'),
  namedByStandard: wording('Do not retry "{value}" of {api} unchanged, as {document}, {section}, advises.'),
  /** Of all that is retried. */
  all: {
    byApi: wording(
      "Do not retry {statuses|and} of {api}: the same request fails again. Change the request, the key or the account first.",
    ),
    byStandard: wording(
      "Do not retry {statuses|and} of {api} unchanged, as {documents|and} advises. Change the request, the key or the account first.",
    ),
    partlyByStandard: wording(
      "Do not retry {statuses|and} of {api} unchanged (for {standards|and}, see {documents|and}). Change the request, the key or the account first.",
    ),
  },
  /** Of some of what is retried. */
  some: {
    byApi: wording(
      "Do not retry {statuses|and} of {api}: the same request fails again. Retry only errors that pass by themselves.",
    ),
    byStandard: wording(
      "Do not retry {statuses|and} of {api} unchanged, as {documents|and} advises. Retry only errors that pass by themselves.",
    ),
    partlyByStandard: wording(
      "Do not retry {statuses|and} of {api} unchanged (for {standards|and}, see {documents|and}). Retry only errors that pass by themselves.",
    ),
  },
};

/** Titles of fixes. */
export const titles = {
  takeOut: wording("Do not retry {value}"),
};

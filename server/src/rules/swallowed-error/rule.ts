// swallowed-error: what a call of a known API or library fails with is caught, and nothing is done about it.

import type { ResolvedDocument } from "../../resolve/document.ts";
import type { FileApi } from "../../resolve/model.ts";
import type { Span } from "../../text/span.ts";
import type { Findings, Rule } from "../rule.ts";
import { becauseOf } from "../support.ts";
import { messages } from "./messages.ts";

export const swallowedError: Rule = {
  metadata: {
    id: "swallowed-error",
    title: "An error that is caught and not dealt with",
    what: "Reports an empty `catch` clause, and an empty function as the handler of `.catch`, where the errors of a known API or of its library arrive. A comment that says why, any statement, a value that is assigned in the `try` or that the promise comes to, errors of a runtime alone, such as those of a file that is already gone, what ends a connection, and what cleans up in another `catch` or in `finally` are not reported.",
    why: "A declined card, an exhausted quota and an outage all look like success then: nobody is told, nothing is retried, and no log has the code that says what happened.",
    howToFix:
      "Handle the errors that the code can do something about, log or rethrow the rest, or say in a comment why none of them matters.",
    severity: "information",
    preset: "strict",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
try {
  await stripe.refunds.create({ charge: "ch_1" });
} catch (error) {
  console.error("The refund failed", error);
}
`,
        },
        {
          language: "js",
          code: `import axios from "axios";
axios.post("https://videoconduit.com/v1/download").catch(() => {
  // The next run asks again.
});
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
try {
  await stripe.refunds.create({ charge: "ch_1" });
} catch {}
//^^^^^^^^
`,
        },
        {
          language: "js",
          code: `import axios from "axios";
axios.post("https://videoconduit.com/v1/download").catch(() => {});
//                                                       ^^^^^^^^
`,
        },
      ],
    },
  },

  *check(document): Findings {
    for (const { span, calls } of document.references.flow?.swallowed ?? []) {
      yield;
      const api = firstOf(calls, span, document);
      if (api === undefined) continue;
      const { catalog, evidence } = api;
      yield {
        span,
        message: messages.found({ api: catalog.name }),
        related: becauseOf(catalog, evidence),
        // What is to be done about them only a person knows.
        fixes: [],
      };
    }
  },
};

/** The first API, or library, that calls surely fail with errors of. What may come of any call, such as a file that is gone, is often no matter. */
function firstOf(calls: readonly number[], at: Span, { apiOfCall }: ResolvedDocument): FileApi | undefined {
  for (const call of calls) {
    const api = apiOfCall(call, at);
    if (api && !api.catalog.ambient) return api;
  }
  return undefined;
}

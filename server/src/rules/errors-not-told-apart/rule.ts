// errors-not-told-apart: a handler gives one answer to errors of which some pass and others do not, and reads nothing of them.

import { classesOf } from "../../catalog/classes.ts";
import type { Catalog } from "../../catalog/model.ts";
import type { FailingCall } from "../../references/arrivalModel.ts";
import { canCome } from "../../resolve/arriving.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { FileApi } from "../../resolve/model.ts";
import { retryOfEntry } from "../../resolve/retry.ts";
import type { Findings, Rule } from "../rule.ts";
import { becauseOf } from "../support.ts";
import { messages } from "./messages.ts";

export const errorsNotToldApart: Rule = {
  metadata: {
    id: "errors-not-told-apart",
    title: "One answer to errors that ask for opposite things",
    what: "Reports a handler that gives one answer to all errors of a request: a new error, a response with an error status, a result that says it failed, or a text for people. A handler is a `catch` clause, a function given to `.catch` or `.then`, or an `if` on `!res.ok` or on the error of a result, right behind the request. It is reported where the API can refuse the request for its credentials and put it off for its load as well, and its documentation or the HTTP standard says to try again after the one and not after the other. A handler that decides anything, that reads anything of the error, or that gives it to anything but a log is not reported, and neither is one that goes on with a value in place of what failed, such as `return null`, or one in a test.",
    why: "Whoever gets the answer cannot know what to do: requests that can never succeed are made again, and those that would succeed a moment later are given up.",
    howToFix:
      "Test the status, code or class of the error and answer what passes in another way than what does not; or pass the error on, as it is or as the `cause` of a new one.",
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
  await stripe.customers.create({ email });
} catch (error) {
  if (error instanceof Stripe.errors.StripeRateLimitError) throw new TryAgainError();
  throw new Error("The customer was not created");
}
`,
        },
        {
          language: "js",
          code: `import axios from "axios";
axios.get("https://api.pureframe.ai/v1/collections").catch((error) => {
  throw new Error("The collections were not read", { cause: error });
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
  await stripe.customers.create({ email });
} catch (error) {
  console.error(error);
  throw new Error("The customer was not created");
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
}
`,
        },
        {
          language: "js",
          code: `async function collections() {
  const res = await fetch("https://api.pureframe.ai/v1/collections");
  if (!res.ok) return { error: "The collections were not read" };
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  return res.json();
}
`,
        },
      ],
    },
  },

  *check(document): Findings {
    for (const { span, failing, name } of document.references.flow?.alike ?? []) {
      yield;
      const found = firstOf(failing, document);
      if (found === undefined) continue;
      const { api, never, again } = found;
      yield {
        span,
        message: messages.found({ api: api.catalog.name, statuses: [never, again], status: again }),
        related: becauseOf(api.catalog, api.evidence),
        fixes: [],
        handler: name,
      };
    }
  },
};

interface Opposites {
  readonly api: FileApi;
  /** A status that comes again as long as nothing is changed. */
  readonly never: number;
  /** One that passes. */
  readonly again: number;
}

/** The first API, or library, of which errors can come that ask for opposite things. */
function firstOf(failing: readonly FailingCall[], document: ResolvedDocument): Opposites | undefined {
  for (const each of failing) {
    const [api] = document.apisOfFailure(each.call);
    const found = api && oppositesOf(each, api, document);
    if (found) return found;
  }
  return undefined;
}

/**
 * What any request to an API can meet, whatever it asks for: who asks is not let in (RFC 9110, section 15.5.2), or there is no room for
 * it just now (RFC 6585, section 4, and RFC 9110, section 15.6.4).
 */
const REFUSED = [401];
const PUT_OFF = [429, 503];

function oppositesOf(failing: FailingCall, api: FileApi, document: ResolvedDocument): Opposites | undefined {
  const never = REFUSED.find((status) => isAnsweredWith(status, true, failing, api, document));
  const again = PUT_OFF.find((status) => isAnsweredWith(status, false, failing, api, document));
  return never === undefined || again === undefined ? undefined : { api, never, again };
}

/**
 * Whether a call can fail with a status, after which the same request lasts or passes: the library has a class for it, or the API has
 * errors that come with it, and neither the API nor HTTP says otherwise.
 */
function isAnsweredWith(
  status: number,
  lasts: boolean,
  failing: FailingCall,
  { catalog }: FileApi,
  { catalogs }: ResolvedDocument,
): boolean {
  const entries = catalog.entries.filter(
    (entry) =>
      entry.channel === "http" && entry.statuses.includes(status) && canCome(entry, failing, catalog),
  );
  if (entries.length === 0) return hasClassFor(status, failing, catalog);
  return entries.some((entry) => {
    const { basis, policy } = retryOfEntry(entry, status, catalog, catalogs)?.retry ?? {};
    return basis === "statement" && policy !== "other" && (policy === "never") === lasts;
  });
}

function hasClassFor(status: number, { call }: FailingCall, catalog: Catalog): boolean {
  return [...classesOf(catalog).values()].some(
    ({ library, is }) =>
      library.name === call.client &&
      is.some(({ status: of }) => of?.length === 1 && Number(of[0]) === status),
  );
}

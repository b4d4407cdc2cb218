// wrong-api: a code or type of one API, compared with an error of another that does not have it.

import type { Catalog, Entry, EntryRef } from "../../catalog/model.ts";
import type { Reference } from "../../references/model.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { changeTo, judgedReferences, placeOf, writtenAt } from "../constants.ts";
import { MOST_OWNERS, ownersOf, sameConditions } from "../otherApis.ts";
import type { Finding, Findings, Fix, Rule } from "../rule.ts";
import { becauseOf, statusesOf } from "../support.ts";
import { asWritten, unknownValue } from "../unknownValues.ts";
import { messages } from "./messages.ts";

/** More names than these help nobody to choose. */
const MOST_NAMES = 4;

export const wrongApi: Rule = {
  metadata: {
    id: "wrong-api",
    title: "A code or type of another API",
    what: "Reports a string that is compared with one API's error code or type, is not one of its own, and is exactly a code or type of another API. One letter from the API's own, it is taken for that one misspelled, which unknown-code reports, unless the other API is in the file too or has the same error under that name.",
    why: "Each API has its own names for the same conditions: insufficient_credits, INSUFFICIENT_CREDITS, insufficient_balance. A comparison with another API's name is never true, so the branch behind it never runs.",
    howToFix:
      "Use this API's name for the same condition; where there is just one, it is offered as a fix. Where the API's bodies have no code, test the status instead.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
if (body.detail.code === "INSUFFICIENT_CREDITS") buyCredits();
`,
        },
        {
          language: "ts",
          code: `// One table for the codes of several APIs.
const outOfCredits = new Set(["insufficient_balance", "INSUFFICIENT_CREDITS", "insufficient_credits"]);
const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
if (res.status === 402 && outOfCredits.has(body.code)) buyCredits();
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
if (body.detail.code === "insufficient_credits") buyCredits();
//                        ^^^^^^^^^^^^^^^^^^^^
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error } = await res.json();
switch (error.type) {
  case "insufficient_balance":
//      ^^^^^^^^^^^^^^^^^^^^
    return "top up";
}
`,
        },
      ],
    },
  },

  *check(document): Findings {
    for (const reference of judgedReferences(document)) {
      yield;
      const found = unknownValue(reference, document);
      if (found === undefined || found.others.length === 0) continue;
      const { catalog, evidence, others } = found;
      const same = sameConditions(reference, catalog, others, document);
      yield {
        span: placeOf(reference),
        message: messageFor(reference, catalog, others, same),
        related: [...writtenAt(reference), ...becauseOf(catalog, evidence)],
        fixes:
          found.discriminator === undefined ? [] : fixesFor(reference, namesOf(same, reference), document),
      };
    }
  },
};

/** The names of the errors, without repetition; where one differs from the value in its case only, that one. */
function namesOf(entries: readonly Entry[], { value }: Reference): readonly string[] {
  const names = [...new Set(entries.flatMap(({ code, type }) => code ?? type ?? []))];
  const same = names.filter((name) => isCaseOf(name, value));
  return same.length > 0 ? same : names;
}

function isCaseOf(name: string, value: Reference["value"]): boolean {
  return name.toLowerCase() === String(value).toLowerCase();
}

function messageFor(
  reference: Reference,
  { name: api }: Catalog,
  others: readonly EntryRef[],
  same: readonly Entry[],
): Finding["message"] {
  const owners = ownersOf(others);
  const value = String(reference.value);
  const { otherName, oneOfMany, noName, noError } =
    owners.length > MOST_OWNERS ? messages.ofMany : messages.ofSome;
  if (same.length === 0) return noError({ api, owners, value });
  const names = namesOf(same, reference);
  const statuses = statusesOf(same);
  if (names.length === 0) return noName({ api, owners, statuses, value });
  if (names.length > MOST_NAMES) return oneOfMany({ api, owners, statuses, value });
  return otherName({ api, names, owners, value });
}

function fixesFor(
  reference: Reference,
  names: readonly string[],
  document: ResolvedDocument,
): readonly Fix[] {
  if (names.length > MOST_NAMES) return [];
  return names.flatMap((name) =>
    changeTo(name, reference, (place) => asWritten(name, place), names.length === 1, document),
  );
}

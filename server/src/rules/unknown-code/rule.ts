// unknown-code: a code or type that the API does not have, nor any other API.

import type { Catalog } from "../../catalog/model.ts";
import { isNamed } from "../../catalog/values.ts";
import type { Reference } from "../../references/model.ts";
import { onlyStatus } from "../../references/statusSet.ts";
import { changeTo, judgedReferences, placeOf, writtenAt } from "../constants.ts";
import type { Finding, Findings, Rule } from "../rule.ts";
import { becauseOf, comesWithNone, isMade } from "../support.ts";
import { asWritten, type UnknownValue, unknownValue } from "../unknownValues.ts";
import { misspelledClasses } from "./classes.ts";
import { messages } from "./messages.ts";
import { misplacedValues } from "./misplaced.ts";
import { ofOtherKind } from "./otherKind.ts";

export const unknownCode: Rule = {
  metadata: {
    id: "unknown-code",
    title: "A code or type that this API does not have",
    what: "Reports a string that is compared with an API's error code or type but is in no entry of its catalog, also where a constant, an enum or a table stands for it. In lists and tables, which hold codes of your own as well, only misspelled codes are reported; so are they where a caught error may be another one. A value that the API has at another field, such as a decline code that is compared with the code, is reported with that field, and a number where the API has a text, or a text where it has a number. Of the names of error classes that an SDK exports, misspelled ones are reported, behind `instanceof` and in texts.",
    why: "The comparison is never true: its branch never runs, and the error is handled as something else. A test with such a body proves nothing.",
    howToFix:
      "Use a code that the API has; the nearest ones are offered as fixes. For a constant, the fix changes its value where it is written, in another file too. If the API has this code and the catalog is out of date, add the entry to a catalog of your own.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
if (body.detail.code === "COLLECTION_NOT_FOUND") create();
`,
        },
        {
          language: "ts",
          code: `// Another API: nothing is known of its codes.
const res = await fetch("https://api.example.com/v1/things");
const body = await res.json();
if (body.detail.code === "COLECTION_NOT_FOUND") create();
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
if (body.detail.code === "COLECTION_NOT_FOUND") create();
//                        ^^^^^^^^^^^^^^^^^^^
`,
        },
        {
          language: "ts",
          code: `const Codes = { Gone: "COLECTION_NOT_FOUND", Taken: "COLLECTION_NAME_TAKEN" } as const;
const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
if (body.detail.code === Codes.Gone) create();
//                       ^^^^^^^^^^
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error } = await res.json();
switch (error.type) {
  case "insufficient_funds":
//      ^^^^^^^^^^^^^^^^^^
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
      const ofOther = ofOtherKind(reference, document);
      if (ofOther) {
        yield ofOther;
        continue;
      }
      const found = unknownValue(reference, document);
      // What another API has is wrong-api's to say.
      if (found?.discriminator === undefined || found.others.length > 0) continue;
      const { catalog, evidence } = found;
      const nearest = fitting(found.nearest, reference, catalog);
      yield {
        span: placeOf(reference),
        message: messageFor(reference, found, nearest[0]),
        // A code that resembles none may be newer than the catalog.
        ...(nearest.length === 0 && { severity: "information" }),
        // Tests make codes up on purpose, to see what the client does with one that it does not know.
        ...(nearest.length === 0 &&
          isMade(reference, document) &&
          !sharesWord(String(reference.value), catalog) && { preset: "strict" }),
        related: [...writtenAt(reference), ...becauseOf(catalog, evidence)],
        lacking: {
          catalog,
          entry: {
            values: { [found.discriminator.name]: reference.value },
            status: reference.facts?.statuses && onlyStatus(reference.facts.statuses),
          },
        },
        fixes: nearest.flatMap((value, i) =>
          typeof reference.value === "number"
            ? changeTo(Number(value), reference, () => value, i === 0, document)
            : changeTo(value, reference, (place) => asWritten(value, place), i === 0, document),
        ),
      };
    }
    yield* misplacedValues(document);
    yield* misspelledClasses(document);
  },
};

/** Those that come with the statuses that are known here; all where none does. */
function fitting(values: readonly string[], { facts }: Reference, { entries }: Catalog): readonly string[] {
  const fit = values.filter((value) => {
    const named = entries.filter((entry) => isNamed(entry, value));
    return !comesWithNone(named, facts?.statuses);
  });
  return fit.length > 0 ? fit : values;
}

/** Words that codes of all APIs have. */
const COMMON_WORDS = new Set(["error", "code", "unknown", "invalid", "not"]);

/** Whether a value has a word of one of the API's: `rate_limit`, where the API has `rate_limit_error`. */
function sharesWord(value: string, { entries }: Catalog): boolean {
  const wordsOf = (code: string) =>
    code
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 2 && !COMMON_WORDS.has(word));
  const own = new Set(entries.flatMap(({ code, type }) => wordsOf(code ?? type ?? "")));
  return wordsOf(value).some((word) => own.has(word));
}

function messageFor(
  { value }: Reference,
  { catalog, discriminator }: UnknownValue,
  near: string | undefined,
): Finding["message"] {
  const isType = discriminator?.kind === "type";
  const named = { api: catalog.name, value };
  if (typeof value === "number" && near !== undefined)
    return messages.misspelledCode({ ...named, near: Number(near) });
  if (near === undefined) return isType ? messages.unknownType(named) : messages.unknownCode(named);
  return isType ? messages.misspelledType({ ...named, near }) : messages.misspelledCode({ ...named, near });
}

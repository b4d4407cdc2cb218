// Tables of codes that stand in another file than the look-up: what is wrong in them is found where they are looked up, with the place
// where it is written. Codes of one's own beside those of the library are nobody's business.

import { describe, expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { analysed } from "./handlers.ts";

/** The look-up of a card error's code in what another file exports. */
async function foundIn(exported: string, lookUp: string) {
  const source = `import Stripe from "stripe";
import { TABLE } from "./table";
export const handle = (err: Stripe.errors.StripeCardError) => ${lookUp};`;
  const file = `export const TABLE = ${exported};`;
  const found = findingsOf(await analysed(source, { files: { "table.ts": file } }));
  return found.map(({ rule, span, related = [] }) => {
    const [place] = related;
    const written = place?.file?.text.slice(place.span.start, place.span.end);
    return `${rule.metadata.id}: ${source.slice(span.start, span.end)}, written ${written}`;
  });
}

const forms: readonly (readonly [what: string, exported: (code: string) => string, lookUp: string])[] = [
  [
    "a table of texts",
    (code) => `{ card_declined: "a", ${code}: "b" }`,
    "TABLE[err.code as 'card_declined'] ?? 'Failed.'",
  ],
  [
    "a Map",
    (code) => `new Map([["card_declined", "a"], ["${code}", "b"]])`,
    "TABLE.get(err.code!) ?? 'Failed.'",
  ],
  ["a Set", (code) => `new Set(["card_declined", "${code}"])`, "TABLE.has(err.code!)"],
  ["a list", (code) => `["card_declined", "${code}"]`, "TABLE.includes(err.code!)"],
];

describe.each(forms)("%s of another file", (_, exported, lookUp) => {
  test("a misspelled code is found", async () => {
    expect(await foundIn(exported("expired_crd"), lookUp)).toEqual([
      "unknown-code: TABLE, written expired_crd",
    ]);
  });

  test.each(["expired_card", "own_code", "NETWORK"])("nothing is said of %s", async (code) => {
    expect(await foundIn(exported(code), lookUp)).toEqual([]);
  });
});

// What a place in an API's own code is about: what comes from elsewhere is another API's.

import { expect, test } from "vitest";
import { analyseSource } from "../../../test/support/analyse.ts";
import { catalogText } from "../../../test/support/catalogText.ts";
import { describeReference } from "../../../test/support/describeReference.ts";

const own = { catalogs: [catalogText("shop", { SOLD_OUT: 409 })], produced: "shop" };

/** What the last reference of a source is about, with the code of an API that it is code of. */
function last(source: string): string {
  const document = analyseSource(source, own);
  const reference = document.references.references.at(-1);
  return reference ? describeReference(reference, document) : "nothing is read";
}

test.each([
  [
    "a parameter",
    `export function f(code) { if (code === "SOLD_OUT") {} }`,
    "code shop/sold-out by produces",
  ],
  [
    "what another server answers",
    `const res = await fetch(url);\nconst body = await res.json();\nif (body.code === "SOLD_OUT") {}`,
    "code shop/sold-out by vocabulary",
  ],
])("%s", (_, source, expected) => {
  expect(last(source)).toBe(expected);
});

// What is read of a document when catalogs describe its libraries, and when it is read again.

import { describe, expect, test } from "vitest";
import { indexWith } from "../../../test/support/analyse.ts";
import type { AnyDocument } from "../features/document.ts";
import { isLarge } from "../features/document.ts";
import { analysisOf, openDocument } from "./openDocument.ts";

const shop = (fields: object, more: object = {}) => ({
  format: 2,
  id: "shop",
  name: "Shop",
  version: "1.0.0",
  sources: [{ id: "docs", title: "Docs", url: "https://shop.example/docs", read: "2026-01-01" }],
  channel: "library",
  discriminators: [{ name: "code" }],
  libraries: [{ packages: ["shop"], errors: [{ thrown: true, fields }] }],
  entries: [{ code: "sold_out", meaning: "There is none left." }],
  ...more,
});
const bank = {
  ...shop({ code: "code" }),
  id: "bank",
  name: "Bank",
  libraries: [{ packages: ["bank"] }],
  discriminators: [],
};

const source = `import { Shop } from "shop";
const shop = new Shop();
try { await shop.buy(); } catch (err) { if (err.code === "sold_out") stop(); }`;
const modules = { imports: () => undefined, stamp: {} };
const options = (...catalogs: readonly object[]) => ({
  catalogs: indexWith(catalogs),
  api: undefined,
  apiSource: [],
  isNarrow: false,
  isOwn: false,
  produced: undefined,
  variables: undefined,
  dependencies: undefined,
});

function referencesOf(document: AnyDocument | undefined) {
  if (document === undefined || isLarge(document)) throw new Error("This is read as a whole.");
  return document.references;
}

/** Where the code comes from under some catalogs, and whether the text was read again. */
function reading(...steps: readonly (readonly object[])[]): readonly string[] {
  const open = openDocument("file:///a.ts", "typescript", 1, source);
  let before: object | undefined;
  return steps.map((catalogs) => {
    const references = referencesOf(analysisOf(open, options(...catalogs), modules));
    const origin = references.references.find(({ value }) => value === "sold_out")?.subject?.origin;
    const words = [origin?.library ?? "-", origin?.part ?? "-", references === before ? "kept" : "read"];
    before = references;
    return words.join(" ");
  });
}

describe("a document", () => {
  const described = shop({ code: "code" });
  test.each([
    ["has the libraries of the catalogs", [[described]], ["shop discriminator read"]],
    [
      "is read again when one that it imports is described",
      [[], [described]],
      ["- - read", "shop discriminator read"],
    ],
    [
      "is read again when its description changes",
      [[described], [shop({ message: "/message" })]],
      ["shop discriminator read", "shop error read"],
    ],
    [
      "is kept when an entry changes",
      [[described], [shop({ code: "code" }, { entries: [{ code: "gone", meaning: "It is gone." }] })]],
      ["shop discriminator read", "shop discriminator kept"],
    ],
    [
      "is kept when another library is described",
      [[described], [described, bank]],
      ["shop discriminator read", "shop discriminator kept"],
    ],
    [
      "is read again when something without an import is described",
      [[described], [described, { ...bank, libraries: [{ globals: ["BankError"] }] }]],
      ["shop discriminator read", "shop discriminator read"],
    ],
  ])("%s", (_, steps, expected) => {
    expect(reading(...steps)).toEqual(expected);
  });
});

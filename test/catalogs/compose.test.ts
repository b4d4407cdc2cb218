// How a catalog is made: facts that are put together, what is shown when sources have changed, and what words for facts become.

import { describe, expect, it } from "vitest";
import { composed } from "../../scripts/catalogs/compose.mjs";
import { differences, mergedFacts } from "../../scripts/catalogs/facts.mjs";

const source = { id: "docs", title: "Docs", licence: "MIT", url: "https://example.com", read: "2026-11-30" };
const fact = (code: string, more = {}) => ({ is: { code }, at: [`docs: codes.ts:${code.length}`], ...more });

/** The entries and known codes that are made of some facts and words. */
function made(
  facts: readonly ReturnType<typeof fact>[],
  entries: Record<string, { meaning: string }>,
  met = {},
) {
  const judgement = { catalog: { name: "Acme" }, known: { code: ["X*"] }, entries };
  const text = composed({ catalog: "acme", sources: [source], facts }, { counted: "", met }, judgement);
  return JSON.parse(text);
}

describe("facts that are found in several places", () => {
  it.each([
    [
      "statuses are put together, in order",
      [fact("A", { statuses: [422] }), fact("A", { statuses: [400], at: ["docs: b.ts:1"] })],
      [{ is: { code: "A" }, statuses: [400, 422], at: ["docs: codes.ts:1", "docs: b.ts:1"] }],
    ],
    [
      "a place that says nothing more is left out",
      [fact("A", { statuses: [400] }), fact("A", { statuses: [400], at: ["docs: b.ts:1"] })],
      [{ is: { code: "A" }, statuses: [400], at: ["docs: codes.ts:1"] }],
    ],
    [
      "a place in another source counts",
      [fact("A"), fact("A", { at: ["code: b.ts:1"] })],
      [{ is: { code: "A" }, at: ["docs: codes.ts:1", "code: b.ts:1"] }],
    ],
    [
      "what comes with it is put together",
      [fact("A", { also: { text: ["b"] } }), fact("A", { also: { text: ["a"] }, at: ["docs: b.ts:1"] })],
      [{ is: { code: "A" }, also: { text: ["a", "b"] }, at: ["docs: codes.ts:1", "docs: b.ts:1"] }],
    ],
  ])("%s", (_, found, expected) => {
    expect(mergedFacts(found)).toEqual(expected);
  });
});

describe("names of codes in a package", () => {
  const facts = [
    fact("gone", { constants: ["ErrorCodes.GONE"] }),
    fact("TAKEN", { constants: ["ErrorCodes.TAKEN", "PaymentError.TAKEN"] }),
  ];
  const withLibraries = (...libraries: object[]) =>
    composed(
      { catalog: "acme", sources: [source], facts },
      { counted: "", met: {} },
      { catalog: { name: "Acme", libraries }, entries: {} },
    );

  it("fill the constants that are left open", () => {
    const text = withLibraries({ constants: { ErrorCodes: {}, PaymentError: {}, Own: { A: "a" } } });
    expect(JSON.parse(text).libraries).toEqual([
      {
        constants: {
          ErrorCodes: { GONE: "gone", TAKEN: "TAKEN" },
          PaymentError: ["TAKEN"],
          Own: { A: "a" },
        },
      },
    ]);
  });

  it("need a place in a library", () => {
    expect(() => withLibraries({ constants: { ErrorCodes: {} } })).toThrow(
      'No library has a place for the constants of "PaymentError".',
    );
  });
});

it("shows what is new, otherwise and gone, and not what has only moved", () => {
  const before = [fact("GONE"), fact("SAME"), fact("OTHER", { statuses: [400] })];
  const after = [
    fact("SAME", { at: ["docs: codes.ts:99"] }),
    fact("OTHER", { statuses: [404] }),
    fact("NEW"),
  ];
  expect(differences(before, after)).toEqual([
    '- {"is":{"code":"OTHER"},"statuses":[400]}',
    '+ {"is":{"code":"OTHER"},"statuses":[404]}',
    '+ {"is":{"code":"NEW"}}',
    '- {"is":{"code":"GONE"}}',
  ]);
});

describe("a catalog", () => {
  it("has entries for what there are words for, most met first, and knows the rest", () => {
    const facts = [fact("A"), fact("B"), fact("C")];
    const words = { A: { meaning: "First." }, C: { meaning: "Third." } };
    const { entries, knownCodes } = made(facts, words, { C: 5 });
    expect(entries.map(({ code }: { code: string }) => code)).toEqual(["C", "A"]);
    expect(knownCodes).toEqual({ code: ["B", "X*"] });
  });

  it("says of advice that it is ours, and where each fact stands", () => {
    const words = { A: { meaning: "M.", resolution: ["Do."], retry: "never" } };
    expect(made([fact("A", { statuses: [404] })], words).entries).toEqual([
      {
        code: "A",
        statuses: [404],
        meaning: "M.",
        resolution: [{ text: "Do.", basis: "judgement" }],
        retry: { policy: "never", basis: "judgement" },
        source: { source: "docs", section: "codes.ts:1" },
      },
    ]);
  });

  it("is not made where there are words for what is no fact any more", () => {
    expect(() => made([fact("A")], { B: { meaning: "M." } })).toThrow(
      "data/catalogs/acme/judgement.json has words for what is no fact any more: B.",
    );
  });
});

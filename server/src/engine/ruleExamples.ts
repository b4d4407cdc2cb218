// The examples of rules, run: what each rule says of its own, and how they read when that is mended. For the rules' pages, those in
// docs/rules and those that editors open, and for the tests. What a page says besides is features/rulePage.ts's.

import { TextDocument } from "vscode-languageserver-textdocument";
import { type CatalogIndex, createCatalogIndex } from "../catalog/catalogIndex.ts";
import { loadCatalog } from "../catalog/load.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { CatalogProblem } from "../catalog/model.ts";
import { findingsOf } from "../features/findings.ts";
import { applyEdits, fixesTogether } from "../features/fixes.ts";
import type { RuleFinding } from "../features/ruleFinding.ts";
import type { ShownExample } from "../features/rulePage.ts";
import type { AnyRule } from "../rules/registry.ts";
import type { RuleExample } from "../rules/rule.ts";
import { atOnce } from "../text/slices.ts";
import { unproducedIn } from "../workspace/unproduced.ts";
import { analyseText } from "./analyse.ts";

/** What a rule says of one of its examples, and how that reads after the first fix of each problem. */
export function shownExample(
  rule: AnyRule,
  example: RuleExample,
  builtins: readonly LoadedCatalog[],
): ShownExample {
  const code = example.code.replaceAll(/^ *\/\/ *\^+\n/gm, "");
  if (!("check" in rule || "checkSuppressions" in rule))
    return { messages: exampleProblems({ ...example, code }).map(({ message }) => message) };
  const findings = exampleFindings({ ...example, code }, builtins).filter((finding) => finding.rule === rule);
  const mended = findings.map((finding) => {
    const fix = firstFix(finding);
    return { ...finding, fixes: fix ? [{ ...fix, preferred: true }] : [] };
  });
  const title = mended.flatMap(({ fixes }) => fixes)[0]?.title;
  return {
    messages: findings.map(({ message }) => message),
    ...(title && { fixed: { title, code: applyEdits(code, fixesTogether(mended)) } }),
  };
}

function firstFix({ fixes }: RuleFinding): RuleFinding["fixes"][number] | undefined {
  return fixes.find(({ preferred }) => preferred) ?? fixes[0];
}

/** The findings of all rules in an example, under the built-in catalogs and its own. */
export function exampleFindings(
  example: RuleExample,
  builtins: readonly LoadedCatalog[],
): readonly RuleFinding[] {
  const { code, language } = example;
  const { catalogs, produced } = exampleCatalogs(example);
  const text = TextDocument.create(`file:///example.${language}`, LANGUAGE_IDS[language], 1, code);
  const document = analyseText(text, indexWith(catalogs, builtins), { produced });
  return document ? findingsOf(document) : [];
}

const LANGUAGE_IDS: Readonly<Record<RuleExample["language"], string>> = {
  ts: "typescript",
  js: "javascript",
  json: "json",
};

/** The problems in an example that is a catalog. */
export function exampleProblems({ code }: RuleExample): readonly CatalogProblem[] {
  const { catalogs, problems } = loadCatalog(code, "file:///w/acme.error-catalog.json", "workspace");
  return [
    ...problems,
    ...catalogs.flatMap((loaded) =>
      loaded.catalog.produces.length > 0 ? atOnce(unproducedIn(loaded, [SERVER])) : [],
    ),
  ];
}

/** What the examples of catalogs say of the code of their API. */
const SERVER = `if (left === 0) throw new ApiError("SOLD_OUT", 409);`;

/** The texts of the catalogs that an example needs besides the built-in ones, and the id of that whose code it is. */
export function exampleCatalogs({ declares, catalog }: RuleExample): {
  readonly catalogs: readonly string[];
  readonly produced?: string;
} {
  if (declares) return { catalogs: [declaringCatalog(declares)], produced: SHOP };
  return { catalogs: catalog ? [JSON.stringify(catalog)] : [] };
}

const SHOP = "shop";

/** A catalog of an API with these codes at /code, each with its status. */
function declaringCatalog(declares: Readonly<Record<string, number>>): string {
  const source = { source: "docs", section: "Errors" };
  return JSON.stringify({
    id: SHOP,
    name: "SHOP",
    version: "1.0.0",
    summary: "The errors of a shop.",
    sources: [{ id: "docs", title: "Shop docs", document: "errors.md", read: "2026-11-20" }],
    detection: { hosts: [{ host: "api.shop.example" }] },
    discriminators: [{ pointer: "/code", kind: "code" }],
    shapes: [
      {
        id: "error",
        title: "Error",
        fields: [
          { pointer: "/code", types: ["string"], required: true, meaning: "The code." },
          { pointer: "/message", types: ["string"], required: true, meaning: "The message." },
        ],
        source,
      },
    ],
    entries: Object.entries(declares).map(([code, status]) => ({
      id: code.toLowerCase().replaceAll("_", "-"),
      code,
      statuses: [status],
      title: code,
      meaning: code,
      condition: "conflict",
      source,
    })),
  });
}

/** Made once: most examples need no other. */
const plain = new WeakMap<readonly LoadedCatalog[], CatalogIndex>();

/** The built-in catalogs under those given, of which each has to be without faults. */
function indexWith(texts: readonly string[], builtins: readonly LoadedCatalog[]): CatalogIndex {
  if (texts.length === 0) {
    const known = plain.get(builtins) ?? createCatalogIndex(builtins, 1);
    plain.set(builtins, known);
    return known;
  }
  const own = texts.flatMap((text, i) => {
    const { catalogs, problems } = loadCatalog(text, `file:///${i}.error-catalog.json`, "workspace");
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
    return catalogs;
  });
  return createCatalogIndex([...own, ...builtins], 2);
}

// The examples in the rules' metadata, run: as tests, and to tell people which rules have fixes.

import { loadCatalog } from "../../server/src/catalog/load.ts";
import type { CatalogProblem } from "../../server/src/catalog/model.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { applyEdits, fixesTogether } from "../../server/src/features/fixes.ts";
import type { RuleFinding } from "../../server/src/features/ruleFinding.ts";
import type { RuleFixes, ShownExample } from "../../server/src/features/rulePage.ts";
import type { AnyRule } from "../../server/src/rules/registry.ts";
import type { Rule, RuleExample } from "../../server/src/rules/rule.ts";
import { atOnce } from "../../server/src/text/slices.ts";
import { unproducedIn } from "../../server/src/workspace/unproduced.ts";
import { analyseSource, type FixtureOptions } from "./analyse.ts";
import { catalogText } from "./catalogText.ts";

/** The findings of all rules in an example. */
export function exampleFindings(example: RuleExample): readonly RuleFinding[] {
  const { code, language } = example;
  return findingsOf(analyseSource(code, { language, ...catalogsOf(example) }));
}

/** The catalogs that an example needs besides the built-in ones. */
export function catalogsOf({
  declares,
  catalog,
}: RuleExample): Pick<FixtureOptions, "catalogs" | "produced"> {
  return declares
    ? { catalogs: [catalogText("shop", declares)], produced: "shop" }
    : { catalogs: catalog ? [catalog] : [] };
}

/** Whether what a rule finds in its examples can be mended, and whether there is one clear answer. */
export function fixesInExamples(rule: Rule): RuleFixes {
  const fixes = rule.metadata.examples.invalid
    .flatMap(exampleFindings)
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes);
  if (fixes.length === 0) return "none";
  return fixes.some(({ preferred }) => preferred) ? "preferred" : "choice";
}

/** What the examples of catalogs say of the code of their API. */
const SERVER = `if (left === 0) throw new ApiError("SOLD_OUT", 409);`;

/** The problems in an example that is a catalog. */
export function catalogProblems({ code }: RuleExample): readonly CatalogProblem[] {
  const { catalogs, problems } = loadCatalog(code, "file:///w/acme.error-catalog.json", "workspace");
  return [
    ...problems,
    ...catalogs.flatMap((loaded) =>
      loaded.catalog.produces.length > 0 ? atOnce(unproducedIn(loaded, [SERVER])) : [],
    ),
  ];
}

/** What a rule says of one of its examples, and how that reads after the first fix of each problem. */
export function shownExample(rule: AnyRule, example: RuleExample): ShownExample {
  const code = example.code.replaceAll(/^ *\/\/ *\^+\n/gm, "");
  if (!("check" in rule || "checkSuppressions" in rule))
    return { messages: catalogProblems({ ...example, code }).map(({ message }) => message) };
  const findings = exampleFindings({ ...example, code }).filter((finding) => finding.rule === rule);
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

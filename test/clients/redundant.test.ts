// Code that asks once more than it needs, and does the same as where it asked before: right, whatever it costs. No warning of the
// default preset speaks of it; of the same tests that do something else, they do.

import { expect, test } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver-types";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { analyseSource, type FixtureLanguage } from "../support/analyse.ts";

const START = `async function collection(id) {
  const res = await fetch("https://api.pureframe.ai/v1/collections/" + id);
  const body = await res.json();
`;
const MISSING = `body.detail.code === "COLLECTION_NOT_FOUND"`;
const GONE = "res.status === 404";

const alike: Readonly<Record<string, string>> = {
  "two ifs that return alike": `if (${GONE}) return null; if (${MISSING}) return null;`,
  "the other way round": `if (${MISSING}) return null; if (${GONE}) return null;`,
  "with blocks": `if (${GONE}) {\n  return null;\n}\nif (${MISSING}) {\n  return null;\n}`,
  "one with a block": `if (${GONE}) return null;\nif (${MISSING}) {\n  return null;\n}`,
  "without semicolons": `if (${GONE}) return null\nif (${MISSING}) { return null }`,
  "laid out differently": `if (${GONE}) return { id,  missing: true };\nif (${MISSING}) return {\n  id, missing: true };`,
  "with the body between": `if (${GONE}) return null;
  const again = await res.json();
  if (again.detail.code === "COLLECTION_NOT_FOUND") return null;`,
  "with another test between": `if (${GONE}) return null;
  if (res.status === 429) return later();
  if (${MISSING}) return null;`,
  "that throw alike": `if (${GONE}) throw new Missing(id); if (${MISSING}) throw new Missing(id);`,
  "that throw alike, behind all failures": `if (!res.ok) throw new Failure(res.status); if (${GONE}) throw new Failure(res.status);`,
  "that go on alike": `for (const each of body.all) { if (${GONE}) continue; if (${MISSING}) continue; use(each); }`,
  "a range before": `if (res.status >= 400) return null; if (${MISSING}) return null;`,
  "a range before the same status": `if (res.status >= 400) return null; if (${GONE}) return null;`,
  "a range or the status": `if (res.status >= 400 || ${GONE}) return null;`,
  "a range, else the status": `if (res.status >= 400) return null; else if (${GONE}) return null;`,
  "several statuses before": `if ([404, 410].includes(res.status)) return null; if (${MISSING}) return null;`,
  "a name for the status before": `const { status } = res; const gone = status === 404; if (gone) return null; if (${MISSING}) return null;`,
  "more asked with it": `if (${GONE}) return null; if (id && ${MISSING}) return null;`,
  "or else": `if (${GONE} || ${MISSING}) return null;`,
  "or else, with null coalesced": `if ((${GONE} || undefined) ?? ${MISSING}) return null;`,
  "?? of two values": `return (${GONE} ? null : undefined) ?? (${MISSING} ? null : body);`,
  "?? of two tests": `const missing = (res.ok ? undefined : ${GONE}) ?? ${MISSING}; return missing ? null : body;`,
  "a chain": `if (${GONE}) return null; else if (${MISSING}) return null;`,
  "a chain with another link": `if (${GONE}) return null; else if (res.status === 429) later(); else if (${MISSING}) return null;`,
  "a chain that calls": `if (${GONE}) create(id); else if (${MISSING}) create(id); else show(body);`,
  "a conditional": `return ${GONE} ? null : ${MISSING} ? null : body;`,
  "a conditional with another link": `return ${GONE} ? null : res.status === 429 ? later() : (${MISSING}) ? null : body;`,
  "switch (true)": `switch (true) { case ${GONE}: return null; case ${MISSING}: return null; default: return body; }`,
  "switch (true), clauses together": `switch (true) { case ${GONE}: case ${MISSING}: return null; default: return body; }`,
  "switch (true), the other way round": `switch (true) { case ${MISSING}: return null; case ${GONE}: return null; }`,
  "switch (true), with breaks": `let result; switch (true) {
    case ${GONE}: result = null; break;
    case ${MISSING}: result = null; break;
    default: result = body;
  } return result;`,
  "a switch before": `switch (res.status) { case 404: return null; case 429: return later(); } if (${MISSING}) return null;`,
  "a switch with a block before": `switch (res.status) { case 410: case 404: { return null; } } if (${MISSING}) { return null; }`,
};

const otherwise: Readonly<Record<string, readonly [source: string, rule: string]>> = {
  "two ifs": [`if (${GONE}) return null; if (${MISSING}) return later();`, "contradictory-status"],
  "two ifs, one in a block of its own": [
    `if (id) { if (${GONE}) return null; use(id); } if (${GONE}) return later(); if (${MISSING}) return body;`,
    "contradictory-status",
  ],
  "two throws": [
    `if (${GONE}) throw new Missing(id); if (${MISSING}) throw new Failure(id);`,
    "contradictory-status",
  ],
  "a range before the status": [
    `if (res.status >= 400) return null; if (${GONE}) return later();`,
    "duplicate-case",
  ],
  "a chain behind one that does the same": [
    `if (${GONE}) return null; else if (body.detail.code === "VIDEO_NOT_FOUND") return null; else if (${MISSING}) return later();`,
    "contradictory-status",
  ],
  "a conditional": [`return ${GONE} ? null : ${MISSING} ? later() : body;`, "contradictory-status"],
  "a switch before": [
    `switch (res.status) { case 404: return null; } if (${MISSING}) return later();`,
    "contradictory-status",
  ],
  "what is written twice": [`if (${GONE} || res.status === 429 || ${GONE}) return null;`, "duplicate-case"],
  "what is written twice, in a chain": [
    `if (${GONE}) return null; else if (${GONE}) return null;`,
    "duplicate-case",
  ],
  "in a function of its own": [
    `const find = () => { if (${GONE}) return null; };
  if (${GONE}) return body; if (${MISSING}) return null;`,
    "contradictory-status",
  ],
};

const ASKED = ["contradictory-status", "duplicate-case"];

const rulesOf = (source: string, language: FixtureLanguage = "js") =>
  diagnostics(analyseSource(`${START}  ${source}\n}`, { language }), { rules: {}, preset: "recommended" })
    .map(({ code }) => String(code))
    .filter((rule) => ASKED.includes(rule));

test.each(Object.entries(alike))("right: %s", (_, source) => {
  expect(rulesOf(source)).toEqual([]);
  expect(rulesOf(source, "ts")).toEqual([]);
});

test.each(Object.entries(otherwise))("something else: %s", (_, [source, rule]) => {
  expect(rulesOf(source)).toEqual([rule]);
});

test("under strict, the second test is advice", () => {
  const source = `${START}  if (res.status >= 400) return null;\n  if (${GONE}) return null;\n}`;
  const found = diagnostics(analyseSource(source, { language: "js" }), { rules: {}, preset: "strict" });
  expect(found.filter(({ code }) => ASKED.includes(String(code)))).toMatchObject([
    { code: "duplicate-case", severity: DiagnosticSeverity.Information },
  ]);
});

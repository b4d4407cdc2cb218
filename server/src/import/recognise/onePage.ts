// A page that is about one error: its title, its address or the first line names the code, running text the status.

import type { Document } from "../document.ts";
import { codesOf, likeness } from "./codes.ts";
import type { Example } from "./examples.ts";
import type { Finding, Identity } from "./finding.ts";
import { candidatesIn, isValue } from "./keys.ts";
import { namedStatuses } from "./statuses.ts";
import { isAboutErrors } from "./words.ts";

/** The one error of a page, if it says which and with what status. */
export function onePage(page: Document, examples: readonly Example[]): readonly Finding[] {
  const title = page.title ?? "";
  const prose = page.blocks.filter((block) => block.kind === "prose");
  const lone = prose.find(({ text, codes }) => codes.length === 1 && codes[0] === text && isStrong(text));
  const titled = isStrong(title) ? title : undefined;
  const told = prose[0]?.codes.find((code) => isStrong(code) && isToldOf(prose[0]?.text ?? "", code));
  const shown = examples.flatMap(({ leaves }) => candidatesIn(leaves).filter(isValue))[0];
  const value = lone?.text ?? titled ?? told;
  const all = [...new Set(prose.flatMap(({ text, codes }) => namedStatuses(text, codes)))];
  const status =
    all.length === 1 ? all[0] : examples.map((each) => each.status?.value).find((each) => each !== undefined);
  if (value === undefined || status === undefined) return [];
  const line = lone?.line ?? prose[0]?.line ?? 1;
  const isSame = shown && String(shown.value).toLowerCase().endsWith(value.toLowerCase());
  const identity: Identity = {
    kind: isSame ? shown.kind : "code",
    value: isSame ? String(shown.value) : value,
    called: "",
    line,
    confidence: "likely",
  };
  const meaning = prose.find((each) => each !== lone);
  return [
    {
      identities: [identity],
      statuses: [{ value: status, line, confidence: "likely" }],
      meaning: meaning ? { value: meaning.text, line: meaning.line, confidence: "likely" } : undefined,
      section: title,
      line,
      structure: "parsed",
    },
  ];
}

function isStrong(text: string): boolean {
  return (
    codesOf({ text, codes: [] }).length === 1 && likeness(text, false) === "strong" && !/^\d+$/.test(text)
  );
}

/** "The `x` error returns …" */
function isToldOf(text: string, code: string): boolean {
  const at = text.indexOf(code);
  return at >= 0 && at < 40 && isAboutErrors(text.slice(at + code.length, at + code.length + 20));
}

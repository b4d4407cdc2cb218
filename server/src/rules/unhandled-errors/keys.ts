// The fixes for a table of texts that forgets errors: its missing keys, and a text for all that it does not have.

import { isName, isStringLiteral, type Quote, stringLiteral } from "../../text/codeStyle.ts";
import { indentationAt, lineStart, newlineOf } from "../../text/layout.ts";
import type { Edit, Fix } from "../rule.ts";
import type { Gap } from "./gap.ts";
import { titles } from "./messages.ts";
import { textFor } from "./wording.ts";

/** The fixes for a table whose values are all strings; of others nobody knows what to put in. */
export function keysFor(gap: Gap, source: string): readonly Fix[] {
  const { site } = gap;
  const texts = site.parts.map(({ body }) => (body ? source.slice(body.start, body.end) : ""));
  const [first] = texts;
  if (first === undefined || !texts.every((text) => isStringLiteral(text))) return [];
  const quote = first.charAt(0) as Quote;
  const fixes: Fix[] = [];
  const edits = site.table ? missingKeys(gap, quote, source) : [];
  if (edits.length > 0) fixes.push({ title: titles.addKeys({}), edits, preferred: false });
  const { end } = site.span;
  if (!/^\s*[.!([]/.test(source.slice(end, end + 20))) {
    const newText = ` ?? ${stringLiteral("Something went wrong.", { quote })}`;
    fixes.push({
      title: titles.addDefault({}),
      edits: [{ span: { start: end, end }, newText }],
      preferred: false,
    });
  }
  return fixes;
}

function missingKeys({ site, missing }: Gap, quote: Quote, source: string): readonly Edit[] {
  const { table, parts } = site;
  const last = parts.at(-1);
  if (table === undefined || last === undefined || last.span.end > table.end) return [];
  const isBare = parts.every(({ label }) => label && /[\w$]/.test(source.charAt(label.start)));
  const members = missing.map(([value, entries]) => {
    const plain = typeof value === "number" || (isBare && isName(value));
    return `${plain ? value : stringLiteral(String(value), { quote })}: ${stringLiteral(textFor(entries), { quote })}`;
  });
  const brace = table.end - 1;
  const line = lineStart(source, brace);
  const { end } = last.span;
  const comma = /^\s*,/.test(source.slice(end, brace));
  if (line <= end || source.slice(line, brace).trim() !== "") {
    const newText = members.map((member) => `, ${member}`).join("");
    return [{ span: { start: end, end }, newText }];
  }
  const newline = newlineOf(source);
  const indent = indentationAt(source, last.span.start);
  const text = members.map((member, i) => {
    const isLast = i === members.length - 1;
    return `${indent}${member}${isLast && !comma ? "" : ","}${newline}`;
  });
  const separator = comma ? [] : [{ span: { start: end, end }, newText: "," }];
  return [...separator, { span: { start: line, end: line }, newText: text.join("") }];
}

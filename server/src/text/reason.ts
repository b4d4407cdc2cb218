// Why something is so, for people: our own words with what other files say in them, kept apart until they are shown. Each
// place that shows a reason makes its own text of it, since each takes other characters for markup.

import { codeSpan } from "./markdown.ts";

/** Words of ours, which may be shown as they are, or what a file or a catalog says, which is never taken for markup. */
export type ReasonPart = string | { readonly code: string };

export type Reason = readonly ReasonPart[];

/**
 * A reason, as a template: because`the import of ${name} on line ${3}`. What stands outside of `${…}`, and numbers, are our words;
 * every string put in is from elsewhere; a reason put in stays what it is.
 */
export function because(
  words: TemplateStringsArray,
  ...values: readonly (string | number | Reason)[]
): Reason {
  return words.flatMap((word, i) => [word, ...partsOf(values[i])]).reduce<Reason>(added, []);
}

/** Words of ours that follow each other are one part. */
function added(parts: Reason, part: ReasonPart): Reason {
  const last = parts.at(-1);
  if (part === "") return parts;
  return typeof part === "string" && typeof last === "string"
    ? [...parts.slice(0, -1), last + part]
    : [...parts, part];
}

function partsOf(value: string | number | Reason | undefined): Reason {
  if (value === undefined) return [];
  if (typeof value === "string") return [{ code: value }];
  return typeof value === "number" ? [`${value}`] : value;
}

/** As plain text: for places that show no markup, and for comparing. */
export function plainReason(reason: Reason): string {
  return reason.map((part) => (typeof part === "string" ? part : part.code)).join("");
}

/** As Markdown, what is from elsewhere as code. */
export function reasonMarkdown(reason: Reason): string {
  return reason.map((part) => (typeof part === "string" ? part : codeSpan(part.code))).join("");
}

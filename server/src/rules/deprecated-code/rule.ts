// deprecated-code: a code or type that the API's catalog calls deprecated, with what has taken its place.

import type { Catalog, Entry } from "../../catalog/model.ts";
import { isNamed } from "../../catalog/values.ts";
import type { Reference } from "../../references/model.ts";
import { hasStatus } from "../../references/statusSet.ts";
import { discriminatorOf } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { samePath } from "../../text/path.ts";
import { changeTo, judgedReferences, placeOf, writtenAt } from "../constants.ts";
import { referencesWithValue } from "../referenceIndex.ts";
import type { Finding, Findings, Fix, Rule } from "../rule.ts";
import { becauseOf, certainApi } from "../support.ts";
import { asWritten } from "../unknownValues.ts";
import { messages } from "./messages.ts";

/** A catalog for the examples: the built-in ones have nothing deprecated. */
const exampleCatalog = {
  id: "studio",
  name: "Studio",
  version: "1.0.0",
  summary: "The errors of Studio.",
  sources: [{ id: "guide", title: "Studio API guide", document: "studio-api.md", read: "2026-11-20" }],
  detection: { hosts: [{ host: "api.studio.example" }] },
  discriminators: [{ pointer: "/code", kind: "code" }],
  shapes: [
    {
      id: "error",
      title: "Error",
      fields: [{ pointer: "/code", types: ["string"], required: true, meaning: "The code." }],
      source: { source: "guide", section: "Errors" },
    },
  ],
  entries: [
    {
      id: "busy",
      code: "busy",
      statuses: [429],
      title: "Busy",
      meaning: "There is too much to do.",
      condition: "rate_limited",
      deprecated: { since: "2.0", replacedBy: "queue-full" },
      source: { source: "guide", section: "Errors" },
    },
    {
      id: "queue-full",
      code: "queue_full",
      statuses: [429],
      title: "Queue full",
      meaning: "The queue takes no more renders for the moment.",
      condition: "rate_limited",
      source: { source: "guide", section: "Errors" },
    },
  ],
};

export const deprecatedCode: Rule = {
  metadata: {
    id: "deprecated-code",
    title: "A code that the API has deprecated",
    what: "Reports a code or type that the catalog marks as deprecated, and says what has taken its place.",
    why: "The API stops sending it, and then the error goes unhandled.",
    howToFix:
      "Use the replacement, which is offered as a fix where it comes with the same statuses. While the API may send either, handle both: then only the preset `strict` reports the old one.",
    severity: "information",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          catalog: exampleCatalog,
          code: `const res = await fetch("https://api.studio.example/renders", { method: "POST" });
const body = await res.json();
if (body.code === "queue_full") retryLater();
`,
        },
        {
          language: "ts",
          catalog: exampleCatalog,
          code: `// Another field may have the same word.
const res = await fetch("https://api.studio.example/renders/r1");
const render = await res.json();
if (render.state === "busy") askAgainLater();
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          catalog: exampleCatalog,
          code: `const res = await fetch("https://api.studio.example/renders", { method: "POST" });
const body = await res.json();
if (body.code === "busy") retryLater();
//                 ^^^^
`,
        },
        {
          language: "js",
          catalog: exampleCatalog,
          code: `const TEXTS = { busy: "Wait a moment." };
//              ^^^^
const res = await fetch("https://api.studio.example/renders", { method: "POST" });
const body = await res.json();
show(TEXTS[body.code] ?? body.code);
`,
        },
      ],
    },
  },

  *check(document): Findings {
    for (const reference of judgedReferences(document)) {
      yield;
      const finding = checkReference(reference, document);
      if (finding) yield finding;
    }
  },
};

function checkReference(reference: Reference, document: ResolvedDocument): Finding | undefined {
  const { kind, value } = reference;
  if (typeof value !== "string" || (kind !== "code" && kind !== "type" && kind !== "text")) return undefined;
  const api = certainApi(document.resolve(reference));
  if (api === undefined) return undefined;
  const { catalog, evidence } = api;
  if (discriminatorOf(reference.subject, catalog) === undefined) return undefined;
  const entries = api.entries.filter((entry) => isNamed(entry, value));
  if (entries.length === 0 || !entries.every(({ deprecated }) => deprecated)) return undefined;
  const replacement = replacementOf(entries, catalog);
  const instead = replacement && valueLike(value, entries, replacement);
  const hasBoth = instead !== undefined && isBesideIt(reference, instead, document);
  return {
    span: placeOf(reference),
    message: messageFor(value, entries, replacement, catalog),
    tags: ["deprecated"],
    ...(hasBoth ? { preset: "strict" as const } : {}),
    related: [...writtenAt(reference), ...becauseOf(catalog, evidence)],
    fixes: hasBoth || !replacement ? [] : fixFor(reference, instead, replacement, document),
  };
}

/** The one entry that takes the place of all of these. */
function replacementOf(entries: readonly Entry[], { entries: all }: Catalog): Entry | undefined {
  const [id, other] = new Set(entries.map(({ deprecated }) => deprecated?.replacedBy));
  return other === undefined &&
    id !== undefined &&
    entries.every(({ deprecated }) => deprecated?.replacedBy === id)
    ? all.find((entry) => entry.id === id)
    : undefined;
}

/** The replacement's code for a code, its type for a type. */
function valueLike(value: string, [first]: readonly Entry[], replacement: Entry): string | undefined {
  return first?.code === value ? replacement.code : replacement.type;
}

/** Whether the replacement is dealt with as well: in the same switch, list or table, or in a test of the same value. */
function isBesideIt(reference: Reference, instead: string, { references }: ResolvedDocument): boolean {
  if (reference.body !== undefined) return false;
  return referencesWithValue(instead, references).some(
    (other) => (other.site !== undefined && other.site === reference.site) || isSameSubject(other, reference),
  );
}

function isSameSubject({ subject: a }: Reference, { subject: b }: Reference): boolean {
  if (a === undefined || b === undefined || a.origin?.call !== b.origin?.call) return false;
  return samePath(a.path, b.path) && (a.origin !== undefined || a.root === b.root);
}

function messageFor(
  value: string,
  [first]: readonly Entry[],
  replacement: Entry | undefined,
  { name: api }: Catalog,
): Finding["message"] {
  const { since = "", note } = first?.deprecated ?? {};
  const said = { api, value, since };
  if (replacement) {
    const instead = replacement.code ?? replacement.type ?? replacement.title;
    return (since === "" ? messages.replaced : messages.replacedSince)({ ...said, instead });
  }
  if (note === undefined) return since === "" ? messages.alone(said) : messages.aloneSince(said);
  return (since === "" ? messages.noted : messages.notedSince)({
    ...said,
    note: /[.!?]$/.test(note) ? note : `${note}.`,
  });
}

/** The replacement's value, where what is known of the status allows it and the place can hold it. */
function fixFor(
  reference: Reference,
  instead: string | undefined,
  { statuses }: Entry,
  document: ResolvedDocument,
): readonly Fix[] {
  const { constant, quote, role, facts } = reference;
  if (instead === undefined || !/^[\w.:/-]+$/.test(instead)) return [];
  // Of a name that may stand for more than the value, nothing is known; only a key is its own text.
  if (!constant && quote === "" && !(role === "key" && /^[A-Za-z_$][\w$]*$/.test(instead))) return [];
  const sent = document.bodyOf(reference)?.status?.value;
  const reaching = facts?.statuses;
  const fits =
    statuses.length === 0 ||
    ((sent === undefined || statuses.includes(sent)) &&
      (reaching === undefined || statuses.some((status) => hasStatus(reaching, status))));
  return fits ? changeTo(instead, reference, (place) => asWritten(instead, place), true, document) : [];
}

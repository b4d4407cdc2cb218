// brittle-message: a decision on the text of a message where the same body has a code or type that says the same.

import { placed } from "../../catalog/discriminators.ts";
import type { Catalog, Discriminator, Entry } from "../../catalog/model.ts";
import { shapesOf } from "../../catalog/shapes.ts";
import type { Reference } from "../../references/model.ts";
import { hasStatus } from "../../references/statusSet.ts";
import { discriminatorOf, pathText } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { Candidate } from "../../resolve/model.ts";
import { canReach } from "../../resolve/reachable.ts";
import { referencesOfSite } from "../referenceIndex.ts";
import type { Finding, Findings, Rule } from "../rule.ts";
import { becauseOf, surelyAbout } from "../support.ts";
import { testOfCode } from "./fixes.ts";
import { messages } from "./messages.ts";

/** Conditions of many kinds: their messages say which one it is, their code or type does not. */
const BROAD = new Set(["invalid_request", "unauthenticated", "validation_failed"]);

function isBroad({ condition }: Entry): boolean {
  return condition !== undefined && BROAD.has(condition);
}

export const brittleMessage: Rule = {
  metadata: {
    id: "brittle-message",
    title: "A decision on the text of a message where a code says the same",
    what: "Reports a comparison, case, includes, startsWith or regular expression on the message of an API's error body, where the same documented body has a code or type that tells the same errors apart, or where the API has neither and the status does.",
    why: "Messages are written for people. When one is reworded or translated, the branch silently stops running. Codes and types are made for programs.",
    howToFix:
      'Test the code or type instead; it is offered as a fix. Where only the message tells errors apart, as with VIDIO\'s "Job not found", nothing is reported.',
    severity: "information",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
if (body.detail.code === "COLLECTION_NOT_FOUND") create();
`,
        },
        {
          language: "ts",
          code: `// VIDIO has one type for a job and a user that is not found: only the message tells which it is.
const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
if (res.status === 404 && error.message === "Job not found") forget();
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
if (body.detail.message === "Collection not found") create();
//                           ^^^^^^^^^^^^^^^^^^^^
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error } = await res.json();
if (error.message.includes("Insufficient funds")) buyCredits();
//                          ^^^^^^^^^^^^^^^^^^
`,
        },
      ],
    },
  },

  *check(document): Findings {
    for (const reference of document.references.references) {
      yield;
      if (!isDecision(reference)) continue;
      const api = surelyAbout(document.resolve(reference));
      if (api === undefined) continue;
      const { catalog, evidence, entries } = api;
      const message = discriminatorOf(reference.subject, catalog);
      if (message?.kind !== "message" || !placed(message)) continue;
      const meant = entries.length > 0 ? entries : calledSo(reference, catalog);
      const named = nameFor(reference, meant, catalog);
      if (named === undefined) {
        const status = statusFor(reference, meant, catalog);
        if (status !== undefined) yield statusSays(status, reference, api, message);
        continue;
      }
      if (!isAllNamed(reference, document) || isInOthers(reference, meant, catalog)) continue;
      const { name, code } = named;
      yield {
        span: reference.span,
        message: (message.stability === "may-change" ? messages.mayChange : messages.forPeople)({
          api: catalog.name,
          path: pathText(code.pointer),
          name,
        }),
        ...(message.stability === "may-change" && { severity: "warning" }),
        related: becauseOf(catalog, evidence),
        fixes: testOfCode(reference, message.pointer, code.pointer, name, document),
      };
    }
  },
};

function isDecision({ kind, role, decision, partial, value }: Reference): boolean {
  if (typeof value !== "string" || partial || (kind !== "message" && kind !== "text")) return false;
  return decision !== undefined || role === "membership";
}

/** Whether a switch could do without the message: not where another of its cases is told by the message only. */
function isAllNamed({ role, site }: Reference, document: ResolvedDocument): boolean {
  if (role !== "case" || site === undefined) return true;
  return referencesOfSite(site, document.references).every((other) => {
    if (other.role !== "case") return true;
    const api = surelyAbout(document.resolve(other));
    return !api || api.entries.length === 0 || nameFor(other, api.entries, api.catalog) !== undefined;
  });
}

/** The code or type that stands for just the errors that the text stands for, in every body that can be at hand. */
function nameFor(
  { facts }: Reference,
  entries: readonly Entry[],
  catalog: Catalog,
): { readonly name: string; readonly code: Discriminator } | undefined {
  const [first] = entries;
  if (first === undefined || entries.some(isBroad)) return undefined;
  const statuses = facts?.statuses;
  const arriving = catalog.entries.filter(
    (entry) => entry.channel === "http" && canReach(entry, facts, catalog),
  );
  // What is known already says it all: the text decides nothing.
  if (arriving.every((entry) => entries.includes(entry))) return undefined;
  for (const code of catalog.discriminators) {
    if (code.kind === "message") continue;
    const name = nameOf(first, code);
    if (name === undefined || entries.some((entry) => nameOf(entry, code) !== name)) continue;
    const reaching = arriving.filter((entry) => nameOf(entry, code) === name);
    const isSame = reaching.length > 0 && reaching.every((entry) => entries.includes(entry));
    const isThere = reaching.every((entry) =>
      entry.statuses
        .filter((status) => statuses === undefined || hasStatus(statuses, status))
        .every((status) => hasField(entry, status, code, catalog)),
    );
    if (isSame && isThere) return { name, code };
  }
  return undefined;
}

/**
 * The one error of which a text is the code in words, where its messages are not documented: "Video not found" and
 * `VIDEO_NOT_FOUND`. A part of a text only where it is in no other code.
 */
function calledSo({ value, role }: Reference, { entries }: Catalog): readonly Entry[] {
  const words = wordsOf(String(value));
  const isWhole = role === "comparison" || role === "case";
  const named = entries.filter(({ code, channel }) => {
    if (code === undefined || channel !== "http") return false;
    return isWhole ? wordsOf(code) === words : wordsOf(code).includes(words);
  });
  const [first] = named;
  return named.length === 1 && first?.code !== undefined && wordsOf(first.code) === words ? named : [];
}

/** Whether a part of a text is in the words of another code too, the messages of which nobody knows: "not found". */
function isInOthers({ value, role, facts }: Reference, meant: readonly Entry[], catalog: Catalog): boolean {
  const words = wordsOf(String(value));
  if (role !== "pattern" || words === "") return false;
  return catalog.entries.some(
    (entry) =>
      !meant.includes(entry) &&
      entry.code !== undefined &&
      wordsOf(entry.code).includes(words) &&
      canReach(entry, facts, catalog),
  );
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, " ")
    .trim();
}

/** The status that stands for just the errors that a text stands for, where the status is at hand and no code is. */
function statusFor(
  { facts, statusText, negated }: Reference,
  entries: readonly Entry[],
  catalog: Catalog,
): number | undefined {
  if (statusText === undefined || negated || catalog.discriminators.some(({ kind }) => kind !== "message"))
    return undefined;
  const [first] = entries;
  const [status, other] = first?.statuses ?? [];
  if (first === undefined || status === undefined || other !== undefined || isBroad(first)) return undefined;
  const arriving = catalog.entries.filter(
    (entry) => entry.channel === "http" && canReach(entry, facts, catalog),
  );
  if (arriving.every((entry) => entries.includes(entry))) return undefined;
  const isSame = arriving.every((entry) => entry.statuses.includes(status) === entries.includes(entry));
  return isSame ? status : undefined;
}

function statusSays(
  status: number,
  { span, statusText }: Reference,
  { catalog, evidence }: Candidate,
  message: Discriminator,
): Finding {
  return {
    span,
    message: (message.stability === "may-change" ? messages.statusMayChange : messages.statusForPeople)({
      api: catalog.name,
      test: `${statusText} === ${status}`,
    }),
    related: becauseOf(catalog, evidence),
    fixes: [],
  };
}

function nameOf({ code, type }: Entry, { kind }: Discriminator): string | undefined {
  return kind === "code" ? code : type;
}

function hasField(entry: Entry, status: number, { pointer }: Discriminator, catalog: Catalog): boolean {
  const shapes = shapesOf(catalog, entry, status);
  return (
    shapes.length > 0 &&
    shapes.every(({ fields }) => fields.some((field) => field.pointer === pointer && field.required))
  );
}

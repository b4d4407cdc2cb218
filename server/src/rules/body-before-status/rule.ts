// body-before-status: a body that is used as that of a success although nobody asked for the status.

import type { Catalog } from "../../catalog/model.ts";
import type { BodyParse, ResponseUse } from "../../references/flowModel.ts";
import { hasStatus } from "../../references/statusSet.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { semicolonOf } from "../../text/codeStyle.ts";
import { gapBefore, isFirstOnLine } from "../../text/layout.ts";
import { hasInOrder } from "../../text/sameLine.ts";
import { encloses, type Span } from "../../text/span.ts";
import { referencesOfCall } from "../referenceIndex.ts";
import type { Edit, Finding, Fix, RelatedPlace, Rule } from "../rule.ts";
import { becauseOf, documentedStatuses, libraryOfCall } from "../support.ts";
import { messages, places, titles } from "./messages.ts";

/** Names of fields that tell of an error, whatever the API: to read one is to ask. */
const ERROR_NAMES =
  /^(error|errors|err|code|type|message|msg|detail|details|reason|title|ok|success|failed)$|error/i;

export const bodyBeforeStatus: Rule = {
  metadata: {
    id: "body-before-status",
    title: "A body used as a success before the status is checked",
    what: "Reports bodies that are parsed and used as those of a success, where the code never checks the status of the response, nor whether the body is an error. Under the preset `strict` it also reports bodies that are parsed before the status is checked.",
    why: "`fetch` does not fail when the API answers with an error. The body is then an error body, every field of a success is undefined, and the problem shows far from its cause.",
    howToFix: "Check the status before the body is parsed; it is offered as a fix.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
if (!res.ok) throw new Error(\`VideoConduit answered \${res.status}\`);
const data = await res.json();
start(data.job_id);
`,
        },
        {
          language: "ts",
          code: `// axios rejects when the API answers with an error.
import axios from "axios";
const { data } = await axios.post("https://videoconduit.com/v1/download");
start(data.job_id);
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const data = await res.json();
//                 ^^^^^^^^^^
start(data.job_id);
`,
        },
        {
          language: "ts",
          code: `export async function getCollection(id: string) {
  const res = await fetch(\`https://api.pureframe.ai/v1/collections/\${id}\`);
  return res.json();
//       ^^^^^^^^^^
}
`,
        },
      ],
    },
  },

  *check(document): Iterable<Finding> {
    const { flow } = document.references;
    if (flow === undefined) return;
    for (const parse of flow.parses) {
      if (!parse.isOwn || parse.becomes === "other") continue;
      const api = document.apiOfCall(parse.call, parse.span);
      if (api === undefined) continue;
      const { catalog, evidence } = api;
      const related = becauseOf(catalog, evidence);
      if (parse.statusReads.length > 0) {
        const later = askedLater(parse, flow.uses);
        const passed = later && passedOn(parse, flow.uses, catalog, document);
        if (passed) yield takenForSuccess(parse, passed, catalog, related);
        else if (later) yield tooEarly(parse, catalog, [later, ...related]);
      } else if (isTakenForSuccess(parse, flow.uses, catalog, document)) {
        yield {
          span: parse.span,
          message: messages.neverChecked({ api: catalog.name, client: clientOf(parse, document) }),
          related,
          fixes: fixesFor(parse, catalog, document),
        };
      }
    }
  },
};

function clientOf({ call }: BodyParse, { references }: ResolvedDocument): string {
  return references.calls[call]?.client ?? "the client";
}

// Never checked

function isTakenForSuccess(
  parse: BodyParse,
  uses: readonly ResponseUse[],
  catalog: Catalog,
  document: ResolvedDocument,
): boolean {
  const own = uses.filter(({ call }) => call === parse.call);
  if (own.some(leavesItToOthers)) return false;
  if (readsErrors(parse.call, catalog, document)) return false;
  if (fieldsRead(parse.call, document).length > 0) return true;
  return parse.becomes === "returned" ? parse.body === undefined : isReturned(own);
}

/** Whether a field that tells of an error is read anywhere in the file. */
function readsErrors(call: number, catalog: Catalog, document: ResolvedDocument): boolean {
  const known = errorFields(catalog);
  return fieldsRead(call, document).some((name) => ERROR_NAMES.test(name) || known.has(name));
}

/** Whether a response or its body is tested, or goes where it may be. */
function leavesItToOthers({ part, path, as }: ResponseUse): boolean {
  if (part === "response") return as !== "tested";
  if (part !== "body") return true;
  return as === "tested" || (as === "given" && path.length === 0);
}

function isReturned(uses: readonly ResponseUse[]): boolean {
  return uses.some(({ part, path, as }) => part === "body" && path.length === 0 && as === "returned");
}

/** The names of the fields at the top of a call's body that the file reads. */
function fieldsRead(call: number, { references }: ResolvedDocument): readonly string[] {
  return referencesOfCall(call, references).flatMap(({ kind, subject }) => {
    const origin = subject?.origin;
    if (origin?.part !== "body") return [];
    const [name] = origin.path;
    // A value that is compared is a test, whatever the field.
    return kind === "field" ? (name === undefined || name === "*" ? [] : [name]) : ["error"];
  });
}

function errorFields({ shapes }: Catalog): ReadonlySet<string> {
  return new Set(shapes.flatMap(({ fields }) => fields.flatMap(({ pointer }) => tokensOf(pointer)[0] ?? [])));
}

// Checked afterwards

/** The first check of the status, where all that asks for it comes after the parse, in the same function. */
function askedLater(
  { call, span, statusReads, within, becomes }: BodyParse,
  uses: readonly ResponseUse[],
): RelatedPlace | undefined {
  if (becomes !== "kept" || statusReads.some((place) => place.start < span.end || !encloses(within, place)))
    return undefined;
  const first = uses.find(
    (each) => each.call === call && each.as === "tested" && (each.part === "ok" || each.part === "status"),
  );
  return first && { span: first.span, message: places.checkedHere({}) };
}

/** Where a field of a success goes on although errors that the API documents are still possible there. */
function passedOn(
  { call }: BodyParse,
  uses: readonly ResponseUse[],
  catalog: Catalog,
  document: ResolvedDocument,
): Passed | undefined {
  const own = uses.filter((use) => use.call === call && (use.part === "body" || use.part === "response"));
  if (own.some(leavesItToOthers) || readsErrors(call, catalog, document)) return undefined;
  for (const { span, part, path, as, facts } of own) {
    if (part !== "body" || path.length === 0 || as === "tested" || facts?.statuses === undefined) continue;
    const { statuses } = facts;
    const possible = [...documentedStatuses(catalog)].filter(
      (each) => each >= 400 && hasStatus(statuses, each),
    );
    if (possible.length > 0) return { span, statuses: possible.sort((a, b) => a - b) };
  }
  return undefined;
}

interface Passed {
  readonly span: Span;
  readonly statuses: readonly number[];
}

function takenForSuccess(
  { span }: BodyParse,
  passed: Passed,
  { name }: Catalog,
  related: readonly RelatedPlace[],
): Finding {
  return {
    span,
    message: messages.notAllExcluded({ api: name, statuses: passed.statuses }),
    related: [{ span: passed.span, message: places.usedHere({}) }, ...related],
    fixes: [],
  };
}

/** How an API asks for it: "Check the status before you parse the body". */
const ASKED = [/status\b/i, /\bbefore\b/i, /\bbody/i];

function tooEarly(parse: BodyParse, { name, practices }: Catalog, related: readonly RelatedPlace[]): Finding {
  const isAsked = practices.some(({ text }) => hasInOrder(text, ASKED));
  return {
    span: parse.span,
    severity: "information",
    preset: "strict",
    message: isAsked ? messages.tooEarlyAsAsked({ api: name }) : messages.tooEarly({}),
    related,
    fixes: [],
  };
}

// Fixes

function fixesFor(parse: BodyParse, { name }: Catalog, document: ResolvedDocument): readonly Fix[] {
  const edit = editFor(parse, name, document);
  return edit ? [{ title: titles.checkFirst({}), edits: [edit], preferred: true }] : [];
}

function editFor(
  { call, response, statement, body }: BodyParse,
  name: string,
  { source, references }: ResolvedDocument,
): Edit | undefined {
  const { failed, status } = libraryOfCall(references.calls[call])?.description.written ?? {};
  if (response === undefined || failed === undefined || status === undefined) return undefined;
  const end = semicolonOf(source);
  const held = (text: string) => text.replaceAll("{}", () => response);
  const check = `if (${held(failed)}) throw new Error(\`${name} answered \${${held(status)}}\`)`;
  if (body) {
    const parsed = source.slice(body.start, body.end);
    const newText = `{ ${check}; return ${parsed}${end} }`;
    return { span: body, newText };
  }
  if (statement === undefined) return undefined;
  const { start } = statement;
  const closing = isFirstOnLine(source, start) ? end : ";";
  return { span: { start, end: start }, newText: check + closing + gapBefore(source, start) };
}

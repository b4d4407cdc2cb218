// The example bodies of a page: JSON that may be numbered, commented, run together or cut, with the status it is an example for, and the
// fields in it that tell errors apart.

import { parse } from "jsonc-parser";
import type { Code, Document, Prose } from "../document.ts";
import { codesOf, likeness } from "./codes.ts";
import type { Field, Finding, Identity, IdentityKind } from "./finding.ts";
import { isKnown, isSuccess, namedStatuses } from "./statuses.ts";
import { contextStatuses, sectionOf } from "./tables.ts";

/** A value in a body. */
export interface Leaf {
  /** A JSON Pointer, `*` for the index of an array. */
  readonly pointer: string;
  readonly key: string;
  readonly value: string | number | boolean | null;
}

export interface Example {
  readonly body: unknown;
  readonly leaves: readonly Leaf[];
  /** Of its heading, of the line above it, or of a field in it. */
  readonly status: Field<number> | undefined;
  /** The line above it says that its fields may come. */
  readonly mayLack: boolean;
  readonly section: string;
  readonly line: number;
  readonly structure: "parsed" | "repaired";
}

/** The bodies of errors that a page shows as examples. */
export function readExamples({ blocks }: Document): readonly Example[] {
  return blocks.flatMap((block, i) => {
    if (block.kind !== "code" && !(block.kind === "prose" && /\{\s*"/.test(block.text))) return [];
    const before = blocks[i - 1];
    const isAbove = before?.kind === "prose" && before.path.at(-1) === block.path.at(-1);
    return examplesOf(block, isAbove ? before : undefined);
  });
}

function examplesOf(block: Code | Prose, before: Prose | undefined): readonly Example[] {
  return bodiesIn(block.text).flatMap(({ body, above, line }): Example[] => {
    const leaves = leavesOf(body, "", "");
    if (!isErrorBody(body, leaves)) return [];
    const stated = statedStatus(above) ?? ownStatus(leaves) ?? statusAbove(before);
    const context = contextStatuses(block.path)[0];
    const at = block.line + line;
    const status: Field<number> | undefined =
      stated === undefined ? context : { value: stated, line: at, confidence: "likely" };
    if (status && isSuccess(status.value)) return [];
    const mayLack = /\b(?:may|might|can) (?:also )?(?:include|contain|have|carry)\b|\boptional/i.test(
      before?.text ?? "",
    );
    const { structure } = block;
    return [{ body, leaves, status, mayLack, section: sectionOf(block.path), line: at, structure }];
  });
}

/** The one status that the line above an example names. */
function statusAbove(before: Prose | undefined): number | undefined {
  const named = before ? namedStatuses(before.text, before.codes) : [];
  return named.length === 1 ? named[0] : undefined;
}

/** The JSON objects in a text, each with the text above it and its line in it. */
function bodiesIn(source: string): { body: unknown; above: string; line: number }[] {
  const text = withoutNumbers(source);
  const bodies: { body: unknown; above: string; line: number }[] = [];
  let from = 0;
  for (let at = text.search(/[{[]/); at >= 0 && at < text.length && bodies.length < 20; ) {
    const end = endOf(text, at);
    const above = text.slice(from, at);
    const body: unknown = parse(text.slice(at, end), [], {
      allowTrailingComma: true,
      disallowComments: false,
    });
    if (typeof body === "object" && body !== null)
      bodies.push({ body, above, line: text.slice(0, at).split("\n").length - 1 });
    from = end;
    const next = text.slice(end).search(/[{[]/);
    at = next < 0 ? -1 : end + next;
  }
  return bodies;
}

/** Behind the bracket that closes the one at an offset; the end of the text where none does. */
function endOf(text: string, start: number): number {
  let depth = 0;
  let isString = false;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (isString && char === "\\") i++;
    else if (char === '"') isString = !isString;
    else if (!isString && (char === "{" || char === "[")) depth++;
    else if (!isString && (char === "}" || char === "]") && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Takes off the numbers of lines that a copy brought along, each on its line or all on one. */
function withoutNumbers(text: string): string {
  const lines = text.split("\n");
  if (
    lines.length > 1 &&
    lines.every((line, i) => line.trim() === "" || line.trimStart().startsWith(`${i + 1}`))
  ) {
    return lines.map((line) => line.replace(/^\s*\d+ ?/, "")).join("\n");
  }
  return /^\s*1 ?[{[]/.test(text)
    ? text.replace(/(^|[\s,{[])\d+ (?=["{}[\]])/g, "$1").replace(/^\s*1 ?/, "")
    : text;
}

/** `HTTP/1.1 404 Not Found`, `// 401 Unauthorized` */
function statedStatus(above: string): number | undefined {
  const found = /(?:HTTP\/\d(?:\.\d)?\s+|(?:\/\/|#)\s*(?:HTTP )?)([1-5]\d\d)\b/i.exec(above);
  return found ? Number(found[1]) : undefined;
}

function ownStatus(leaves: readonly Leaf[]): number | undefined {
  const found = leaves.find(({ key, value }) => isStatusKey(key) && isStatus(value));
  return found && Number(found.value);
}

/** Whether a field with this name may have the status. */
export function isStatusKey(key: string): boolean {
  return STATUS_KEYS.includes(normalized(key));
}

const STATUS_KEYS = ["status", "statuscode", "httpstatus", "httpcode", "httpstatuscode", "code"];

function isStatus(value: Leaf["value"]): boolean {
  const number = typeof value === "string" && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && number >= 400 && isKnown(number);
}

/** Keys of fields that tell errors apart, the most telling first. */
const KEYS: readonly (readonly [string, IdentityKind])[] = [
  ["errno", "code"],
  ["errorcode", "code"],
  ["errcode", "code"],
  ["errorno", "code"],
  ["code", "code"],
  ["errortype", "type"],
  ["type", "type"],
  ["category", "type"],
  ["reason", "code"],
  ["error", "code"],
  ["name", "name"],
  ["kind", "type"],
  ["key", "code"],
];

const MESSAGE_KEYS = [
  "message",
  "msg",
  "errormessage",
  "errmsg",
  "errormsg",
  "detail",
  "details",
  "errordescription",
  "description",
  "title",
  "error",
  "errorsummary",
];

/** What stands where a value would: the name of the field, a type of values, dots. */
const PLACEHOLDER =
  /^(?:error|err|machine|string|number|text|your|some|the|a|an|example)?[_ -]?(?:readable[_ -])?(?:error[_ -])?(?:type|code|name|id|string|message|key|value|identifier)?s?$|^\.+$|[<>{}[\]]|\.\.\./i;

/** A field that may tell errors apart, with what kind it is. */
export interface Candidate extends Leaf {
  readonly kind: IdentityKind;
  /** 0 is the most telling. */
  readonly rank: number;
}

/** The fields of a body that may tell errors apart, the most telling first; placeholders are among them. */
export function candidatesIn(leaves: readonly Leaf[]): readonly Candidate[] {
  const found = leaves.flatMap((leaf): Candidate[] => {
    const rank = KEYS.findIndex(([key]) => key === normalized(leaf.key));
    const known = KEYS[rank];
    if (!known || leaf.value === null || typeof leaf.value === "boolean" || leaf.value === "") return [];
    if (normalized(leaf.key) !== "errno" && isStatus(leaf.value)) return [];
    if (/\/_?(?:links?|documentation|meta|metadata|debug)\//i.test(leaf.pointer) || isMediaType(leaf.value))
      return [];
    const isConstant =
      known[1] === "type" && ["error", "error.list", "about:blank", "object"].includes(String(leaf.value));
    return isConstant ? [] : [{ ...leaf, kind: known[1], rank }];
  });
  return found.sort((a, b) => a.rank - b.rank);
}

/** `text/html`, `application/json`: what a link or a body is, and no error. */
function isMediaType(value: Leaf["value"]): boolean {
  return /^(?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+-]+$/.test(
    String(value),
  );
}

/** What kind of value a field with this name has where it tells errors apart; undefined: it does not. */
export function kindOfKey(key: string): IdentityKind | undefined {
  return KEYS.find(([name]) => name === normalized(key))?.[1];
}

/** The field with the text for people, the outermost first. */
export function messageIn(leaves: readonly Leaf[]): Leaf | undefined {
  const found = leaves.filter(
    ({ key, value }) => MESSAGE_KEYS.includes(normalized(key)) && typeof value === "string" && value !== "",
  );
  return [...found].sort(
    (a, b) => MESSAGE_KEYS.indexOf(normalized(a.key)) - MESSAGE_KEYS.indexOf(normalized(b.key)),
  )[0];
}

/** The errors that examples show: those with a value that is no placeholder and, but for `any`, a status. */
export function exampleFindings(examples: readonly Example[], any = false): readonly Finding[] {
  return examples.flatMap(({ leaves, status, section, line, structure }): Finding[] => {
    const identity = candidatesIn(leaves).find((each) => isValue(each));
    if (identity === undefined || (status === undefined && !any)) return [];
    const message = messageIn(leaves.filter(({ pointer }) => pointer !== identity.pointer));
    const own: Identity = {
      kind: identity.kind,
      value: String(identity.value),
      called: identity.key,
      line,
      confidence: "likely",
    };
    return [
      {
        identities: [own],
        statuses: status ? [status] : [],
        messages: message ? [{ value: String(message.value), line, confidence: "likely" }] : [],
        section,
        line,
        structure,
      },
    ];
  });
}

/** Findings of one status that are looked at to see whether they are about one error. */
const MOST_SAME = 100;

/** Messages of examples: without a code, for the one error that has their status; without a status, for the error that has their code. */
export function messageFindings(
  findings: readonly Finding[],
  examples: readonly Example[],
): readonly Finding[] {
  const byStatus = new Map<number, Finding[]>();
  for (const finding of findings) {
    for (const { value } of finding.statuses)
      byStatus.set(value, [...(byStatus.get(value) ?? []).slice(0, MOST_SAME), finding]);
  }
  const byValue = new Map(findings.map((finding) => [finding.identities[0]?.value, finding]));
  return examples.flatMap(({ leaves, status, line, section, structure }): Finding[] => {
    const shown = candidatesIn(leaves).find(isValue);
    const message = messageIn(leaves.filter(({ pointer }) => pointer !== shown?.pointer));
    const same = shown && status === undefined ? byValue.get(String(shown.value)) : undefined;
    if (same && message) {
      const messages = [{ value: String(message.value), line, confidence: "likely" as const }];
      return [{ identities: same.identities, statuses: [], messages, section, line, structure }];
    }
    if (status === undefined || message === undefined || candidatesIn(leaves).length > 0) return [];
    const own = byStatus.get(status.value) ?? [];
    const [only] = own;
    if (only === undefined || new Set(own.map(({ identities }) => identities[0]?.value)).size > 1) return [];
    const messages = [{ value: String(message.value), line, confidence: "likely" as const }];
    return [{ identities: only.identities, statuses: [], messages, section, line, structure }];
  });
}

/** Whether a candidate's value is one that the API sends, as far as its form tells. */
export function isValue({ key, value }: Leaf): boolean {
  if (typeof value === "number") return true;
  const text = String(value);
  if (PLACEHOLDER.test(text)) return false;
  const isLoose = ["code", "errcode", "errorcode", "type", "errortype"].includes(normalized(key));
  if (isLoose) return text.length <= 100;
  return codesOf({ text, codes: [] }).length === 1 && likeness(text, false) === "strong";
}

function isErrorBody(body: unknown, leaves: readonly Leaf[]): boolean {
  if (typeof body !== "object" || body === null || leaves.length === 0) return false;
  const keys = leaves.map(({ key }) => normalized(key));
  const hasError = leaves.some(({ pointer }) => /\/(?:errors?|detail|err|fault)(?:\/|$)/i.test(pointer));
  const hasCode = keys.some((key) => ["code", "errorcode", "errcode", "errno", "errortype"].includes(key));
  const hasMessage = keys.some((key) => MESSAGE_KEYS.includes(key));
  return hasMessage
    ? hasError || hasCode || leaves.length <= 6
    : hasError && (hasCode || keys.includes("type"));
}

/** Bodies nest no deeper than this where they tell an error. */
const DEPTH = 6;

function leavesOf(value: unknown, pointer: string, key: string, depth = 0): Leaf[] {
  if (depth > DEPTH) return [];
  if (Array.isArray(value)) return leavesOf(value[0], `${pointer}/*`, key, depth + 1);
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) =>
      leavesOf(inner, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, name, depth + 1),
    );
  }
  const isLeaf = value === null || ["string", "number", "boolean"].includes(typeof value);
  return isLeaf && pointer !== "" ? [{ pointer, key, value: value as Leaf["value"] }] : [];
}

function normalized(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, "");
}

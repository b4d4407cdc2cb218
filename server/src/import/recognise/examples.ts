// The example bodies of a page, each with the status it is an example for, and the errors that they show.

import type { Code, Document, Prose } from "../document.ts";
import { bodiesIn, type Leaf, leavesOf } from "./bodies.ts";
import { contextStatuses, sectionOf } from "./context.ts";
import type { Field, Finding, Identity } from "./finding.ts";
import { candidatesIn, isStatus, isStatusKey, isValue, MESSAGE_KEYS, messageIn, normalized } from "./keys.ts";
import { isSuccess, namedStatuses } from "./statuses.ts";
import { isAboutForm, isSuccessWord } from "./words.ts";

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

/** `HTTP/1.1 404 Not Found`, `// 401 Unauthorized` */
function statedStatus(above: string): number | undefined {
  const found = /(?:HTTP\/\d(?:\.\d)?\s+|(?:\/\/|#)\s*(?:HTTP )?(?:status(?: code)?:? )?)([1-5]\d\d)\b/i.exec(
    above,
  );
  return found ? Number(found[1]) : undefined;
}

function ownStatus(leaves: readonly Leaf[]): number | undefined {
  const found = leaves.find(({ key, value }) => isStatusKey(key) && isStatus(value));
  return found && Number(found.value);
}

interface ExampleFinding extends Finding {
  /** Whether its value stands in a list in the body. */
  readonly isInList: boolean;
}

/** The errors that examples show: those with a value that is no placeholder and, but for `any`, a status. */
export function exampleFindings(examples: readonly Example[], any = false): readonly ExampleFinding[] {
  const worded = wordedPointer(examples);
  return examples.flatMap(({ leaves, status, section, line, structure }): ExampleFinding[] => {
    const candidates = candidatesIn(leaves);
    const identity =
      candidates.find((each) => isValue(each)) ??
      candidates.find(({ pointer }) => pointer === worded && !isAboutForm(section));
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
        isInList: identity.pointer.includes("/*/"),
      },
    ];
  });
}

/** The field that has a few words of its own in each of the examples, beside a message: what other pages have a code in. */
export function wordedPointer(examples: readonly Example[]): string | undefined {
  const shown = new Map<string, string[]>();
  for (const { leaves, status } of examples) {
    const [first] = candidatesIn(leaves);
    if (first === undefined || status === undefined || isValue(first)) continue;
    const hasMessage = messageIn(leaves.filter(({ pointer }) => pointer !== first.pointer)) !== undefined;
    if (hasMessage) shown.set(first.pointer, [...(shown.get(first.pointer) ?? []), String(first.value)]);
  }
  return [...shown].find(
    ([, values]) => new Set(values).size >= Math.max(3, 0.6 * values.length) && values.every(isTitle),
  )?.[0];
}

function isTitle(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) && text.length <= 60 && text.split(" ").length <= 5 && !/[.,:;{}<>]/.test(text)
  );
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

function isErrorBody(body: unknown, leaves: readonly Leaf[]): boolean {
  if (typeof body !== "object" || body === null || leaves.length === 0) return false;
  const keys = leaves.map(({ key }) => normalized(key));
  if (isSuccessWord(String(messageIn(leaves)?.value))) return false;
  const hasError = leaves.some(({ pointer }) => /\/(?:errors?|detail|err|fault)(?:\/|$)/i.test(pointer));
  const hasCode = keys.some((key) => ["code", "errorcode", "errcode", "errno", "errortype"].includes(key));
  const hasMessage = keys.some((key) => MESSAGE_KEYS.includes(key));
  // `{ "code": "ERROR_CODE" }`: the form, and all that there is of it.
  const isForm = hasCode && leaves.some(({ value }) => /^error[_ ]code$/i.test(String(value)));
  return hasMessage
    ? hasError || hasCode || leaves.length <= 6
    : isForm || (hasError && (hasCode || keys.includes("type")));
}

// The refactoring "Add retry as documented by <API>": a request that is made once becomes one that is made again, as long as the API says
// that it may succeed, after the waits that it states.

import type { Catalog, Retry } from "../../catalog/model.ts";
import type { Call } from "../../references/model.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { retriesOfStatus } from "../../resolve/retry.ts";
import { backoffSeconds, LONGEST_WAIT, statedLines, waitStatement } from "../../rules/retryText.ts";
import { documentedStatuses } from "../../rules/support.ts";
import { codeStyleOf } from "../../text/codeStyle.ts";
import { indentationAt, lineEnd, lineStart } from "../../text/layout.ts";
import { type Span, touches } from "../../text/span.ts";
import { hasWord } from "../../text/wholeWord.ts";
import { type FailedResponse, failedResponseOf } from "./clientForms.ts";

import { reasons, titles } from "./messages.ts";
import type { Refactoring } from "./refactoring.ts";

/** How often a request is made at the most. */
const MOST_ATTEMPTS = 5;

/** The refactorings for the request at `span`: none where it is made again already, or is more than `const res = await fetch(…)`. */
export function wrapInRetry(document: ResolvedDocument, span: Span): readonly Refactoring[] {
  const { calls, retries } = document.references;
  return calls.flatMap((call, number): readonly Refactoring[] => {
    if (call.retried) return touches(call.span, span.start) ? refusal(call, number, document) : [];
    const statement = statementOf(call, document.source);
    if (statement === undefined || !touches(statement.span, span.start)) return [];
    if (call.isRepeated || retries.some((retry) => retry.call === number)) return [];
    const api = document.apiOfCall(number);
    const plan = api && planFor(api.catalog, document);
    if (api === undefined || plan === undefined) return [];
    const { name } = api.catalog;
    const title = plan.isStated ? titles.retryAsDocumented({ api: name }) : titles.retryAnyway({ api: name });
    const newText = textFor(statement, plan, document.source);
    return [{ title, kind: "refactor.rewrite", edits: [{ span: statement.span, newText }] }];
  });
}

/** Why no loop is put around a request that is made again already: two of them multiply the attempts. */
function refusal(call: Call, number: number, document: ResolvedDocument): readonly Refactoring[] {
  const api = document.apiOfCall(number);
  if (api === undefined || planFor(api.catalog, document) === undefined) return [];
  const title = titles.retryAsDocumented({ api: api.catalog.name });
  return [{ title, kind: "refactor.rewrite", edits: [], disabled: reasonFor(call, api.catalog) }];
}

function reasonFor(
  { retried: { by, times } = { by: "" }, library }: Call,
  { id, name: api }: Catalog,
): string {
  if (library === id)
    return times === undefined ? reasons.clientRetries({ api }) : reasons.clientRetriesTimes({ api, times });
  return times === undefined ? reasons.retries({ by }) : reasons.retriesTimes({ by, times });
}

/** `const res = await fetch(…);` on lines of its own. */
interface Statement {
  readonly span: Span;
  /** `res`, and its type where that is said: `res: Response`. */
  readonly name: string;
  readonly declared: string;
  /** `fetch(…)` */
  readonly request: string;
  readonly form: FailedResponse;
}

function statementOf({ client, span, through, module }: Call, source: string): Statement | undefined {
  const form = failedResponseOf(client);
  if (form === undefined || form.thrown || form.peekedBody === undefined) return undefined;
  if (through !== undefined || module !== undefined) return undefined;
  const start = lineStart(source, span.start);
  const before = /^([ \t]*)(?:const|let)\s+((\w+)(?:\s*:\s*\w+)?)\s*=\s*await\s+$/.exec(
    source.slice(start, span.start),
  );
  const end = lineEnd(source, span.end);
  const after = /^(;?)[ \t]*$/.exec(source.slice(span.end, end));
  const [, indent = "", declared, name] = before ?? [];
  if (after === null || name === undefined || declared === undefined) return undefined;
  const request = source.slice(span.start, span.end);
  return { span: { start: start + indent.length, end }, name, declared, request, form };
}

/** What an API says of trying again. */
interface Plan {
  /** The statuses after which it may succeed, rising. */
  readonly statuses: readonly number[];
  /** What is said of the rate limit, where the response states how long to wait. */
  readonly limited: Retry | undefined;
  readonly backoff: Retry["backoff"];
  /** Whether the API itself says that there is a wait: else growing ones are good practice, and no more. */
  readonly isStated: boolean;
}

const WAITS: ReadonlySet<Retry["policy"]> = new Set(["after-delay", "backoff"]);

function planFor(catalog: Catalog, { catalogs }: ResolvedDocument): Plan | undefined {
  const facts = { values: [], because: [] };
  const said = [...documentedStatuses(catalog)]
    .sort((a, b) => a - b)
    .map((status) => ({ status, advices: retriesOfStatus(status, facts, catalog, catalogs) }))
    .filter(({ advices }) => advices.every((advice) => advice && advice.retry.policy !== "never"));
  if (said.length === 0) return undefined;
  const limited = said.find(({ status }) => status === 429)?.advices[0]?.retry;
  const retries = said.flatMap(({ advices }) => advices.flatMap((advice) => advice?.retry ?? []));
  return {
    statuses: said.map(({ status }) => status),
    limited: limited?.header === undefined && limited?.field === undefined ? undefined : limited,
    isStated: said.some(({ advices }) =>
      advices.some(
        (advice) =>
          advice?.by === catalog && advice.retry.basis === "statement" && WAITS.has(advice.retry.policy),
      ),
    ),
    backoff: retries.find(({ backoff }) => backoff)?.backoff,
  };
}

function textFor(statement: Statement, { statuses, limited, backoff }: Plan, source: string): string {
  const { declared, name, request, form } = statement;
  const { semicolon: end, newline, indent: unit } = codeStyleOf(source);
  const outer = indentationAt(source, statement.span.start);
  const free = (...names: readonly string[]) =>
    names.find((each) => !hasWord(request, each)) ?? `${names[0]}_`;
  const count = free("attempt", "tries", "retryCount");
  const seconds = free("seconds", "wait");
  const { before = [], value } = waitFor(limited, statement, backoffSeconds(backoff, count), free, source);
  const lines = [
    `let ${declared}${end}`,
    `for (let ${count} = 0; ; ${count}++) {`,
    `${unit}${name} = await ${request.replaceAll(/\n(?=[ \t]*\S)/g, `\n${unit}`)}${end}`,
    `${unit}if (![${statuses.join(", ")}].includes(${form.status(name)}) || ${count} === ${MOST_ATTEMPTS - 1}) break${end}`,
    ...before.map((line) => `${unit}${line}${end}`),
    `${unit}const ${seconds} = ${value}${end}`,
    ...(limited === undefined ? [] : [`${unit}if (${seconds} > ${LONGEST_WAIT}) break${end}`]),
    `${unit}${waitStatement(seconds)}${end}`,
    "}",
  ];
  return lines.join(`${newline}${outer}`);
}

/** The seconds to wait: what the response states, else growing ones; and what is to be said before. */
function waitFor(
  limited: Retry | undefined,
  { name, form }: Statement,
  growing: string,
  free: (...names: readonly string[]) => string,
  source: string,
): { readonly before?: readonly string[]; readonly value: string } {
  const { header, field } = limited ?? {};
  if (header !== undefined) {
    const given = { response: name, library: form.library, name: free("retryAfter", "after") };
    const stated = statedLines(header, given, source);
    return stated ? { before: [stated.declaration], value: stated.seconds(growing) } : { value: growing };
  }
  if (field === undefined) return { value: growing };
  const body = `(${form.peekedBody?.(name)})?.${tokensOf(field).join("?.")}`;
  return { value: `${form.status(name)} === 429 ? Math.max(1, Number(${body}) || ${growing}) : ${growing}` };
}

// Says a catalog's facts in the short lines of test/fixtures/catalogs/facts/: what documents state exactly, without the words
// in which the catalog explains it. One line a fact, so that a difference names the fact.

import type { AsyncOperation, Catalog, Entry, Field, Host, Retry } from "../../server/src/catalog/model.ts";

/** Every fact of the catalog, sorted. */
export function factsOf(catalog: Catalog): readonly string[] {
  const { detection, discriminators, shapes, statuses, entries, operations } = catalog;
  return [
    ...detection.hosts.map(hostFact),
    ...detection.packages.map((name) => `package ${name}`),
    ...detection.keyPrefixes.map((prefix) => `key-prefix ${prefix}`),
    ...detection.environmentVariables.map((name) => `variable ${name}`),
    ...detection.headers.map((name) => `header ${name}`),
    ...discriminators.map(({ kind, pointer, stability }) => `discriminator ${kind} ${pointer} ${stability}`),
    ...shapes.map(({ statuses, guaranteed, fields }) => {
      const doubt = guaranteed ? "" : " (not guaranteed)";
      return `shape ${statuses.join(" ") || "any"}${doubt}: ${fields.map(fieldFact).join(", ")}`;
    }),
    ...shapes.flatMap(({ statuses, example }) =>
      example === undefined ? [] : `example ${statuses.join(" ") || "any"}: ${JSON.stringify(example)}`,
    ),
    ...statuses.map(({ status }) => `status ${status}`),
    ...statuses.flatMap(({ status, retry }) => retryFacts(`${status}`, retry)),
    ...entries.flatMap(entryFacts),
    ...operations.map(operationFact),
  ].sort();
}

/** The facts of a file, sorted; empty lines and lines that begin with `#` say nothing. */
export function readFacts(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .sort();
}

function hostFact({ host, basePath = "", subdomains, inferred }: Host): string {
  return `host ${host}${basePath}${subdomains ? " and below" : ""}${inferred ? " (inferred)" : ""}`;
}

function fieldFact({ pointer, types, required, constant, unit }: Field): string {
  const value = constant === undefined ? "" : ` = ${constant}`;
  return `${pointer} ${types.join("|")}${required ? "" : "?"}${value}${unit === undefined ? "" : ` ${unit}`}`;
}

function entryFacts(entry: Entry): readonly string[] {
  const when = entry.channel === "async" ? "later" : entry.statuses.join(" ");
  const [kind, name] = identity(entry);
  const messages = entry.messages.map((message) => ` "${message}"`).join("");
  const category = entry.category === undefined ? "" : ` [${entry.category}]`;
  return [
    `${kind} ${when} ${name}${messages}${category}`,
    ...(entry.example === undefined ? [] : [`body ${when} ${name}: ${JSON.stringify(entry.example)}`]),
    ...entry.limits.map(
      ({ amount, unit, per }) => `limit ${when}: ${amount} ${unit}${per === undefined ? "" : ` per ${per}`}`,
    ),
    ...entry.allowedValues.map(({ parameter, values }) => `allowed ${parameter}: ${values.join(", ")}`),
    ...entry.related.map(({ title }) => `related ${when} ${name}: ${title}`),
    ...retryFacts(`${when} ${name}`, entry.retry),
    ...(entry.resolution.some(({ basis }) => basis === "statement") ? [`advice ${when} ${name}`] : []),
  ];
}

function identity({ code, type, label }: Entry): readonly [kind: string, name: string] {
  if (code !== undefined) return ["code", code];
  return type === undefined ? ["label", label ?? ""] : ["type", type];
}

function retryFacts(of: string, retry: Retry | undefined): readonly string[] {
  // What the catalog only suggests is no fact of the document.
  if (retry?.basis !== "statement") return [];
  const { policy, field, header, backoff: { initialSeconds, factor, maxSeconds, jitter } = {} } = retry;
  const waits = initialSeconds === undefined ? "" : ` ${initialSeconds} s x ${factor} up to ${maxSeconds} s`;
  const wait = `${field === undefined ? "" : `, field ${field}`}${header === undefined ? "" : `, header ${header}`}`;
  return [`retry ${of}: ${policy}${waits}${jitter ? " with jitter" : ""}${wait}`];
}

function operationFact(operation: AsyncOperation): string {
  const { acceptedStatus, statePointer, initialState, pendingStates, succeededStates, failedStates } =
    operation;
  const states = [
    `starts ${initialState}`,
    `goes on ${pendingStates.join(", ")}`,
    `done ${succeededStates.join(", ")}`,
    `failed ${failedStates.join(", ")}`,
    `says why ${operation.errorPointers.join(", ")}`,
  ];
  return `operation ${acceptedStatus} ${statePointer}: ${states.join("; ")}`;
}

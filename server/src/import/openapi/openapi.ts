// An OpenAPI document (3.0, 3.1, 3.2) or one of Swagger 2.0 into a draft: the errors that its responses give, with their statuses.

import type { Doubt, Draft, DraftEntry, DraftOperation } from "../draft.ts";
import type { ReadBeside } from "../files.ts";
import { notUnderstood as reasons, doubts as words } from "../messages.ts";
import type { Field } from "../recognise/finding.ts";
import { member, type Tree, textOf } from "../tree/tree.ts";
import { type Reading, readResponses } from "./bodies.ts";
import { openDocuments } from "./documents.ts";
import { type Listed, listedAt } from "./listed.ts";
import { entryOf, identitiesOf, type Named } from "./named.ts";
import { type Operation, oneLine, operationsOf } from "./responses.ts";
import { hostsOf } from "./servers.ts";
import { shapesOf } from "./shapes.ts";
import { messagePointer, statusEntry, statusesOf, statusOf, withWait } from "./statusRows.ts";

/** Whether a document is OpenAPI, or a piece of it. */
export function isOpenApi(root: Tree): boolean {
  return (
    member(root, "openapi") !== undefined ||
    member(root, "swagger") !== undefined ||
    operationsOf(
      root,
      openDocuments(root, () => ({ why: "" })),
    ).some(({ failures }) => failures.length > 0)
  );
}

/** Reads a document; `read` gets at files that it refers to. */
export function readOpenApi(root: Tree, read: ReadBeside): Draft {
  const documents = openDocuments(root, read);
  const operations = operationsOf(root, documents);
  const byNode = readResponses(operations, documents);
  const readings = [...byNode.values()];
  const { discriminators, errors, doubts } = identitiesOf(readings);
  const named = errors.map(entryOf);
  const own = withListed(named, listedErrors(root, operations, byNode));
  const byStatus = statusesOf(readings);
  const taken = new Set(own.flatMap(({ statuses }) => statuses.map(({ value }) => value)));
  const alone = [...byStatus.values()].filter(({ status }) => !taken.has(status));
  const entries = [...own.map((entry) => withWait(entry, byStatus)), ...alone.map(statusEntry)];
  const message = messagePointer(readings);
  const isMessageTold = message !== undefined && !discriminators.some(({ pointer }) => pointer === message);
  return {
    title: textOf(member(member(root, "info"), "title")) ?? "",
    hosts: hostsOf(root),
    operations: operationsWith(operations, byNode, errors, entries),
    discriminators: [
      ...withListedCode(discriminators, entries),
      ...(isMessageTold ? [{ name: "message", kind: "message" as const, pointer: message }] : []),
    ],
    shapes: shapesOf(readings),
    statuses: [...byStatus.values()].filter(({ status }) => taken.has(status)).map(statusOf),
    entries,
    doubts: [
      ...doubts,
      ...untied(entries),
      ...documents.broken.map(({ ref, line, why }) => ({ line, about: ref, why })),
    ],
    notUnderstood: entries.length === 0 ? [{ line: 1, text: "", why: reasons.noFailures({}) }] : [],
  };
}

/** The lists of errors that the document, its operations and its responses have. */
function listedErrors(
  root: Tree,
  operations: readonly Operation[],
  readings: ReadonlyMap<Tree, Reading>,
): readonly Listed[] {
  const info = member(root, "info");
  const found = [...listedAt(root), ...(info ? listedAt(info) : [])];
  const seen = new Set<Tree>();
  for (const { place, failures } of operations) {
    if (!seen.has(place.node)) found.push(...listedAt(place.node));
    seen.add(place.node);
    for (const { response, status } of failures) {
      if (!seen.has(response.node) && readings.has(response.node))
        found.push(...listedAt(response.node, status));
      seen.add(response.node);
    }
  }
  return found;
}

function withListed(entries: readonly DraftEntry[], listed: readonly Listed[]): readonly DraftEntry[] {
  const known = new Map(entries.map((entry) => [Object.values(entry.values)[0]?.value ?? "", entry]));
  for (const { code, status, message, meaning, line } of listed) {
    const at = <T>(value: T): Field<T> => ({ value, line, confidence: "certain" });
    const before = known.get(code);
    const isNew = status !== undefined && !before?.statuses.some(({ value }) => value === status);
    const statuses = [...(before?.statuses ?? []), ...(isNew ? [at(status)] : [])];
    const isSaid = before?.messages.some(({ value }) => value === message) ?? false;
    known.set(code, {
      values: before?.values ?? { code: at(code) },
      label: before?.label,
      statuses: statuses.sort((a, b) => a.value - b.value),
      messages: [...(before?.messages ?? []), ...(message !== undefined && !isSaid ? [at(message)] : [])],
      meaning: before?.meaning ?? (meaning === "" ? undefined : at(oneLine(meaning))),
      causes: [],
      actions: [],
      section: before?.section ?? "",
      line: before?.line ?? line,
      confidence: "certain",
    });
  }
  return [...known.values()];
}

function withListedCode(
  discriminators: Draft["discriminators"],
  entries: readonly DraftEntry[],
): Draft["discriminators"] {
  const isNamed = discriminators.some(({ name }) => name === "code");
  const isNeeded = entries.some(({ values }) => values.code !== undefined);
  return isNeeded && !isNamed ? [{ name: "code", kind: "code" }, ...discriminators] : discriminators;
}

/** Codes without a status: one doubt for each list of them. */
function untied(entries: readonly DraftEntry[]): readonly Doubt[] {
  const lists = new Map<string, { first: number; count: number; line: number; about: string }>();
  for (const [index, { values, statuses, section, line }] of entries.entries()) {
    const [value] = Object.values(values);
    if (!value || statuses.length > 0) continue;
    const list = lists.get(section) ?? { first: index, count: 0, line, about: value.value };
    lists.set(section, { ...list, count: list.count + 1 });
  }
  return [...lists.values()].map(({ first, count, line, about }) => ({
    line,
    about,
    entry: first,
    why: words.untied({ count }),
  }));
}

function operationsWith(
  operations: readonly Operation[],
  readings: ReadonlyMap<Tree, Reading>,
  errors: readonly Named[],
  entries: readonly DraftEntry[],
): readonly DraftOperation[] {
  const inResponse = new Map<Reading, number[]>();
  for (const [index, { responses }] of errors.entries()) {
    for (const response of responses) inResponse.set(response, [...(inResponse.get(response) ?? []), index]);
  }
  const byStatus = new Map<number, number>();
  for (const [index, { values, statuses }] of entries.entries()) {
    if (Object.keys(values).length === 0) for (const { value } of statuses) byStatus.set(value, index);
  }
  return operations.map(({ method, path, failures, place }) => {
    const own = new Set<number>();
    for (const { status, response } of failures) {
      const reading = readings.get(response.node);
      for (const index of reading ? (inResponse.get(reading) ?? []) : []) own.add(index);
      const alone = status === undefined ? undefined : byStatus.get(status);
      if (alone !== undefined) own.add(alone);
    }
    return { method, path, entries: [...own].sort((a, b) => a - b), line: place.node.line };
  });
}

// Mistakes planted into documented responses, each of one kind and to be reported by one rule. Undefined where a response has
// nothing that could be made wrong in that way.

import type { Field } from "../../../server/src/catalog/model.ts";
import { shapesForStatus, shapesOf } from "../../../server/src/catalog/shapes.ts";
import { documentedStatuses } from "../../../server/src/rules/support.ts";
import { type Change, changedAt, valuesAt } from "./pointers.ts";
import type { Documented } from "./responses.ts";

export type MistakeKind =
  | "misspelt code"
  | "status of another error"
  | "undocumented status"
  | "missing field"
  | "wrong type"
  | "renamed key";

export interface Mistake {
  /** The rule that is to report it in a response. */
  rule(response: Documented): string;
  /** What makes the response wrong; undefined where it has nothing of the kind. */
  plant(response: Documented): Documented | undefined;
}

export const mistakes: Readonly<Record<MistakeKind, Mistake>> = {
  "misspelt code": { rule: () => "unknown-code", plant: misspellCode },
  "status of another error": { rule: () => "contradictory-status", plant: takeStatusOfAnother },
  // Of a code that comes with another status it is said with which.
  "undocumented status": {
    rule: ({ catalog, entry, body }) =>
      catalog.discriminators.some(
        ({ kind, pointer }) => kind !== "message" && valuesAt(body, pointer).includes(entry[kind]),
      )
        ? "contradictory-status"
        : "undocumented-status",
    plant: takeUndocumentedStatus,
  },
  "missing field": { rule: () => "invalid-response", plant: (response) => changeField(response, () => []) },
  "wrong type": {
    rule: () => "invalid-response",
    plant: (response) =>
      changeField(response, (name, value) => [[name, typeof value === "string" ? 7 : "seven"]]),
  },
  "renamed key": {
    rule: () => "invalid-response",
    plant: (response) => changeField(response, (name, value) => [[`${name}Text`, value]]),
  },
};

/** Two letters in its middle swapped. */
function misspellCode(response: Documented): Documented | undefined {
  const { catalog, entry, body } = response;
  for (const { kind, pointer } of catalog.discriminators) {
    const [value] = valuesAt(body, pointer);
    if (kind === "message" || typeof value !== "string" || entry[kind] !== value) continue;
    const at = [...value].findIndex((letter, i) => i > 1 && letter !== value[i + 1] && i + 2 < value.length);
    const wrong = `${value.slice(0, at)}${value[at + 1]}${value[at]}${value.slice(at + 2)}`;
    return { ...response, body: changedAt(body, pointer, (name) => [[name, wrong]]), pointer };
  }
  return undefined;
}

/** A status that the API has, but for none of the errors that this body names. */
function takeStatusOfAnother(response: Documented): Documented | undefined {
  const { catalog, entry, body, pointer } = response;
  const named = catalog.discriminators.find((one) => one.pointer === pointer);
  const [value] = valuesAt(body, pointer);
  if (named === undefined || (named.kind === "message" ? !response.isTelling : entry[named.kind] !== value))
    return undefined;
  const own = catalog.entries
    .filter(
      (other) =>
        (named.kind === "message"
          ? other.messages.some((text) => entry.messages.includes(text))
          : other[named.kind] === value) ||
        (other.code !== undefined && other.code === entry.code),
    )
    .flatMap(({ statuses }) => statuses);
  const others = catalog.entries
    .flatMap(({ statuses }) => statuses)
    .filter((status) => !own.includes(status));
  const fields = fieldsFor(response, response.status);
  // Where the body has the form of that status as well, its status is all that is wrong.
  const status = others.find((other) => fieldsFor(response, other) === fields);
  return status === undefined ? undefined : { ...response, status };
}

function fieldsFor({ catalog }: Documented, status: number): string {
  return shapesForStatus(catalog, status)
    .flatMap(({ fields }) => fields.map(({ pointer, types }) => `${pointer} ${types}`))
    .join();
}

function takeUndocumentedStatus(response: Documented): Documented | undefined {
  const documented = documentedStatuses(response.catalog);
  const status = [406, 410, 412, 451].find((other) => !documented.has(other));
  return status === undefined ? undefined : { ...response, status };
}

/** The last field that must be there and names no error is changed. */
function changeField(response: Documented, change: Change): Documented | undefined {
  const { catalog, entry, status, body } = response;
  const [shape] = shapesOf(catalog, entry, status);
  const field = shape?.fields.findLast((one) => isChangeable(one, response));
  if (field === undefined) return undefined;
  const changedBody = changedAt(body, field.pointer, change);
  // What names the error still stands where it did, unless it was the field itself.
  const { pointer } = response;
  return { ...response, body: changedBody, pointer: pointer === field.pointer ? "" : pointer };
}

function isChangeable({ pointer, required, types }: Field, { catalog, body }: Documented): boolean {
  const isCode = catalog.discriminators.some((one) => one.pointer === pointer && one.kind !== "message");
  const isLeaf = types.every((type) => type !== "object" && type !== "array");
  return required && isLeaf && !isCode && !pointer.endsWith("/*") && valuesAt(body, pointer).length > 0;
}

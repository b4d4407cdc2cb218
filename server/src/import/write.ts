// A draft into a catalog in format 2, in one stable order, with what a person has to look at by its place in the catalog.

import { createIds, idFor } from "../catalog/derived.ts";
import type { Draft, DraftDiscriminator, DraftEntry, DraftShape } from "./draft.ts";
import { doubts as doubtWords, placeholders } from "./messages.ts";
import type { Confidence, Field } from "./recognise/finding.ts";

/** What the page may not say, and people may. */
export interface Naming {
  readonly id: string;
  readonly name: string;
  readonly host: string | undefined;
  /** The npm package that it is called through. */
  readonly package?: string | undefined;
  /** The name of the file or page that was read. */
  readonly document: string | undefined;
}

/** A catalog as its file has it. */
export type CatalogJson = Readonly<Record<string, unknown>>;

export interface Written {
  readonly catalog: CatalogJson;
  readonly from: readonly {
    readonly entry: string;
    readonly line: number;
    readonly confidence: Confidence;
    /** Of recordings: where it was seen, as far as that is kept. */
    readonly seen?: DraftEntry["seen"];
  }[];
  readonly doubts: readonly { readonly pointer: string; readonly why: string }[];
}

/** Writes a draft. */
export function write(draft: Draft, naming: Naming): Written {
  const { id, name, document } = naming;
  const claim = createIds(new Set());
  const retryField = retryPointer(draft.shapes);
  const types = countsOf(draft.entries.flatMap(({ values }) => values.type?.value ?? []));
  const areNumbers = draft.entries.every(
    ({ values }) => values.code === undefined || isNumber(values.code.value),
  );
  const entries = draft.entries.map((entry) => {
    const json = entryJson(entry, draft, areNumbers, retryField);
    return { entry, id: entry.id ?? claim(idFor(withOwnName(json, types))), json };
  });
  const named = draft.discriminators.filter(({ name }) => name !== "code" || !areLabels(draft));
  const isComplete =
    !draft.isPartial &&
    draft.entries.every(
      ({ statuses, confidence }) =>
        confidence !== "guess" && statuses.length > 0 && statuses.every(isCertain),
    );
  const sourceTitle = cut(draft.title || document || name, 500);
  const catalog = withoutGaps({
    format: 2,
    id,
    name,
    sources: [withoutGaps({ title: sourceTitle, document: document === sourceTitle ? undefined : document })],
    detection: detectionOf(naming, draft),
    libraries: draft.libraries === undefined || draft.libraries.length === 0 ? undefined : draft.libraries,
    complete: isComplete ? undefined : false,
    discriminators: named.length === 0 ? undefined : named.map(discriminatorJson),
    shapes: draft.shapes.length === 0 ? undefined : shapesJson(draft.shapes),
    statuses:
      draft.statuses.length === 0
        ? undefined
        : draft.statuses.map(({ status, meaning, retry }) =>
            withoutGaps({
              status,
              meaning: cut(meaning || placeholders.status({ status }), 10_000),
              retry: retryJson(retry, retryField),
            }),
          ),
    entries: entries.map(({ id: own, json }) => ({ id: own, ...json })),
    requests: requestsJson(
      draft,
      entries.map(({ id: own }) => own),
    ),
  });
  return {
    catalog,
    from: entries.map(({ id: own, entry }) => ({
      entry: own,
      line: entry.line,
      confidence: confidenceOf(entry),
      ...(entry.seen && { seen: entry.seen }),
    })),
    doubts: doubtsOf(draft),
  };
}

/** The requests of which the document says which errors they give; a catalog holds so many. */
function requestsJson(
  { operations = [] }: Draft,
  ids: readonly string[],
): readonly CatalogJson[] | undefined {
  const requests = operations.flatMap(({ method, path, entries }) => {
    const own = entries.flatMap((index) => ids[index] ?? []);
    return path === "" || own.length === 0 ? [] : [{ method, path, entries: own }];
  });
  return requests.length === 0 ? undefined : requests.slice(0, MOST_REQUESTS);
}

const MOST_REQUESTS = 10_000;

/** A type that one error alone has names it better than its message, which may change. */
function withOwnName(json: CatalogJson, types: ReadonlyMap<string, number>): CatalogJson {
  return json.type !== undefined && types.get(String(json.type)) === 1 ? { type: json.type } : json;
}

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function entryJson(
  entry: DraftEntry,
  draft: Draft,
  areNumbers: boolean,
  retryField: string | undefined,
): CatalogJson {
  const { values, label, statuses, messages, meaning, causes, actions, retry } = entry;
  const said = meaning ?? causes[0];
  const code = values.code && codeValue(values.code.value, areNumbers, draft);
  const isLabelled = areLabels(draft);
  const texts = [...(values.message ? [values.message] : []), ...messages].map(({ value }) =>
    cut(value, 5000),
  );
  const name = isLabelled ? String(code ?? "") : label && cut(label.value, 500);
  const json = {
    code: isLabelled ? undefined : code,
    type: values.type && cut(values.type.value, 500),
    values: otherValues(values, draft),
    title: entry.title && cut(entry.title, 500),
    label: name === "" ? undefined : name,
    messages: texts.length === 0 ? undefined : [...new Set(texts)].slice(0, 100),
    statuses: statuses.length === 0 ? undefined : statuses.map(({ value }) => value),
  };
  const rest = causes.filter((cause) => cause !== said);
  return withoutGaps({
    ...json,
    meaning: cut(
      said?.value ?? texts[0] ?? label?.value ?? String(code ?? json.type ?? placeholders.meaning({})),
      10_000,
    ),
    causes:
      rest.length === 0 ? undefined : rest.slice(0, 100).map(({ value }) => ({ text: cut(value, 5000) })),
    resolution:
      actions.length === 0
        ? undefined
        : actions.slice(0, 100).map(({ value }) => ({ text: cut(value, 5000) })),
    retry: entry.retryJson ?? retryJson(retry, retryField),
    allowedValues: entry.allowedValues && [entry.allowedValues],
    limits: entry.limit && [entry.limit],
    source:
      entry.section === "" || entry.section === draft.title
        ? undefined
        : { source: "source", section: cut(entry.section, 500) },
  });
}

/** Whether the codes of the page are in no body: it has examples, and in none is a field for them. */
function areLabels({ discriminators, shapes }: Draft): boolean {
  const code = discriminators.find(({ name }) => name === "code");
  return code !== undefined && code.pointer === undefined && shapes.length > 0;
}

/** Codes are numbers where an example has one, or where no example says and all are; a number with leading zeros is a text. */
function codeValue(value: string, areNumbers: boolean, draft: Draft): string | number {
  const pointer = draft.discriminators.find(({ name }) => name === "code")?.pointer;
  const shown = draft.shapes.flatMap(({ fields }) => fields.filter((field) => field.pointer === pointer))[0];
  const stated = draft.discriminators.find(({ name }) => name === "code")?.areNumbers;
  const wanted = stated !== undefined ? stated : shown ? shown.types.includes("integer") : areNumbers;
  return wanted && isNumber(value) ? Number(value) : cut(value, 500);
}

function isNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d{0,14})$/.test(text);
}

/** The host that a person names, else those that the document does. */
function detectionOf(
  { host, package: name }: Pick<Naming, "host" | "package">,
  { hosts: found = [] }: Draft,
): CatalogJson | undefined {
  const hosts = host === undefined ? found.map((each) => withoutGaps({ ...each })) : [{ host }];
  if (hosts.length === 0 && name === undefined) return undefined;
  return withoutGaps({
    hosts: hosts.length === 0 ? undefined : hosts,
    packages: name === undefined ? undefined : [name],
  });
}

/** The values of discriminators that have a name of their own. */
function otherValues(values: DraftEntry["values"], { discriminators }: Draft): CatalogJson | undefined {
  const areNumbers = (name: string) => discriminators.find((each) => each.name === name)?.areNumbers === true;
  const others = Object.entries(values).filter(([name]) => !["code", "type", "message"].includes(name));
  return others.length === 0
    ? undefined
    : Object.fromEntries(
        others.map(([name, { value }]) => [
          name,
          areNumbers(name) && isNumber(value) ? Number(value) : cut(value, 500),
        ]),
      );
}

function discriminatorJson({ name, kind, pointer, stability }: DraftDiscriminator): CatalogJson {
  return withoutGaps({
    name: pointer === undefined || name !== kind ? name : undefined,
    pointer,
    kind: name === kind && pointer === undefined ? undefined : kind,
    stability,
  });
}

function shapesJson(shapes: readonly DraftShape[]): readonly CatalogJson[] {
  const claim = createIds(new Set());
  return shapes.map(({ statuses, fields, example, section, basis }) => {
    const id = claim(statuses.length === 0 ? "error" : `error-${statuses.join("-")}`.slice(0, 80));
    return withoutGaps({
      id,
      title: cut(section || placeholders.body({}), 500),
      statuses: statuses.length === 0 ? undefined : statuses,
      basis: basis ?? "example",
      fields: fields.map((field) => ({
        ...field,
        meaning: field.meaning || placeholders.exampleField({}),
      })),
      example,
    });
  });
}

/** A wait that a body states. */
function retryPointer(shapes: readonly DraftShape[]): string | undefined {
  const pointers = shapes.flatMap(({ fields }) => fields.map(({ pointer }) => pointer));
  return pointers.find((pointer) => /retry_?after(?:_?seconds|_?secs?|_?s)?$/i.test(pointer));
}

function retryJson(retry: DraftEntry["retry"], field: string | undefined): CatalogJson | undefined {
  if (retry === undefined || retry.value.policy === "yes") return undefined;
  const { policy, text, backoff } = retry.value;
  const isDelay = policy === "after-delay";
  const names = /retry[-_]after/i.test(text);
  const isHeader = isDelay && (/retry-after/i.test(text) || (names && field === undefined));
  return withoutGaps({
    basis: retry.confidence === "certain" ? undefined : "judgement",
    policy,
    field: isDelay && names ? field : undefined,
    header: isHeader ? "Retry-After" : undefined,
    backoff,
  });
}

function confidenceOf({ confidence, statuses }: DraftEntry): Confidence {
  return confidence === "certain" && statuses.some((status) => !isCertain(status)) ? "likely" : confidence;
}

function doubtsOf({ doubts, entries }: Draft): { pointer: string; why: string }[] {
  return doubts.map(({ entry, guess: _, ...doubt }) => ({
    pointer:
      entry === undefined
        ? ""
        : entries[entry]?.confidence === "guess"
          ? `/entries/${entry}`
          : `/entries/${entry}/statuses`,
    why: doubtWords.about(doubt),
  }));
}

function isCertain({ confidence }: Field<number>): boolean {
  return confidence === "certain";
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function withoutGaps(json: CatalogJson): CatalogJson {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));
}

// What an API has to offer at a reference: its codes, types, messages, statuses or fields, each with how likely it is there.

import type { Catalog, Entry, Field, NamedDiscriminator, Value } from "../catalog/model.ts";
import { familyOf, valuesAt } from "../catalog/values.ts";
import type { Call, Reference } from "../references/model.ts";
import { hasStatus, type StatusSet } from "../references/statusSet.ts";
import { tokensOf } from "../resolve/bodyShape.ts";
import { isClassName } from "../resolve/classNames.ts";
import { discriminatorOf } from "../resolve/discriminators.ts";
import { canReach } from "../resolve/reachable.ts";
import { canComeOf } from "../resolve/requests.ts";
import { documentedStatuses, statusesOf } from "../rules/support.ts";
import { classOffers } from "./classOffers.ts";
import type { AnalysedDocument } from "./document.ts";
import { completion } from "./messages.ts";
import type { Offer } from "./offer.ts";

/** What `catalog` offers at `reference`, in the catalog's order. Empty where the place asks for something else. */
export function offersFor(
  reference: Reference,
  catalog: Catalog,
  document: AnalysedDocument,
): readonly Offer[] {
  if (reference.kind === "field") return fieldOffers(reference, catalog);
  const handled = handledValues(reference, document);
  if (reference.kind === "status") return statusOffers(reference, catalog, handled);
  const asked = askedBy(reference, catalog);
  if (asked === undefined && isClassName(reference.subject, catalog))
    return classOffers(reference, catalog, handled);
  return asked === undefined
    ? []
    : valueOffers(asked, reference, catalog, handled, callOf(reference, document));
}

function callOf({ subject }: Reference, { references }: AnalysedDocument): Call | undefined {
  const call = subject?.origin?.call;
  return call === undefined ? undefined : references.calls[call];
}

/** What a place asks for: the values of a discriminator. */
type Asked = Pick<NamedDiscriminator, "kind" | "name">;

/** Which of an entry's words the place asks for. */
function askedBy({ kind, subject, role }: Reference, catalog: Catalog): Asked | undefined {
  const discriminator = discriminatorOf(subject, catalog);
  if (discriminator) return discriminator;
  const origin = subject?.origin;
  if (origin) return origin.part === "text" && role === "pattern" ? MESSAGE : undefined;
  if (kind === "message") return MESSAGE;
  if (kind !== "code" && kind !== "type") return undefined;
  const own = catalog.named.filter((each) => each.kind !== "message");
  const isUsed = ({ name }: NamedDiscriminator) =>
    catalog.entries.some((entry) => entry.values[name] !== undefined);
  return own.find((each) => each.kind === "code" && isUsed(each)) ?? own.find(isUsed);
}

const MESSAGE: Asked = { kind: "message", name: "message" };

function handledValues(
  { site, facts, span }: Reference,
  { references }: AnalysedDocument,
): ReadonlySet<string | number> {
  const own = site === undefined ? undefined : references.sites[site];
  const values = new Set<string | number>(facts?.values.flatMap(({ not }) => not));
  const self = references.references.find((other) => other.span === span)?.value;
  for (const value of own?.values ?? []) if (value !== self) values.add(value);
  return values;
}

function valueOffers(
  asked: Asked,
  reference: Reference,
  catalog: Catalog,
  handled: ReadonlySet<string | number>,
  call: Call | undefined,
): readonly Offer[] {
  const byValue = new Map<Value, Entry[]>();
  for (const entry of catalog.entries) {
    for (const value of wordsOf(entry, asked, reference)) {
      const same = byValue.get(value);
      if (same) same.push(entry);
      else byValue.set(value, [entry]);
    }
  }
  const known = [...(catalog.knownCodes.get(asked.name) ?? [])].filter(
    (value) => familyOf(value) === undefined && !byValue.has(value),
  );
  const explained = [...byValue].map(([value, entries]): Offer => {
    const statuses = statusesOf(entries);
    const [first] = entries;
    return {
      kind: asked.kind,
      value: String(value),
      ...(typeof value === "number" && { isNumber: true }),
      detail: statuses.join(", "),
      likelihood: handled.has(value) ? "handled" : likelihoodOf(entries, statuses, reference, catalog, call),
      ...(first ? { entryId: first.id } : {}),
      isDeprecated: entries.every((entry) => entry.deprecated !== undefined),
    };
  });
  return [...explained, ...known.map((value) => knownOffer(value, asked, handled))];
}

/** A value of which no more is known than that there is one. */
function knownOffer(value: Value, { kind }: Asked, handled: ReadonlySet<string | number>): Offer {
  return {
    kind,
    value: String(value),
    ...(typeof value === "number" && { isNumber: true }),
    detail: "",
    likelihood: handled.has(value) ? "handled" : "known",
    isDeprecated: false,
  };
}

/** Families are no values that can be written. */
function wordsOf(entry: Entry, asked: Asked, { role }: Reference): readonly Value[] {
  if (asked.kind !== "message")
    return valuesAt(entry, asked.name).filter((value) => familyOf(value) === undefined);
  return role === "pattern" ? entry.messages.map(fixedPart) : entry.messages;
}

/** The longest part of a message template that never varies. */
function fixedPart(template: string): string {
  return template
    .split(/\{[^{}]*\}/)
    .reduce((best, part) => (part.trim().length > best.length ? part.trim() : best), "");
}

/** A value that cannot get to the place, by its status, by what earlier tests left over or by the request, contradicts it. */
function likelihoodOf(
  entries: readonly Entry[],
  statuses: readonly number[],
  { facts }: Reference,
  catalog: Catalog,
  call: Call | undefined,
): Offer["likelihood"] {
  return entries.some((entry) => canReach(entry, facts, catalog) && canComeOf(entry, call, catalog))
    ? likelihood(statuses, facts?.statuses)
    : "contradictory";
}

function likelihood(statuses: readonly number[], reaching: StatusSet | undefined): Offer["likelihood"] {
  if (reaching === undefined || statuses.length === 0) return "possible";
  return statuses.some((status) => hasStatus(reaching, status)) ? "likely" : "contradictory";
}

function statusOffers(
  reference: Reference,
  catalog: Catalog,
  handled: ReadonlySet<string | number>,
): readonly Offer[] {
  return [...documentedStatuses(catalog)]
    .sort((a, b) => a - b)
    .map((status) => {
      const entries = catalog.entries.filter((entry) => entry.statuses.includes(status));
      const names = [
        ...new Set(
          entries.flatMap(
            ({ code, type, label, title }) => code ?? type ?? (label === undefined ? [] : title),
          ),
        ),
      ];
      const [first] = entries;
      return {
        kind: "status",
        value: String(status),
        detail: names.length > 3 ? completion.errors({ count: names.length }) : names.join(", "),
        likelihood: handled.has(status) ? "handled" : likelihood([status], reference.facts?.statuses),
        ...(first ? { entryId: first.id } : {}),
        isDeprecated: false,
      };
    });
}

// Fields

function fieldOffers({ subject, facts, role }: Reference, catalog: Catalog): readonly Offer[] {
  const origin = subject?.origin;
  if (subject === undefined || (origin && origin.part !== "body")) return [];
  const parent = (origin?.path ?? subject.path).slice(0, -1);
  const offers = new Map<string, Offer>();
  for (const shape of catalog.shapes) {
    const fits = shape.statuses.length === 0 ? "possible" : likelihood(shape.statuses, facts?.statuses);
    for (const field of shape.fields) {
      const name = childOf(field, parent);
      if (name === undefined || name === "*" || (role === "body" && fits === "contradictory")) continue;
      const known = offers.get(name);
      if (known && (known.likelihood === "likely" || fits === "contradictory")) continue;
      const isLeaf = tokensOf(field.pointer).length === parent.length + 1;
      offers.set(name, {
        kind: "field",
        value: name,
        detail: isLeaf ? field.types.join(" | ") : "object",
        likelihood: fits,
        pointer: field.pointer,
        isDeprecated: false,
      });
    }
  }
  return [...offers.values()];
}

/** The name that a field, or an object on the way to it, has below `parent`; undefined where it is not below it. */
function childOf({ pointer }: Field, parent: readonly string[]): string | undefined {
  const tokens = tokensOf(pointer);
  return parent.every((name, i) => tokens[i] === name || tokens[i] === "*")
    ? tokens[parent.length]
    : undefined;
}

// The algebra of facts: what is known when two things hold, when one of them does, and when a test fails. Everything here may
// know less than is true, never more.

import { samePath } from "../../../text/path.ts";
import type { Span } from "../../../text/span.ts";
import type { Facts, ValueFact } from "../../model.ts";
import {
  anyStatus,
  complementStatuses,
  intersectStatuses,
  isSubset,
  type StatusSet,
  unionOfStatuses,
  unionStatuses,
} from "../../statusSet.ts";
import { limits } from "../budget.ts";
import type { ValueSource } from "../values/model.ts";
import type { Instance } from "./instances.ts";

/** Nothing is known. */
export const NOTHING: Facts = { values: [], because: [] };

/** What a test says of one source. */
export interface Claim {
  readonly source: ValueSource;
  /** Which of the responses that the source stands for. */
  readonly instance: Instance;
  readonly facts: Facts;
  /** Where the name that is tested got its value: asked for names that are assigned to. */
  readonly since: () => number;
}

/** More of these are not kept: chains of thousands of tests would make lists of millions. */
const MOST_VALUES = 100;
const MOST_REASONS = 8;

export function statusFacts(statuses: StatusSet, because: Span): Facts {
  return { statuses, values: [], because: [because] };
}

export function valueFacts(path: readonly string[], only: readonly string[], because: Span): Facts {
  return { values: [{ path, only, not: [] }], because: [because] };
}

export function hasFacts({ statuses, values }: Facts): boolean {
  return statuses !== undefined || values.length > 0;
}

/** What is known when both hold. */
export function both(a: Facts, b: Facts): Facts {
  if (!hasFacts(b)) return a;
  if (!hasFacts(a)) return b;
  const statuses =
    a.statuses && b.statuses ? intersectStatuses(a.statuses, b.statuses) : (a.statuses ?? b.statuses);
  let { values } = a;
  for (const fact of b.values) values = withFact(values, fact);
  const together = {
    ...(statuses ? { statuses } : {}),
    ...(a.taken ? { taken: a.taken } : {}),
    values,
    because: reasons(a.because, b.because),
  };
  return withTaken(together, b.taken);
}

/** The same facts, where the place does what is done where they do not hold. */
export function asAlternative(facts: Facts): Facts {
  return facts.statuses ? withTaken(facts, complementStatuses(facts.statuses)) : facts;
}

/** The same facts, where the place does what is done for `statuses` elsewhere. */
export function withTaken(facts: Facts, statuses: StatusSet | undefined): Facts {
  if (statuses === undefined) return facts;
  return { ...facts, taken: facts.taken ? unionStatuses(facts.taken, statuses) : statuses };
}

function withFact(values: readonly ValueFact[], fact: ValueFact): readonly ValueFact[] {
  const index = values.findIndex(({ path }) => samePath(path, fact.path));
  const existing = values[index];
  if (existing) return values.with(index, intersect(existing, fact));
  return [...values, fact].slice(-limits.facts);
}

function intersect(a: ValueFact, b: ValueFact): ValueFact {
  const not = [...new Set([...a.not, ...b.not])].slice(-MOST_VALUES);
  const only = a.only && b.only ? among(a.only, b.only) : (a.only ?? b.only);
  return { path: a.path, ...(only ? { only: without(only, not) } : {}), not };
}

function among(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a === b) return a;
  const possible = new Set(b);
  return a.filter((value) => possible.has(value));
}

/** The same list where nothing of it goes: many frames share it. */
function without(a: readonly string[], not: readonly string[]): readonly string[] {
  const out = new Set(not);
  return out.size > 0 && a.some((value) => out.has(value)) ? a.filter((value) => !out.has(value)) : a;
}

/** What is known when at least one of several holds. */
export function eitherOf([first, ...others]: readonly Facts[]): Facts {
  if (first === undefined) return NOTHING;
  const all = [first, ...others.filter((facts) => facts !== first)];
  if (all.length === 1) return first;
  const statuses = eitherStatus(all);
  const values = first.values.flatMap(({ path }) => {
    const facts = all.flatMap((each) => each.values.find((fact) => samePath(path, fact.path)) ?? []);
    const common = facts.length === all.length ? joined(path, facts) : undefined;
    return common ? [common] : [];
  });
  if (statuses === undefined && values.length === 0) return NOTHING;
  let because: readonly Span[] = [];
  for (const facts of all) because = reasons(because, facts.because);
  return { ...(statuses ? { statuses } : {}), values, because };
}

/** The statuses with which one of several holds; undefined where these are all. */
function eitherStatus(all: readonly Facts[]): StatusSet | undefined {
  const sets = all.flatMap(({ statuses }) => (statuses ? [statuses] : []));
  const reaching = sets.length === all.length ? unionOfStatuses(sets) : anyStatus;
  return isSubset(anyStatus, reaching) ? undefined : reaching;
}

function joined(path: readonly string[], facts: readonly ValueFact[]): ValueFact | undefined {
  const possible = facts.flatMap(({ only }) => (only ? [only] : []));
  const only = possible.length === facts.length ? [...new Set(possible.flat())] : undefined;
  // Of what none says that it is out, nothing is asked; of the rest, each has to say so.
  const rulers = facts.map((fact) => ({
    not: new Set(fact.not),
    only: fact.only && new Set(fact.only),
  }));
  const isOut = (value: string) =>
    rulers.every((fact) => fact.not.has(value) || (fact.only !== undefined && !fact.only.has(value)));
  const not = [...new Set(facts.flatMap((fact) => fact.not))].filter(isOut).slice(-MOST_VALUES);
  return only || not.length > 0 ? { path, ...(only ? { only } : {}), not } : undefined;
}

/** What is known when a test fails that makes just one statement and is true exactly when the statement is. */
export function negate({ statuses, values, because }: Facts): Facts {
  if (statuses) return statusesOnly(complementStatuses(statuses), because);
  return {
    values: values.flatMap(({ path, only }) => (only ? [{ path, not: only }] : [])),
    because,
  };
}

function statusesOnly(statuses: StatusSet, because: readonly Span[]): Facts {
  return { statuses, values: [], because };
}

function reasons(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (a === b || b.length === 0) return a;
  return [...a, ...b.filter((span) => !a.includes(span))].slice(-MOST_REASONS);
}

/** What several tests say together when all of them hold. */
export function allClaims(tests: readonly (readonly Claim[])[]): readonly Claim[] {
  const [first = [], second] = tests.filter((claims) => claims.length > 0);
  return second ? tests.flat() : first;
}

/** What several tests say when at least one holds: only of what all of them speak. */
export function anyClaims([first = [], ...others]: readonly (readonly Claim[])[]): readonly Claim[] {
  if (others.length === 0) return first;
  let common = spokenOf(first);
  for (const claims of others) {
    if (common.length === 0) return [];
    const said = spokenOf(claims);
    common = common.filter(({ source, instance, tests }) => {
      const other = said.find((each) => each.source === source && each.instance === instance);
      tests.push(...(other?.tests ?? []));
      return other !== undefined;
    });
  }
  return common.flatMap(({ source, instance, tests }) => {
    const facts = eitherOf(tests.map(together));
    const since = () =>
      tests.flat().reduce((least, claim) => Math.min(least, claim.since()), Number.POSITIVE_INFINITY);
    return hasFacts(facts) ? [{ source, instance, facts, since }] : [];
  });
}

/** What one or several tests say of one response. */
interface Spoken extends Pick<Claim, "source" | "instance"> {
  readonly tests: (readonly Claim[])[];
}

/** Of how many responses one test may speak: with more, nothing is known of the others. */
const MOST_RESPONSES = 20;

function spokenOf(claims: readonly Claim[]): readonly Spoken[] {
  const found: (Pick<Claim, "source" | "instance"> & { readonly own: Claim[] })[] = [];
  for (const claim of claims) {
    const { source, instance } = claim;
    const known = found.find((each) => each.source === source && each.instance === instance);
    if (known) known.own.push(claim);
    else if (found.length < MOST_RESPONSES) found.push({ source, instance, own: [claim] });
  }
  return found.map(({ source, instance, own }) => ({ source, instance, tests: [own] }));
}

function together(claims: readonly Claim[]): Facts {
  return claims.reduce((facts, claim) => both(facts, claim.facts), NOTHING);
}

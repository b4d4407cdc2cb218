// The algebra of facts: what is known when two things hold, when one of them does, and when a test fails. Everything here may
// know less than is true, never more.

import { samePath } from "../../text/path.ts";
import type { Span } from "../../text/span.ts";
import type { Facts, ValueFact } from "../model.ts";
import {
  anyStatus,
  complementStatuses,
  intersectStatuses,
  isSubset,
  type StatusSet,
  unionStatuses,
} from "../statusSet.ts";
import type { Instance } from "./instances.ts";
import type { Source } from "./value.ts";

/** Nothing is known. */
export const NOTHING: Facts = { values: [], because: [] };

/** What a test says of one source. */
export interface Claim {
  readonly source: Source;
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
  return { ...(statuses ? { statuses } : {}), values, because: reasons(a.because, b.because) };
}

function withFact(values: readonly ValueFact[], fact: ValueFact): readonly ValueFact[] {
  const index = values.findIndex(({ path }) => samePath(path, fact.path));
  const existing = values[index];
  return existing ? values.with(index, intersect(existing, fact)) : [...values, fact];
}

function intersect(a: ValueFact, b: ValueFact): ValueFact {
  const not = [...new Set([...a.not, ...b.not])].slice(-MOST_VALUES);
  const only = a.only && b.only ? a.only.filter((value) => b.only?.includes(value)) : (a.only ?? b.only);
  return { path: a.path, ...(only ? { only: only.filter((value) => !not.includes(value)) } : {}), not };
}

/** What is known when at least one holds. */
export function either(a: Facts, b: Facts): Facts {
  if (a === b) return a;
  const reaching = a.statuses && b.statuses ? unionStatuses(a.statuses, b.statuses) : anyStatus;
  const statuses = isSubset(anyStatus, reaching) ? undefined : reaching;
  const values = a.values.flatMap((fact) => {
    const other = b.values.find(({ path }) => samePath(path, fact.path));
    const common = other && joined(fact, other);
    return common ? [common] : [];
  });
  if (statuses === undefined && values.length === 0) return NOTHING;
  return { ...(statuses ? { statuses } : {}), values, because: reasons(a.because, b.because) };
}

function joined(a: ValueFact, b: ValueFact): ValueFact | undefined {
  const only = a.only && b.only ? [...new Set([...a.only, ...b.only])] : undefined;
  const rulesOut = ({ only: possible, not }: ValueFact, value: string) =>
    not.includes(value) || (possible !== undefined && !possible.includes(value));
  const not = [...new Set([...a.not, ...b.not])].filter((v) => rulesOut(a, v) && rulesOut(b, v));
  return only || not.length > 0 ? { path: a.path, ...(only ? { only } : {}), not } : undefined;
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

/** What two tests say together when both hold. */
export function bothClaims(a: readonly Claim[], b: readonly Claim[]): readonly Claim[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  return [...a, ...b];
}

/** What two tests say when at least one holds: only what both speak of. */
export function eitherClaims(a: readonly Claim[], b: readonly Claim[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (const first of a) {
    const { source, instance } = first;
    const isSame = (claim: Claim) => claim.source === source && claim.instance === instance;
    if (a.find(isSame) !== first) continue;
    const [left, right] = [a.filter(isSame), b.filter(isSame)];
    const facts = either(together(left), together(right));
    const since = () => Math.min(...[...left, ...right].map((claim) => claim.since()));
    if (hasFacts(facts)) claims.push({ source, instance, facts, since });
  }
  return claims;
}

function together(claims: readonly Claim[]): Facts {
  return claims.reduce((facts, claim) => both(facts, claim.facts), NOTHING);
}

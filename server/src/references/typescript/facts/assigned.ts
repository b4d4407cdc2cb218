// Which names and sources are assigned to, and where: what was known of them ends there. From the log that the walk keeps.

import type * as ts from "typescript";
import { partitionPoint } from "../../../text/partitionPoint.ts";
import type { Outline } from "../outline/outline.ts";
import {
  type Assignment,
  type Binding,
  type Definition,
  findBinding,
  type Scope,
} from "../outline/scopes.ts";
import { isFunctionNode, rootOf, unwrap } from "../syntax.ts";
import type { Evaluator, ValueSource } from "../values/model.ts";

export interface Assignments {
  /** Whether a name is assigned to, or what it stands for is changed, anywhere. */
  isAssigned(binding: Binding): boolean;
  /** Whether any name that stands for the source is assigned to. */
  isUnstable(source: ValueSource): boolean;
  /** Whether a function assigns to a name of the source that another one declares: it may do so at any time. */
  isVolatile(source: ValueSource): boolean;
  /** Whether the source, or any source, is assigned to in a stretch of `Outline.assigned`: from `from` to before `to`. */
  hasBetween(source: ValueSource, from: number, to: number): boolean;
  anyBetween(from: number, to: number): boolean;
  /** Where the name that an expression starts from got its value; infinity where that is always the present one. */
  since(expression: ts.Expression, scope: Scope): number;
}

interface Log {
  readonly bindings: ReadonlySet<Binding>;
  /** The places in the log at which each source is assigned, rising. */
  readonly sources: ReadonlyMap<ValueSource, readonly number[]>;
  readonly all: readonly number[];
  readonly volatile: ReadonlySet<ValueSource>;
}

/** Looks at the log when it is first asked. */
export function createAssignments(outline: Outline, evaluator: Evaluator): Assignments {
  let read: Log | undefined;
  const log = () => {
    read ??= readLog(outline, evaluator);
    return read;
  };

  function since(expression: ts.Expression, scope: Scope, depth = 0): number {
    const root = rootOf(expression);
    const binding = root && findBinding(root.text, scope);
    if (binding === undefined || log().bindings.has(binding)) return Number.POSITIVE_INFINITY;
    const [definition] = binding.definitions;
    // What a function gives is new, however long the function has been there.
    if (definition && isFunction(definition)) return Number.POSITIVE_INFINITY;
    const earlier =
      definition?.kind === "expression" && depth < 10
        ? since(definition.node, definition.scope, depth + 1)
        : Number.POSITIVE_INFINITY;
    return Math.min(binding.position, earlier);
  }

  return {
    isAssigned: (binding) => log().bindings.has(binding),
    isUnstable: (source) => log().sources.has(source),
    isVolatile: (source) => log().volatile.has(source),
    hasBetween(source, from, to) {
      const places = from < to ? log().sources.get(source) : undefined;
      return places !== undefined && hasBetween(places, from, to);
    },
    anyBetween: (from, to) => hasBetween(log().all, from, to),
    since,
  };
}

function isFunction(definition: Definition): boolean {
  if (definition.kind === "expression")
    return definition.path.length === 0 && isFunctionNode(unwrap(definition.node));
  return definition.kind === "function" || definition.kind === "import" || definition.kind === "class";
}

function readLog({ assigned }: Outline, evaluator: Evaluator): Log {
  const bindings = new Set<Binding>();
  for (const { name, scope } of assigned) {
    const binding = findBinding(name, scope);
    if (binding) bindings.add(binding);
  }
  const sources = new Map<ValueSource, number[]>();
  const all: number[] = [];
  const volatile = new Set<ValueSource>();
  assigned.forEach((assignment, place) => {
    const { name, scope, home } = assignment;
    const source = sourceOf(name, scope, evaluator);
    if (source === undefined || isDerived(assignment, source, bindings, evaluator)) return;
    all.push(place);
    const places = sources.get(source);
    if (places) places.push(place);
    else sources.set(source, [place]);
    if (findBinding(name, scope)?.home !== home) volatile.add(source);
  });
  return { bindings, sources, all, volatile };
}

function sourceOf(name: string, scope: Scope, evaluator: Evaluator): ValueSource | undefined {
  const value = evaluator.bindingValue(name, scope);
  return value?.kind === "part" || value?.kind === "opaque" ? value.source : undefined;
}

/** `body = await res.json()`: what is known of a response that is never assigned to itself holds for its parts as well. */
function isDerived(
  { value, scope }: Assignment,
  source: ValueSource,
  assigned: ReadonlySet<Binding>,
  evaluator: Evaluator,
): boolean {
  const root = value && rootOf(value);
  const binding = root && findBinding(root.text, scope);
  if (root === undefined || binding === undefined || assigned.has(binding)) return false;
  return sourceOf(root.text, scope, evaluator) === source;
}

/** Whether one of the rising `numbers` is at least `from` and below `to`. */
function hasBetween(numbers: readonly number[], from: number, to: number): boolean {
  const first = partitionPoint(numbers.length, (i) => numbers[i]! < from);
  return (numbers[first] ?? Number.POSITIVE_INFINITY) < to;
}

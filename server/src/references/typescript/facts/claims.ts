// What single tests claim: that a value is one of some statuses or texts, or a member of a table, and what the sides of a test stand
// for. Which tests a condition consists of is tests.ts's to say.

import * as ts from "typescript";
import type { Span } from "../../../text/span.ts";
import { type Facts, KIND_OF_VALUE } from "../../model.ts";
import { complementStatuses, type StatusSet, statusSetOf } from "../../statusSet.ts";
import type { TableQuestion } from "../outline/notes.ts";
import { type FunctionOutline, findBinding, type Scope } from "../outline/scopes.ts";
import { accessedName, isAccess, spanOf, unwrap } from "../syntax.ts";
import type { ErrorKind } from "../values/errorKinds.ts";
import type { Evaluator, Part, Value, ValueSource } from "../values/model.ts";
import { knownProperty, libraryOf } from "../values/parts.ts";
import { fieldPath, isLeftToCallers, isStatus } from "../values/testForms.ts";
import { factsOf } from "./alternatives.ts";
import type { Assignments } from "./assigned.ts";
import { type Claim, hasFacts, negate, statusFacts, valueFacts } from "./facts.ts";
import type { Instances } from "./instances.ts";
import { plainNumber } from "./measures.ts";
import { fixedMembers, isSurelyTrue, type TableMember } from "./tables.ts";

/** A test inside of a predicate: what its parameters are given, and where it is called. */
export interface Given {
  readonly owner: FunctionOutline;
  readonly values: readonly (Value | undefined)[];
  readonly at: Span;
}

const NONE: readonly Claim[] = [];

/** The members of tables as texts: one list for all tests that ask for them. */
const textsOf = new WeakMap<readonly TableMember[], readonly string[]>();

/** Makes claims of the tests in one file. */
export class Claims {
  readonly evaluator: Evaluator;
  readonly assignments: Assignments;
  /** What is given to the predicate whose test is looked at. */
  given: Given | undefined = undefined;
  private readonly file: ts.SourceFile;
  private readonly instances: Instances;

  constructor(file: ts.SourceFile, evaluator: Evaluator, assignments: Assignments, instances: Instances) {
    this.instances = instances;
    this.file = file;
    this.evaluator = evaluator;
    this.assignments = assignments;
  }

  // Tables

  member(
    table: ts.Expression,
    question: TableQuestion,
    subject: ts.Expression,
    truthy: boolean,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    const found = this.asked(table, question, subject, scope);
    return found ? this.amongst(subject, found.value, found.members, truthy, scope, at) : NONE;
  }

  /** `TABLE[x]` and `MAP.get(x)`: where they are true, `x` is a key; where they are false, no key with something behind it. */
  lookUp(
    table: ts.Expression,
    question: TableQuestion,
    subject: ts.Expression,
    truthy: boolean,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    const found = this.asked(table, question, subject, scope);
    if (found === undefined) return NONE;
    const { value, members: all } = found;
    const members = truthy ? all : all.filter(({ content }) => isSurelyTrue(content));
    return members.length > 0 ? this.amongst(subject, value, members, truthy, scope, at) : NONE;
  }

  /** What is looked for in a table, and what that has; undefined where either is not known. */
  private asked(table: ts.Expression, question: TableQuestion, subject: ts.Expression, scope: Scope) {
    const value = this.valueOf(subject, scope);
    if (value?.kind !== "part" && value?.kind !== "opaque") return undefined;
    const members = this.fixedMembers(table, question, scope);
    return members && { value, members };
  }

  private amongst(
    subject: ts.Expression,
    value: Value,
    members: readonly TableMember[],
    truthy: boolean,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    if (isStatus(value)) {
      const set = statusSetOf(members.map((member) => Number(member.value)).filter(Number.isInteger));
      return this.statuses(subject, value, truthy ? set : complementStatuses(set), scope, at);
    }
    let only = textsOf.get(members);
    if (only === undefined) {
      this.evaluator.budget.spend(members.length);
      only = members.map((member) => String(member.value));
      textsOf.set(members, only);
    }
    return this.values(subject, value, only, truthy, scope, at);
  }

  // Claims

  statuses(
    subject: ts.Expression,
    value: Value,
    statuses: StatusSet,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    if (value.kind !== "part" && value.kind !== "opaque") return NONE;
    const facts = statusFacts(statuses, this.placeOf(at));
    return [{ source: value.source, facts, ...this.place(subject, scope, value.source) }];
  }

  values(
    subject: ts.Expression,
    value: Value,
    only: readonly string[],
    truthy: boolean,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    if (value.kind === "part" && value.part === "class")
      return truthy ? this.classes(subject, value, only, scope, at) : NONE;
    const path = fieldPath(value, only);
    if (path === undefined || (value.kind !== "part" && value.kind !== "opaque")) return NONE;
    const facts = valueFacts(path, only, this.placeOf(at));
    return [
      {
        source: value.source,
        facts: truthy ? facts : negate(facts),
        ...this.place(subject, scope, value.source),
      },
    ];
  }

  /** That an error is of a library's class, or one that a guard lets through. */
  errorKind(subject: ts.Expression, { library, is }: ErrorKind, scope: Scope, at: ts.Node): readonly Claim[] {
    const value = this.valueOf(subject, scope);
    if (value?.kind !== "part" || value.part !== "error" || libraryOf(value.source) !== library) return NONE;
    return this.facts(subject, value.source, factsOf(is, [this.placeOf(at)]), scope);
  }

  /** That the name of an error's class is one of `names`. Of a class that is not described nothing is known. */
  private classes(
    subject: ts.Expression,
    { source }: Part,
    names: readonly string[],
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    const classes = names.map((name) => libraryOf(source)?.classes.find([name])?.is ?? [{}]);
    return this.facts(subject, source, factsOf(classes.flat(), [this.placeOf(at)]), scope);
  }

  private facts(subject: ts.Expression, source: ValueSource, facts: Facts, scope: Scope): readonly Claim[] {
    return hasFacts(facts) ? [{ source, facts, ...this.place(subject, scope, source) }] : NONE;
  }

  /** That what a field has is of one of these kinds: see `KIND_OF_VALUE`. */
  kinds(
    subject: ts.Expression,
    value: Part,
    only: readonly string[],
    truthy: boolean,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    if (value.part !== "body" || value.path.length === 0 || value.or) return NONE;
    const { orElse: _, ...field } = value;
    const claims = this.values(
      subject,
      { ...field, path: [...value.path, KIND_OF_VALUE] },
      only,
      truthy,
      scope,
      at,
    );
    // It decides on the form of the body, and not on which error arrives.
    return claims.map((claim) => ({ ...claim, facts: { ...claim.facts, because: [] } }));
  }

  place(subject: ts.Expression, scope: Scope, source: ValueSource): Pick<Claim, "instance" | "since"> {
    return {
      instance: this.instances.of(subject, scope, source),
      since: () => this.assignments.since(subject, scope),
    };
  }

  placeOf(node: ts.Node): Span {
    return this.given?.at ?? spanOf(node, this.file);
  }

  // Values

  numberOf(expression: ts.Expression, scope: Scope): number | undefined {
    const plain = plainNumber(expression);
    if (plain !== undefined) return plain;
    const value = this.expected(expression, scope);
    return value?.kind === "number" ? value.number : undefined;
  }

  /** What something is compared with: nothing where callers decide it, who may be in other files and give anything. */
  expected(expression: ts.Expression, scope: Scope): Value | undefined {
    return isLeftToCallers(expression, scope, this.given?.owner)
      ? undefined
      : this.valueOf(expression, scope);
  }

  private fixedMembers(
    table: ts.Expression,
    question: TableQuestion,
    scope: Scope,
  ): readonly TableMember[] | undefined {
    if (isLeftToCallers(table, scope, this.given?.owner)) return undefined;
    return fixedMembers(table, question, scope, this.evaluator, this.assignments);
  }

  /** The value of an expression; inside of a predicate its parameters are what the call gives. */
  valueOf(expression: ts.Expression, scope: Scope): Value | undefined {
    const { given } = this;
    if (given === undefined) return this.evaluator.evaluate(expression, scope);
    const path: string[] = [];
    let node = unwrap(expression);
    for (; isAccess(node); node = unwrap(node.expression)) path.push(accessedName(node));
    const binding =
      node.kind === ts.SyntaxKind.Identifier ? findBinding((node as ts.Identifier).text, scope) : undefined;
    const [definition, other] = binding?.definitions ?? [];
    if (definition?.kind !== "parameter" || definition.owner !== given.owner)
      return this.evaluator.evaluate(expression, scope);
    if (other || (binding && this.assignments.isAssigned(binding))) return undefined;
    let value = given.values[definition.index];
    for (const name of [...definition.path, ...path.reverse()]) value = knownProperty(value, name);
    return value;
  }
}

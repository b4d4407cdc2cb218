// Handling sites: switches, if-chains and tables that branch on a value, with what they cover.

import * as ts from "typescript";
import type { OriginPart, Reference } from "../../model.ts";
import type { HandlingSite } from "../../siteModel.ts";
import { intersectStatuses, okStatuses } from "../../statusSet.ts";
import { fixedMembers, readTable, type TableMember } from "../facts/tables.ts";
import type { NotedPlace, PlaceNode, SitePlace, TablePlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scope } from "../outline/scopes.ts";
import { kindByName } from "../read/kinds.ts";
import { reachOf } from "../read/reach.ts";
import type { Reader } from "../read/reader.ts";
import { type SourcedSubject, subjectOf } from "../read/subject.ts";
import { isAccess, isFunctionNode, spanOf, unwrap } from "../syntax.ts";
import { guardOf, isAskedBy } from "../values/guardChain.ts";
import type { Evaluator, ValueSource } from "../values/model.ts";
import { holesOf } from "./listHoles.ts";
import { clausesOf, membersOf, namesOfLabels, objectOf } from "./siteParts.ts";
import { membersElsewhere } from "./tablesElsewhere.ts";

/** The look-up that a member of a table is there for. */
export interface TableUse {
  readonly place: TablePlace;
  readonly subject: SourcedSubject;
  /** Which of the sites it is; undefined where it branches on nothing that tells errors apart. */
  readonly site: number | undefined;
}

export interface Sites {
  readonly sites: readonly HandlingSite[];
  /** The members of tables, each with the look-up. */
  readonly members: ReadonlyMap<ts.Node, TableUse>;
  /** Members that are names of literals: places that only the table makes. */
  readonly named: readonly NotedPlace[];
  /** Where members are still to be typed. */
  readonly holes: readonly Reference[];
}

/** The sites of an outline: switches and chains by the numbers that their places know, then tables. */
export function sitesOf(outline: Outline, reader: Reader): Sites {
  const sites: HandlingSite[] = outline.sites.map((site) => siteAt(site, outline, reader));
  const holes = new Map<number, Reference>();
  const uses = new Map<readonly TableMember[], { readonly first: TablePlace; last: TableUse }>();
  for (const place of outline.tables) {
    const table = readTable(place.table, place.question, place.scope, reader.evaluator);
    if (table === undefined) continue;
    const { file, evaluator, calls } = reader;
    const subject = subjectOf(place.subject, place.scope, evaluator, calls, file);
    const site = isDecisive(subject)
      ? sites.push(tableSite(place, subject, table.members, sites.length, reader)) - 1
      : undefined;
    for (const hole of holesOf(place, subject, site, reader)) holes.set(hole.span.start, hole);
    const last: TableUse = { place, subject, site };
    const first = uses.get(table.members)?.first ?? place;
    // Behind all others: of the uses of a member the last counts.
    uses.delete(table.members);
    uses.set(table.members, { first, last });
  }
  return { sites, holes: [...holes.values()], ...usedMembers(uses, reader) };
}

/** The members of the tables: a table that is used in several places has its members once. */
function usedMembers(
  uses: ReadonlyMap<readonly TableMember[], { readonly first: TablePlace; readonly last: TableUse }>,
  { file, evaluator: { budget } }: Reader,
): Pick<Sites, "members" | "named"> {
  const members = new Map<ts.Node, TableUse>();
  const named: NotedPlace[] = [];
  for (const [table, { first, last }] of uses) {
    budget.spend(table.length);
    for (const member of table) {
      if (member.file !== file) continue;
      if (!member.isNoted && !members.has(member.node)) named.push(memberPlace(member, first));
      members.set(member.node, last);
    }
  }
  return { members, named };
}

function siteAt(site: SitePlace, outline: Outline, reader: Reader): HandlingSite {
  const { file, evaluator, calls, narrower } = reader;
  const sourced = subjectOf(site.subject, site.scope, evaluator, calls, file);
  const { subject, source } = sourced;
  const values = site.labels.flatMap((label): (string | number)[] => {
    const value = evaluator.evaluate(label, site.scope);
    return value?.kind === "text" ? [value.text] : value?.kind === "number" ? [value.number] : [];
  });
  const facts = source && narrower.factsAt(site.frame, source, site.subject, site.scope);
  // What other switches consist of, nobody asks.
  const isAsked = site.kind === "switch" && isDecisive(sourced);
  const names =
    isAsked && !site.hasDefault ? namesOfLabels(site.labels, site.scope, evaluator, file) : undefined;
  return {
    kind: site.kind,
    span: spanOf(site.node, file),
    subject,
    values,
    hasDefault: site.hasDefault || isAskedAbout(site.subject, site.scope, reader),
    ...site.marks,
    isOpen: site.isFollowed && !(source && fallsIntoSuccess(site, source, reader)),
    ...(values.length < site.labels.length ? { hasUnknown: true } : {}),
    ...(subject.origin?.part === "body" && !site.hasDefault
      ? { leaves: leaves(site.node), reach: reachOf(site.owner, outline, reader) }
      : {}),
    ...(facts ? { facts } : {}),
    parts: isAsked
      ? clausesOf(site.node as ts.SwitchStatement, outline.clauseEnds.get(site.node) ?? [], file)
      : [],
    ...(names ? { names } : {}),
  };
}

/**
 * Whether what a site lets pass is taken for a success: the code behind it, to which a success comes too, gives back a field of
 * the body, or reads the body that the site has the value of once more. Who is given a whole body may look for an error in it.
 */
function fallsIntoSuccess(
  { next, owner, subject, scope }: SitePlace,
  source: ValueSource,
  { evaluator, narrower }: Reader,
): boolean {
  if (next?.kind !== ts.SyntaxKind.ReturnStatement) return false;
  const { expression } = next as ts.ReturnStatement;
  const returned = expression && owner?.returns.find(({ node }) => node === expression);
  if (returned === undefined) return false;
  const value = evaluator.evaluate(returned.node, returned.scope);
  const isField =
    value?.kind === "part" && value.part === "body" && value.source === source && value.path.length > 0;
  const isReadAgain = () => {
    const tested = evaluator.evaluate(subject, scope);
    const isBody = tested?.kind === "part" && tested.part === "body";
    return isBody && readResponse(returned.node, returned.scope, evaluator) === source;
  };
  if (!isField && !isReadAgain()) return false;
  const statuses = narrower.factsAt(returned.frame, source, returned.node, returned.scope)?.statuses;
  return statuses === undefined || intersectStatuses(statuses, okStatuses).length > 0;
}

/** The response that a call reads: `res.arrayBuffer()`. */
function readResponse(
  expression: ts.Expression,
  scope: Scope,
  evaluator: Evaluator,
): ValueSource | undefined {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const callee = unwrap((node as ts.CallExpression).expression);
  const read = isAccess(callee) ? evaluator.evaluate(callee.expression, scope) : undefined;
  return read?.kind === "part" && read.part === "response" ? read.source : undefined;
}

/** Whether a test around a place asks a function about what is written like `expression`: what that lets through, nobody knows here. */
function isAskedAbout(expression: ts.Expression, scope: Scope, { evaluator: { budget } }: Reader): boolean {
  return isAskedBy(guardOf(scope, budget), expression, budget);
}

/** Whether something in a statement leaves it for good. */
function leaves(statement: ts.Node): boolean {
  const pending = [statement];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    switch (node.kind) {
      case ts.SyntaxKind.ReturnStatement:
      case ts.SyntaxKind.ThrowStatement:
      case ts.SyntaxKind.ContinueStatement:
        return true;
    }
    if (!isFunctionNode(node)) ts.forEachChild(node, (child) => void pending.push(child));
  }
  return false;
}

/** Parts of an answer that tell errors apart, whatever is read of them. */
const DECISIVE: ReadonlySet<OriginPart> = new Set<OriginPart>(["status", "discriminator", "class"]);

/** Whether a value that is looked up tells errors apart, as far as its origin or its name says. */
function isDecisive({ subject }: SourcedSubject): boolean {
  const { origin, path, root } = subject;
  if (origin) return DECISIVE.has(origin.part) || (origin.part === "body" && origin.path.length > 0);
  return kindByName(path.at(-1) ?? root) !== undefined;
}

function tableSite(
  place: TablePlace,
  { subject, source }: SourcedSubject,
  members: readonly TableMember[],
  number: number,
  reader: Reader,
): HandlingSite {
  const { file, evaluator, assignments, narrower } = reader;
  const isStatus =
    subject.origin?.part === "status" || kindByName(subject.path.at(-1) ?? subject.root) === "status";
  const facts = source && narrower.factsAt(place.frame, source, place.subject, place.scope);
  const { question, scope } = place;
  // What is not known as a whole may have more members than were read.
  const hasDefault =
    place.hasDefault ||
    isAskedAbout(place.subject, scope, reader) ||
    fixedMembers(place.table, question, scope, evaluator, assignments) === undefined;
  const object = hasDefault ? undefined : objectOf(place.table, scope, evaluator, file);
  const elsewhere = membersElsewhere(members, { place, subject, number, facts }, reader);
  return {
    kind: "table",
    span: spanOf(place.node, file),
    subject,
    values: valuesOf(members, isStatus),
    hasDefault,
    isOpen: place.isHandedOn,
    ...(facts ? { facts } : {}),
    parts: hasDefault ? [] : partsOf(members, file),
    ...(object ? { table: spanOf(object, file) } : {}),
    ...(elsewhere.length > 0 ? { elsewhere } : {}),
  };
}

/** What a table covers: one list for all places in which it is used. */
function valuesOf(members: readonly TableMember[], isStatus: boolean): HandlingSite["values"] {
  if (!isStatus) return remembered(values, members, () => members.map(({ value }) => value));
  return remembered(statuses, members, () =>
    members.map(({ value }) => (/^\d+$/.test(String(value)) ? Number(value) : value)),
  );
}

function partsOf(members: readonly TableMember[], file: ts.SourceFile): HandlingSite["parts"] {
  return remembered(parts, members, () => membersOf(members, file));
}

function remembered<K extends object, V>(known: WeakMap<K, V>, key: K, compute: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = compute();
    known.set(key, value);
  }
  return value;
}

const values = new WeakMap<readonly TableMember[], HandlingSite["values"]>();
const statuses = new WeakMap<readonly TableMember[], HandlingSite["values"]>();
const parts = new WeakMap<readonly TableMember[], HandlingSite["parts"]>();

function memberPlace({ node, isKey, scope }: TableMember, { frame }: TablePlace): NotedPlace {
  return {
    node: node as PlaceNode,
    role: isKey ? "key" : "element",
    scope,
    frame,
    subject: undefined,
    below: undefined,
    property: undefined,
    operator: undefined,
    marks: undefined,
    site: undefined,
    test: undefined,
    conditional: undefined,
  };
}

// The members of object literals and enums by name. Large ones are indexed once: code looks thousands of times into objects that
// have thousands of members.

import * as ts from "typescript";
import { memberName } from "../syntax.ts";

/** The members of one name, and what is spread in behind the last of them, which counts more: the last first. */
export interface NamedMember {
  readonly member: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment> | undefined;
  readonly spreads: readonly ts.SpreadAssignment[];
}

/** What an object literal has for a name. */
export function memberOfObject(node: ts.ObjectLiteralExpression, name: string): NamedMember {
  const { last, spreads } = indexOf(node);
  const index = last.get(name) ?? -1;
  const member = node.properties[index] as NamedMember["member"];
  return { member, spreads: spreads.filter(([at]) => at > index).map(([, spread]) => spread) };
}

/** The first member of an enum that has a name. */
export function memberOfEnum(node: ts.EnumDeclaration, name: string): ts.EnumMember | undefined {
  let members = enums.get(node);
  if (members === undefined) {
    members = new Map();
    for (const member of node.members) {
      const own = memberName(member.name);
      if (own !== undefined && !members.has(own)) members.set(own, member);
    }
    enums.set(node, members);
  }
  return members.get(name);
}

/** Stands for what a spread object has under a name: always the same object. */
export function keyOfSpread(spread: ts.SpreadAssignment, name: string): object {
  let keys = spreadKeys.get(spread);
  if (keys === undefined) {
    keys = new Map();
    spreadKeys.set(spread, keys);
  }
  let key = keys.get(name);
  if (key === undefined) {
    key = {};
    keys.set(name, key);
  }
  return key;
}

/** Where the last member of each name is, and all that is spread in, the last first. */
interface Index {
  readonly last: ReadonlyMap<string, number>;
  readonly spreads: readonly (readonly [number, ts.SpreadAssignment])[];
}

function indexOf(node: ts.ObjectLiteralExpression): Index {
  const known = objects.get(node);
  if (known) return known;
  const last = new Map<string, number>();
  const spreads: (readonly [number, ts.SpreadAssignment])[] = [];
  for (const [i, property] of node.properties.entries()) {
    const name = property.kind === ts.SyntaxKind.SpreadAssignment ? undefined : memberName(property.name);
    if (property.kind === ts.SyntaxKind.SpreadAssignment) spreads.push([i, property]);
    else if (name !== undefined) last.set(name, i);
  }
  const index = { last, spreads: spreads.reverse() };
  objects.set(node, index);
  return index;
}

const objects = new WeakMap<ts.Node, Index>();
const enums = new WeakMap<ts.Node, Map<string, ts.EnumMember>>();
const spreadKeys = new WeakMap<ts.Node, Map<string, object>>();

// From a body that an API would not send to one that it does: the edits, as few as possible, with what is right kept.

import type { Catalog } from "../../catalog/model.ts";
import {
  type BodyNode,
  type BodyObject,
  type BodyProperty,
  spanOfProperty,
} from "../../references/bodyModel.ts";
import { type Expected, isRequired, propertyOf, typeOf } from "../../resolve/bodyFaults.ts";
import { inlineLiteral, inlineObject, keyText } from "../../text/codeStyle.ts";
import type { Span } from "../../text/span.ts";
import type { Edit } from "../rule.ts";
import { type Misplaced, misplacedFor } from "./misplaced.ts";
import { isSpread, memberIndentation, type Style } from "./style.ts";

/** What a repair goes by. */
export interface Plan {
  readonly root: BodyObject;
  /** Properties of it that are to go. */
  readonly unwanted: readonly BodyProperty[];
  readonly expected: Expected;
  readonly catalog: Catalog;
  /** A body that the API could send. */
  readonly example: unknown;
  readonly style: Style;
}

/** The edits that make a body the API's; undefined where they cannot be told. */
export function repair(plan: Plan): readonly Edit[] | undefined {
  const repairer = new Repairer(plan);
  repairer.object(plan.root, plan.expected, plan.example, []);
  if (repairer.failed) return undefined;
  if (repairer.moved.size > 0) return rebuilt(plan, repairer);
  const { edits } = repairer;
  if (edits.length === 0) return edits;
  const removals = plan.unwanted.flatMap((property) => removal(property, plan));
  const isApart = ({ span }: Edit) => edits.every((other) => !overlaps(span, other.span));
  return [...edits, ...removals.filter(isApart)];
}

/** What takes a property out, with the comma that parts it from the one before it or behind it. */
function removal(property: BodyProperty, { root: { properties }, style: { source } }: Plan): readonly Edit[] {
  const at = properties.indexOf(property);
  const [before, next] = [properties[at - 1], properties[at + 1]];
  const { start, end } = spanOfProperty(property);
  const from = before && spanOfProperty(before).end;
  const to = next && spanOfProperty(next).start;
  const span = from !== undefined ? { start: from, end } : to !== undefined ? { start, end: to } : undefined;
  const rest = from !== undefined ? source.slice(from, start) : source.slice(end, to);
  return span && rest !== undefined && /^\s*,\s*$/.test(rest) ? [{ span, newText: "" }] : [];
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

class Repairer {
  readonly edits: Edit[] = [];
  /** Properties whose values go to another object. */
  readonly moved = new Set<BodyProperty>();
  failed = false;
  private readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  object(node: BodyObject, { below }: Expected, example: unknown, path: readonly string[]): void {
    const added: string[] = [];
    for (const expected of below.values()) {
      const { name } = expected;
      const at = [...path, name];
      const property = propertyOf(node, name);
      if (property?.value) this.value(property, property.value, expected, memberOf(example, name), at);
      else if (name !== "*" && isRequired(expected) && node.isOpen !== true) {
        const found = this.misplaced(expected, at);
        if (found && node.properties.includes(found.property)) this.rename(found, expected, example, at);
        else added.push(this.member(expected, memberOf(example, name), at));
      }
    }
    if (added.length > 0) this.edits.push(insertion(node, added, this.plan.style));
  }

  /** `name: value` for a field that is missing. */
  member(expected: Expected, example: unknown, path: readonly string[]): string {
    return `${keyText(expected.name, this.plan.style)}: ${this.missing(expected, example, path)}`;
  }

  /** The text of a missing value: what stands at a wrong place, else the example's. */
  private missing(expected: Expected, example: unknown, path: readonly string[]): string {
    const { source } = this.plan.style;
    const found = expected.below.size === 0 ? this.misplaced(expected, path) : undefined;
    if (found) {
      this.moved.add(found.property);
      return source.slice(found.value.span.start, found.value.span.end);
    }
    const inner = [...expected.below.values()].filter((each) => each.name !== "*" && isRequired(each));
    if (inner.length > 0)
      return inlineObject(
        inner.map((each) => this.member(each, memberOf(example, each.name), [...path, each.name])),
      );
    return this.exampleText(expected.field?.constant ?? example);
  }

  private exampleText(example: unknown): string {
    if (example === undefined) this.failed = true;
    return inlineLiteral(example, this.plan.style);
  }

  private rename(
    { property, value }: Misplaced,
    expected: Expected,
    example: unknown,
    at: readonly string[],
  ): void {
    const { key } = property;
    const { source, quote } = this.plan.style;
    const first = source.charAt(key.span.start);
    const isQuoted = first === '"' || first === "'";
    const text = isQuoted
      ? `${first}${expected.name}${first}`
      : keyText(expected.name, { ...this.plan.style, quotesKeys: false, quote });
    const isShorthand = value.span.start === key.span.start;
    this.edits.push({ span: key.span, newText: isShorthand ? `${text}: ${key.value}` : text });
    if (!isShorthand) this.value(property, value, expected, memberOf(example, expected.name), at);
  }

  /** A value that is there: right, of a wrong type, or with faults further in. */
  private value(
    property: BodyProperty | undefined,
    node: BodyNode,
    expected: Expected,
    example: unknown,
    path: readonly string[],
  ): void {
    const type = typeOf(node);
    const { field } = expected;
    if (type === undefined) return;
    const isOf =
      !field || field.types.includes(type) || (type === "integer" && field.types.includes("number"));
    const isConstant = field?.constant === undefined || ("value" in node && node.value === field.constant);
    if (!isOf || !isConstant) {
      const text =
        (isOf ? undefined : this.converted(node, expected, path)) ??
        this.exampleText(field?.constant ?? example);
      const isShorthand = property?.key.span.start === node.span.start;
      this.edits.push({ span: node.span, newText: isShorthand ? `${property.key.value}: ${text}` : text });
    } else if (node.kind === "object") this.object(node, expected, example, path);
    else if (node.kind === "array") {
      const each = expected.below.get("*");
      if (!each) return;
      for (const item of node.items)
        this.value(undefined, item, each, memberOf(example, "*"), [...path, "*"]);
    }
  }

  /** `"3"` as `3`, and the text in an object where the text alone is sent. */
  private converted(node: BodyNode, { field, name }: Expected, path: readonly string[]): string | undefined {
    if (field === undefined) return undefined;
    if (node.kind === "string" && /^\d+$/.test(node.value) && field.types.includes("integer"))
      return node.value;
    if (!field.types.includes("string")) return undefined;
    if (node.kind === "number") return inlineLiteral(String(node.value), this.plan.style);
    if (node.kind !== "object") return undefined;
    const found = misplacedFor({ name, field, below: new Map() }, path, node, nothing, this.plan.catalog);
    return found && this.plan.style.source.slice(found.value.span.start, found.value.span.end);
  }

  private misplaced(expected: Expected, path: readonly string[]): Misplaced | undefined {
    const { root, catalog, expected: whole } = this.plan;
    const found = misplacedFor(expected, path, root, whole, catalog);
    return found && !this.moved.has(found.property) ? found : undefined;
  }
}

const nothing: Expected = { name: "", field: undefined, below: new Map() };

function memberOf(example: unknown, name: string): unknown {
  if (typeof example !== "object" || example === null) return undefined;
  return (example as Record<string, unknown>)[name === "*" ? "0" : name];
}

/** Members behind the last one of an object, in its form. */
function insertion(node: BodyObject, members: readonly string[], style: Style): Edit {
  const { source, newline } = style;
  const last = node.properties.at(-1);
  if (last === undefined) {
    const span = { start: node.span.start, end: node.span.end };
    return { span, newText: inlineObject(members) };
  }
  const { end } = spanOfProperty(last);
  const comma = /^[ \t]*,/.exec(source.slice(end, node.span.end))?.[0].length;
  const at = end + (comma ?? 0);
  const isLined = isSpread(node, source);
  const space = isLined ? `${newline}${memberIndentation(node, style)}` : " ";
  const added = members.join(`,${space}`);
  const newText = comma === undefined ? `,${space}${added}` : `${space}${added}${isLined ? "," : ""}`;
  return { span: { start: at, end: at }, newText };
}

/** The whole body anew, where values go from one object to another; undefined where comments would be lost. */
function rebuilt(plan: Plan, { moved }: Repairer): readonly Edit[] | undefined {
  const { root, unwanted, expected, example, style } = plan;
  const { source, newline, unit } = style;
  if (hasComments(root, source)) return undefined;
  const again = new Repairer(plan);
  const members: string[] = [];
  for (const property of root.properties) {
    const known = expected.below.get(property.key.value);
    if (unwanted.includes(property) || (!known && isMoved(property, moved))) continue;
    const type = property.value && typeOf(property.value);
    const isWrong = known?.field && type !== undefined && !known.field.types.includes(type);
    const { start, end } = spanOfProperty(property);
    if (!isWrong) members.push(source.slice(start, end));
    else members.push(again.member(known, memberOf(example, known.name), [known.name]));
  }
  for (const each of expected.below.values())
    if (isRequired(each) && !propertyOf(root, each.name))
      members.push(again.member(each, memberOf(example, each.name), [each.name]));
  if (again.failed) return undefined;
  if (!isSpread(root, source)) return [{ span: root.span, newText: inlineObject(members) }];
  const indentation = memberIndentation(root, style);
  const outer = indentation.slice(0, indentation.length - unit.length);
  const lines = members.map((member) => `${indentation}${member}`).join(`,${newline}`);
  const comma = /,\s*\}$/.test(source.slice(root.span.start, root.span.end)) ? "," : "";
  return [{ span: root.span, newText: `{${newline}${lines}${comma}${newline}${outer}}` }];
}

function isMoved(property: BodyProperty, moved: ReadonlySet<BodyProperty>): boolean {
  if (moved.has(property)) return true;
  const { value } = property;
  return (
    value?.kind === "object" &&
    value.properties.length > 0 &&
    value.properties.every((each) => isMoved(each, moved))
  );
}

function hasComments(root: BodyObject, source: string): boolean {
  const text = source.slice(root.span.start, root.span.end);
  return /\/[/*]/.test(text.replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""'));
}

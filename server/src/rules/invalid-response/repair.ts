// From a body that an API would not send to one that it does: the edits, as few as possible, with what is right kept.

import { type Expected, isRequired } from "../../catalog/fieldTree.ts";
import type { Catalog } from "../../catalog/model.ts";
import {
  type BodyNode,
  type BodyObject,
  type BodyProperty,
  spanOfProperty,
} from "../../references/bodyModel.ts";
import { propertyOf, typeOf } from "../../resolve/bodyFaults.ts";
import { keyText } from "../../text/codeStyle.ts";
import { indentationAt, lineEnd } from "../../text/layout.ts";
import type { Span } from "../../text/span.ts";
import type { Edit } from "../rule.ts";
import { type Misplaced, misplacedFor } from "./misplaced.ts";
import { isSpread, memberIndentation, type Style } from "./style.ts";
import { memberText, movedText, objectText, valueText } from "./writing.ts";

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
    const { style } = this.plan;
    const indentation = style.isSpread ? memberIndentation(node, style) : "";
    for (const expected of below.values()) {
      const { name } = expected;
      const at = [...path, name];
      const property = propertyOf(node, name);
      if (property?.value) this.value(property, property.value, expected, memberOf(example, name), at);
      else if (name !== "*" && isRequired(expected) && node.isOpen !== true) {
        const found = this.misplaced(expected, at);
        if (found && node.properties.includes(found.property)) this.rename(found, expected, example, at);
        else added.push(this.member(expected, memberOf(example, name), at, indentation));
      }
    }
    if (added.length > 0) this.edits.push(...insertion(node, added, style));
  }

  /** `name: value` for a field that is missing. `indentation`: that of its line. */
  member(expected: Expected, example: unknown, path: readonly string[], indentation: string): string {
    const { style } = this.plan;
    return memberText(expected.name, this.missing(expected, example, path, indentation), style);
  }

  /** The text of a missing value: what stands at a wrong place, else the example's. */
  private missing(
    expected: Expected,
    example: unknown,
    path: readonly string[],
    indentation: string,
  ): string {
    const { style } = this.plan;
    const found = expected.below.size === 0 ? this.misplaced(expected, path) : undefined;
    if (found) {
      this.moved.add(found.property);
      return movedText(asWritten(found.value, style), this.indentationAt(found.value), indentation);
    }
    const inner = [...expected.below.values()].filter((each) => each.name !== "*" && isRequired(each));
    if (inner.length === 0) return this.exampleText(expected.field?.constant ?? example, indentation);
    const members = inner.map((each) =>
      this.member(each, memberOf(example, each.name), [...path, each.name], indentation + style.unit),
    );
    return objectText(members, style, indentation);
  }

  private exampleText(example: unknown, indentation: string): string {
    if (example === undefined) this.failed = true;
    return valueText(example, this.plan.style, indentation);
  }

  /** That of the line on which a value begins, where it matters. */
  private indentationAt({ span }: BodyNode): string {
    const { source, isSpread } = this.plan.style;
    return isSpread ? indentationAt(source, span.start) : "";
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
        this.exampleText(field?.constant ?? example, this.indentationAt(node));
      const isShorthand = property?.key.span.start === node.span.start;
      if (hasComments(node, this.plan.style.source)) this.failed = true;
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
    if (node.kind === "number") return valueText(String(node.value), this.plan.style, "");
    if (node.kind !== "object") return undefined;
    const found = misplacedFor({ name, field, below: new Map() }, path, node, nothing, this.plan.catalog);
    return found && asWritten(found.value, this.plan.style);
  }

  private misplaced(expected: Expected, path: readonly string[]): Misplaced | undefined {
    const { root, catalog, expected: whole } = this.plan;
    const found = misplacedFor(expected, path, root, whole, catalog);
    return found && !this.moved.has(found.property) ? found : undefined;
  }
}

const nothing: Expected = { name: "", field: undefined, below: new Map() };

function memberOf(example: unknown, name: string): unknown {
  const own = name === "*" ? "0" : name;
  if (typeof example !== "object" || example === null || !Object.hasOwn(example, own)) return undefined;
  return (example as Record<string, unknown>)[own];
}

function asWritten({ span }: BodyNode, { source }: Style): string {
  return source.slice(span.start, span.end);
}

/** Members behind the last one of an object, in its form. */
function insertion(node: BodyObject, members: readonly string[], style: Style): readonly Edit[] {
  const { source, newline } = style;
  const last = node.properties.at(-1);
  if (last === undefined) {
    const { start, end } = node.span;
    const indentation = style.isSpread ? indentationAt(source, start) : "";
    return [{ span: { start, end }, newText: objectText(members, style, indentation) }];
  }
  const { end } = spanOfProperty(last);
  const comma = /^[ \t]*,/.exec(source.slice(end, node.span.end))?.[0].length;
  const at = end + (comma ?? 0);
  const isLined = isSpread(node, source);
  const space = isLined ? `${newline}${memberIndentation(node, style)}` : style.afterComma;
  const added = members.join(`,${space}`);
  if (comma !== undefined)
    return [insertedAt(behindComment(at, source), `${space}${added}${isLined ? "," : ""}`)];
  const behind = isLined ? behindComment(at, source) : at;
  return behind === at
    ? [insertedAt(at, `,${space}${added}`)]
    : [insertedAt(at, ","), insertedAt(behind, space + added)];
}

function insertedAt(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

/** Behind the comment that ends a line: it is about what stands before it. */
function behindComment(at: number, source: string): number {
  const end = lineEnd(source, at);
  const rest = source.slice(at, end).trim();
  const isComment =
    rest.startsWith("//") || (rest.startsWith("/*") && rest.indexOf("*/", 2) === rest.length - 2);
  return isComment ? end : at;
}

/** The whole body anew, where values go from one object to another; undefined where comments would be lost. */
function rebuilt(plan: Plan, { moved }: Repairer): readonly Edit[] | undefined {
  const { root, unwanted, expected, example, style } = plan;
  const { source, newline, unit } = style;
  const lined = isSpread(root, source) ? memberIndentation(root, style) : "";
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
    else members.push(again.member(known, memberOf(example, known.name), [known.name], lined));
  }
  for (const each of expected.below.values())
    if (isRequired(each) && !propertyOf(root, each.name))
      members.push(again.member(each, memberOf(example, each.name), [each.name], lined));
  if (again.failed) return undefined;
  if (!isSpread(root, source)) {
    const indentation = style.isSpread ? indentationAt(source, root.span.start) : "";
    return [{ span: root.span, newText: objectText(members, style, indentation) }];
  }
  const outer = lined.slice(0, lined.length - unit.length);
  const lines = members.map((member) => `${lined}${member}`).join(`,${newline}`);
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

/** Whether comments would be lost with a value. */
function hasComments({ span, kind }: BodyNode, source: string): boolean {
  if (kind !== "object" && kind !== "array") return false;
  const text = source.slice(span.start, span.end);
  return /\/[/*]/.test(
    text.replaceAll(/"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\.)*`?/g, '""'),
  );
}

// TypeScript that `error-atlas generate` made of a catalog, read back: the table of what is known of each error, with the ids of its entries. What
// is not in that table is not in the draft either.

import * as ts from "typescript";
import { memberName, negativeOf, unwrap } from "../../references/typescript/syntax.ts";
import type { Draft, DraftDiscriminator, DraftEntry } from "../draft.ts";
import type { Field } from "../recognise/finding.ts";

const FIRST_LINE =
  /^\/\/ Generated from the error catalog "([a-z\d-]+)" by "error-atlas generate typescript"\./;

/** The draft of generated code; undefined where it is none, or its table is gone. */
export function readGenerated(file: ts.SourceFile): Draft | undefined {
  const id = FIRST_LINE.exec(file.text)?.[1];
  const table = id === undefined ? undefined : tableIn(file);
  if (id === undefined || table === undefined) return undefined;
  const rows = table.properties.flatMap((property) => rowOf(property, file) ?? []);
  const places = placesIn(file);
  const names = [
    ...new Set(rows.flatMap(({ facts }) => Object.keys(facts).filter((key) => !FACTS.has(key)))),
  ];
  const discriminators = names.map((property): DraftDiscriminator & { property: string } => {
    const place = places.find((each) => camel(nameAt(each)) === property);
    const name = place === undefined ? property : nameAt(place);
    const areNumbers = rows.some(({ facts }) =>
      [facts[property]].flat().some((value) => typeof value === "number"),
    );
    const kind = name === "type" || property === "type" ? "type" : name === "message" ? "message" : "code";
    return { property, name, kind, areNumbers, ...(place?.startsWith("/") && { pointer: place }) };
  });
  return {
    title: id,
    id,
    isPartial: file.text.includes(" * There may be others."),
    discriminators: discriminators.map(({ property: _, ...rest }) => rest),
    shapes: [],
    statuses: [],
    entries: rows.map((row) => entryOf(row, discriminators)),
    doubts: [],
    notUnderstood: [],
  };
}

const FACTS: ReadonlySet<string> = new Set(["statuses", "messages", "title", "meaning", "retry"]);

interface GeneratedRow {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly line: number;
}

/** `export const petsErrors: Readonly<Record<…>> = { … }` */
function tableIn({ statements }: ts.SourceFile): ts.ObjectLiteralExpression | undefined {
  for (const statement of statements) {
    if (statement.kind !== ts.SyntaxKind.VariableStatement) continue;
    const [declaration] = (statement as ts.VariableStatement).declarationList.declarations;
    const { name, initializer } = declaration ?? {};
    const isTable =
      name?.kind === ts.SyntaxKind.Identifier && (name as ts.Identifier).text.endsWith("Errors");
    if (isTable && initializer?.kind === ts.SyntaxKind.ObjectLiteralExpression)
      return initializer as ts.ObjectLiteralExpression;
  }
  return undefined;
}

function rowOf(property: ts.ObjectLiteralElementLike, file: ts.SourceFile): GeneratedRow | undefined {
  const id = memberName(property.name);
  const facts =
    property.kind === ts.SyntaxKind.PropertyAssignment
      ? plainOf((property as ts.PropertyAssignment).initializer)
      : undefined;
  if (id === undefined || typeof facts !== "object" || facts === null || Array.isArray(facts))
    return undefined;
  const { line } = file.getLineAndCharacterOfPosition(property.getStart(file));
  return { id, facts: facts as GeneratedRow["facts"], line: line + 1 };
}

/** The value that a literal stands for, as JSON has it; undefined for what is none. */
function plainOf(node: ts.Expression): unknown {
  const plain = unwrap(node);
  const negative = negativeOf(plain);
  if (negative !== undefined) return negative;
  switch (plain.kind) {
    case ts.SyntaxKind.StringLiteral:
      return (plain as ts.StringLiteral).text;
    case ts.SyntaxKind.NumericLiteral:
      return Number((plain as ts.NumericLiteral).text);
    case ts.SyntaxKind.ArrayLiteralExpression:
      return (plain as ts.ArrayLiteralExpression).elements.map(plainOf);
    case ts.SyntaxKind.ObjectLiteralExpression:
      return Object.fromEntries(
        (plain as ts.ObjectLiteralExpression).properties.flatMap((property) => {
          const name = memberName(property.name);
          if (name === undefined || property.kind !== ts.SyntaxKind.PropertyAssignment) return [];
          return [[name, plainOf((property as ts.PropertyAssignment).initializer)]];
        }),
      );
    default:
      return undefined;
  }
}

/** Where the lists of values say that these stand: pointers, and names of discriminators that stand in no body. */
function placesIn({ text }: ts.SourceFile): readonly string[] {
  return [...text.matchAll(/\* The values (?:at|of) `([^`\n]+)`/g)].map((found) => found[1] ?? "");
}

function nameAt(place: string): string {
  return place.slice(place.lastIndexOf("/") + 1);
}

function camel(name: string): string {
  const [first = "", ...words] = name.split(/[_-]+/).filter((word) => word !== "");
  return first + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function entryOf(
  { id, facts, line }: GeneratedRow,
  discriminators: readonly { readonly property: string; readonly name: string }[],
): DraftEntry {
  const at = <T>(value: T): Field<T> => ({ value, line, confidence: "certain" });
  const values = discriminators.flatMap(({ property, name }) => {
    const [first] = [facts[property]].flat();
    return first === undefined ? [] : [[name, at(String(first))] as const];
  });
  const { statuses, messages, title, meaning, retry } = facts;
  const texts = Array.isArray(messages) ? messages.filter((each) => typeof each === "string") : [];
  const isUntold = values.length + texts.length === 0 && !(Array.isArray(statuses) && statuses.length > 0);
  return {
    id,
    title: typeof title === "string" ? title : undefined,
    values: Object.fromEntries(values),
    statuses: Array.isArray(statuses) ? statuses.filter((each) => typeof each === "number").map(at) : [],
    // An entry that nothing tells apart has a name at least.
    label: isUntold && typeof title === "string" ? at(title) : undefined,
    messages: texts.map(at),
    meaning: typeof meaning === "string" ? at(meaning) : undefined,
    causes: [],
    actions: [],
    retryJson:
      typeof retry === "object" && retry !== null ? (retry as Readonly<Record<string, unknown>>) : undefined,
    section: "",
    line,
    confidence: "certain",
  };
}

// Lists of errors in JSON and YAML: objects with a code, a status and a message each, or such by their codes. What a key holds is known by
// its name.

import { itemsOf, membersOf, type Scalar, type Tree } from "../tree/tree.ts";
import type { List, Row } from "./listModel.ts";
import { isSentence, roleOf } from "./names.ts";

const DEEPEST = 5;

/** What a column of a list holds. */
export type ColumnRole = NonNullable<ReturnType<typeof roleOf>>;

/** Columns by what they hold, as a person says it; a dot leads into what a column has: `error.code`. */
export type ColumnMap = Readonly<Partial<Record<ColumnRole, string>>>;

/** The lists of a document, by the key that each stands under. `map`: what the columns hold, in place of what their names say. */
export function dataLists(root: Tree, map?: ColumnMap): readonly List[] {
  const lists: List[] = [];
  // Aliases of YAML lead to one node in many ways.
  const seen = new Set<Tree>();
  const read = (node: Tree, name: string, depth: number): void => {
    if (node.kind === "scalar" || depth > DEEPEST || seen.has(node)) return;
    seen.add(node);
    const rows = map ? mappedRows(node, map) : node.kind === "array" ? itemRows(node) : memberRows(node);
    if (rows.length > 0)
      lists.push({
        name,
        // Whoever imports the document says that it is a list of errors.
        isSure: name === "default",
        kind: "object",
        isOfRecords: rows.some(({ isRecord }) => isRecord),
        rows,
        line: node.line,
      });
    else for (const [key, inner] of membersOf(node)) read(inner, key, depth + 1);
  };
  read(root, "default", 0);
  return lists;
}

/** The columns of the longest list of objects in a document, the most frequent first; of a list by keys too. */
export function columnsIn(root: Tree): readonly string[] {
  let best: { readonly count: number; readonly columns: readonly string[] } = { count: 0, columns: [] };
  const seen = new Set<Tree>();
  const look = (node: Tree, depth: number): void => {
    if (node.kind === "scalar" || depth > DEEPEST || seen.has(node)) return;
    seen.add(node);
    const elements = elementsOf(node);
    const objects = elements.filter((each) => each.kind === "object");
    const isList = objects.length === elements.length && objects.length > 1;
    const columns = isList ? columnsOf(objects) : [];
    if (columns.length > 0 && objects.length > best.count) best = { count: objects.length, columns };
    for (const inner of elements) look(inner, depth + 1);
  };
  look(root, 0);
  return best.columns;
}

function elementsOf(node: Tree): readonly Tree[] {
  return node.kind === "array" ? node.items : membersOf(node).map(([, inner]) => inner);
}

/** Those that at least half of the elements have, also within an object in them. */
function columnsOf(objects: readonly Tree[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const object of objects.slice(0, MOST_LOOKED_AT)) {
    for (const [name, value] of membersOf(object)) {
      const inner = membersOf(value).filter(([, each]) => each.kind === "scalar");
      const names = value.kind === "scalar" ? [name] : inner.map(([own]) => `${name}.${own}`);
      for (const each of names) counts.set(each, (counts.get(each) ?? 0) + 1);
    }
  }
  const most = Math.min(objects.length, MOST_LOOKED_AT);
  return [...counts].flatMap(([name, count]) => (count * 2 >= most ? [name] : [])).slice(0, MOST_COLUMNS);
}

const MOST_LOOKED_AT = 200;
const MOST_COLUMNS = 20;

/** The elements of a list that have one of the columns that are named. */
function mappedRows(node: Tree, map: ColumnMap): readonly DataRow[] {
  const elements: readonly (readonly [string | undefined, Tree])[] =
    node.kind === "array" ? node.items.map((item) => [undefined, item]) : membersOf(node);
  return elements.flatMap(([key, element]): DataRow[] => {
    const values = Object.entries(map).map(
      ([role, column]) => [role, scalar(columnIn(element, column))] as const,
    );
    if (values.every(([, value]) => value === undefined)) return [];
    const row: DataRow = { ...emptyRow(key, element.line), isRecord: true };
    const read = values.reduce((own, [role, value]) => withValue(own, role as ColumnRole, value), row);
    return read.code === undefined && key === undefined ? [] : [read];
  });
}

function columnIn(node: Tree, column: string): Tree | undefined {
  if (node.kind !== "object") return undefined;
  const whole = node.members.get(column);
  if (whole) return whole;
  const dot = column.indexOf(".");
  const inner = dot < 0 ? undefined : node.members.get(column.slice(0, dot));
  return inner && columnIn(inner, column.slice(dot + 1));
}

interface DataRow extends Row {
  readonly isRecord: boolean;
}

function itemRows(node: Tree): readonly DataRow[] {
  const rows = itemsOf(node).flatMap((item) => rowOf(item, undefined) ?? []);
  return rows.filter(({ code, key }) => code !== undefined || key !== undefined);
}

/** Members that are all of one form: what else an object has is not a list. */
function memberRows(node: Tree): readonly DataRow[] {
  const members = membersOf(node);
  const rows = members.flatMap(([key, value]) => rowOf(value, key) ?? []);
  if (rows.length < members.length || rows.length < 2) return [];
  const isSame = rows.every(({ isRecord }) => isRecord === rows[0]?.isRecord);
  return isSame &&
    (rows[0]?.isRecord ||
      rows.every(({ status }) => status !== undefined) ||
      rows.every(({ message }) => message !== undefined))
    ? rows
    : [];
}

function scalar(node: Tree | undefined): Scalar | undefined {
  return node?.kind === "scalar" ? node.value : undefined;
}

function rowOf(node: Tree, key: string | undefined): DataRow | undefined {
  const base = emptyRow(key, node.line);
  if (node.kind === "scalar") {
    const { value } = node;
    if (isStatus(value)) return { ...base, status: value, isRecord: false };
    if (typeof value === "string" && (key !== undefined ? isSentence(value) : !isSentence(value)))
      return {
        ...base,
        code: key === undefined ? value : undefined,
        status: undefined,
        message: key === undefined ? undefined : value,
        isRecord: false,
      };
    return undefined;
  }
  if (node.kind !== "object") return undefined;
  let row: DataRow = { ...base, isRecord: true };
  for (const [name, inner] of membersOf(node)) {
    const role = roleOf(name);
    if (role) row = withValue(row, role, scalar(inner));
  }
  // A code that is a status says no more than that.
  if (isStatus(row.code) && row.status === undefined) row = { ...row, code: undefined, status: row.code };
  const said = row.code ?? row.label ?? key;
  const isError =
    said !== undefined && (row.status !== undefined || row.message !== undefined || row.code !== undefined);
  return isError ? row : undefined;
}

function emptyRow(key: string | undefined, line: number) {
  const nothing = { code: undefined, label: undefined, status: undefined, message: undefined, meaning: "" };
  return { ...nothing, key, isNumberKey: /^-?\d+$/.test(key ?? ""), line };
}

/** The row with what a column of this role has; as it was where that cannot be. */
function withValue(row: DataRow, role: ColumnRole, value: Scalar | undefined): DataRow {
  if (value === undefined || value === null || typeof value === "boolean") return row;
  if (role === "code") return { ...row, code: value };
  if (role !== "status") return typeof value === "string" ? { ...row, [role]: value } : row;
  const number = typeof value === "string" && /^[45]\d\d$/.test(value) ? Number(value) : value;
  return isStatus(number) ? { ...row, status: number } : row;
}

function isStatus(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 400 && value <= 599;
}

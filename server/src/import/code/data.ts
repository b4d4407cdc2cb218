// Lists of errors in JSON and YAML: objects with a code, a status and a message each, or such by their codes. What a key holds is known by
// its name.

import { itemsOf, membersOf, type Scalar, type Tree } from "../tree/tree.ts";
import type { List, Row } from "./listModel.ts";
import { isSentence, roleOf } from "./names.ts";

const DEEPEST = 5;

/** The lists of a document, by the key that each stands under. */
export function dataLists(root: Tree): readonly List[] {
  const lists: List[] = [];
  const read = (node: Tree, name: string, depth: number): void => {
    if (node.kind === "scalar" || depth > DEEPEST) return;
    const rows = node.kind === "array" ? itemRows(node) : memberRows(node);
    if (rows.length > 0)
      lists.push({
        name,
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
  const base = {
    key,
    isNumberKey: /^-?\d+$/.test(key ?? ""),
    label: undefined,
    meaning: "",
    line: node.line,
  };
  if (node.kind === "scalar") {
    const { value } = node;
    if (isStatus(value))
      return { ...base, code: undefined, status: value, message: undefined, isRecord: false };
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
  let row: DataRow = { ...base, code: undefined, status: undefined, message: undefined, isRecord: true };
  for (const [name, inner] of membersOf(node)) {
    const role = roleOf(name);
    const value = scalar(inner);
    if (value === undefined || value === null || typeof value === "boolean") continue;
    const number = typeof value === "string" && /^[45]\d\d$/.test(value) ? Number(value) : value;
    if (role === "status" && isStatus(number)) row = { ...row, status: number };
    else if (role === "code") row = { ...row, code: value };
    else if (role === "label" && typeof value === "string") row = { ...row, label: value };
    else if (role === "message" && typeof value === "string") row = { ...row, message: value };
    else if (role === "meaning" && typeof value === "string") row = { ...row, meaning: value };
  }
  // A code that is a status says no more than that.
  if (isStatus(row.code) && row.status === undefined) row = { ...row, code: undefined, status: row.code };
  const said = row.code ?? row.label ?? key;
  const isError =
    said !== undefined && (row.status !== undefined || row.message !== undefined || row.code !== undefined);
  return isError ? row : undefined;
}

function isStatus(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 400 && value <= 599;
}

// Errors that documents list under keys of their own, at an operation, a response or the whole: `x-errors` and its like.

import { isKnown } from "../recognise/statuses.ts";
import { itemsOf, member, membersOf, type Scalar, type Tree, textOf } from "../tree/tree.ts";

/** An error of such a list. */
export interface Listed {
  readonly code: string;
  readonly status: number | undefined;
  readonly message: string | undefined;
  readonly meaning: string;
  readonly line: number;
}

/** `x-errors`, `x-error-codes`, `x-errorCodes`, `x-acme-error-codes` */
function isList(key: string): boolean {
  const words = key
    .replace(/([a-z])(?=[A-Z])/g, "$1-")
    .toLowerCase()
    .split("-");
  const end = words.at(-1) ?? "";
  const isCodes = (end === "codes" || end === "code") && /^errors?$/.test(words.at(-2) ?? "");
  return words[0] === "x" && (end === "errors" || isCodes);
}

/** The errors that a node lists. `status`: that of the response that it is. */
export function listedAt(node: Tree, status?: number): readonly Listed[] {
  return membersOf(node).flatMap(([key, list]) => {
    if (!isList(key)) return [];
    const elements = itemsOf(list).flatMap((item) => errorOf(item, undefined, status));
    const members = membersOf(list).flatMap(([name, item]) =>
      /^[1-5]\d\d$/.test(name)
        ? (item.kind === "array" ? item.items : [item]).flatMap((each) =>
            errorOf(each, undefined, Number(name)),
          )
        : errorOf(item, name, status),
    );
    return [...elements, ...members];
  });
}

function errorOf(item: Tree, name: string | undefined, around: number | undefined): Listed[] {
  const { line } = item;
  if (item.kind === "scalar") {
    const code = name ?? scalarText(item);
    const meaning = name === undefined ? "" : (textOf(item) ?? "");
    return code === undefined ? [] : [{ code, status: around, message: undefined, meaning, line }];
  }
  const first = (keys: readonly string[]): Tree | undefined =>
    keys.map((key) => member(item, key)).find((each) => each?.kind === "scalar");
  const stated = Number(
    scalarText(first(["status", "statusCode", "status_code", "http_status", "httpStatus"])),
  );
  const status = isKnown(stated) ? stated : around;
  const code =
    scalarText(first(["code", "errorCode", "error_code", "error", "name", "id", "type", "key"])) ?? name;
  if (code === undefined || code === "" || Number(code) === status) return [];
  const message = textOf(first(["message"]));
  const meaning = textOf(first(["description", "meaning", "summary", "title"])) ?? "";
  return [{ code, status, message, meaning, line }];
}

function scalarText(node: Tree | undefined): string | undefined {
  const value: Scalar | undefined = node?.kind === "scalar" ? node.value : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

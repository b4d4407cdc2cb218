// @ts-check
// The facts of Supabase, whose parts are written in three languages: a table of text, Go, and TypeScript.

import ts from "typescript";
import { digits, union } from "./nodes.mjs";

/** @typedef {import("../otherwise.mjs").Open} Open */

/** @type {Record<string, (open: Open) => Promise<string[]>>} */
export const supabase = {
  async supabase(open) {
    return [
      ...postgrest(await (await open("postgrest")).text("docs/references/errors.rst")),
      ...(await auth(await open("auth-js"), await open("auth"))),
      ...storage(await (await open("storage")).text("src/internal/errors/codes.ts")),
    ];
  },
};

/** @param {string} text */
function postgrest(text) {
  const lines = text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const facts = [];
  let status = "";
  for (const [index, [, first = "", second = "", third = ""]] of lines.entries()) {
    if (first.startsWith(".. _pgrst")) status = second;
    else if (first.startsWith("PGRST")) facts.push(`code ${first} ${status}`);
    else if (first.length === 5 && first !== "other" && digits(second) && second.length === 3)
      facts.push(`code ${first} ${second}`);
    else if (first.length === 3 && first.endsWith("*") && digits(second))
      facts.push(`code ${first} ${second}`);
    else if (first.length === 5 && third.startsWith("if ")) {
      const below = lines[index + 1]?.join(" ").split(" ") ?? [];
      const numbers = [...third.split(/[ ,]/), ...below].filter((word) => word.length === 3 && digits(word));
      facts.push(`code ${first} ${numbers.sort().join(" ")}`);
    }
  }
  return facts;
}

/**
 * @param {import("../source.mjs").Files} client
 * @param {import("../source.mjs").Files} server
 */
async function auth(client, server) {
  const declared = (await server.text("internal/api/apierrors/errorcode.go"))
    .split("\n")
    .map((line) => line.trim().split(/ +/))
    .filter((words) => words[1] === "ErrorCode" && words[2] === "=" && words[0] !== "type")
    .map(([name = "", , , value = ""]) => ({ name, code: value.replaceAll('"', "") }));
  /** @type {Map<string, Set<string>>} */
  const statuses = new Map(declared.map(({ code }) => [code, new Set()]));
  for (const code of union(await client.text("src/lib/error-codes.ts"), "ErrorCode"))
    if (!statuses.has(code)) statuses.set(code, new Set());
  const by = {
    BadRequest: "400",
    Forbidden: "403",
    NotFound: "404",
    UnprocessableEntity: "422",
    TooManyRequests: "429",
  };
  const named = {
    Unauthorized: "401",
    Forbidden: "403",
    Conflict: "409",
    RequestEntityTooLarge: "413",
    InternalServerError: "500",
    GatewayTimeout: "504",
  };
  for (const file of await server.list("internal", ".go")) {
    if (file.endsWith("_test.go")) continue;
    for (const call of (await server.text(file)).split("apierrors.New").slice(1)) {
      if (call.startsWith("ConflictError(")) statuses.get("conflict")?.add("409");
      if (call.startsWith("InternalServerError(")) statuses.get("unexpected_failure")?.add("500");
      const [maker = "", first = "", second = ""] = call.split(/[(,]/).map((word) => word.trim());
      const kind = maker.replace("Error", "");
      const [status, constant] =
        kind === "HTTP"
          ? [named[/** @type {keyof typeof named} */ (first.replace("http.Status", ""))], second]
          : [by[/** @type {keyof typeof by} */ (kind)], first];
      const code = declared.find(({ name }) => `apierrors.${name}` === constant)?.code;
      if (code !== undefined && status !== undefined) statuses.get(code)?.add(status);
    }
  }
  return [...statuses].map(([code, found]) => ["error_code", code, ...[...found].sort()].join(" "));
}

/** @param {string} text */
function storage(text) {
  const source = ts.createSourceFile("codes.ts", text, ts.ScriptTarget.Latest);
  /** @type {Map<string, { code: string, statuses: Set<string> }>} */
  const members = new Map();
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (
      ts.isEnumMember(node) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer) &&
      ts.isIdentifier(node.name)
    )
      members.set(node.name.text, { code: node.initializer.text, statuses: new Set() });
    if (ts.isObjectLiteralExpression(node)) {
      const code = property(node, "code");
      const status = property(node, "httpStatusCode");
      if (
        code !== undefined &&
        ts.isPropertyAccessExpression(code) &&
        status !== undefined &&
        ts.isNumericLiteral(status)
      ) {
        const { statuses } = members.get(code.name.text) ?? { statuses: new Set() };
        for (const each of status.text === "500" ? ["500"] : ["400", status.text]) statuses.add(each);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...members.values()].map(({ code, statuses }) =>
    ["storage_code", code, ...[...statuses].sort()].join(" "),
  );
}

/**
 * @param {ts.ObjectLiteralExpression} object
 * @param {string} name
 */
function property(object, name) {
  const found = object.properties.find(
    (each) => each.name !== undefined && ts.isIdentifier(each.name) && each.name.text === name,
  );
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

// @ts-check
// The facts of services and libraries whose types are parsed, or whose packages are run, instead of matched.

import { createRequire } from "node:module";
import ts from "typescript";
import { declared, objectOf, property, textsIn } from "./nodes.mjs";

/** @typedef {import("../otherwise.mjs").Open} Open */

const load = createRequire(import.meta.url);

/** @type {Record<string, (open: Open) => Promise<string[]>>} */
export const services = {
  async zod(open) {
    const files = await open("zod");
    const now = declared(await files.text("v4/core/errors.d.ts")).filter(
      (node) =>
        ts.isPropertySignature(node) &&
        node.questionToken === undefined &&
        ts.isInterfaceDeclaration(node.parent) &&
        node.parent.name.text.startsWith("$ZodIssue"),
    );
    const { ZodIssueCode } = load(files.path("v3/ZodError.cjs"));
    return [...now.flatMap((node) => property(node, "code")), ...Object.values(ZodIssueCode)].map(
      (code) => `issue ${code}`,
    );
  },

  async trpc(open) {
    const below = "src/unstable-core-do-not-import";
    const files = await open("trpc");
    const numbers = objectOf(await files.text(`${below}/rpc/codes.ts`), "TRPC_ERROR_CODES_BY_KEY");
    const statuses = objectOf(
      await files.text(`${below}/http/getHTTPStatusCode.ts`),
      "JSONRPC2_TO_HTTP_CODE",
    );
    return [
      ...numbers.map(([code]) => `code ${code} ${statuses.find(([name]) => name === code)?.[1]}`),
      ...numbers.map(([, number]) => `number ${number}`),
    ];
  },

  async discord(open) {
    const { RESTJSONErrorCodes } = load((await open("types")).path("rest/common.js"));
    return Object.values(RESTJSONErrorCodes)
      .filter((value) => typeof value === "number")
      .map((code) => `code ${code}`);
  },

  async firebase(open) {
    const auth = declared(await (await open("auth")).text("dist/auth-public.d.ts"));
    const codes = auth.find(
      (node) => ts.isVariableDeclaration(node) && node.name.getText() === "AuthErrorCodes",
    );
    const storage = declared(await (await open("storage")).text("dist/storage-public.d.ts"));
    const firestore = declared(await (await open("firestore")).text("dist/index.d.ts"));
    const union = firestore.find(
      (node) => ts.isTypeAliasDeclaration(node) && node.name.text === "FirestoreErrorCode",
    );
    const admin = await (await open("admin")).text("lib/utils/error.js");
    const own = admin
      .split("\nAuthClientErrorCode.")
      .slice(1)
      .map((part) => part.split("code: '")[1]?.split("'")[0]);
    return [
      ...textsIn(codes),
      ...textsIn(union),
      ...storage.flatMap((node) =>
        ts.isEnumMember(node) && node.parent.name.text === "StorageErrorCode"
          ? textsIn(node).map((code) => `storage/${code}`)
          : [],
      ),
      ...own.map((code) => `auth/${code}`),
    ].map((code) => `code ${code}`);
  },

  async anthropic(open) {
    const files = await open("sdk");
    const types = declared(await files.text("resources/shared.d.ts")).find(
      (node) => ts.isTypeAliasDeclaration(node) && node.name.text === "ErrorType",
    );
    /** @type {Map<string, string[]>} */
    const statuses = new Map();
    for (const text of declared(await files.text("core/error-classes.js")).flatMap((node) =>
      ts.isStringLiteral(node) ? node.text : [],
    )) {
      const [status = "", code] = text.split(" ");
      if (code !== undefined && Number(status) > 0)
        statuses.set(code, [...(statuses.get(code) ?? []), status]);
    }
    return [
      ...textsIn(types).map((type) => `type ${type}`),
      ...[...statuses].map(([code, found]) => ["error_code", code, ...found.sort()].join(" ")),
    ];
  },

  async openai(open) {
    const files = await open("sdk");
    const found = [];
    for (const file of await files.list("resources", ".d.ts")) {
      for (const node of declared(await files.text(file))) {
        if (ts.isTypeAliasDeclaration(node) && node.name.text === "OAuthErrorCode")
          found.push(...textsIn(node));
        const isCode = ts.isPropertySignature(node) && node.name.getText() === "code" && !node.questionToken;
        if (isCode && node.type !== undefined && !node.type.getText().includes("string"))
          found.push(...textsIn(node));
      }
    }
    const caller = declared(await (await open("langchain")).text("dist/utils/async_caller.js"));
    for (const node of caller) {
      const isCode = ts.isBinaryExpression(node) && node.left.getText() === "getErrorCode(error)";
      if (isCode && ts.isStringLiteral(node.right)) found.push(node.right.text);
    }
    const client = await (await open("langchain-openai")).text("dist/utils/client.js");
    const [, tested = ""] = client.split('String(e).includes("');
    found.push(tested.split('"')[0] ?? "");
    return found.map((code) => `code ${code}`);
  },

  async mysql(open) {
    const files = await open("driver");
    const listed = Object.entries(load(files.path("lib/constants/errors.js"))).filter(
      ([name, number]) => name.startsWith("ER_") && typeof number === "number",
    );
    const own = [];
    for (const file of await files.list("lib", ".js")) {
      const set = (await files.text(file)).split("code = '").slice(1);
      own.push(
        ...set.map((after) => after.split("'")[0] ?? "").filter((code) => code === code.toUpperCase()),
      );
    }
    return [...listed.map(([name]) => name), ...own].map((code) => `code ${code}`);
  },

  async mongodb(open) {
    const { MONGODB_ERROR_CODES } = load((await open("driver")).path("lib/error.js"));
    const { class: _, OK, ...list } = load((await open("list")).path("index.js"));
    return [...Object.values(MONGODB_ERROR_CODES), ...Object.values(list)].map((code) => `code ${code}`);
  },

  async resend(open) {
    const types = declared(await (await open("node")).text("dist/index.d.mts")).find(
      (node) => ts.isTypeAliasDeclaration(node) && node.name.text === "RESEND_ERROR_CODE_KEY",
    );
    /** @type {Map<string, string[]>} */
    const statuses = new Map(textsIn(types).map((code) => [code, []]));
    const lines = (await (await open("rust")).text("src/error.rs")).split("\n").map((line) => line.trim());
    let status = "";
    for (const line of lines) {
      const [slashes, first = "", second = ""] = line.split(" ");
      if (slashes !== "///") status = "";
      else if (first.length === 3 && Number(first) > 0) status = first;
      else if (first === "-" && second.startsWith("`") && status !== "")
        statuses.set(second.replaceAll("`", ""), [status]);
    }
    return [...statuses].map(([code, found]) => ["code", code, ...found].join(" "));
  },

  /** Reads the list as text, line by line, in the order in which its rows have code and status. */
  async clerk(open) {
    const lines = (await (await open("docs")).text("data/api_errors.json")).split("\n");
    /** @type {Map<string, Set<string>>} */
    const statuses = new Map();
    let code = "";
    for (const line of lines.filter((each) => each.startsWith('    "'))) {
      const [, name, , value = ""] = line.split('"');
      if (name === "code") code = value;
      if (name === "status")
        statuses.set(code, new Set([...(statuses.get(code) ?? []), ...(Number(value) > 0 ? [value] : [])]));
    }
    statuses.delete("");
    return [...statuses].map(([each, found]) => ["code", each, ...[...found].sort()].join(" "));
  },
};

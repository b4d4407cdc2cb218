// What is said of codes in the code of an API beside its forms (forms.test.ts): what is left alone, what cannot be judged, and what
// stands in other files.

import { expect, test } from "vitest";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { TextDocument as Text } from "vscode-languageserver-textdocument";
import { analyse, analyseText } from "../../server/src/engine/analyse.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { parseTypeScript } from "../../server/src/parse/typescript.ts";
import type { Imports } from "../../server/src/references/typescript/values/model.ts";
import { moduleOf } from "../../server/src/references/typescript/values/modules.ts";
import { unjudgedCodes } from "../../server/src/rules/produced.ts";
import { indexWith } from "../support/analyse.ts";
import { catalogText } from "../support/catalogText.ts";

const catalogs = indexWith([
  catalogText("shop", { SOLD_OUT: 409, ORDER_GONE: 404, RATE_LIMITED: 429, CONFLICT: 410 }),
]);

function analysed(source: string, modules: Readonly<Record<string, string>> = {}) {
  const imports: Imports = (specifier) => {
    const text = modules[specifier];
    const tree = text === undefined ? undefined : parseTypeScript(`${specifier}.ts`, "typescript", text);
    return tree && moduleOf(tree, { imports: () => undefined, onExhausted: () => {} });
  };
  const kept = new Map<string, ReturnType<Imports>>();
  const once: Imports = (specifier) => {
    if (!kept.has(specifier)) kept.set(specifier, imports(specifier));
    return kept.get(specifier);
  };
  const text: TextDocument = Text.create("file:///a.ts", "typescript", 1, source);
  return analyseText(text, catalogs, { produced: "shop" }, once)!;
}

function said(source: string, modules?: Readonly<Record<string, string>>) {
  return findingsOf(analysed(source, modules))
    .filter(({ rule }) => ["undeclared-error", "contradictory-status"].includes(rule.metadata.id))
    .map(({ rule, span }) => `${rule.metadata.id}: ${source.slice(span.start, span.end)}`);
}

function unjudged(source: string) {
  return unjudgedCodes(analysed(source)).map(({ start, end }) => source.slice(start, end));
}

test.each([
  ["names of statuses", `export const HttpStatus = { NOT_FOUND: 404, CONFLICT: 409, GONE: 410 };`],
  [
    "names of statuses of which one is a code too",
    `export const HttpStatus = { NOT_FOUND: 404, BAD_REQUEST: 400, CONFLICT: 409, GONE: 410 };`,
  ],
  ["limits", `const LIMITS = { MAX_ORDERS: 500, MAX_ITEMS: 400 };`],
  ["events", `class OrderAdded extends BaseEvent { type = "ORDER_ADDED"; }`],
  ["a table of errors with other statuses", `const RETRIES = { SOLD_OUT: 3, LEFT_BEHIND: 5 };`],
  ["what is handed to a call", `await db.orders.update({ code: "LEFT_BEHIND", status: 404 });`],
  ["what is logged", `console.error(404, { code: "LEFT_BEHIND" });`],
  ["a warning", `logger.warn({ code: "LEFT_BEHIND", statusCode: 409 });`],
  ["a helper without codes", `const page = (n: number) => render(n, "LEFT_BEHIND"); page(404);`],
  [
    "a parameter",
    `function fail(code: string) { return Response.json({ code, message: "x" }, { status: 409 }); }`,
  ],
  [
    "an error that is sent on",
    `app.use((err, req, res, next) => res.status(err.status).json({ code: err.code, message: "x" }));`,
  ],
  [
    "a status of the constructor's own table",
    `const S = { SOLD_OUT: 409 };
class AppError extends Error {
  status: number;
  constructor(readonly code: keyof typeof S) { super(code); this.status = S[code]; }
}
throw new AppError("SOLD_OUT");`,
  ],
  ["an error without a status", `throw new ConfigurationError("MISSING_DATABASE_URL");`],
  ["two statuses", `throw new ApiError("SOLD_OUT", { status: 409, statusCode: 500 });`],
  ["a union of two that are there", `throw new ApiError(isGone ? "ORDER_GONE" : "ORDER_GONE", 404);`],
])("nothing is said of %s", (_, source) => {
  expect(said(source)).toEqual([]);
});

test.each([
  [
    "a table of which one is wrong",
    `const S: Record<Code, number> = { SOLD_OUT: 409, ORDER_GONE: 410, LEFT_BEHIND: 400 };`,
    ["contradictory-status: ORDER_GONE", "undeclared-error: LEFT_BEHIND"],
  ],
  [
    "a constructor's table, once",
    `const S = { SOLD_OUT: 404, ORDER_GONE: 404 };
class AppError extends Error {
  status: number;
  constructor(readonly code: keyof typeof S) { super(code); this.status = S[code]; }
}
throw new AppError("SOLD_OUT");`,
    ["contradictory-status: SOLD_OUT"],
  ],
  [
    "a code of tRPC's, which comes with its status",
    `import { TRPCError } from "@trpc/server";
throw new TRPCError({ code: "CONFLICT", message: "none left" });
throw new TRPCError({ code: "NOT_FOUND" });`,
    ["contradictory-status: CONFLICT", "undeclared-error: NOT_FOUND"],
  ],
  [
    "a status alone",
    `res.sendStatus(418); res.sendStatus(409); res.sendStatus(204);`,
    ["undeclared-error: 418"],
  ],
  [
    "a record beside errors",
    `const CODES = { SoldOut: "SOLD_OTU", Gone: "ORDER_GONE" } as const;
const STATUS: Record<Code, number> = { SOLD_OUT: 410, ORDER_GONE: 404 };
throw new AppError(CODES.SoldOut);
throw new AppError(CODES.Gone);`,
    ["contradictory-status: SOLD_OUT", "undeclared-error: CODES.SoldOut"],
  ],
  ["a slip without a status", `throw new AppError("SOLD_OTU");`, ["undeclared-error: SOLD_OTU"]],
  [
    "either of two",
    `throw isGone ? new AppError("LEFT_BEHIND", 404) : new AppError("SOLD_OUT", 409);`,
    ["undeclared-error: LEFT_BEHIND"],
  ],
  [
    "a code that falls back",
    `throw new AppError({ code: given ?? "LEFT_BEHIND", status: 409 });`,
    ["undeclared-error: LEFT_BEHIND"],
  ],
])("%s", (_, source, expected) => {
  expect(said(source).sort()).toEqual([...expected].sort());
});

test.each([
  [
    "a class of another file",
    `import { Conflict } from "./errors";\nthrow new Conflict("ORDER_GONE");`,
    {
      "./errors": `export class Conflict extends Error { status = 409; constructor(readonly code: string) { super(code); } }`,
    },
    ["contradictory-status: ORDER_GONE"],
  ],
  [
    "a helper of another file",
    `import { fail } from "./respond";\nexport const GET = () => fail(409, "LEFT_BEHIND");`,
    {
      "./respond": `export const fail = (status: number, code: string) => Response.json({ code, message: "x" }, { status });`,
    },
    ["undeclared-error: LEFT_BEHIND"],
  ],
  [
    "codes of another file",
    `import { ErrorCode } from "./codes";\nthrow new AppError(ErrorCode.Left, 409);`,
    { "./codes": `export enum ErrorCode { Left = "LEFT_BEHIND", SoldOut = "SOLD_OUT" }` },
    ["undeclared-error: ErrorCode.Left"],
  ],
  [
    "statuses of another file",
    `import { STATUS } from "./statuses";\nclass E extends Error { status: number; constructor(readonly code: string) { super(); this.status = STATUS[code]; } }\nthrow new E("LEFT_BEHIND");`,
    { "./statuses": `export const STATUS = { LEFT_BEHIND: 409 };` },
    ["undeclared-error: LEFT_BEHIND"],
  ],
  [
    "an error that a class of another file states by itself",
    `import { SoldOut } from "./errors";\nthrow new SoldOut();`,
    { "./errors": `export class SoldOut extends Error { status = 404; code = "SOLD_OUT"; }` },
    [],
  ],
] as const)("%s", (_, source, modules, expected) => {
  expect(said(source, modules)).toEqual(expected);
});

test.each([
  [
    "a code that is worked out",
    `res.status(409).json({ code: codeOf(error), message: "x" });`,
    ["codeOf(error)"],
  ],
  [
    "a code that is put together",
    `throw new AppError({ code: \`ORDER_\${kind}\`, status: 409 });`,
    [`\`ORDER_\${kind}\``],
  ],
  [
    "a constant of a file that is not there",
    `throw new AppError({ code: Codes.Gone, status: 409 });`,
    ["Codes.Gone"],
  ],
  ["a code with no status", `throw new AppError({ code: "LEFT_BEHIND" });`, ["LEFT_BEHIND"]],
  [
    "a tag with no status",
    `import { Data } from "effect";\nclass A extends Data.TaggedError("LEFT_BEHIND")<{}> {}`,
    ["LEFT_BEHIND"],
  ],
  [
    "what is thrown beside another API",
    `await fetch("https://pay.example/");\nthrow new AppError("LEFT_BEHIND", 409);`,
    ["LEFT_BEHIND"],
  ],
  [
    "nothing where all is known",
    `throw new AppError("SOLD_OUT", 409);\nthrow new AppError({ code: "SOLD_OUT" });`,
    [],
  ],
  ["no error that is sent on", `res.status(err.status).json({ code: err.code, message: "x" });`, []],
  ["no configuration", `throw new ConfigurationError("MISSING_DATABASE_URL");`, []],
  [
    "no parameter",
    `const fail = (code: string) => Response.json({ code, message: "x" }, { status: 409 });`,
    [],
  ],
])("not judged: %s", (_, source, expected) => {
  expect(unjudged(source)).toEqual(expected);
});

test("a file that is nobody's code reads none of it", () => {
  const { text, references } = analysed(`throw new AppError("SOLD_OTU", 409);`);
  let reads = 0;
  const stated = () => {
    reads++;
    return references.stated?.() ?? [];
  };
  const document = analyse({ text, references: { ...references, stated } }, catalogs, {});
  expect([reads, document.stated]).toEqual([0, []]);
  const own = analyse({ text, references: { ...references, stated } }, catalogs, { produced: "shop" });
  expect([reads, own.stated.length]).toEqual([1, 2]);
});

test("helpers that call each other, and themselves, end", () => {
  const source = `const a = (code, status) => b(code, status);
const b = (code, status) => status > 500 ? a(code, status) : c(code, status);
const c = (code, status) => a(code, status) ?? b(code, status) ?? c(code, status);
throw a("LEFT_BEHIND", 409);
class A extends B { constructor(code) { super(code, 409); } }
class B extends A { constructor(code) { super(code); } }
throw new A("LEFT_BEHIND");`;
  expect(analysed(source).stated.length).toBeGreaterThan(0);
});

// The forms in which servers state their errors, as sources: `«…»` is around the code and `‹…›` around the status. Where a finding
// stands elsewhere than at the code, `⟦…⟧` is around that place. Each row is one way of writing that is in use.

/** What is shown by it, and the source. A code that is a key without quotes is not completed. */
export type Form = readonly [what: string, source: string];

/** Errors that are thrown, made, or handed on. */
export const thrownForms: readonly Form[] = [
  ["a class with positions", `throw new ApiError("«SOLD_OUT»", ‹409›);`],
  ["a class with options", `throw new HttpError(‹409›, { code: "«SOLD_OUT»" });`],
  [
    "a class of the file that names its parameters",
    `class ApiError extends Error {
  constructor(readonly status: number, readonly code: string, message: string) { super(message); }
}
throw new ApiError(‹409›, "«SOLD_OUT»", "NOTHING_LEFT");`,
  ],
  [
    "a subclass with a status of its own",
    `class Conflict extends AppError {
  statusCode = ‹409›;
}
throw new Conflict("«SOLD_OUT»");`,
  ],
  [
    "a subclass that hands its status on",
    `class AppError extends Error {
  constructor(readonly code: string, readonly status: number, message?: string) { super(message); }
}
class Conflict extends AppError {
  constructor(code: string, message?: string) { super(code, ‹409›, message); }
}
throw new Conflict("«SOLD_OUT»", "Nothing left");`,
  ],
  [
    "an error that is made first",
    `const error = new AppError("«SOLD_OUT»", ‹409›);
throw error;`,
  ],
  ["a promise that is rejected", `return Promise.reject(new AppError("«SOLD_OUT»", ‹409›));`],
  ["an error for Express", `app.use((req, res, next) => next(new AppError("«SOLD_OUT»", ‹409›)));`],
  [
    "properties assigned to an error",
    `throw Object.assign(new Error("Nothing left"), { code: "«SOLD_OUT»", status: ‹409› });`,
  ],
  [
    "http-errors",
    `import createError from "http-errors";
throw createError(‹409›, "Nothing left", { code: "«SOLD_OUT»" });`,
  ],
  [
    "http-errors in JavaScript",
    `const createError = require("http-errors");
module.exports = (req, res, next) => next(createError(‹409›, { code: "«SOLD_OUT»" }));`,
  ],
  [
    "Hono's exception with a response",
    `import { HTTPException } from "hono/http-exception";
throw new HTTPException(‹409›, { res: Response.json({ code: "«SOLD_OUT»", message: "none" }, { status: ‹409› }) });`,
  ],
  [
    "Hono's exception with a cause",
    `import { HTTPException } from "hono/http-exception";
throw new HTTPException(‹409›, { message: "none left", cause: { code: "«SOLD_OUT»" } });`,
  ],
  [
    "Nest's exception with a body",
    `import { HttpException } from "@nestjs/common";
throw new HttpException({ code: "«SOLD_OUT»", message: "none left" }, ‹409›);`,
  ],
  [
    "a class on Nest's exception",
    `import { HttpException } from "@nestjs/common";
export class SoldOutException extends HttpException {
  constructor(item: string) { super({ code: "«SOLD_OUT»", message: \`No \${item}\` }, ‹409›); }
}`,
  ],
  [
    "a status by name",
    `import { HttpException, HttpStatus } from "@nestjs/common";
const CONFLICT = HttpStatus.CONFLICT; // ‹409›
throw new HttpException({ code: "«SOLD_OUT»" }, CONFLICT);`,
  ],
  [
    "Nest's named exception",
    `import { ConflictException } from "@nestjs/common";
throw new ConflictException({ code: "«SOLD_OUT»", message: "none left" });`,
  ],
  [
    "a class on Nest's named exception",
    `import { ConflictException } from "@nestjs/common";
class SoldOut extends ConflictException {
  constructor() { super({ code: "«SOLD_OUT»", message: "none left" }); }
}`,
  ],
  [
    "http-errors' named error",
    `import createError from "http-errors";
throw new createError.Conflict("«SOLD_OUT»");`,
  ],
  [
    "Boom",
    `import Boom from "@hapi/boom";
throw new Boom.Boom("Nothing left", { statusCode: ‹409›, data: { code: "«SOLD_OUT»" } });`,
  ],
  [
    "h3",
    `throw createError({ statusCode: ‹409›, statusMessage: "Sold out", data: { code: "«SOLD_OUT»" } });`,
  ],
  [
    "oRPC",
    `import { ORPCError } from "@orpc/server";
throw new ORPCError("«SOLD_OUT»", { status: ‹409›, message: "Nothing left" });`,
  ],
  [
    "GraphQL",
    `import { GraphQLError } from "graphql";
throw new GraphQLError("Nothing left", { extensions: { code: "«SOLD_OUT»", http: { status: ‹409› } } });`,
  ],
  [
    "SvelteKit",
    `import { error } from "@sveltejs/kit";
export const load = () => error(‹409›, { code: "«SOLD_OUT»", message: "none left" });`,
  ],
  [
    "Koa's throw",
    `router.get("/orders", (ctx) => { ctx.throw(‹409›, "Nothing left", { code: "«SOLD_OUT»" }); });`,
  ],
  [
    "Koa's assert",
    `router.get("/orders", (ctx) => { ctx.assert(left > 0, ‹409›, "Nothing left", { code: "«SOLD_OUT»" }); });`,
  ],
  [
    "Feathers",
    `import { FeathersError } from "@feathersjs/errors";
throw new FeathersError("Nothing left", "SoldOut", ‹409›, "sold-out", { code: "«SOLD_OUT»" });`,
  ],
];

/** Classes, tables and contracts that say once what an error is. */
export const declaredForms: readonly Form[] = [
  [
    "a subclass with everything in super",
    `export class SoldOut extends AppError {
  constructor(item: string) { super("«SOLD_OUT»", ‹409›, \`No \${item}\`); }
}`,
  ],
  [
    "a subclass with the message first",
    `export class AppError extends Error {
  constructor(message: string, readonly code: string, readonly statusCode: number) { super(message); }
}
export class SoldOut extends AppError {
  constructor() { super("Nothing left", "«SOLD_OUT»", ‹409›); }
}`,
  ],
  [
    "fields",
    `export class SoldOut extends DomainError {
  readonly code = "«SOLD_OUT»" as const;
  readonly statusCode = ‹409›;
}`,
  ],
  [
    "static fields",
    `export class SoldOut extends Error {
  static CODE = "«SOLD_OUT»";
  static STATUS = ‹409›;
}`,
  ],
  [
    "fields that the constructor fills",
    `export class SoldOut extends Error {
  constructor() {
    super("Nothing left");
    this.code = "«SOLD_OUT»";
    this.status = ‹409›;
  }
}`,
  ],
  [
    "a code beside the status of the base",
    `class Conflict extends Error { status = ‹409›; }
export class SoldOut extends Conflict { code = "«SOLD_OUT»"; }`,
  ],
  [
    "an object for the base",
    `export class SoldOut extends BaseError {
  constructor() { super({ code: "«SOLD_OUT»", httpStatus: ‹409›, message: "Nothing left" }); }
}`,
  ],
  [
    "Fastify",
    `import createError from "@fastify/error";
export const SoldOut = createError("«SOLD_OUT»", "Nothing left of %s", ‹409›);`,
  ],
  [
    "a class on Fastify's",
    `import { createError } from "@fastify/error";
export class SoldOut extends createError("«SOLD_OUT»", "Nothing left", ‹409›) {}`,
  ],
  [
    "Effect's schemas",
    `import { Schema } from "effect";
import { HttpApiSchema } from "@effect/platform";
export class SoldOut extends Schema.TaggedError<SoldOut>()(
  "«SOLD_OUT»",
  { item: Schema.String },
  HttpApiSchema.annotations({ status: ‹409› }),
) {}`,
  ],
  [
    "Effect's data with a status",
    `import { Data } from "effect";
export class SoldOut extends Data.TaggedError("«SOLD_OUT»")<{ item: string }> {
  readonly status = ‹409›;
}`,
  ],
  [
    "a contract of oRPC",
    `import { oc } from "@orpc/contract";
export const reserve = oc.errors({
  "«SOLD_OUT»": { status: ‹409›, message: "Nothing left" },
});`,
  ],
  [
    "a procedure of oRPC",
    `import { os } from "@orpc/server";
const base = os.errors({ RATE_LIMITED: { status: 429 } });
export const reserve = os.errors({ "«SOLD_OUT»": { status: ‹409› } }).handler(run);`,
  ],
  [
    "a record of statuses",
    `const STATUS: Record<Code, number> = { "«SOLD_OUT»": ‹409›, RATE_LIMITED: 429 };`,
  ],
  [
    "a table that satisfies a type",
    `export const STATUS = { "«SOLD_OUT»": ‹409›, RATE_LIMITED: 429 } satisfies Record<Code, number>;`,
  ],
  [
    "a table of statuses and messages",
    `export const ERRORS = {
  "«SOLD_OUT»": { status: ‹409›, message: "Nothing left" },
  RATE_LIMITED: { status: 429, message: "Slow down" },
} as const;`,
  ],
  [
    "a table of tuples",
    `const ERRORS = { "«SOLD_OUT»": [‹409›, "Nothing left"], RATE_LIMITED: [429, "Slow down"] };`,
  ],
  [
    "a table of errors by name",
    `export const ERRORS = {
  soldOut: { code: "«SOLD_OUT»", statusCode: ‹409›, message: "Nothing left" },
} as const;`,
  ],
  ["a frozen table", `const STATUS = Object.freeze({ "«SOLD_OUT»": ‹409›, RATE_LIMITED: 429 });`],
  ["a Map", `const STATUS = new Map<Code, number>([["«SOLD_OUT»", ‹409›], ["RATE_LIMITED", 429]]);`],
  ["a table by status", `const CODES: Record<number, Code> = { ‹409›: "«SOLD_OUT»", 429: "RATE_LIMITED" };`],
  [
    "a switch",
    `function statusOf(code: Code): number {
  switch (code) {
    case "«SOLD_OUT»": return ‹409›;
    case "RATE_LIMITED": return 429;
    default: return 500;
  }
}`,
  ],
  [
    "a table with constants of statuses",
    `const HTTP_CONFLICT = ‹409›;
const STATUS: Record<Code, number> = { "«SOLD_OUT»": HTTP_CONFLICT, RATE_LIMITED: 429 };`,
  ],
];

/** Codes that constants stand for. */
export const constantForms: readonly Form[] = [
  [
    "a constant in an error",
    `const CODES = { SoldOut: "SOLD_OUT" } as const;
throw new AppError(⟦CODES.SoldOut⟧, ‹409›);`,
  ],
  [
    "a constant in a body",
    `const CODES = { SoldOut: "SOLD_OUT" } as const;
res.status(‹409›).json({ code: ⟦CODES.SoldOut⟧, message: "none left" });`,
  ],
  [
    "a constant in a helper",
    `enum Code { SoldOut = "SOLD_OUT" }
const fail = (status: number, code: Code) => Response.json({ code, message: "x" }, { status });
export const GET = () => fail(‹409›, ⟦Code.SoldOut⟧);`,
  ],
  [
    "a constant in a result",
    `const SOLD_OUT = "SOLD_OUT";
export const reserve = () => ({ ok: false, error: ⟦SOLD_OUT⟧, status: ‹409› });`,
  ],
];

/** What is returned to whoever makes a response of it. */
export const returnedForms: readonly Form[] = [
  [
    "a result object",
    `export function reserve() { return { ok: false, error: "«SOLD_OUT»", status: ‹409› }; }`,
  ],
  [
    "a result of an arrow",
    `export const reserve = () => ({ success: false, code: "«SOLD_OUT»", statusCode: ‹409› });`,
  ],
  [
    "neverthrow",
    `import { err } from "neverthrow";
export const reserve = () => err({ code: "«SOLD_OUT»", status: ‹409› });`,
  ],
  [
    "neverthrow with an error",
    `import { errAsync } from "neverthrow";
export const reserve = () => errAsync(new AppError("«SOLD_OUT»", ‹409›));`,
  ],
  [
    "Effect",
    `import { Effect } from "effect";
export const reserve = Effect.fail({ code: "«SOLD_OUT»", status: ‹409› });`,
  ],
  [
    "a response of a function",
    `exports.handler = async () => ({ statusCode: ‹409›, body: JSON.stringify({ code: "«SOLD_OUT»" }) });`,
  ],
  [
    "a response that is declared first",
    `const failure = { status: ‹409›, code: "«SOLD_OUT»" };
export const reserve = () => failure;`,
  ],
];

/** What handlers answer. */
export const sentForms: readonly Form[] = [
  ["Express", `res.status(‹409›).json({ code: "«SOLD_OUT»", message: "none left" });`],
  [
    "Express with headers",
    `res.status(‹409›).set("x", "y").send({ code: "«SOLD_OUT»", message: "none left" });`,
  ],
  [
    "Express in two statements",
    `app.get("/", (req, res) => {
  res.status(‹409›);
  res.json({ code: "«SOLD_OUT»", message: "none left" });
});`,
  ],
  [
    "Node in two statements",
    `createServer((req, res) => {
  res.statusCode = ‹409›;
  res.end(JSON.stringify({ code: "«SOLD_OUT»" }));
});`,
  ],
  [
    "Node's writeHead",
    `createServer((req, res) => {
  res.writeHead(‹409›, { "content-type": "application/json" });
  res.end(JSON.stringify({ code: "«SOLD_OUT»" }));
});`,
  ],
  ["Fastify", `reply.code(‹409›).send({ code: "«SOLD_OUT»", message: "none left" });`],
  [
    "Fastify that returns",
    `app.get("/", async (request, reply) => {
  reply.code(‹409›);
  return { code: "«SOLD_OUT»", message: "none left" };
});`,
  ],
  ["Hono", `app.get("/", (c) => c.json({ code: "«SOLD_OUT»", message: "none left" }, ‹409›));`],
  [
    "Hono in two statements",
    `app.get("/", (c) => {
  c.status(‹409›);
  return c.json({ code: "«SOLD_OUT»", message: "none left" });
});`,
  ],
  [
    "Koa",
    `router.get("/", (ctx) => {
  ctx.status = ‹409›;
  ctx.body = { code: "«SOLD_OUT»", message: "none left" };
});`,
  ],
  [
    "Koa, the body first",
    `router.get("/", async (ctx) => {
  ctx.body = { code: "«SOLD_OUT»", message: "none left" };
  ctx.status = ‹409›;
});`,
  ],
  ["Elysia", `app.get("/", ({ status }) => status(‹409›, { code: "«SOLD_OUT»", message: "none left" }));`],
  [
    "Elysia before 1.3",
    `app.get("/", ({ error }) => error(‹409›, { code: "«SOLD_OUT»", message: "none left" }));`,
  ],
  [
    "Elysia's set",
    `app.get("/", ({ set }) => {
  set.status = ‹409›;
  return { code: "«SOLD_OUT»", message: "none left" };
});`,
  ],
  [
    "Elysia, imported",
    `import { status } from "elysia";
export const soldOut = () => status(‹409›, { code: "«SOLD_OUT»", message: "none left" });`,
  ],
  [
    "Next.js",
    `import { NextResponse } from "next/server";
export const GET = () => NextResponse.json({ code: "«SOLD_OUT»", message: "none left" }, { status: ‹409› });`,
  ],
  [
    "the web",
    `export const GET = () => Response.json({ code: "«SOLD_OUT»", message: "none left" }, { status: ‹409› });`,
  ],
  [
    "SvelteKit's forms",
    `import { fail } from "@sveltejs/kit";
export const actions = { default: () => fail(‹409›, { code: "«SOLD_OUT»", message: "none left" }) };`,
  ],
  [
    "h3",
    `export default defineEventHandler((event) => {
  setResponseStatus(event, ‹409›);
  return { code: "«SOLD_OUT»", message: "none left" };
});`,
  ],
];

/** Functions of the workspace that make responses or errors. */
export const helperForms: readonly Form[] = [
  [
    "a helper that answers",
    `const fail = (status: number, code: string) => Response.json({ code, message: "x" }, { status });
export const GET = () => fail(‹409›, "«SOLD_OUT»");`,
  ],
  [
    "a helper with the response",
    `function sendError(res: Response, status: number, code: string, message = "x") {
  return res.status(status).json({ code, message });
}
app.get("/", (req, res) => sendError(res, ‹409›, "«SOLD_OUT»"));`,
  ],
  [
    "a helper with options",
    `function fail({ status, code }: Failure) {
  return new Response(JSON.stringify({ code, message: "x" }), { status });
}
export const GET = () => fail({ status: ‹409›, code: "«SOLD_OUT»" });`,
  ],
  [
    "a helper with the status in it",
    `const conflict = (code: string) => new Response(JSON.stringify({ code, message: "x" }), { status: ‹409› });
export const GET = () => conflict("«SOLD_OUT»");`,
  ],
  [
    "a helper that throws",
    `function abort(code: string, status: number): never {
  throw new AppError(code, status);
}
export const GET = () => abort("«SOLD_OUT»", ‹409›);`,
  ],
  [
    "a method that makes errors",
    `class AppError extends Error {
  constructor(readonly code: string, readonly status: number) { super(code); }
  static conflict(code: string) { return new AppError(code, ‹409›); }
}
throw AppError.conflict("«SOLD_OUT»");`,
  ],
  [
    "a helper that asks a helper",
    `const send = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const conflict = (code: string) => send(‹409›, { code, message: "x" });
export const GET = () => conflict("«SOLD_OUT»");`,
  ],
];

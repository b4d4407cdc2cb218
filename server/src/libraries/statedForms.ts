// The libraries with which servers make errors and answers, as data: what is called, and what each argument is. A form that is not
// here is one more line. The sources are the documentations of the packages, as of 2026.

/** What is called, and what is made of its arguments. */
export interface StatedForm {
  /** The packages that export it; without any, it is a function that a handler is given, or a global one. */
  readonly packages?: readonly string[];
  /** Its names: of an export or of a member of one, `default` for what a package is as a whole; for others the last name. */
  readonly names: readonly string[];
  /** Whether it is called by its name alone: `error(404, …)`, and not `console.error(…)`. */
  readonly isBare?: true;
  /**
   * The name that each argument goes by: `code`, `status`, `message`, … Those of the members of an object stand behind it. `*`: a
   * number is a status. Empty: the argument stands for itself. Without a name, it says nothing.
   */
  readonly takes: readonly (string | undefined)[];
  /** The same of a call of what it gives: `TaggedError<X>()("X", …)`. */
  readonly gives?: readonly (string | undefined)[];
  /** What is made of it: an answer, or something to be thrown. */
  readonly how: "sent" | "thrown" | "declared";
  /** The status where none is given: of all, or by the code. */
  readonly status?: number | Readonly<Record<string, number>>;
}

/** tRPC's error codes, with the statuses that its HTTP handler answers; those of oRPC are among them. */
const RPC_STATUSES: Readonly<Record<string, number>> = {
  PARSE_ERROR: 400,
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  PAYMENT_REQUIRED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_SUPPORTED: 405,
  NOT_ACCEPTABLE: 406,
  TIMEOUT: 408,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNPROCESSABLE_CONTENT: 422,
  PRECONDITION_REQUIRED: 428,
  TOO_MANY_REQUESTS: 429,
  CLIENT_CLOSED_REQUEST: 499,
  INTERNAL_SERVER_ERROR: 500,
  NOT_IMPLEMENTED: 501,
  BAD_GATEWAY: 502,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
};

export const statedForms: readonly StatedForm[] = [
  {
    packages: ["@fastify/error"],
    names: ["default", "createError"],
    takes: ["code", "message", "status"],
    how: "declared",
    status: 500,
  },
  {
    packages: ["effect", "@effect/schema"],
    names: ["TaggedError", "TaggedErrorClass"],
    takes: ["_tag"],
    gives: ["_tag", undefined, ""],
    how: "declared",
  },
  { packages: ["@effect/platform"], names: ["annotations"], takes: [""], how: "declared" },
  { packages: ["effect", "@effect/io"], names: ["fail", "failSync", "left"], takes: [""], how: "thrown" },
  {
    packages: ["neverthrow", "ts-results", "ts-results-es", "oxide.ts", "@badrap/result", "option-t"],
    names: ["err", "errAsync", "Err", "createErr"],
    takes: [""],
    how: "thrown",
  },
  { packages: ["fp-ts"], names: ["left"], takes: [""], how: "thrown" },
  {
    packages: ["@orpc/server", "@orpc/client", "@orpc/contract"],
    names: ["ORPCError"],
    takes: ["code", ""],
    how: "thrown",
    status: RPC_STATUSES,
  },
  {
    packages: ["@trpc/server"],
    names: ["TRPCError"],
    takes: [""],
    how: "thrown",
    status: RPC_STATUSES,
  },
  { packages: ["graphql"], names: ["GraphQLError"], takes: ["message", ""], how: "thrown" },
  { packages: ["http-errors"], names: ["*"], takes: ["*", "*", "*", "*"], how: "thrown" },
  { packages: ["hono"], names: ["HTTPException"], takes: ["status", ""], how: "thrown" },
  { packages: ["@nestjs/common"], names: ["HttpException"], takes: ["body", "status", ""], how: "thrown" },
  { packages: ["@nestjs/common"], names: ["*"], takes: ["body", "message"], how: "thrown" },
  { packages: ["@sveltejs/kit"], names: ["error"], takes: ["status", "body"], how: "sent" },
  { packages: ["@sveltejs/kit"], names: ["fail"], takes: ["status", "body"], how: "sent" },
  { packages: ["elysia"], names: ["status", "error"], takes: ["status", "body"], how: "sent" },
  { packages: ["@hapi/boom"], names: ["Boom"], takes: ["message", ""], how: "thrown" },
  { packages: ["@hapi/boom"], names: ["*"], takes: ["message", "data"], how: "thrown" },
  {
    packages: ["@feathersjs/errors"],
    names: ["FeathersError"],
    takes: ["message", undefined, "status", undefined, ""],
    how: "thrown",
  },
  { packages: ["@feathersjs/errors"], names: ["*"], takes: ["message", ""], how: "thrown" },
  // What handlers are given: Koa's context, Elysia's, h3's globals.
  { names: ["throw"], takes: ["*", "*", "*"], how: "sent" },
  { names: ["assert"], takes: [undefined, "*", "*", "*"], how: "sent" },
  { names: ["status"], takes: ["status", "body"], how: "sent" },
  { names: ["error"], isBare: true, takes: ["status", "body"], how: "sent" },
];

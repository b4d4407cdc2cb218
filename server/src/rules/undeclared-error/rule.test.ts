import { catalogText } from "../../../../test/support/catalogText.ts";
import { type InvalidCase, testRule } from "../../../../test/support/ruleCases.ts";
import { undeclaredError } from "./rule.ts";

const catalogs = [catalogText("shop", { SOLD_OUT: 409, ORDER_GONE: 404, TOO_MANY_ORDERS: 429 })];
const ts = { catalogs, produced: "shop" } as const;
const js = { ...ts, language: "js" } as const;
const advice = { ...ts, severity: "information" } as const;
const adviceInJs = { ...js, severity: "information" } as const;

/** A case in a file that is code of the API. */
const own = (what: string, source: string, options: InvalidCase[2] = ts): InvalidCase => [
  what,
  source,
  options,
];

testRule(undeclaredError, {
  valid: [
    own("a declared code that is sent", `res.status(409).json({ code: "SOLD_OUT", message: "none left" });`),
    own("a declared code that is thrown", `throw new ApiError("SOLD_OUT", 409);`),
    own(
      "a declared code in options",
      `throw createError({ statusCode: 404, data: { code: "ORDER_GONE" } });`,
    ),
    own("a success", `res.status(201).json({ code: "ORDER_MADE" });`),
    own(
      "a code that is worked out",
      `res.status(409).json({ code: codeOf(error), message: error.message });`,
    ),
    own("a status that is worked out", `res.status(error.status).json({ code: "WHATEVER_IT_IS" });`),
    own(
      "a status of a code that is worked out",
      `res.status(418).json({ code: codeOf(error), message: "x" });`,
    ),
    own("what is no code", `throw new ApiError("Something went wrong", 500);`),
    own("two texts of which either may be the code", `throw new ApiError("NO_ORDER", "NO_CUSTOMER", 404);`),
    own("no status", `throw new ConfigurationError("MISSING_DATABASE_URL");`),
    own("a number that is no error status", `throw new RetryError("RETRY_LATER", 30);`),
    own("a code of a detail", `throw new ApiError(404, { details: { field: { code: "TOO_SMALL" } } });`),
    own("a text in another place", `res.status(409).json({ code: "SOLD_OUT", reason: "NONE_LEFT" });`),
    own("a message", `throw new HTTPException(404, { message: "No such order" });`),
    own(
      "what another API answers",
      `const res = await fetch("https://payments.example/refunds");
const body = await res.json();
if (res.status === 404 && body.code === "NO_REFUND") retry();`,
    ),
    own(
      "errors of another API, thrown on",
      `const res = await fetch("https://payments.example/refunds");
if (!res.ok) throw new PaymentError("CARD_DECLINED", 402);`,
    ),
    own(
      "a mock of another API",
      `server.use(http.get("https://payments.example/refunds", () => HttpResponse.json({ code: "CARD_DECLINED" }, { status: 402 })));`,
    ),
    own(
      "a test double",
      `client.mockResolvedValue({ status: 402, json: async () => ({ code: "CARD_DECLINED" }) });`,
    ),
    own(
      "under a directive of another API",
      `// error-atlas: none
res.status(409).json({ code: "NONE_LEFT" });`,
    ),
    own(
      "a constant of a declared code",
      `const Codes = { SoldOut: "SOLD_OUT" } as const;
res.status(409).json({ code: Codes.SoldOut });
throw new ApiError(Codes.SoldOut, 409);
throw new ApiError(MESSAGE, 409);`,
    ),
    own(
      "exceptions of Nest's, with declared codes",
      `import { ConflictException, NotFoundException } from "@nestjs/common";
throw new ConflictException({ code: "SOLD_OUT" });
throw new NotFoundException({ code: "ORDER_GONE", message: "gone" });`,
    ),
    own(
      "an exception of that name from elsewhere",
      `throw new NotFoundException({ code: "ORDER_MISSING" });`,
    ),
    own("a problem without a type", `res.status(404).json({ code: "about:blank", title: "Not found" });`),
    own("a name that stands for several", `res.status(409).json({ code: code, message });`),
    own("a half-typed code", `res.status(409).json({ code: "" });`),
    ["code of no API", `res.status(409).json({ code: "SOLDOUT" });`, { catalogs }],
    ["an error of no API", `throw new ApiError("SOLDOUT", 409);`],
  ],
  invalid: [
    own(
      "Express",
      `app.get("/orders", (req, res) => {
  return res.status(409).json({ code: "SOLDOUT", message: "none left" });
//                                     ^^^^^^^
});`,
    ),
    own(
      "Express, in JavaScript",
      `module.exports = function (req, res) {
  res.status(404).send({ code: 'ORDER_MISSING' });
//                              ^^^^^^^^^^^^^
};`,
      js,
    ),
    own(
      "Fastify",
      `reply.code(404).send({ code: "ORDERGONE", message: "gone" });
//                            ^^^^^^^^^`,
    ),
    own(
      "Hono",
      `app.get("/orders", (c) => c.json({ code: "SOLDOUT", message: "none left" }, 409));
//                                        ^^^^^^^`,
    ),
    own(
      "Next.js",
      `export async function GET() {
  return NextResponse.json({ code: "SOLDOUT", message: "none left" }, { status: 409 });
//                                  ^^^^^^^
}`,
    ),
    own(
      "an exception of Nest's",
      `import { NotFoundException } from "@nestjs/common";
throw new NotFoundException({ code: "ORDER_MISSING", message: "no such order" });
//                                   ^^^^^^^^^^^^^`,
      advice,
    ),
    own(
      "an error of http-errors",
      `const createError = require("http-errors");
throw createError.NotFound("ORDER_MISSING");
//                          ^^^^^^^^^^^^^`,
      adviceInJs,
    ),
    own(
      "a response of the web",
      `return new Response(JSON.stringify({ code: "SOLDOUT", message: "none left" }), { status: 409 });
//                                          ^^^^^^^`,
    ),
    own(
      "a class with positions",
      `throw new ApiError("ORDER_NOT_FOUND", 404);
//                  ^^^^^^^^^^^^^^^`,
      advice,
    ),
    own(
      "a class of the file, by the names of its parameters",
      `class ApiError extends Error {
  constructor(readonly status: number, readonly code: string, message: string) { super(message); }
}
throw new ApiError(404, "gone", "NO_SUCH_ORDER of yours");
//                       ^^^^`,
      advice,
    ),
    own(
      "options",
      `throw new HttpError(404, { code: "order_gone" });
//                                ^^^^^^^^^^`,
    ),
    own(
      "createError",
      `throw createError({ statusCode: 404, data: { code: "ORDER_MISSING" } });
//                                                  ^^^^^^^^^^^^^`,
      advice,
    ),
    own(
      "oRPC",
      `throw new ORPCError("ORDER_MISSING", { status: 404 });
//                   ^^^^^^^^^^^^^`,
      advice,
    ),
    own(
      "a helper",
      `throw fail(404, 'ORDER_MISSING');
//               ^^^^^^^^^^^^^`,
      adviceInJs,
    ),
    own(
      "handed to next",
      `app.use((req, res, next) => next(new ApiError(404, "ORDER_MISSING")));
//                                                  ^^^^^^^^^^^^^`,
      advice,
    ),
    own(
      "returned",
      `export function handler() {
  return { status: 404, body: { code: "ORDER_MISSING", message: "x" } };
//                                     ^^^^^^^^^^^^^
}`,
      advice,
    ),
    own(
      "returned as a text",
      `exports.handler = async () => {
  return { statusCode: 404, body: JSON.stringify({ code: "ORDER_MISSING" }) };
//                                                        ^^^^^^^^^^^^^
};`,
      adviceInJs,
    ),
    own(
      "thrown and sent at once",
      `throw json({ code: "ORDER_MISSING" }, { status: 404 });
//                  ^^^^^^^^^^^^^`,
    ),
    own(
      "a constant of a code that is sent",
      `enum Code { SoldOut = "SOLDOUT" }
res.status(409).json({ code: Code.SoldOut, message: "none left" });
//                           ^^^^^^^^^^^^`,
    ),
    own(
      "a constant of a code that is thrown",
      `const SOLD_OUT = "SOLDOUT";
throw new HttpError(409, { code: SOLD_OUT });
//                               ^^^^^^^^`,
    ),
    own(
      "a status alone",
      `res.status(418).json({ message: "I am a teapot" });
//         ^^^`,
      advice,
    ),
  ],
  messages: [
    [
      `throw new ApiError("ORDER_GON", 404);`,
      ['"ORDER_GON" is not in the SHOP catalog. Use "ORDER_GONE", or add an entry.'],
      ts,
    ],
    [
      `res.status(500).json({ code: "INTERNAL" });`,
      ['"INTERNAL" is not in the SHOP catalog. Add an entry, or use a declared error.'],
      ts,
    ],
    [
      `res.status(418).json({ message: "I am a teapot" });`,
      ["418 is not in the SHOP catalog. Add an entry or a status, or send a declared status."],
      advice,
    ],
  ],
  fixes: [
    [
      "the nearest, in the quotes that are there",
      `res.status(404).json({ code: 'ORDER_GON' });
throw new ApiError(\`SOLDOUT\`, 409);
throw new ApiError("SOLD_OUTT", 409);`,
      `res.status(404).json({ code: 'ORDER_GONE' });
throw new ApiError(\`SOLDOUT\`, 409);
throw new ApiError("SOLD_OUT", 409);`,
      ts,
    ],
  ],
});

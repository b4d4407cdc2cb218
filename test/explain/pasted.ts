// What people paste and type, the entry that has to come first, and how sure that is. One row each; where several entries are as
// good, all of them are named.

import type { Confidence } from "../../server/src/explain/model.ts";

export interface Pasted {
  readonly what: string;
  readonly text: string;
  /** "api/entry" */
  readonly first: string | readonly string[] | { readonly condition: string };
  readonly confidence: Confidence;
}

export const row = (what: string, text: string, first: Pasted["first"], confidence: Confidence): Pasted => ({
  what,
  text,
  first,
  confidence,
});

const conduit402 =
  '{"detail":"Insufficient credits","code":"insufficient_credits","required":3,"available":1}';

export const pasted: readonly Pasted[] = [
  // Numbers as codes
  row(
    "a number among the errors of a body, whose message another API has, too",
    '{"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"messages":[],"result":null}',
    "cloudflare/10000",
    "guess",
  ),
  row(
    "an error of an SDK with a number as its code, and its package in the stack",
    'RestException [Error]: Permission to send an SMS has not been enabled\n    at success (/app/node_modules/twilio/lib/base/Version.js:79:15) {\n  status: 400,\n  code: 21408,\n  moreInfo: "https://www.twilio.com/docs/errors/21408",\n  details: undefined\n}',
    "twilio/21408",
    "certain",
  ),
  row(
    "a body with a number as its code",
    '{"code": 50001, "message": "Missing Access"}',
    "discord/50001",
    "guess",
  ),
  row(
    "a negative number",
    '{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"Method not found"}}',
    "json-rpc/minus-32601",
    "guess",
  ),
  // Errors of libraries
  row(
    "the class of a library's error and its code",
    "PrismaClientKnownRequestError P2002",
    "prisma/p2002",
    "certain",
  ),
  row(
    "a body with a type, a code and a decline code: the last tells the most",
    '{"error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds"}}',
    "stripe/insufficient-funds-2",
    "likely",
  ),
  row(
    "a body with a type and a code",
    '{"error":{"type":"card_error","code":"card_declined"}}',
    "stripe/card-declined",
    "certain",
  ),
  row("a code that another API passes on", "23505", "postgres/23505", "guess"),
  row(
    "a letter and digits in a log line",
    "PostgREST answered PGRST116 for /profiles",
    "supabase/pgrst116",
    "certain",
  ),
  // Bodies
  row(
    "a code at its place",
    '{"detail":{"code":"COLLECTION_NAME_TAKEN","message":"Taken"}}',
    "pureframe/collection-name-taken",
    "certain",
  ),
  row(
    "a common code at a place of one API",
    '{"detail":{"code":"INSUFFICIENT_CREDITS","message":"None left"}}',
    "pureframe/insufficient-credits",
    "likely",
  ),
  row("a code, a message and fields of its own", conduit402, "videoconduit/insufficient-credits", "certain"),
  row(
    "a body over several lines",
    JSON.stringify(JSON.parse(conduit402), null, 2),
    "videoconduit/insufficient-credits",
    "certain",
  ),
  row(
    "cut off in a message",
    '{"detail":{"code":"PLAN_LIMIT_EXCEEDED","message":"You have reached the st',
    "pureframe/plan-limit-exceeded",
    "certain",
  ),
  row(
    "cut off behind a common code",
    '{"detail":{"code":"PAYMENT_FAILED","mess',
    "pureframe/payment-failed",
    "likely",
  ),
  row(
    "a type and a sentence",
    '{"error":{"type":"insufficient_balance","message":"You do not have enough credits to process this job"}}',
    "vidio/insufficient-balance",
    "certain",
  ),
  row(
    "a type and a short message",
    '{"error":{"type":"invalid_request_error","message":"Job not found"}}',
    "vidio/job-not-found",
    "likely",
  ),
  row(
    "a type of two statuses with a message",
    '{"error":{"type":"invalid_request_error","message":"Missing job_id"}}',
    "vidio/job-id-missing",
    "likely",
  ),
  row(
    "a message with a number in it",
    '{"type":"error","error":{"type":"insufficient_funds_error","message":"Insufficient funds. Required: 120 credits"}}',
    "ltx/insufficient-funds-error",
    "certain",
  ),
  row(
    "a type of one API, with another message",
    '{"type":"error","error":{"type":"concurrency_limit_error","message":"3 jobs are running"}}',
    "ltx/concurrency-limit-error",
    "certain",
  ),
  row(
    "a type that others have",
    '{"type":"error","error":{"type":"request_too_large","message":"Request exceeds the maximum size"}}',
    "ltx/request-too-large",
    "guess",
  ),
  row(
    "a message and a field of its form",
    '{"message":"Rate limit exceeded. Please try again later.","data":{"retry_after":42}}',
    "pipevideo/too-many-requests",
    "likely",
  ),
  row(
    "a message with a wait",
    '{"detail":"Rate limit exceeded. Retry after 5 seconds.","retry_after":5}',
    "videoconduit/rate-limited",
    "likely",
  ),
  row(
    "field errors",
    '{"detail":[{"loc":["body","url"],"msg":"field required","type":"value_error.missing"}]}',
    "pydantic/v1-value-error-missing",
    "certain",
  ),
  row(
    "a body of oRPC",
    '{"defined":false,"code":"NOT_FOUND","status":404,"message":"Not Found"}',
    "orpc/not-found",
    "likely",
  ),
  row(
    "an operation that failed",
    '{"id":"gen_1","status":"failed","error":"Insufficient credits"}',
    "pipevideo/generation-insufficient-credits",
    "likely",
  ),
  row(
    "what Python prints",
    "{'detail': {'code': 'COLLECTION_NOT_FOUND', 'message': 'Collection not found'}}",
    "pureframe/collection-not-found",
    "certain",
  ),
  row(
    "what Node.js prints",
    "{\n  detail: {\n    code: 'BILLING_NOT_CONFIGURED',\n    message: 'No billing account'\n  }\n}",
    "pureframe/billing-not-configured",
    "certain",
  ),
  row(
    "JSON out of a string",
    '{\\"detail\\":{\\"code\\":\\"API_KEY_ALREADY_REVOKED\\",\\"message\\":\\"Revoked\\"}}',
    "pureframe/api-key-already-revoked",
    "certain",
  ),
  row(
    "in prose",
    'I keep getting {"detail":{"code":"SEARCH_LIMIT_EXCEEDED","message":"Daily searches used up"}} since this morning',
    "pureframe/search-limit-exceeded",
    "certain",
  ),
  row(
    "in an array",
    '[{"detail":{"code":"UPLOAD_TOO_LARGE","message":"6 GB"}}]',
    "pureframe/upload-too-large",
    "certain",
  ),

  // Responses
  row(
    "curl -i",
    `HTTP/1.1 402 Payment Required\r\nserver: nginx\r\ncontent-type: application/json\r\n\r\n${conduit402}`,
    "videoconduit/insufficient-credits",
    "certain",
  ),
  row(
    "curl -v",
    '> POST /v1/upload-url HTTP/2\n> Host: api.vidio.ai\n> x-api-key: abc\n>\n< HTTP/2 404\n< content-type: application/json\n<\n{"error":{"type":"invalid_request_error","message":"User not found"}}',
    "vidio/user-not-found",
    "certain",
  ),
  row(
    "curl -v, of an API that its host tells",
    '* Connected to api.pipevideo.co (1.2.3.4) port 443\n> GET /v1/generations/gen_1 HTTP/2\n> Host: api.pipevideo.co\n< HTTP/2 404\n<\n{"message":"Generation not found"}',
    "pipevideo/not-found",
    "certain",
  ),
  row(
    "a header block alone",
    "HTTP/2 429\ncontent-type: application/json\nretry-after: 5\n",
    "http/status-429",
    "likely",
  ),
  row(
    "a status and a message",
    'HTTP/1.1 429 Too Many Requests\n\n{"error":{"type":"rate_limit_error","message":"Too many requests"}}',
    "vidio/too-many-requests",
    "likely",
  ),
  row(
    "a gateway's page",
    "HTTP/1.1 502 Bad Gateway\nServer: nginx\nContent-Type: text/html\n\n<html><head><title>502 Bad Gateway</title></head></html>",
    "http/status-502",
    "likely",
  ),

  // Addresses
  row(
    "an address and its status",
    "POST https://api.ltx.video/v1/text-to-video 402",
    "ltx/insufficient-funds-error",
    "likely",
  ),
  row(
    "an address with several errors of a status",
    "POST https://api.pureframe.ai/v1/x 402",
    [
      "pureframe/insufficient-credits",
      "pureframe/plan-limit-exceeded",
      "pureframe/payment-failed",
      "pureframe/search-limit-exceeded",
      "pureframe/payment-method-required",
      "pureframe/billing-not-configured",
      "pureframe/api-key-limit-reached",
    ],
    "guess",
  ),
  row(
    "an error that its status alone tells",
    "GET https://api.pipevideo.co/v1/generations/gen_1 404",
    "pipevideo/not-found",
    "certain",
  ),
  row(
    "a browser's console",
    "POST https://videoconduit.com/v1/jobs 402 (Payment Required)",
    "videoconduit/insufficient-credits",
    "likely",
  ),
  row(
    "an access log",
    '10.0.0.1 - - [30/Nov/2026:10:00:00 +0000] "POST https://videoconduit.com/v1/jobs HTTP/1.1" 409 53',
    "videoconduit/conflict",
    "likely",
  ),
  row(
    "Python's requests",
    "requests.exceptions.HTTPError: 402 Client Error: Payment Required for url: https://api.ltx.video/v1/text-to-video",
    "ltx/insufficient-funds-error",
    "likely",
  ),
  row(
    "an address of nobody known",
    "GET https://shop.example.com/v1/carts 404 (Not Found)",
    "http/status-404",
    "likely",
  ),
  row(
    "an address and a common code",
    'POST https://videoconduit.com/v1/jobs → {"code":"conflict","detail":"Job is running"}',
    "videoconduit/conflict",
    "certain",
  ),

  // Stack traces
  row(
    "axios, nothing but its message",
    "AxiosError: Request failed with status code 402",
    "http/status-402",
    "likely",
  ),
  row(
    "axios, as Node.js prints it",
    `AxiosError: Request failed with status code 402
    at settle (/app/node_modules/axios/lib/core/settle.js:19:12)
    at IncomingMessage.handleStreamEnd (/app/node_modules/axios/lib/adapters/http.js:599:11) {
  code: 'ERR_BAD_REQUEST',
  config: {
    transitional: { silentJSONParsing: true },
    adapter: [ 'xhr', 'http', 'fetch' ],
    transformRequest: [ [Function: transformRequest] ],
    headers: Object [AxiosHeaders] { Accept: 'application/json', 'User-Agent': 'axios/1.7.0' },
    method: 'post',
    url: '/collections',
    baseURL: 'https://api.pureframe.ai/v1',
    data: undefined
  },
  request: <ref *1> ClientRequest { _events: [Object: null prototype], path: '/v1/collections' },
  response: {
    status: 402,
    statusText: 'Payment Required',
    data: { detail: { code: 'INSUFFICIENT_CREDITS', message: 'No credits left' } }
  }
}`,
    "pureframe/insufficient-credits",
    "certain",
  ),
  row(
    "a message and frames",
    "Error: You do not have enough credits to process this job\n    at request (/app/src/vidio.ts:12:9)\n    at async main (/app/src/main.ts:3:1)",
    "vidio/insufficient-balance",
    "likely",
  ),
  row(
    "a code and frames",
    "ApiError: COLLECTION_NOT_FOUND\n    at request (/app/src/frames.ts:12:9)\n    at async main (/app/src/main.ts:3:1)",
    "pureframe/collection-not-found",
    "certain",
  ),
  row(
    "ky",
    "HTTPError: Request failed with status code 429 Too Many Requests: POST https://api.ltx.io/v1/text-to-video",
    ["ltx/rate-limit-error", "ltx/concurrency-limit-error"],
    "guess",
  ),
  row(
    "gRPC for Node.js",
    "Error: 14 UNAVAILABLE: connection refused\n    at callErrorFromStatus (/app/node_modules/@grpc/grpc-js/build/src/call.js:31:19)",
    "grpc/unavailable",
    "certain",
  ),
  row("gRPC, its first line", "14 UNAVAILABLE: connection refused", "grpc/unavailable", "certain"),
  row(
    "gRPC for Go",
    "rpc error: code = ResourceExhausted desc = quota exceeded",
    "grpc/resource-exhausted",
    "certain",
  ),
  row(
    "gRPC for Python",
    'grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.DEADLINE_EXCEEDED\n\tdetails = "Deadline Exceeded"',
    "grpc/deadline-exceeded",
    "certain",
  ),

  // Log lines
  row(
    "JSON with a body in a string",
    '{"level":"error","time":1764500000,"status":402,"url":"https://videoconduit.com/v1/jobs","body":"{\\"detail\\":\\"Insufficient credits\\",\\"code\\":\\"insufficient_credits\\"}"}',
    "videoconduit/insufficient-credits",
    "certain",
  ),
  row(
    "text with JSON",
    '2026-11-30T10:00:00Z ERROR [worker-3] charge failed {"status":402,"response":{"detail":{"code":"PAYMENT_METHOD_REQUIRED","message":"None saved"}}}',
    "pureframe/payment-method-required",
    "certain",
  ),
  row(
    "JSON with request and response",
    '{"level":50,"req":{"method":"POST","url":"https://api.vidio.ai/v1/jobs"},"res":{"statusCode":403},"err":{"type":"permission_error","message":"You do not have permission to access this job"}}',
    "vidio/job-access-denied",
    "certain",
  ),
  row(
    "key and value",
    'level=error msg="request failed" url=https://api.ltx.video/v1/text-to-video status=503',
    "ltx/service-unavailable",
    "likely",
  ),
  row(
    "two lines of JSON, the first of them sure",
    '{"status":409,"body":{"detail":{"code":"COLLECTION_NAME_TAKEN","message":"Taken"}}}\n{"status":200,"body":{"id":"col_1"}}',
    "pureframe/collection-name-taken",
    "certain",
  ),

  // Source
  row(
    "a code that two spell otherwise, as one of them spells it",
    'body.detail.code === "insufficient_credits"',
    "videoconduit/insufficient-credits",
    "guess",
  ),
  row(
    "a code at its place, in source",
    "if (body.detail.code === 'INSUFFICIENT_CREDITS')",
    "pureframe/insufficient-credits",
    "guess",
  ),
  row(
    "a code that one API has, in source",
    'case "SEARCH_UNAVAILABLE":',
    "pureframe/search-unavailable",
    "certain",
  ),
  row(
    "a type in source",
    "error.response?.data?.error?.type === 'insufficient_balance'",
    "vidio/insufficient-balance",
    "guess",
  ),
  row("a member", "ErrorCode.PLAN_LIMIT_EXCEEDED", "pureframe/plan-limit-exceeded", "certain"),
  row("a status in source", "if (response.status === 413)", "http/status-413", "likely"),

  // Codes, in any spelling
  row("as it is", "API_KEY_LIMIT_REACHED", "pureframe/api-key-limit-reached", "certain"),
  row("in quotes", '"BILLING_NOT_CONFIGURED",', "pureframe/billing-not-configured", "certain"),
  row("kebab-case", "collection-name-taken", "pureframe/collection-name-taken", "likely"),
  row("camelCase", "searchLimitExceeded", "pureframe/search-limit-exceeded", "likely"),
  row("PascalCase", "PaymentMethodRequired", "pureframe/payment-method-required", "likely"),
  row("with spaces", "collection name taken", "pureframe/collection-name-taken", "guess"),
  row("small letters", "content_filtered_error", "ltx/content-filtered-error", "certain"),
  row("abbreviated", "insfbal", "vidio/insufficient-balance", "guess"),
  row("of two APIs, as one spells it", "insufficient_credits", "videoconduit/insufficient-credits", "guess"),
  row(
    "of two APIs, as the other one spells it",
    "INSUFFICIENT_CREDITS",
    "pureframe/insufficient-credits",
    "guess",
  ),
  row("with its API", "videoconduit insufficient_credits", "videoconduit/insufficient-credits", "certain"),
  row("of Pydantic", "value_error.missing", "pydantic/v1-value-error-missing", "likely"),
  row("a bare code of gRPC", "RESOURCE_EXHAUSTED", "grpc/resource-exhausted", "likely"),

  // Statuses
  row("an API and a status", "vidio 402", "vidio/insufficient-balance", "likely"),
  row("a status line", "HTTP/1.1 402", "http/status-402", "likely"),
  row("a status in words", "status code 503", "http/status-503", "likely"),
  row("a status with its name", "404 Not Found", "http/status-404", "likely"),

  // Messages
  row(
    "a message with a number",
    "Insufficient funds. Required: 120 credits",
    "ltx/insufficient-funds-error",
    "likely",
  ),
  row(
    "a message behind a word",
    "Error: input_keys must be a non-empty array",
    "vidio/input-keys-empty",
    "likely",
  ),
  row(
    "a message in quotes",
    '"Could not determine positive input duration from input_keys metadata"',
    "vidio/input-duration-unknown",
    "likely",
  ),
  row(
    "a message of a policy",
    "Content is filtered due to policy restrictions",
    "ltx/content-filtered-error",
    "likely",
  ),

  // Words
  row(
    "money",
    "out of money",
    [
      "pureframe/insufficient-credits",
      "ltx/insufficient-funds-error",
      "videoconduit/insufficient-credits",
      "vidio/insufficient-balance",
      "pipevideo/generation-insufficient-credits",
    ],
    "guess",
  ),
  row("too many", "too many requests", { condition: "rate_limited" }, "guess"),
  row(
    "a body with a code, a type and a decline code of Stripe's",
    '{"error":{"code":"card_declined","decline_code":"generic_decline","message":"Your card was declined.","type":"card_error"}}',
    "stripe/generic-decline",
    "certain",
  ),
  row("a refused connection", "Error: connect ECONNREFUSED 127.0.0.1:5432", "node/econnrefused", "guess"),
  row("a key", "wrong api key", ["pureframe/invalid-api-key", "vidio/api-key-invalid"], "guess"),
  row("a file", "file too big", ["pureframe/upload-too-large", "ltx/request-too-large"], "guess"),
  row("a session", "session expired", "pureframe/session-expired", "guess"),
  row("a card", "no credit card", "pureframe/payment-method-required", "guess"),
  row("an API and words", "vidio not enough credits", "vidio/insufficient-balance", "guess"),
  row("an API and a word", "ltx content policy", "ltx/content-filtered-error", "guess"),
  row("a question", "what does concurrency limit mean", "ltx/concurrency-limit-error", "guess"),
];

export interface Other {
  readonly what: string;
  readonly text: string;
  /** Whether something may be guessed; else nothing may be said at all. */
  readonly mayGuess?: boolean;
  /** What it says of HTTP itself. */
  readonly status?: number;
}

const other = (what: string, text: string, mayGuess = false, status?: number): Other => ({
  what,
  text,
  mayGuess,
  ...(status !== undefined && { status }),
});

/** What is no error of these APIs: nothing, or at most a guess. */
export const others: readonly Other[] = [
  other(
    "prose",
    "Please find attached the report. We were out of the office on Monday and could not answer your message until today.",
  ),
  other(
    "prose with numbers",
    "The meeting is at 500 Main Street, and 402 people will come. We have 404 chairs.",
  ),
  other(
    "prose with a telephone number",
    "Call us at (415) 555-0100 or (212) 555-0199 between nine and five; somebody will answer.",
  ),
  other(
    "prose about errors",
    "Most APIs tell their errors by a status and a code, and a client should look at both of them before it gives up.",
    true,
  ),
  other("a recipe", "Mix 200 g of flour with 300 ml of water\n400 g of tomatoes\n500 g of cheese"),
  other("one word", "howdy"),
  other("letters", "asdf qwertz"),
  other(
    "a package.json",
    '{"name":"demo","version":"1.0.0","type":"module","scripts":{"test":"vitest"},"dependencies":{"axios":"1.7.0"}}',
  ),
  other("a person", '{"id":7,"name":"Ada","status":"active","code":"A-17","message":"Welcome back"}'),
  other("a list", "[1, 2, 3, 402, 404, 500]"),
  other(
    "a tsconfig",
    '{"compilerOptions":{"strict":true,"target":"ES2022","types":["node"]},"include":["src"]}',
  ),
  other(
    "a 200 response",
    'HTTP/1.1 200 OK\ncontent-type: application/json\n\n{"id":"job_1","status":"completed","url":"https://cdn.example.com/job_1.mp4"}',
  ),
  other(
    "a 200 response of a known API",
    'HTTP/2 200\n\n{"id":"gen_1","status":"completed"}\nfrom https://api.pipevideo.co/v1/generations/gen_1',
  ),
  other("a 204", "HTTP/1.1 204 No Content", true),
  other("another API's 403", "GET https://gitlab.example/user 403 (Forbidden)", true, 403),
  other(
    "a known API's address with a code that is not its",
    'POST https://videoconduit.com/v1/jobs 402\n{"detail":"No more","code":"plan_expired"}',
    true,
  ),
  other("a redirect", "HTTP/1.1 301 Moved Permanently\nLocation: https://api.ltx.video/v1/"),
  other("an operation that goes on", '{"id":"gen_1","status":"pending"}'),
  other(
    "a body like OpenAI's",
    '{"error":{"message":"The quota is used up","type":"quota_used_up","param":null,"code":"quota_used_up"}}',
  ),
  other(
    "Anthropic's body",
    '{"type":"error","error":{"type":"rate_limit_error","message":"Number of request tokens has exceeded your per-minute rate limit"}}',
    true,
  ),
  other(
    "GitHub's body",
    '{"message":"Not Found","documentation_url":"https://docs.github.com/rest","status":"404"}',
    true,
  ),
  other(
    "a type error",
    "TypeError: Cannot read properties of undefined (reading 'map')\n    at render (/app/src/list.tsx:500:12)\n    at main (/app/src/main.ts:404:3)",
  ),
  other(
    "a compiler's message",
    "src/a.ts(402,13): error TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.",
  ),
  other("a git log", "commit 4025e1f\nAuthor: Ada <ada@example.com>\n\n    Handle errors of the API"),
  other(
    "source",
    'import { client } from "./client.ts";\n\nexport async function load(id: string) {\n  const response = await client.get("/jobs/" + id);\n  if (response.status === 402) {\n    throw new Error("COLLECTION_NOT_FOUND");\n  }\n  return response.data;\n}\n',
    true,
  ),
  other(
    "source with codes",
    'export const codes = [\n  "INSUFFICIENT_CREDITS",\n  "COLLECTION_NOT_FOUND",\n  "PLAN_LIMIT_EXCEEDED",\n  "UPLOAD_TOO_LARGE",\n  "SEARCH_UNAVAILABLE",\n];\n',
    true,
  ),
  other("CSS", ".not-found { width: 402px; }\n.conflict { color: #404040; }", true),
  other("an answer with a number as its code", '{"code":0,"data":{"id":7},"message":"ok"}'),
  other("a number as the code of a body of one's own", '{"code":1000,"msg":"no such order"}', true),
  other("an SQL statement", "SELECT id, code FROM errors WHERE status = 'pending' ORDER BY id LIMIT 500;"),
  other(
    "a code of one API from another one's address",
    'POST https://api.ltx.video/v1/text-to-video 402\n{"detail":{"code":"COLLECTION_NAME_TAKEN","message":"Taken"}}',
    true,
  ),
  other(
    "a code with a status that it never has",
    'HTTP/1.1 500 Internal Server Error\n\n{"detail":{"code":"COLLECTION_NAME_TAKEN","message":"Taken"}}',
    true,
  ),
];

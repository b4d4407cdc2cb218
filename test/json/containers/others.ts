// Bodies that are no error body of a catalogued API, however much they look like one: of other APIs, of successes, of requests.

/** Error bodies of other APIs, in their documented form. The last ones have just the form of catalogued ones. */
export const bodiesOfOthers: Readonly<Record<string, object>> = {
  GitLab: { message: "404 Project Not Found", help_url: "https://docs.gitlab.example/rest", status: "404" },
  Payments: {
    error: {
      code: "object_missing",
      doc_url: "https://payments.example/docs/error-codes/resource-missing",
      message: "No such customer: 'cus_1'",
      param: "customer",
      type: "invalid_request_error",
    },
  },
  Quotas: {
    error: {
      text: "You exceeded your current quota, please check your plan and billing details.",
      type: "insufficient_quota",
      code: "insufficient_quota",
    },
  },
  Google: { error: { code: 404, message: "Requested entity was not found.", status: "NOT_FOUND" } },
  AWS: { __type: "ResourceNotFoundException", message: "Requested resource not found" },
  Spring: {
    timestamp: "2026-01-01T00:00:00Z",
    status: 404,
    error: "Not Found",
    message: "",
    path: "/things/1",
  },
  Nest: { statusCode: 401, message: "Unauthorized" },
  GraphQL: {
    data: null,
    errors: [{ message: "Not found", path: ["job"], extensions: { code: "NOT_FOUND" } }],
  },
  "JSON:API": {
    errors: [{ status: "409", code: "conflict", title: "Conflict", detail: "It exists already." }],
  },
  "RFC 9457": { type: "about:blank", title: "Not Found", status: 404, detail: "No such job." },
  FastAPI: { detail: "Not Found" },
  "FastAPI, validation": {
    detail: [{ loc: ["body", "url"], msg: "field required", type: "value_error.missing" }],
  },
  "a code as VideoConduit has it": { detail: "It exists already.", code: "conflict" },
  "a code as PureFrame has it": { detail: { code: "NOT_FOUND", message: "No such thing." } },
  Tokens: {
    type: "failure",
    error: { type: "rate_limit_error", message: "Number of request tokens has exceeded your rate limit" },
  },
  "a message alone": { message: "Rate limit exceeded. Please try again later." },
};

/** Bodies of successes with fields that errors have. */
export const successes: Readonly<Record<string, object>> = {
  "no error": { id: "job_1", status: "completed", error: null, code: null, message: "" },
  "a code that is none of an error": {
    code: "SUMMER24",
    type: "percent",
    message: "Ten percent off",
    detail: {},
  },
  "a list of jobs": {
    data: [
      { id: 1, error: null },
      { id: 2, error: { type: "x", message: "y" } },
    ],
    code: 0,
  },
};

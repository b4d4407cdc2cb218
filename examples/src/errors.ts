// The codes and types of the APIs in one place. No address stands in this file. Codes that only one API has tell which one is
// meant; where they are common words, a comment before the statement does.

/** PureFrame, at `detail.code`. */
export type PureFrameCode =
  | "UNAUTHORIZED"
  | "INVALID_API_KEY"
  | "SESSION_EXPIRED"
  | "FORBIDDEN"
  | "COLLECTION_NOT_FOUND"
  | "COLLECTION_NAME_TAKEN"
  | "VIDEO_NOT_FOUND"
  | "UPLOAD_TOO_LARGE"
  | "UNSUPPORTED_FORMAT"
  | "PLAN_LIMIT_EXCEEDED"
  | "SEARCH_LIMIT_EXCEEDED"
  | "SEARCH_UNAVAILABLE"
  | "INSUFFICIENT_CREDITS"
  | "PAYMENT_METHOD_REQUIRED"
  | "PAYMENT_FAILED"
  | "BILLING_NOT_CONFIGURED"
  | "JOB_NOT_FOUND"
  | "API_KEY_NOT_FOUND"
  | "API_KEY_ALREADY_REVOKED"
  | "API_KEY_LIMIT_REACHED"
  | "VALIDATION_ERROR"
  | "NOT_FOUND"
  | "INTERNAL_ERROR"
  | "RATE_LIMIT_EXCEEDED";

/** VIDIO, at `error.type`. */
// error-atlas: vidio
export type VidioErrorType =
  | "invalid_request_error"
  | "authentication_error"
  | "insufficient_balance"
  | "permission_error"
  | "rate_limit_error"
  | "api_error"
  | "server_error";

/** LTX, at `error.type`. */
export type LtxErrorType =
  | "invalid_request_error"
  | "authentication_error"
  | "insufficient_funds_error"
  | "request_too_large"
  | "content_filtered_error"
  | "rate_limit_error"
  | "concurrency_limit_error"
  | "api_error"
  | "service_unavailable";

/** VideoConduit, at `code`, where the body has one. */
// error-atlas: videoconduit
export type VideoConduitCode =
  | "bad_request"
  | "unauthorized"
  | "insufficient_credits"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "validation_error"
  | "rate_limited"
  | "server_error"
  | "upstream_error"
  | "service_unavailable";

/** The account has to be topped up; the same condition has another name in each API. */
const outOfCredits: ReadonlySet<string> = new Set([
  "insufficient_balance",
  "INSUFFICIENT_CREDITS",
  "insufficient_funds_error",
  "insufficient_credits",
]);

export function isOutOfCredits(code: string): boolean {
  return outOfCredits.has(code);
}

/** PureFrame's reasons for 402, and the page of the account that settles each. */
export const billingPages = {
  PLAN_LIMIT_EXCEEDED: "/plan",
  SEARCH_LIMIT_EXCEEDED: "/plan",
  API_KEY_LIMIT_REACHED: "/plan",
  INSUFFICIENT_CREDITS: "/credits",
  PAYMENT_METHOD_REQUIRED: "/cards",
  PAYMENT_FAILED: "/cards",
  BILLING_NOT_CONFIGURED: "/billing",
} as const satisfies Partial<Record<PureFrameCode, string>>;

/** What this project tells its own users. */
export const advice = new Map<LtxErrorType, string>([
  ["content_filtered_error", "Describe the scene in other words."],
  ["concurrency_limit_error", "Wait until a running video is done."],
  ["request_too_large", "Use a smaller picture."],
]);

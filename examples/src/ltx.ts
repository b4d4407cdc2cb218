// Client of the LTX API: a video from a text. Its errors have a type at `error.type` inside an outer `type: "error"`.

import type { LtxErrorType } from "./errors.ts";
import { sleep, waitSeconds } from "./retry.ts";

export interface LtxErrorBody {
  readonly type: "error";
  readonly error: { readonly type: LtxErrorType; readonly message: string };
}

export class LtxError extends Error {
  readonly status: number;
  readonly type: LtxErrorType;

  constructor(status: number, type: LtxErrorType, message: string) {
    super(message);
    this.name = "LtxError";
    this.status = status;
    this.type = type;
  }
}

/** The video, as bytes. */
export async function textToVideo(prompt: string, attempt = 0): Promise<ArrayBuffer> {
  const response = await fetch(new URL("/v1/text-to-video", "https://api.ltx.video"), {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.LTX_API_KEY}` },
    body: JSON.stringify({ prompt }),
  });
  if (response.ok) return response.arrayBuffer();

  // 413 comes from in front of the API: its body need not be JSON.
  if (response.status === 413) throw new LtxError(413, "request_too_large", "The request is too large.");

  const body = (await response.json()) as LtxErrorBody;
  const { type, message } = body.error;

  if (response.status === 402 && type === "insufficient_funds_error") {
    throw new LtxError(402, type, `${message}. A shorter video costs less.`);
  }
  if (type === "content_filtered_error") {
    throw new LtxError(response.status, type, "The safety filter refused this text.");
  }
  if (response.status === 429) {
    const slow = type === "concurrency_limit_error";
    if (attempt === 4) throw new LtxError(429, type, message);
    await sleep(slow ? 30 : waitSeconds({ status: 429 }, attempt));
    return textToVideo(prompt, attempt + 1);
  }
  throw new LtxError(response.status, type, message);
}

/** Whether the error is ours to mend: a request, a key or an account that has to change first. */
export function isOurs(error: LtxError): boolean {
  switch (error.type) {
    case "invalid_request_error":
    case "authentication_error":
    case "insufficient_funds_error":
    case "request_too_large":
    case "content_filtered_error":
      return true;
    case "rate_limit_error":
    case "concurrency_limit_error":
    case "api_error":
    case "service_unavailable":
      return false;
    default:
      return false;
  }
}

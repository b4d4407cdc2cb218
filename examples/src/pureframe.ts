// Client of PureFrame: collections and search. Its errors carry a stable code at `detail.code`; messages may change.

import { billingPages, type PureFrameCode } from "./errors.ts";
import { sleep, waitSeconds } from "./retry.ts";

const baseUrl = "https://api.pureframe.ai/v1";

export interface PureFrameErrorBody {
  readonly detail: { readonly code: PureFrameCode; readonly message: string };
}

export class PureFrameError extends Error {
  readonly status: number;
  readonly code: PureFrameCode;

  constructor(status: number, body: PureFrameErrorBody) {
    super(body.detail.message);
    this.name = "PureFrameError";
    this.status = status;
    this.code = body.detail.code;
  }
}

export interface Collection {
  readonly id: string;
  readonly name: string;
}

/** The collection, or undefined where there is none of that id in this account. */
export async function findCollection(id: string): Promise<Collection | undefined> {
  const response = await fetch(`${baseUrl}/collections/${id}`, { headers: authorization() });
  if (!response.ok) {
    const body = await response.json();
    if (response.status === 404 && body.detail.code === "COLLECTION_NOT_FOUND") return undefined;
    throw new PureFrameError(response.status, body);
  }
  return await response.json();
}

/** Makes a collection; takes another name when the name is taken. */
export async function createCollection(name: string): Promise<Collection> {
  const response = await fetch(`${baseUrl}/collections`, {
    method: "POST",
    headers: authorization(),
    body: JSON.stringify({ name }),
  });
  if (response.ok) return await response.json();

  const body = (await response.json()) as PureFrameErrorBody;
  switch (body.detail.code) {
    case "COLLECTION_NAME_TAKEN":
      return createCollection(`${name} (2)`);
    case "VALIDATION_ERROR":
      throw new TypeError(body.detail.message);
    default:
      throw new PureFrameError(response.status, body);
  }
}

/** Ids of the videos that fit the words. Waits while the search is down for a moment. */
export async function search(words: string, attempt = 0): Promise<string[]> {
  const response = await fetch(`${baseUrl}/search?q=${encodeURIComponent(words)}`, { headers: authorization() });
  if (response.ok) return await response.json();

  const { status } = response;
  const { detail } = (await response.json()) as PureFrameErrorBody;
  switch (status) {
    case 402:
      switch (detail.code) {
        case "SEARCH_LIMIT_EXCEEDED":
        case "INSUFFICIENT_CREDITS":
          throw new Error(`No search left today; see ${billingPages[detail.code]}.`);
        default:
          throw new PureFrameError(status, { detail });
      }
    case 429:
    case 503:
      if (attempt === 4) throw new PureFrameError(status, { detail });
      await sleep(waitSeconds({ status }, attempt));
      return search(words, attempt + 1);
    default:
      throw new PureFrameError(status, { detail });
  }
}

/** True for errors after which a user has to sign in again. */
export function needsSignIn(error: PureFrameError): boolean {
  return ["UNAUTHORIZED", "INVALID_API_KEY", "SESSION_EXPIRED"].includes(error.code);
}

function authorization(): Record<string, string> {
  return { authorization: `Bearer ${process.env.PUREFRAME_API_KEY}` };
}

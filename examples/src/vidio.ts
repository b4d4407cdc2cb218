// Client of VIDIO: highlight reels from uploads. Its errors have a type at `error.type` and no code.
// One type stands for several conditions (`invalid_request_error` is 400 and 404), so the status is asked first.

import type { VidioErrorType } from "./errors.ts";
import { withRetry } from "./retry.ts";

const baseUrl = "https://api.vidio.ai/v1";

export interface VidioErrorBody {
  readonly error: { readonly type: VidioErrorType; readonly message: string };
}

export class VidioError extends Error {
  readonly status: number;
  readonly type: VidioErrorType;

  constructor(status: number, { error }: VidioErrorBody) {
    super(error.message);
    this.name = "VidioError";
    this.status = status;
    this.type = error.type;
  }
}

/** Starts a reel; gives the id of the job. */
export async function startReel(inputKeys: string[], videoCategory: string): Promise<string> {
  const response = await fetch(`${baseUrl}/jobs`, {
    method: "POST",
    headers: { "x-api-key": process.env.VIDIO_API_KEY ?? "" },
    body: JSON.stringify({ input_keys: inputKeys, video_category: videoCategory }),
  });
  if (!response.ok) {
    const body: VidioErrorBody = await response.json();
    if (body.error.type === "insufficient_balance") {
      throw new Error("Top up the VIDIO account, then start the reel again.");
    }
    if (response.status === 400 && body.error.message === "input_keys must be a non-empty array") {
      throw new RangeError("A reel needs one upload at least.");
    }
    throw new VidioError(response.status, body);
  }
  const { job_id } = await response.json();
  return job_id;
}

/** The state of a job, or undefined where VIDIO does not know it. */
export async function jobState(jobId: string): Promise<string | undefined> {
  const response = await fetch(`${baseUrl}/jobs/${jobId}`, {
    headers: { "x-api-key": process.env.VIDIO_API_KEY ?? "" },
  });
  if (response.ok) {
    const job = await response.json();
    return job.state;
  }
  const body: VidioErrorBody = await response.json();
  switch (response.status) {
    case 403:
      if (body.error.type === "permission_error") throw new Error(`Job ${jobId} is somebody else's.`);
      throw new VidioError(response.status, body);
    case 404:
      if (body.error.message === "Job not found") return undefined;
      throw new VidioError(response.status, body);
    default:
      throw new VidioError(response.status, body);
  }
}

/** `jobState`, tried again while VIDIO asks for patience: 60 requests a minute are allowed. */
export function patientJobState(jobId: string): Promise<string | undefined> {
  return withRetry(
    () => jobState(jobId),
    (error) => (error instanceof VidioError ? error : undefined),
  );
}

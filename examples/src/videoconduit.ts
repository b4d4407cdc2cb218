// Client of VideoConduit: downloads a video from a public address. Bodies carry `code` only for some statuses, so the
// status is asked first and the body after it.

import { sleep, waitSeconds } from "./retry.ts";

const baseUrl = "https://videoconduit.com/v1";

export class VideoConduitError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "VideoConduitError";
    this.status = status;
  }
}

/** Starts a download; gives the id of the job. */
export async function download(url: string, attempt = 0): Promise<string> {
  const response = await fetch(`${baseUrl}/download`, {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.VIDEOCONDUIT_API_KEY}` },
    body: JSON.stringify({ url }),
  });
  if (response.ok) {
    const { job_id } = await response.json();
    return job_id;
  }

  if (response.status === 402) {
    const body = await response.json();
    if (body.code === "insufficient_credits") {
      throw new VideoConduitError(402, `Needs ${body.required} credits, has ${body.available}.`);
    }
    throw new VideoConduitError(402, body.detail);
  }
  if (response.status === 422) {
    const { detail } = await response.json();
    const fields = detail.map((fault: { loc: string[]; msg: string }) => `${fault.loc.join(".")}: ${fault.msg}`);
    throw new VideoConduitError(422, fields.join("; "));
  }
  if (response.status === 429 && attempt < 5) {
    const body = await response.json();
    await sleep(Number(response.headers.get("Retry-After") ?? body.retry_after));
    return download(url, attempt + 1);
  }
  if (response.status >= 500 && attempt < 5) {
    await sleep(waitSeconds({ status: response.status }, attempt));
    return download(url, attempt + 1);
  }
  const { detail } = await response.json();
  throw new VideoConduitError(response.status, detail);
}

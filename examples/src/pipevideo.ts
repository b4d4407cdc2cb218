// Client of Pipevideo: starts a generation. Its error bodies have a `message` and nothing else to tell errors apart,
// so the status decides. A generation can also fail after it was accepted: see generation.mts.

import { sleep } from "./retry.ts";

const baseUrl = "https://api.pipevideo.co/v1";

export interface PipevideoErrorBody {
  readonly message: string;
  readonly data?: { readonly retry_after: number };
}

export class PipevideoError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "PipevideoError";
    this.status = status;
  }
}

/** Starts a generation; gives its id. Waits as long as Pipevideo asks for: 100 requests a minute are allowed. */
export async function startGeneration(model: string, prompt: string): Promise<string> {
  const response = await fetch(`${baseUrl}/generations`, {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.PIPEVIDEO_API_KEY}` },
    body: JSON.stringify({ model, prompt }),
  });
  if (response.ok) {
    const generation = await response.json();
    return generation.id;
  }

  const body = (await response.json()) as PipevideoErrorBody;
  switch (response.status) {
    case 400:
      // An empty account is a 400 too: Pipevideo has no 402.
      throw new PipevideoError(400, `${body.message} (check the model, the prompt and the credits)`);
    case 401:
      throw new PipevideoError(401, "The key is missing, wrong or expired. Is there a blank in it?");
    case 429:
      await sleep(body.data?.retry_after ?? 60);
      return startGeneration(model, prompt);
    default:
      throw new PipevideoError(response.status, body.message);
  }
}

/** Whether the same generation may work when it is asked for again. */
export function mayWorkLater(error: PipevideoError): boolean {
  return error.status === 429 || error.status === 500;
}

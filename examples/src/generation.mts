// Waits for a Pipevideo generation. The request was accepted with 200 and `pending`; that it failed shows only here.

import { PipevideoError, type PipevideoErrorBody } from "./pipevideo.ts";
import { sleep } from "./retry.ts";

export interface Generation {
  readonly id: string;
  readonly status: "pending" | "processing" | "completed" | "failed";
  readonly url?: string;
  readonly error?: unknown;
  readonly errorMessage?: string;
}

/** The address of the finished video. */
export async function finishedVideo(id: string): Promise<string> {
  for (;;) {
    const response = await fetch(`https://api.pipevideo.co/v1/generations/${id}`, {
      headers: { authorization: `Bearer ${process.env.PIPEVIDEO_API_KEY}` },
    });
    if (response.status === 429) {
      const { message, data }: PipevideoErrorBody = await response.json();
      console.warn("Pipevideo, 429:", message);
      await sleep(data?.retry_after ?? 60);
      continue;
    }
    if (response.status === 404) throw new PipevideoError(404, `There is no generation ${id} in this organization.`);
    if (!response.ok) throw new PipevideoError(response.status, await response.text());

    const generation: Generation = await response.json();
    switch (generation.status) {
      case "pending":
      case "processing":
        await sleep(5);
        break;
      case "completed":
        return generation.url ?? "";
      case "failed":
        throw new Error(`Generation ${id} failed: ${generation.errorMessage ?? "no reason given"}`);
    }
  }
}

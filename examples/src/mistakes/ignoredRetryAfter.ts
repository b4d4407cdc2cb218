// Wrong on purpose: rate-limited requests made again without the wait that the API states. Under each comment stands one
// mistake.

import { sleep } from "../retry.ts";

export async function videoconduit(url: string): Promise<Response> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });

    // Mistake (ignored-retry-after): at once; the header Retry-After says when.
    if (response.status === 429) continue;
    return response;
  }
  throw new Error("VideoConduit is busy");
}

export async function pipevideo(id: string, attempt = 0): Promise<Response> {
  const response = await fetch(`https://api.pipevideo.co/v1/generations/${id}`);

  // Mistake (ignored-retry-after): always two seconds; the field data.retry_after says how many.
  if (response.status !== 429 || attempt === 3) return response;
  await sleep(2);
  return pipevideo(id, attempt + 1);
}

export async function pureframe(words: string): Promise<Response> {
  while (true) {
    const response = await fetch(`https://api.pureframe.ai/v1/search?q=${words}`);

    // Mistake (ignored-retry-after): PureFrame asks for waits that grow.
    if (response.status !== 429) return response;
    await sleep(1);
  }
}

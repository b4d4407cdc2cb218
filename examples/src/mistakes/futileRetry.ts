// Wrong on purpose: requests made again, unchanged, after errors that stay. Under each comment stands one mistake.

import { sleep } from "../retry.ts";

export async function videoconduit(url: string): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });

    // Mistake (futile-retry): nobody buys credits between two attempts.
    if (![402, 500, 503].includes(response.status) || attempt === 4) return response;
    await sleep(2 ** attempt);
  }
}

export async function pipevideo(prompt: string, attempt = 0): Promise<Response> {
  const response = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body: prompt });

  // Mistake (futile-retry): the key does not get better by being sent again.
  if ((response.status === 401 || response.status >= 500) && attempt < 3) {
    await sleep(2 ** attempt);
    return pipevideo(prompt, attempt + 1);
  }
  return response;
}

export async function ltx(prompt: string): Promise<Response> {
  let response: Response;
  let seconds = 1;
  do {
    response = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: prompt });
    await sleep(seconds);
    seconds *= 2;
    // Mistake (futile-retry): the balance is as low as before.
  } while (response.status === 402 && seconds < 60);
  return response;
}

// Wrong on purpose: branches that never run, since tests before them take the error. Under each comment stands one mistake.

export async function pureframe(words: string): Promise<string> {
  const response = await fetch(`https://api.pureframe.ai/v1/search?q=${words}`);
  if (response.ok) return "found";
  const body = await response.json();

  switch (body.detail.code) {
    case "SEARCH_LIMIT_EXCEEDED":
      return "tomorrow";
    case "SEARCH_UNAVAILABLE":
      return "in a moment";
    // Mistake (duplicate-case): this code has a case above.
    case "SEARCH_LIMIT_EXCEEDED":
      return "upgrade";
    default:
      return body.detail.message;
  }
}

export async function videoconduit(url: string): Promise<string> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });

  if (response.status >= 400) return "failed";
  // Mistake (duplicate-case): 402 is one of the statuses from 400 on.
  if (response.status === 402) return "top up";
  return "done";
}

export async function vidio(jobId: string): Promise<string> {
  const response = await fetch(`https://api.vidio.ai/v1/jobs/${jobId}`);
  if (!response.ok) throw new Error(`VIDIO answered ${response.status}.`);

  // Mistake (duplicate-case): a 404 is not ok.
  if (response.status === 404) return "no such job";
  return "found";
}

export async function ltx(): Promise<string> {
  const { status } = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  if (status === 429) return "slow down";
  else if (status === 503) return "in a moment";
  // Mistake (duplicate-case): the first test has it.
  else if (status === 429) return "wait for a render to end";
  return "done";
}

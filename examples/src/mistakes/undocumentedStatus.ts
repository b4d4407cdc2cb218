// Wrong on purpose: statuses that the API never returns. Under each comment stands one mistake, or what
// is advice only. Statuses from 500 on are left
// alone: whatever stands between a client and an API can send them.

export async function pipevideo(prompt: string): Promise<string> {
  const response = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body: prompt });

  // Mistake (undocumented-status): Pipevideo reports an empty account as 400.
  if (response.status === 402) return "top up";

  switch (response.status) {
    case 400:
      return "check the request and the credits";
    // Mistake (undocumented-status): Pipevideo reports a request that is not valid as 400.
    case 422:
      return "check the request";
    default:
      return "done";
  }
}

export async function ltx(id: string): Promise<string> {
  const { status } = await fetch(`https://api.ltx.video/v1/videos/${id}`);

  // Mistake (undocumented-status): LTX documents no 409.
  if (status === 409) return "in use";

  // Advice (undocumented-status): LTX documents no 403 either, but careful code may well be ready for it.
  return [401, 403].includes(status) ? "check the key" : "done";
}

export async function vidio(jobId: string): Promise<string> {
  const response = await fetch(`https://api.vidio.ai/v1/jobs/${jobId}`);

  // Mistake (undocumented-status): VIDIO reports a bad request as 400; it has no 422.
  if (response.status === 422) return "check the request";
  return "done";
}

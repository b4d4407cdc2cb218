// Wrong on purpose: fields read where only bodies can arrive that do not have them. Under each comment stands one mistake.

export async function videoconduit(url: string): Promise<string> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  if (response.ok) return "done";
  const body = await response.json();

  // Mistake (absent-field): the body of 401 has just a detail.
  if (response.status === 401 && body.code === "unauthorized") return "check the key";

  if (response.status === 429) {
    // Mistake (absent-field): the credits that are needed come with 402.
    return `Needs ${body.required} credits.`;
  }
  // Ready for there being none: no mistake.
  if (response.status === 404) return body.code ?? "not_found";
  return body.detail;
}

export async function pipevideo(prompt: string): Promise<number> {
  const response = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body: prompt });
  if (response.status !== 500) return 0;
  const body = await response.json();

  // Mistake (absent-field): the wait comes with 429.
  return body.data.retry_after;
}

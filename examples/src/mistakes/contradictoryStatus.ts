// Wrong on purpose: codes and types under a status that they never come with. Under each comment stands one mistake.

export async function pureframe(words: string): Promise<string> {
  const response = await fetch(`https://api.pureframe.ai/v1/search?q=${words}`);
  if (response.ok) return "found";
  const body = await response.json();

  // Mistake (contradictory-status): VIDEO_NOT_FOUND comes with 404.
  if (response.status === 400 && body.detail.code === "VIDEO_NOT_FOUND") return "no such video";

  if (response.status === 404) {
    // Mistake (contradictory-status): INSUFFICIENT_CREDITS comes with 402.
    if (body.detail.code === "INSUFFICIENT_CREDITS") return "top up";
  }

  switch (response.status) {
    case 402:
      switch (body.detail.code) {
        case "SEARCH_LIMIT_EXCEEDED":
          return "tomorrow";
        // Mistake (contradictory-status): SEARCH_UNAVAILABLE comes with 503.
        case "SEARCH_UNAVAILABLE":
          return "in a moment";
        default:
          return body.detail.message;
      }
    default:
      return body.detail.message;
  }
}

export async function vidio(jobId: string): Promise<string> {
  const response = await fetch(`https://api.vidio.ai/v1/jobs/${jobId}`);
  if (response.ok) return "found";
  const body = await response.json();

  if (response.status === 401) {
    // Mistake (contradictory-status): permission_error comes with 403.
    if (body.error.type === "permission_error") return "not yours";
  }
  return body.error.message;
}

export async function ltx(): Promise<string> {
  const response = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  if (response.ok) return "done";
  const { status } = response;
  const { error } = await response.json();

  if (status === 429) {
    // Mistake (contradictory-status): content_filtered_error comes with 422.
    return error.type === "content_filtered_error" ? "say it in other words" : "slow down";
  }
  return error.message;
}

export async function videoconduit(url: string): Promise<string> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  if (response.status >= 500) {
    const body = await response.json();
    // Mistake (contradictory-status): conflict comes with 409.
    if (body.code === "conflict") return "there already";
  }
  return "done";
}

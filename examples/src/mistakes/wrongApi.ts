// Wrong on purpose: codes and types of one API, compared with errors of another. Under each comment stands one mistake.

export async function pureframe(words: string): Promise<string> {
  const response = await fetch(`https://api.pureframe.ai/v1/search?q=${words}`);
  if (response.ok) return "found";
  const body = await response.json();

  // Mistake (wrong-api): VideoConduit's code; PureFrame has INSUFFICIENT_CREDITS.
  if (body.detail.code === "insufficient_credits") return "top up";

  switch (body.detail.code) {
    case "SEARCH_UNAVAILABLE":
      return "in a moment";
    // Mistake (wrong-api): VIDIO's type; PureFrame has RATE_LIMIT_EXCEEDED.
    case "rate_limit_error":
      return "slow down";
    default:
      return body.detail.message;
  }
}

export async function ltx(): Promise<string> {
  const response = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  if (response.ok) return "done";
  const { error } = await response.json();

  // Mistake (wrong-api): VIDIO's type; LTX has insufficient_funds_error.
  return error.type === "insufficient_balance" ? "top up" : error.message;
}

export async function videoconduit(url: string): Promise<boolean> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  if (response.status !== 402) return false;
  const body = await response.json();

  // Mistake (wrong-api): PureFrame's code; VideoConduit has insufficient_credits, in small letters.
  return ["INSUFFICIENT_CREDITS"].includes(body.code);
}

export async function pipevideo(prompt: string): Promise<string> {
  const response = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body: prompt });
  if (response.ok) return "started";
  const body = await response.json();

  // Mistake (wrong-api): VideoConduit's code; Pipevideo's bodies have none, and an empty account is a 400.
  return body.code === "insufficient_credits" ? "top up" : body.message;
}

// Wrong on purpose: codes and types that the API does not have. Under each comment stands one mistake.

export async function pureframe(id: string): Promise<string> {
  const response = await fetch(`https://api.pureframe.ai/v1/collections/${id}`);
  if (response.ok) return "found";
  const body = await response.json();

  // Mistake (unknown-code): a letter is missing; PureFrame has COLLECTION_NOT_FOUND.
  if (body.detail.code === "COLECTION_NOT_FOUND") return "missing";

  // Mistake (unknown-code): PureFrame has UNAUTHORIZED, in American spelling.
  if (body.detail.code === "UNAUTHORISED") return "sign in";

  switch (body.detail.code) {
    case "INVALID_API_KEY":
      return "check the key";
    // Mistake (unknown-code): PureFrame has INSUFFICIENT_CREDITS.
    case "INSUFFICIENT_CREDIT":
      return "top up";
    // Mistake (unknown-code): no code of PureFrame is near this one.
    case "TEAPOT":
      return "tea";
    default:
      return body.detail.message;
  }
}

export async function vidio(jobId: string): Promise<boolean> {
  const response = await fetch(`https://api.vidio.ai/v1/jobs/${jobId}`);
  if (response.ok) return false;
  const { error } = await response.json();

  // Mistake (unknown-code): VIDIO's type is insufficient_balance.
  return error.type === "insufficient_ballance";
}

export async function ltx(): Promise<boolean> {
  const response = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  if (response.ok) return true;
  const { error } = await response.json();

  const busy = new Set([
    "rate_limit_error",
    // Mistake (unknown-code): LTX's type is concurrency_limit_error.
    "concurency_limit_error",
  ]);
  return busy.has(error.type);
}

export async function videoconduit(url: string): Promise<boolean> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  if (response.status !== 402) return false;
  const body = await response.json();

  // Mistake (unknown-code): VideoConduit's code is insufficient_credits.
  return ["insufficient_credit"].includes(body.code);
}

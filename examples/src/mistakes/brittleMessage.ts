// Wrong on purpose: decisions on the text of messages, where a code or type says the same. Under each comment stands one
// mistake.

export async function pureframe(id: string): Promise<string> {
  const response = await fetch(`https://api.pureframe.ai/v1/collections/${id}`);
  if (response.ok) return "found";
  const body = await response.json();

  // Mistake (brittle-message): PureFrame's messages may change; its code is COLLECTION_NOT_FOUND.
  if (body.detail.message.includes("Collection not found")) return "missing";
  return body.detail.message;
}

export async function ltx(): Promise<string> {
  const response = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  if (response.ok) return "done";
  const { type, message } = (await response.json()).error;

  // Mistake (brittle-message): LTX's type for this is insufficient_funds_error.
  if (/insufficient funds/i.test(message)) return "top up";

  // Mistake (brittle-message): LTX's type for this is content_filtered_error.
  return message === "Content is filtered due to policy restrictions" ? "say it in other words" : type;
}

export async function vidio(jobId: string): Promise<string> {
  const response = await fetch(`https://api.vidio.ai/v1/jobs/${jobId}`);
  if (response.ok) return "found";
  const { error } = await response.json();

  switch (error.message) {
    // Mistake (brittle-message): VIDIO's type for this is rate_limit_error.
    case "Too many requests":
      return "slow down";
    default:
      return error.message;
  }
}

export async function videoconduit(url: string): Promise<string> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  if (response.ok) return "done";
  const body = await response.json();

  // Mistake (brittle-message): VideoConduit's code for this is insufficient_credits.
  if (body.detail === "Insufficient credits") return "top up";
  return body.detail;
}

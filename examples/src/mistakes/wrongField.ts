// Wrong on purpose: fields read where the API's error bodies do not have them. Under each comment stands one mistake.

export async function pureframe(id: string): Promise<string> {
  const response = await fetch(`https://api.pureframe.ai/v1/collections/${id}`);
  if (response.ok) return "found";
  const body = await response.json();

  // Mistake (wrong-field): PureFrame's code is at detail.code.
  if (body.error.code === "COLLECTION_NOT_FOUND") return "missing";

  // Mistake (wrong-field): the same with optional chaining.
  if (body?.error?.code === "FORBIDDEN") return "not allowed";

  // Mistake (wrong-field): PureFrame's message is at detail.message.
  return body.message;
}

export async function vidio(jobId: string): Promise<string> {
  const response = await fetch(`https://api.vidio.ai/v1/jobs/${jobId}`);
  if (response.ok) return "found";
  const body = await response.json();

  // Mistake (wrong-field): VIDIO has no code; its type is at error.type.
  if (body.code === "insufficient_balance") return "top up";
  return body.error.message;
}

export async function ltx(): Promise<string> {
  const response = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  if (response.ok) return "done";

  // Mistake (wrong-field): destructured; LTX's message is at error.message.
  const { message } = await response.json();
  return message;
}

export async function pipevideo(prompt: string): Promise<string> {
  const response = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body: prompt });
  if (response.status !== 429) return "done";
  const body = await response.json();

  // Mistake (wrong-field): Pipevideo's message is at the top of the body.
  return body.error.message;
}

export async function videoconduit(url: string): Promise<string> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  if (response.ok) return "done";
  const body = await response.json();

  // Mistake (wrong-field): VideoConduit's code is at the top of the body.
  if (response.status === 409 && body.error.code === "conflict") return "there already";
  return body.detail;
}

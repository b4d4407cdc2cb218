// Wrong on purpose: branches for a type that stands for errors of several statuses. Under each comment stands one mistake.

export async function vidio(jobId: string): Promise<string> {
  const response = await fetch(`https://api.vidio.ai/v1/jobs/${jobId}`);
  if (response.ok) return "found";
  const { error } = await response.json();

  // Mistake (ambiguous-type): it comes with 404, but with 400 too.
  if (error.type === "invalid_request_error") return "no such job";

  // Of one status only: no mistake.
  if (error.type === "permission_error") return "not yours";
  return error.message;
}

export async function vidioUpload(name: string): Promise<string> {
  const response = await fetch("https://api.vidio.ai/v1/uploads", { method: "POST", body: name });
  if (response.ok) return "done";
  const body = await response.json();

  switch (body.error.type) {
    case "insufficient_balance":
      return "top up";
    // Mistake (ambiguous-type): whether the request or the user is wrong, the status tells.
    case "invalid_request_error":
      return "mend the request";
    default:
      return body.error.message;
  }
}

// Wrong on purpose: bodies taken for those of a success although nobody asked for the status. Under each comment stands one mistake.

export async function startDownload(url: string): Promise<string> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  // Mistake (body-before-status): on an error there is no job_id, and `undefined` is returned as if it were one.
  const job = await response.json();
  return job.job_id;
}

export async function collection(id: string): Promise<{ readonly name: string }> {
  const response = await fetch(`https://api.pureframe.ai/v1/collections/${id}`);
  // Mistake (body-before-status): the error body is returned as a collection.
  return response.json();
}

export function showVideo(prompt: string, show: (url: string) => void): Promise<void> {
  return fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: prompt })
    // Mistake (body-before-status): in a chain, `fetch` does not reject either.
    .then((response) => response.json())
    .then((video) => show(video.url));
}

export async function outputs(jobId: string): Promise<string[]> {
  const response = await fetch(`https://api.vidio.ai/v1/jobs/${jobId}`);
  // Mistake (body-before-status): destructured.
  const { output_keys } = await response.json();
  return output_keys;
}

// As it should be.

export async function checkedDownload(url: string): Promise<string> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  if (!response.ok) throw new Error(`VideoConduit answered ${response.status}`);
  const job = await response.json();
  return job.job_id;
}

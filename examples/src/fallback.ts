// A video from LTX or, where LTX has no capacity, from Pipevideo. Two APIs in one file: each value is judged by the call it
// came from.

export async function videoFromAnywhere(prompt: string): Promise<Response> {
  const ltx = await fetch("https://api.ltx.video/v1/text-to-video", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.LTX_API_KEY}` },
    body: JSON.stringify({ prompt }),
  });
  if (ltx.ok) return ltx;
  if (ltx.status !== 503 && ltx.status !== 429) {
    const { error } = await ltx.json();
    throw new Error(error.type === "content_filtered_error" ? "The safety filter refused this text." : error.message);
  }

  const pipevideo = await fetch("https://api.pipevideo.co/v1/generations", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.PIPEVIDEO_API_KEY}` },
    body: JSON.stringify({ prompt }),
  });
  if (pipevideo.status === 400 || pipevideo.status === 401) {
    const body = await pipevideo.json();
    throw new Error(body.message);
  }
  return pipevideo;
}

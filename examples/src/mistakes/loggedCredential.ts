// Wrong on purpose: keys written to logs. Under each comment stands one mistake.

const key = process.env.PIPEVIDEO_API_KEY;
const headers = { authorization: `Bearer ${process.env.VIDEOCONDUIT_API_KEY}` };

export async function download(url: string): Promise<Response> {
  // Mistake (logged-credential): the headers hold the key.
  console.debug("Request", { url, headers });
  return fetch("https://videoconduit.com/v1/download", { method: "POST", headers, body: url });
}

export function showSettings(): void {
  // Mistake (logged-credential): in a template.
  console.log(`Pipevideo key: ${key}`);

  // Mistake (logged-credential): read where it is logged.
  console.log("LTX key:", process.env.LTX_API_KEY);

  // Mistake (logged-credential): a property of what is logged.
  console.table({ host: "api.vidio.ai", apiKey: process.env.VIDIO_API_KEY });
}

// As it should be.

export function showWhetherSet(): void {
  console.log("Pipevideo key:", key ? "set" : "missing");
}

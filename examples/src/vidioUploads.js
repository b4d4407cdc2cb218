// Upload addresses from VIDIO, in JavaScript. The host comes from the environment; that this is VIDIO is known from the
// name of the key's variable.

import { VidioError } from "./vidio.ts";

/**
 * @param {string} fileName
 * @returns {Promise<string>}
 */
export async function uploadUrl(fileName) {
  const response = await fetch(`${process.env.VIDIO_URL}/upload-url?file=${encodeURIComponent(fileName)}`, {
    headers: { "x-api-key": process.env.VIDIO_API_KEY ?? "" },
  });
  if (response.ok) return response.text();

  const body = await response.json();
  if (response.status === 500 && body.error.type === "server_error") {
    throw new Error("VIDIO could not make an upload address. Try again in a moment.");
  }
  throw new VidioError(response.status, body);
}

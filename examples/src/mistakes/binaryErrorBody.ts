// Wrong on purpose: fields are read of an error body that was asked for as bytes. Under each comment stands one mistake.

import axios from "axios";

export async function frame(id: string): Promise<Blob> {
  try {
    const { data } = await axios.get(`https://api.pureframe.ai/v1/frames/${id}`, { responseType: "blob" });
    return data;
  } catch (error) {
    if (!axios.isAxiosError(error) || error.response === undefined) throw error;

    // Advice (binary-error-body): the error is a Blob too. What it holds is JSON.parse(await error.response.data.text()).
    throw new Error(`No frame: ${error.response.data.detail ?? "unknown error"}`);
  }
}

// Wrong on purpose, in JavaScript with axios. Under each comment stands one mistake.

import axios from "axios";

const pipevideo = axios.create({ baseURL: "https://api.pipevideo.co/v1" });

/** @param {string} collectionId */
export async function deleteCollection(collectionId) {
  try {
    return await axios.post(`https://api.pureframe.ai/v1/collections/${collectionId}/delete`);
  } catch (error) {
    if (!axios.isAxiosError(error) || error.response === undefined) throw error;
    // Mistake (wrong-field): the body is in `data`, and PureFrame's code is at detail.code in it.
    if (error.response.data.code === "COLLECTION_NOT_FOUND") return undefined;
    // Mistake (unknown-code): PureFrame's code for it is COLLECTION_NAME_TAKEN.
    if (error.response.data.detail.code === "COLLECTION_NAME_IN_USE") return undefined;
    throw error;
  }
}

/** @param {string} prompt */
export async function generate(prompt) {
  const { status, data } = await pipevideo.post("/generations", { prompt }, { validateStatus: () => true });
  // Mistake (undocumented-status): Pipevideo reports input that it cannot use as 400; it has no 422.
  if (status === 422) throw new TypeError(data.message);
  return data.id;
}

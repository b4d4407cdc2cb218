// Uploads to PureFrame with axios, in JavaScript: an instance with a base address, and errors in a catch clause.

import axios from "axios";

const pureframe = axios.create({
  baseURL: "https://api.pureframe.ai/v1",
  headers: { authorization: `Bearer ${process.env.PUREFRAME_API_KEY}` },
});

/**
 * @param {string} collectionId
 * @param {Blob} video
 * @returns {Promise<string>}
 */
export async function upload(collectionId, video) {
  try {
    const { data } = await pureframe.post(`/collections/${collectionId}/videos`, video);
    return data.id;
  } catch (error) {
    if (!axios.isAxiosError(error) || error.response === undefined) throw error;
    const { status, data } = error.response;
    if (status === 413) throw new Error("A video may have 5 GB at most.");
    switch (data.detail.code) {
      case "UNSUPPORTED_FORMAT":
        throw new Error("PureFrame takes MP4, MOV, AVI, WebM, MPEG and MKV.");
      case "PLAN_LIMIT_EXCEEDED":
        throw new Error("The storage of this plan is full.");
      case "COLLECTION_NOT_FOUND":
        throw new Error(`There is no collection ${collectionId} in this account.`);
      default:
        throw error;
    }
  }
}

/**
 * @param {string} id
 * @returns {Promise<boolean>}
 */
export async function videoExists(id) {
  try {
    await pureframe.get(`/videos/${id}`);
    return true;
  } catch (error) {
    if (axios.isAxiosError(error) && error.response?.data?.detail?.code === "VIDEO_NOT_FOUND") return false;
    throw error;
  }
}

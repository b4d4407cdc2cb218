// Wrong on purpose: a handler that gives one answer to all errors. Under each comment stands one mistake.

import axios from "axios";

export async function collectionNames(): Promise<readonly string[]> {
  try {
    const { data } = await axios.get<{ name: string }[]>("https://api.pureframe.ai/v1/collections");
    return data.map(({ name }) => name);
  } catch (error) {
    console.error(error);
    // Advice (errors-not-told-apart): a moment later 429 is gone, but 401 lasts until the key is another one. Test the status.
    throw new Error("The collections were not read");
  }
}

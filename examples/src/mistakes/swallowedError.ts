// Wrong on purpose: errors that are caught, and of which nobody learns. Under each comment stands one mistake.

import axios from "axios";

export async function removeCollection(id: string): Promise<void> {
  try {
    await axios.post(`https://api.pureframe.ai/v1/collections/${id}/delete`);
    // Advice (swallowed-error): a removal that failed looks like one that worked. Log the error, or throw it on.
  } catch {}
}

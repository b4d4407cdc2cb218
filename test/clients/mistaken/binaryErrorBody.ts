// What binary-error-body finds in the styles in which people write clients: others than those of its own test.

import type { Snippet } from "../../support/snippet.ts";

export const binaryErrorBody: Readonly<Record<string, readonly Snippet[]>> = {
  "binary-error-body": [
    [
      "a download in a service, with an instance",
      `import axios from "axios";
const http = axios.create({ baseURL: "https://videoconduit.com/v1" });
export class Downloads {
  async file(id: string): Promise<ArrayBuffer> {
    try {
      return (await http.get(\`/jobs/\${id}/file\`, { responseType: "arraybuffer" })).data;
    } catch (error: any) {
      throw new DownloadError(error.response?.status, error.response?.data?.detail);
//                                                                          ^^^^^^
    }
  }
}`,
    ],
    [
      "a chain of promises",
      `import axios from "axios";
export const save = (id) =>
  axios({ url: "https://api.pureframe.ai/v1/frames/" + id, responseType: "stream" })
    .then(({ data }) => data.pipe(target()))
    .catch(({ response }) => {
      show(response.data.detail);
//                       ^^^^^^
    });`,
      "js",
    ],
  ],
};

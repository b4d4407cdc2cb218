// What swallowed-error finds in the styles in which people write clients: others than those of its own test.

import type { Snippet } from "../../support/snippet.ts";

export const swallowedError: Readonly<Record<string, readonly Snippet[]>> = {
  "swallowed-error": [
    [
      "a method of a class, with a client as a member",
      `import axios from "axios";
class Frames {
  private readonly http = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
  async touch(id: string) {
    try { await this.http.post(\`/collections/\${id}\`); } catch (error) { }
//                                                      ^^^^^^^^^^^^^^^^^
  }
}`,
    ],
    [
      "fired and forgotten",
      `import ky from "ky";
export const report = (event) => {
  ky.post("https://videoconduit.com/v1/events", { json: event }).catch(() => {});
//                                                                     ^^^^^^^^
};`,
      "js",
    ],
  ],
};

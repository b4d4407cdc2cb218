// What errors-not-told-apart finds in the styles in which people write clients: others than those of its own test.

import type { Snippet } from "../../support/snippet.ts";

export const errorsNotToldApart: Readonly<Record<string, readonly Snippet[]>> = {
  "errors-not-told-apart": [
    [
      "a method of a class, with a client as a member",
      `import axios from "axios";
class Frames {
  private readonly http = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
  async list() {
    try { return (await this.http.get("/collections")).data; }
    catch (error) { throw new FramesError("no collections"); }
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  }
}`,
    ],
    [
      "a chain of promises",
      `import ky from "ky";
export const load = () => ky.get("https://api.ltx.video/v1/videos").json()
  .then(show)
  .catch(() => { setError("The videos are not there"); });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      "js",
    ],
  ],
};

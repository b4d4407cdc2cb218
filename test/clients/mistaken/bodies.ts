// Mistakes in the bodies that tests pretend to get.

import type { Snippet } from "../../support/snippet.ts";

export const bodies: Readonly<Record<string, readonly Snippet[]>> = {
  "invalid-response": [
    [
      "a handler of msw",
      `import { http, HttpResponse } from "msw";
export const handlers = [
  http.post("https://api.ltx.video/v1/text-to-video", async () => {
    const failure = { type: "error", error: { type: "api_error" } };
//                                          ^
    return HttpResponse.json(failure, { status: 500 });
  }),
];`,
    ],
    [
      "nock",
      `import nock from "nock";
nock("https://api.pureframe.ai").get("/v1/videos/v1").reply(404, { code: "VIDEO_NOT_FOUND", message: "Gone" });
//                                                                 ^^^^`,
      "js",
    ],
  ],
};

// Mistakes in the values that are asked for: codes, statuses and fields that the API does not have, or not there.

import type { Snippet } from "../../support/snippet.ts";

export const values: Readonly<Record<string, readonly Snippet[]>> = {
  "unknown-code": [
    [
      "an interceptor of axios that tells codes apart",
      `import axios from "axios";
const api = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
api.interceptors.response.use(undefined, (error) => {
  const code = error.response?.data?.detail?.code;
  if (code === "COLLECTION_MISSING") return null;
//              ^^^^^^^^^^^^^^^^^^
  return Promise.reject(error);
});`,
    ],
    [
      "a method of a class, with an early return",
      `class Conduit {
  private readonly base = "https://videoconduit.com/v1";
  async download(url) {
    const res = await fetch(\`\${this.base}/download\`, { method: "POST", body: JSON.stringify({ url }) });
    if (res.ok) return res.json();
    const { code } = await res.json();
    if (code === "insufficient_credit") return null;
//                ^^^^^^^^^^^^^^^^^^^
    throw new Error(code);
  }
}`,
      "js",
    ],
  ],

  "wrong-api": [
    [
      "a switch in a chain of promises",
      `fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" })
  .then(async (res) => {
    if (res.ok) return res.blob();
    const { error } = await res.json();
    switch (error.type) {
      case "insufficient_balance":
//          ^^^^^^^^^^^^^^^^^^^^
        throw new Error("Add credits");
      default:
        throw new Error(error.message);
    }
  });`,
      "js",
    ],
    [
      "a hook of ky",
      `import ky from "ky";
export const conduit = ky.extend({
  prefixUrl: "https://videoconduit.com/v1",
  hooks: {
    beforeError: [
      async (error) => {
        const body = await error.response.json();
        if (body.code === "INSUFFICIENT_CREDITS") error.message = "Buy more credits";
//                         ^^^^^^^^^^^^^^^^^^^^
        return error;
      },
    ],
  },
});`,
    ],
  ],

  "undocumented-status": [
    [
      "a set of statuses",
      `const FATAL = new Set([400, 402]);
//                          ^^^
export async function create(prompt: string) {
  const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body: prompt });
  if (FATAL.has(res.status)) throw new Error("Cannot be created");
  return res;
}`,
    ],
    [
      "an axios error in a guard",
      `import axios, { isAxiosError } from "axios";
export async function jobs() {
  try {
    return (await axios.get("https://api.vidio.ai/v1/jobs")).data;
  } catch (error) {
    if (isAxiosError(error) && error.response?.status === 422) return [];
//                                                        ^^^
    throw error;
  }
}`,
    ],
  ],

  "contradictory-status": [
    [
      "a switch in a switch",
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { detail } = await res.json();
  switch (res.status) {
    case 429:
      if (detail.code === "SEARCH_LIMIT_EXCEEDED") throw new Error("Upgrade the plan");
//                         ^^^^^^^^^^^^^^^^^^^^^
      throw new Error("Slow down");
    default:
      throw new Error(detail.message);
  }
}`,
    ],
    [
      "switch (true)",
      `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
if (!res.ok) {
  switch (true) {
    case res.status === 403 && body.code === "insufficient_credits":
//                                            ^^^^^^^^^^^^^^^^^^^^
      throw new Error("Buy credits");
    default:
      throw new Error(body.detail);
  }
}`,
      "js",
    ],
  ],

  "wrong-field": [
    [
      "ofetch",
      `import { ofetch } from "ofetch";
export const load = (id: string) =>
  ofetch(\`https://api.pureframe.ai/v1/videos/\${id}\`).catch((error) => {
    throw new Error(error.data.message);
//                             ^^^^^^^
  });`,
    ],
    [
      "a wrapper that returns the body",
      `async function request(path) {
  const res = await fetch("https://api.ltx.video/v1" + path, { method: "POST" });
  if (!res.ok) throw new Error((await res.json()).error.code);
//                                                      ^^^^
  return res.blob();
}`,
      "js",
    ],
  ],

  "absent-field": [
    [
      "a branch on the status",
      `const res = await fetch("https://videoconduit.com/v1/info");
const body = await res.json();
if (res.status === 404) throw new Error(\`\${body.code}: \${body.detail}\`);
//                                              ^^^^
if (!res.ok) throw new Error(body.detail);`,
    ],
    [
      "an axios interceptor",
      `import axios from "axios";
axios.create({ baseURL: "https://videoconduit.com/v1" }).interceptors.response.use(
  (response) => response,
  (error) => {
    const { status, data } = error.response;
    if (status === 403) throw new Error("Missing credits: " + data.required);
//                                                                 ^^^^^^^^
    throw error;
  },
);`,
      "js",
    ],
  ],
};

// Mistakes in what is decided by an error: by its message, by a type of many errors, twice, or for some errors only.

import type { Snippet } from "../../support/snippet.ts";

export const decisions: Readonly<Record<string, readonly Snippet[]>> = {
  "ambiguous-type": [
    [
      "an interceptor of axios that gives nothing for what is missing",
      `import axios from "axios";
const vidio = axios.create({ baseURL: "https://api.vidio.ai/v1" });
vidio.interceptors.response.use(undefined, (error) => {
  const type = error.response?.data?.error?.type;
  if (type === "invalid_request_error") return null;
//              ^^^^^^^^^^^^^^^^^^^^^
  throw error;
});`,
    ],
    [
      "a catch of ky",
      `import ky, { HTTPError } from "ky";
export async function find(id) {
  try {
    return await ky.get(\`https://api.vidio.ai/v1/jobs/\${id}\`).json();
  } catch (error) {
    if (!(error instanceof HTTPError)) throw error;
    const { error: problem } = await error.response.json();
    if (problem.type === "invalid_request_error") return undefined;
//                        ^^^^^^^^^^^^^^^^^^^^^
    throw error;
  }
}`,
      "js",
    ],
  ],

  "brittle-message": [
    [
      "a regular expression in a class",
      `class Search {
  async run(query: string) {
    const res = await fetch("https://api.pureframe.ai/v1/search?q=" + query);
    if (res.ok) return res.json();
    const { detail } = await res.json();
    if (/^collection not found/i.test(detail.message)) return [];
//       ^^^^^^^^^^^^^^^^^^^^^
    throw new Error(detail.code);
  }
}`,
    ],
    [
      "a chain of promises",
      `fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" })
  .then((res) => (res.ok ? {} : res.json()))
  .then(({ error }) => {
    if (error?.message.startsWith("Insufficient funds")) throw new Error("Add credits");
//                                 ^^^^^^^^^^^^^^^^^^
  });`,
      "js",
    ],
  ],

  "duplicate-case": [
    [
      "early returns",
      `async function explain(): Promise<string> {
  const res = await fetch("https://api.vidio.ai/v1/render", { method: "POST" });
  if (res.ok) return "";
  if (res.status >= 500) return "VIDIO has a problem";
  if (res.status === 429) return "Slow down";
  if (res.status === 500) return "Try again";
//                   ^^^
  return "Failed";
}`,
    ],
    [
      "a case of a list that an if before it took",
      `import axios from "axios";
axios.get("https://api.pureframe.ai/v1/collections").catch((error) => {
  const { code } = error.response.data.detail;
  if (code === "UNAUTHORIZED" || code === "INVALID_API_KEY") throw new Error("Check the key");
  if (code === "FORBIDDEN") throw new Error("Not allowed");
  if (code === "INVALID_API_KEY") throw new Error("Revoked");
//              ^^^^^^^^^^^^^^^
  throw error;
});`,
      "js",
    ],
  ],

  "unhandled-errors": [
    [
      "a switch whose rest falls into the success",
      `class Ltx {
  async video(prompt: string) {
    const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: prompt });
    if (!res.ok) {
      const { error } = await res.json();
      switch (error.type) {
//            ^^^^^^^^^^
        case "insufficient_funds_error":
          throw new Error("Add credits");
        case "content_filtered_error":
          throw new Error("Change the prompt");
      }
    }
    return res.arrayBuffer();
  }
}`,
    ],
    [
      "a table of texts",
      `const TEXTS = { COLLECTION_NOT_FOUND: "It is gone", FORBIDDEN: "Not allowed", UNAUTHORIZED: "Sign in" };
export async function show(id) {
  const res = await fetch(\`https://api.pureframe.ai/v1/collections/\${id}\`);
  if (res.ok) return res.json();
  const { detail } = await res.json();
  throw new Error(TEXTS[detail.code]);
//                ^^^^^^^^^^^^^^^^^^
}`,
      "js",
    ],
  ],
};

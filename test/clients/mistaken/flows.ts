// Mistakes in what is done with a response: parsed too early, asked for again in vain, waited for without an end, logged.

import type { Snippet } from "../../support/snippet.ts";

export const flows: Readonly<Record<string, readonly Snippet[]>> = {
  "body-before-status": [
    [
      "a chain of promises",
      `export const balance = () =>
  fetch("https://videoconduit.com/v1/account")
    .then((res) => res.json())
//                 ^^^^^^^^^^
    .then(({ credits }) => credits);`,
    ],
    [
      "a private method of a class",
      `class PureFrame {
  #get(path) {
    return fetch("https://api.pureframe.ai/v1" + path);
  }
  async names() {
    const res = await this.#get("/collections");
    const { collections } = await res.json();
//                                ^^^^^^^^^^
    return collections.map(({ name }) => name);
  }
}`,
      "js",
    ],
  ],

  "futile-retry": [
    [
      "options of got",
      `import got from "got";
export const vidio = got.extend({
  prefixUrl: "https://api.vidio.ai/v1",
  retry: { limit: 3, statusCodes: [402, 429, 500] },
//                                 ^^^
});
export const jobs = () => vidio.get("jobs").json();`,
    ],
    [
      "a while loop around axios",
      `import axios from "axios";
export async function create(prompt) {
  let left = 5;
  while (left-- > 0) {
    try {
      return (await axios.post("https://api.pipevideo.co/v1/generations", { prompt })).data;
    } catch (error) {
      if (error.response?.status !== 401 && error.response?.status !== 500) throw error;
//                                   ^^^
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
}`,
      "js",
    ],
  ],

  "ignored-retry-after": [
    [
      "a method that calls itself",
      `class Pipevideo {
  async get(id: string): Promise<Response> {
    const res = await fetch(\`https://api.pipevideo.co/v1/generations/\${id}\`);
    if (res.status === 429) return this.get(id);
//                     ^^^
    return res;
  }
}`,
    ],
    [
      "a loop over attempts",
      `export async function jobs() {
  for (const attempt of [1, 2, 3]) {
    const res = await fetch("https://videoconduit.com/v1/jobs");
    if (res.status === 429 && attempt < 3) {
//                     ^^^
      await new Promise((resolve) => setTimeout(resolve, 500));
      continue;
    }
    return res;
  }
}`,
      "js",
    ],
  ],

  "missed-async-failure": [
    [
      "an interval in a promise",
      `export const finished = (id: string) =>
  new Promise<string>((resolve, reject) => {
    const timer = setInterval(async () => {
      const res = await fetch(\`https://api.pipevideo.co/v1/generations/\${id}\`);
      if (!res.ok) {
        clearInterval(timer);
        return reject(new Error(\`Pipevideo answered \${res.status}\`));
      }
      const { status, videoUrl } = await res.json();
      if (status === "completed") {
//                    ^^^^^^^^^
        clearInterval(timer);
        resolve(videoUrl);
      }
    }, 4000);
  });`,
    ],
    [
      "a loop with axios in a class",
      `import axios from "axios";
class Pipevideo {
  http = axios.create({ baseURL: "https://api.pipevideo.co/v1" });
  async wait(id) {
    while (true) {
      const { data } = await this.http.get("/generations/" + id);
      if (["completed"].includes(data.status)) return data.videoUrl;
//          ^^^^^^^^^
      await new Promise((resolve) => setTimeout(resolve, 5000));
    }
  }
}`,
      "js",
    ],
  ],

  "logged-credential": [
    [
      "an interceptor that logs its headers",
      `import axios from "axios";
const headers = { Authorization: \`Bearer \${process.env.LTX_API_KEY}\` };
const ltx = axios.create({ baseURL: "https://api.ltx.video/v1", headers });
ltx.interceptors.request.use((config) => {
  console.debug("request", config.url, { ...headers, Accept: "*/*" });
//                                          ^^^^^^^
  return config;
});`,
    ],
    [
      "a field of a class that its constructor sets",
      `class Vidio {
  constructor(key = process.env.VIDIO_API_KEY) {
    this.key = key;
  }
  async jobs() {
    console.log(\`GET /jobs with \${this.key}\`);
//                                ^^^^^^^^
    return fetch("https://api.vidio.ai/v1/jobs", { headers: { "x-api-key": this.key } });
  }
}`,
      "js",
    ],
  ],
};

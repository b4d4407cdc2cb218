// What body-read-twice finds in the styles in which people write clients: others than those of its own test.

import type { Snippet } from "../../support/snippet.ts";

export const bodyReadTwice: Readonly<Record<string, readonly Snippet[]>> = {
  "body-read-twice": [
    [
      "a wrapper, with a fallback for what is no JSON",
      `const BASE = "https://videoconduit.com/v1";
async function post(path: string, payload: unknown) {
  const res = await fetch(\`\${BASE}\${path}\`, { method: "POST", body: JSON.stringify(payload) });
  if (!res.ok) {
    const problem = await res.json().catch(() => null);
    throw new Error(problem?.detail ?? (await res.text()));
//                                            ^^^^^^^^^^
  }
  return res.json();
}`,
    ],
    [
      "a log beside what is returned",
      `export const collections = () =>
  fetch("https://api.pureframe.ai/v1/collections").then(async (r) => {
    if (!r.ok) throw new Error("failed with " + r.status);
    console.debug(await r.text());
    return r.json();
//         ^^^^^^^^
  });`,
      "js",
    ],
  ],
};

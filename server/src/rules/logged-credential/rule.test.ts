// logged-credential: what writes a key, what only looks so, and how it is taken out.

import { testRule } from "../../../../test/support/ruleCases.ts";
import { loggedCredential } from "./rule.ts";

const key = "const key = process.env.PIPEVIDEO_API_KEY;\n";

testRule(loggedCredential, {
  valid: [
    [
      "headers in which the key is replaced",
      `const key = process.env.PUREFRAME_API_KEY;
const headers = { Authorization: \`Bearer \${key}\`, accept: "application/json" };
console.log("calling with", { ...headers, Authorization: "Bearer ***" });
await fetch("https://api.pureframe.ai/v1/search", { headers });`,
    ],
    [
      "whether there is a key",
      `${key}console.log("key:", key ? "set" : "missing", Boolean(key), !key, !!key);`,
    ],
    ["a part of the key", `${key}console.log(key.slice(0, 4), \`\${key?.slice(-4)}\`, key.length);`],
    ["a masked key", `${key}console.log(mask(key), redact(key), { key: mask(key) });`],
    ["a key that is compared", `${key}console.log(key === undefined, typeof key, key !== "");`],
    [
      "the name of the variable",
      `${key}if (!key) console.error("PIPEVIDEO_API_KEY is not set");
throw new Error(\`PIPEVIDEO_API_KEY is \${key}\`);`,
    ],
    [
      "a key that is sent",
      `const res = await fetch("https://api.pipevideo.co/v1/generations", {
  headers: { authorization: \`Bearer \${process.env.PIPEVIDEO_API_KEY}\` },
});
console.log(res.status, res.headers);`,
    ],
    ["another variable of a Worker", `console.log(env.MODE, c.env.PUBLIC_HOST, env.MY_LTX_API_KEY);`],
    [
      "an address, and a key that browsers are given",
      `import { createClient } from "@supabase/supabase-js";
const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_ANON_KEY);
console.log(process.env.SUPABASE_URL, process.env.SUPABASE_ANON_KEY);`,
    ],
    ["another API's variable", `console.log(process.env.ACME_API_KEY, process.env.NODE_ENV);`],
    [
      "a placeholder, and a word with the same beginning",
      `console.log("Set it to", "vc_your_api_key", "vc_download_started", "pv_");
await fetch("https://videoconduit.com/v1/jobs");
await fetch("https://api.pipevideo.co/v1/generations");`,
    ],
    ["a literal where nothing speaks of the API", `console.log("vc_9f8a7b6c5d4e3f2a1b0c");`],
    [
      "a name of several values",
      `let key = process.env.PIPEVIDEO_API_KEY;
key = hash(key);
console.log(key);`,
    ],
    ["what is left out by JSON.stringify", `${key}console.log(JSON.stringify({ key }, ["url"]));`],
    [
      "a logger that may leave fields of objects out",
      `${key}const logger = pino({ redact: ["headers.authorization"] });
logger.info({ headers: { authorization: key } });`,
    ],
    [
      "a function of the file's own",
      `${key}function log(text) { console.log(clean(text)); }
log(key);`,
      { language: "js" },
    ],
    ["what is no log", `${key}Math.log(key); history.info(key); client.write(key);`],
    [
      "an object without the key",
      `const config = { url: "x", apiKey: process.env.PIPEVIDEO_API_KEY };\nconsole.log(config.url);`,
    ],
    [
      "what is left of an object without the key",
      `${key}const headers = { accept: "application/json", authorization: key };
const { authorization, ...others } = headers;
console.log(others, { ...others });`,
    ],
    [
      "a key that another value replaces",
      `${key}const options = { url: "x", key };
console.log({ ...options, key: "***" }, { key, ...options, ["key"]: mask(key) });`,
    ],
    [
      "a header that a later property takes the place of",
      `const headers = { Authorization: \`Bearer \${process.env.PUREFRAME_API_KEY}\`, Accept: "*/*" };
await fetch("https://api.pureframe.ai/v1/videos", { headers });
const hidden = { Authorization: "***" };
console.log({ ...headers, Authorization: "***" }, { ...headers, ...hidden }, { ...headers, ...redacted() });`,
    ],
    [
      "a parameter that is changed",
      `function show(key = process.env.PIPEVIDEO_API_KEY) {
  key = mask(key);
  console.log(key);
}`,
    ],
    [
      "where the file is said to be of no API",
      `// error-atlas: none
console.log(process.env.PIPEVIDEO_API_KEY);`,
    ],
  ],
  invalid: [
    [
      "a variable with a prefix",
      `console.log(import.meta.env.VITE_PUREFRAME_API_KEY);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
    ],
    [
      "a variable of a Worker",
      `export default {
  async fetch(request, env) {
    console.log("key", env.LTX_API_KEY);
//                     ^^^^^^^^^^^^^^^
  },
};`,
    ],
    [
      "a variable of Hono's context",
      `app.get("/", (c) => {
  const { NEXT_PUBLIC_LTX_API_KEY: key } = c.env;
  console.log(key);
//            ^^^
});`,
      { related: ["2: c.env: The key comes from here."] },
    ],
    [
      "a variable that SvelteKit gives",
      `import { VIDIO_API_KEY } from "$env/static/private";
console.log(VIDIO_API_KEY);
//          ^^^^^^^^^^^^^`,
    ],
    [
      "headers in which something else is replaced",
      `const headers = { "x-api-key": process.env.VIDIO_API_KEY, accept: "application/json" };
console.log({ ...headers, accept: "*" });
//               ^^^^^^^
await fetch("https://api.vidio.ai/v1/jobs", { headers });`,
      { related: ["1: process.env.VIDIO_API_KEY: The key comes from here."] },
    ],
    [
      "the variable itself",
      `console.log(process.env.PIPEVIDEO_API_KEY);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
    ],
    [
      "what is left of an object with the key",
      `${key}const { url, ...others } = { url: "x", key };
console.log(others, { key: "***", ...others, url });
//          ^^^^^^                   ^^^^^^`,
      {
        each: [
          { related: ["1: process.env.PIPEVIDEO_API_KEY: The key comes from here."] },
          { related: ["1: process.env.PIPEVIDEO_API_KEY: The key comes from here."] },
        ],
      },
    ],
    [
      "a constant, in JavaScript",
      `${key}console.error("Refused", key);
//                       ^^^`,
      { language: "js", related: ["1: process.env.PIPEVIDEO_API_KEY: The key comes from here."] },
    ],
    [
      "a template in a constant",
      `const auth = \`Bearer \${import.meta.env.LTX_API_KEY}\`;
console.debug(\`auth=\${auth}, more\`);
//                    ^^^^`,
      { related: ["1: import.meta.env.LTX_API_KEY: The key comes from here."] },
    ],
    [
      "a concatenation",
      `console.log("key " + process.env.VIDIO_API_KEY! + " is used");
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^`,
    ],
    [
      "the headers of a request",
      `const headers = { "x-api-key": process.env.VIDIO_API_KEY ?? "" };
const res = await fetch("https://api.vidio.ai/v1/jobs", { headers });
console.log(res.status, headers);
//                      ^^^^^^^`,
      { related: ["1: process.env.VIDIO_API_KEY: The key comes from here."] },
    ],
    [
      "JSON.stringify, and a spread",
      `const headers = { authorization: \`Bearer \${process.env.LTX_API_KEY}\` };
console.log(JSON.stringify(headers));
//                         ^^^^^^^
console.log({ ...headers, url: "x" });
//               ^^^^^^^`,
      {
        each: [
          { related: ["1: process.env.LTX_API_KEY: The key comes from here."] },
          { related: ["1: process.env.LTX_API_KEY: The key comes from here."] },
        ],
      },
    ],
    [
      "a field of a class",
      `class Client {
  private readonly apiKey = process.env.PIPEVIDEO_API_KEY;
  show() {
    this.logger.debug("using " + this.apiKey);
//                               ^^^^^^^^^^^
  }
}`,
      { related: ["2: process.env.PIPEVIDEO_API_KEY: The key comes from here."] },
    ],
    [
      "a member of an object, destructured",
      `const config = { apiKey: process.env.PIPEVIDEO_API_KEY || "none", url: "x" };
const { apiKey } = config;
process.stderr.write(apiKey);
//                   ^^^^^^`,
      { related: ["1: process.env.PIPEVIDEO_API_KEY: The key comes from here."] },
    ],
    [
      "Deno",
      `const key = Deno.env.get("PUREFRAME_API_KEY");
console.info({ key });
//             ^^^`,
      { related: ["1: Deno.env.get(…): The key comes from here."] },
    ],
    [
      "a literal, beside a call of the API",
      `const key = "vc_live_9f8a7b6c5d4e3f2a";
await fetch("https://videoconduit.com/v1/jobs", { headers: { authorization: \`Bearer \${key}\` } });
console.log("key", key);
//                 ^^^`,
      { related: ['1: "vc_live_9f8a7b6c5d4e3f2a": The key comes from here.'] },
    ],
    [
      "a parameter that is the key where no other is given",
      `class Client {
  constructor(private readonly apiKey: string = process.env.VIDIO_API_KEY ?? "") {
    console.log("using " + apiKey);
//                         ^^^^^^
  }
  show = () => console.error({ authorization: \`Bearer \${this.apiKey}\` });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^
}`,
      {
        each: [
          { related: ["2: process.env.VIDIO_API_KEY: The key comes from here."] },
          { related: ["2: process.env.VIDIO_API_KEY: The key comes from here."] },
        ],
      },
    ],
    [
      "a property that takes the place of another one only",
      `const headers = { Authorization: \`Bearer \${process.env.PUREFRAME_API_KEY}\`, Accept: "*/*" };
console.log({ ...headers, Accept: "application/json" }, { Authorization: "***", ...headers });
//               ^^^^^^^
//                                                                                 ^^^^^^^`,
      {
        each: [
          { related: ["1: process.env.PUREFRAME_API_KEY: The key comes from here."] },
          { related: ["1: process.env.PUREFRAME_API_KEY: The key comes from here."] },
        ],
      },
    ],
    [
      "a component",
      `<script>
const key = import.meta.env.LTX_API_KEY;
console.log(key);
//          ^^^
</script>`,
      { language: "svelte", related: ["2: import.meta.env.LTX_API_KEY: The key comes from here."] },
    ],
    [
      "the debug package",
      `import createDebug from "debug";
const log = createDebug("videos");
log("key %s", process.env.PIPEVIDEO_API_KEY);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
    ],
  ],
  messages: [
    [
      `${key}console.log(key);`,
      ['This logs the Pipevideo key "PIPEVIDEO_API_KEY". Remove the key from the log.'],
      { related: ["1: process.env.PIPEVIDEO_API_KEY: The key comes from here."] },
    ],
    [
      `console.log(process.env.LTX_API_KEY);`,
      ['This logs the LTX key "LTX_API_KEY". Remove the key from the log.'],
    ],
  ],
  fixes: [
    ["an argument", `${key}console.log("key", key);`, `${key}console.log("key", "[redacted]");`],
    [
      "an argument, in single quotes",
      `const key = process.env.PIPEVIDEO_API_KEY;\nconsole.log('key', key);`,
      `const key = process.env.PIPEVIDEO_API_KEY;\nconsole.log('key', '[redacted]');`,
    ],
    [
      "a template",
      `${key}console.log(\`key \${key}, url \${url}\`);`,
      `${key}console.log(\`key [redacted], url \${url}\`);`,
    ],
    ["a property", `${key}console.log({ key, url });`, `${key}console.log({ url });`],
    ["the last property", `${key}console.log({ url, apiKey: key });`, `${key}console.log({ url });`],
    ["the only property", `${key}console.log({ key });`, `${key}console.log({  });`],
    [
      "properties on lines of their own",
      `${key}console.log("Request", {
  url,
  headers: { accept: "*/*", authorization: \`Bearer \${key}\` },
  key: key,
});`,
      `${key}console.log("Request", {
  url,
  headers: { accept: "*/*" },
});`,
    ],
  ],
});

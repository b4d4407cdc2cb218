// Bodies that are strings in a HAR: every way in which a string can be spelt, and all that a string can be besides a body.

import { describe } from "vitest";
import { testBodies } from "../../support/jsonBodies.ts";
import { download, har, spelt } from "./har.ts";
import { bodiesOfOthers, successes } from "./others.ts";

describe("strings as they can be spelt", () => {
  testBodies([
    {
      what: "laid out in lines, with \\n",
      text: spelt(String.raw`{\n  \"detail\": \"It exists already.\",\n\t\"code\": \"«conflict»\"\n}\n`),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "laid out in lines, with \\r\\n",
      text: spelt(String.raw`{\r\n  \"detail\": \"It exists.\",\r\n  \"code\": \"«‹conflicts›»\"\r\n}`),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "quotes, backslashes and slashes in the value before it",
      text: spelt(
        String.raw`{\"detail\":\"\\\"a\\\\b\\\" exists: https:\\/\\/x\/y\",\"code\":\"«‹conflicts›»\"}`,
      ),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a letter escaped in the document's string",
      text: spelt(String.raw`{\"detail\":\"caf\u00e9\",\"code\":\"«\u0063onflict»\"}`),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "a letter escaped in the body's own string",
      text: spelt(String.raw`{\"detail\":\"caf\\u00e9\",\"code\":\"«‹\\u0063onflict_›»\"}`),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "all of it escaped, its quotes too",
      text: spelt(
        String.raw`\u007b\u0022detail\u0022\u003a\u0022«It exists»\u0022,\u0022code\u0022:\u0022conflict\u0022\u007D`,
      ),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "surrogate pairs, escaped once, escaped twice and as they are",
      text: spelt(String.raw`{\"detail\":\"«\ud83d\ude00 \\ud83d\\ude00 😀»\",\"code\":\"‹conflicts›\"}`),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "half a surrogate pair",
      text: spelt(String.raw`{\"detail\":\"\ud83d\",\"code\":\"«conflict»\"}`),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "CRLF between the lines of the document",
      text: spelt(String.raw`{\"detail\":\"It exists.\",\"code\":\"«‹conflicts›»\"}`).replaceAll(
        "\n",
        "\r\n",
      ),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a body with white space and a byte order mark around it",
      text: spelt(String.raw`\ufeff\r\n {\"detail\":\"It exists.\",\"code\":\"«conflict»\"} \n`),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "a byte order mark before the document",
      text: `\ufeff${har({ url: download, status: 409, text: '{"detail":"It exists.","code":"«conflict»"}' })}`,
      bodies: ["videoconduit 409 conflict!"],
    },
  ]);
});

describe("what is no body", () => {
  const conflict = '{"detail":"It exists.","code":"conflicts"}';
  testBodies([
    {
      what: "what the request sends",
      text: har({ url: download, status: 200, text: '{"id":"job_1"}', sent: conflict }),
    },
    {
      what: "base64",
      text: har({ url: download, status: 409, text: btoa(conflict), encoding: "base64" }),
    },
    {
      what: "base64 by mistake of who wrote the archive, and of no text",
      text: har(
        { url: download, status: 409, text: `${btoa(conflict)}=={`, encoding: "base64" },
        { url: download, status: 409, text: "", encoding: "base64" },
      ),
    },
    {
      what: "HTML",
      text: har({ url: download, status: 502, text: '<p id="code">conflicts</p>', mimeType: "text/html" }),
    },
    { what: "an empty string", text: har({ url: download, status: 409, text: "" }) },
    { what: "no text", text: har({ url: download, status: 409 }) },
    {
      what: "an attached file, as Playwright writes it",
      text: har({
        url: download,
        status: 409,
        content: { _file: "1.json", size: -1, mimeType: "application/json" },
      }),
    },
    {
      what: "a string that is cut off",
      text: har({ url: download, status: 409, text: '{"detail":"It exists.","code":"confl' }),
    },
    {
      what: "a body that is cut off between two fields",
      text: har({ url: download, status: 402, text: '{"detail":"Insufficient credits",' }),
    },
    {
      what: "text that only begins like JSON",
      text: har({ url: download, status: 409, text: '{"detail"} is missing' }),
    },
    {
      what: "text behind the JSON",
      text: har({ url: download, status: 409, text: `${conflict} and so on` }),
    },
    { what: "a string in a string", text: har({ url: download, status: 409, text: '"conflicts"' }) },
    {
      what: "numbers and null",
      text: har({ url: download, status: 404, text: "null" }, { url: download, status: 404, text: "404" }),
    },
    {
      what: "bodies of other servers",
      text: har(
        ...Object.values(bodiesOfOthers).map((body) => ({
          url: "https://api.example.com/v1/things",
          status: 404,
          text: JSON.stringify(body),
        })),
      ),
    },
    {
      what: "an address with the host elsewhere in it",
      text: har({ url: `https://proxy.example.com/?to=${download}`, status: 409, text: conflict }),
    },
    {
      what: "another path of the same host",
      text: har({ url: "https://videoconduit.com/blog/posts", status: 409, text: conflict }),
    },
    {
      what: "successes",
      text: har(
        ...Object.values(successes).map((body) => ({
          url: download,
          status: 200,
          text: JSON.stringify(body),
        })),
      ),
    },
  ]);
});

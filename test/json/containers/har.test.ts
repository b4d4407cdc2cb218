// HAR 1.2: of browsers and proxies, and as Polly.js and Playwright write it. The body is a string, the address that of the request.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";
import { bodiesOfOthers, successes } from "./others.ts";

interface Exchange {
  readonly url: string;
  readonly status: number | string;
  /** JSON text; it is escaped here. */
  readonly text?: string | undefined;
  readonly mimeType?: string;
  readonly encoding?: string;
  readonly sent?: string;
  readonly content?: object;
}

/** One entry with all that HAR requires. */
function entry({
  url,
  status,
  text,
  mimeType = "application/json",
  encoding,
  sent,
  content,
}: Exchange): object {
  return {
    startedDateTime: "2026-01-01T10:00:00.000Z",
    time: 41.5,
    request: {
      method: sent === undefined ? "GET" : "POST",
      url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: [{ name: "accept", value: "application/json" }],
      queryString: [],
      ...(sent === undefined ? {} : { postData: { mimeType: "application/json", text: sent } }),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: [{ name: "content-type", value: mimeType }],
      content: content ?? { size: 80, mimeType, text, encoding },
      redirectURL: "",
      headersSize: -1,
      bodySize: 80,
    },
    cache: {},
    timings: { send: 0, wait: 41, receive: 0.5 },
  };
}

function har(...entries: readonly Exchange[]): string {
  return json({
    log: {
      version: "1.2",
      creator: { name: "WebInspector", version: "537.36" },
      pages: [
        { startedDateTime: "2026-01-01T10:00:00.000Z", id: "page_1", title: "https://videoconduit.com/v1/" },
      ],
      entries: entries.map(entry),
    },
  });
}

/** An entry whose content is spelt as given, between its quotes. */
function spelt(text: string, status: number | string = 409): string {
  return har({
    url: "https://videoconduit.com/v1/download",
    status,
    content: { size: 80, mimeType: "application/json", text: raw(`"${text}"`) },
  });
}

const download = "https://videoconduit.com/v1/download";

describe("what is recognised", () => {
  testBodies([
    {
      what: "bodies of all five APIs, each with its own address and status",
      file: "session.har",
      text: har(
        {
          url: download,
          status: 402,
          text: '{"detail":"Insufficient credits","code":"«insufficient_credits»","required":3,"available":1}',
        },
        {
          url: "https://api.pureframe.ai/v1/collections/c1?limit=5",
          status: 404,
          text: '{"detail":{"code":"«COLLECTION_NOT_FOUND»","message":"Collection not found"}}',
        },
        {
          url: "https://api.ltx.video/v1/text-to-video",
          status: 402,
          text: '{"type":"error","error":{"type":"«insufficient_funds_error»","message":"Insufficient funds. Required: 12 credits"}}',
        },
        {
          url: "https://api.pipevideo.co:443/v1/generations",
          status: 429,
          text: '{"message":"«Rate limit exceeded. Please try again later.»","data":{"retry_after":42}}',
        },
        {
          url: "https://api.vidio.ai/v1/jobs/j1",
          status: 404,
          text: '{"error":{"type":"invalid_request_error","message":"«Job not found»"}}',
        },
      ),
      bodies: [
        "videoconduit 402 insufficient-credits!",
        "pureframe 404 collection-not-found!",
        "ltx 402 insufficient-funds-error!",
        "pipevideo 429 too-many-requests!",
        "vidio 404 job-not-found!",
      ],
    },
    {
      what: "between successes and other servers' bodies",
      text: har(
        { url: download, status: 200, text: JSON.stringify(successes["no error"]) },
        { url: "https://api.github.com/repos/a/b", status: 404, text: JSON.stringify(bodiesOfOthers.GitHub) },
        { url: download, status: 409, text: '{"detail":"It exists already.","code":"«conflict»"}' },
        {
          url: "https://api.stripe.com/v1/customers",
          status: 404,
          text: JSON.stringify(bodiesOfOthers.Stripe),
        },
      ),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "the API that the entry's own address names, not the one before it",
      text: har(
        {
          url: download,
          status: 404,
          text: '{"detail":"«Could not extract info from URL: Unsupported URL»"}',
        },
        {
          url: "https://api.example.com/v1/download",
          status: 409,
          text: '{"detail":"It exists.","code":"conflict"}',
        },
      ),
      bodies: ["videoconduit 404 not-found!"],
    },
  ]);
});

describe("what is wrong", () => {
  testBodies([
    {
      what: "a code that is misspelt",
      text: har({
        url: download,
        status: 402,
        text: '{"detail":"Insufficient credits","code":"«‹insufficient_credit›»","required":3,"available":1}',
      }),
      bodies: ["videoconduit 402 insufficient-credits!"],
      findings: ["unknown-code"],
    },
    {
      what: "a code that comes with another status",
      text: har({ url: download, status: 402, text: '{"detail":"It exists.","code":"«‹conflict›»"}' }),
      bodies: ["videoconduit 402 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "a status that the API never sends",
      text: har({
        url: "https://api.pipevideo.co/v1/generations",
        status: raw("‹402›"),
        text: '{"message":"«You are out of credits»"}',
      }),
      bodies: ["pipevideo 402 -!"],
      findings: ["undocumented-status"],
    },
    {
      what: "a field that is missing",
      text: har({ url: download, status: 409, text: '‹{›"code":"«conflict»"}' }),
      bodies: ["videoconduit 409 conflict!"],
      findings: ["invalid-response"],
    },
    {
      what: "a field of another type",
      text: har({
        url: download,
        status: 429,
        text: '{"detail":"«Rate limit exceeded. Retry after 5 seconds.»","retry_after":"‹5›"}',
      }),
      bodies: ["videoconduit 429 rate-limited!"],
      findings: ["invalid-response"],
    },
  ]);
});

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

describe("HAR of tools", () => {
  const failed = { url: download, status: 409, text: '{"detail":"It exists.","code":"«‹conflicts›»"}' };
  testBodies([
    {
      what: "Polly.js, whose keys are sorted: the response before its status",
      file: "recordings/download_1/recording.har",
      text: json({
        log: {
          _recordingName: "download",
          creator: { comment: "persister:fs", name: "Polly.JS", version: "6.0.6" },
          entries: [
            {
              _id: "06f06e6d125cbb80896c41786f9a696a",
              _order: 0,
              cache: {},
              request: {
                bodySize: 51,
                cookies: [],
                headers: [],
                headersSize: 97,
                httpVersion: "HTTP/1.1",
                method: "POST",
                postData: { mimeType: "application/json", text: '{"code":"conflicts","detail":"asked for"}' },
                queryString: [],
                url: download,
              },
              response: {
                bodySize: 43,
                content: { mimeType: "application/json", size: 43, text: failed.text },
                cookies: [],
                headers: [],
                headersSize: 120,
                httpVersion: "HTTP/1.1",
                redirectURL: "",
                status: 409,
                statusText: "Conflict",
              },
              startedDateTime: "2026-01-01T10:00:00.000Z",
              time: 48,
              timings: { blocked: -1, connect: -1, dns: -1, receive: 0, send: 0, ssl: -1, wait: 48 },
            },
          ],
          pages: [],
          version: "1.2",
        },
      }),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "Polly.js in local storage: by the name of the recording",
      text: json({
        Download_823972681: { log: { _recordingName: "Download", version: "1.2", entries: [entry(failed)] } },
      }),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "Playwright, whose entries have fields of their own",
      file: "network.har",
      text: json({
        log: {
          version: "1.2",
          creator: { name: "Playwright", version: "1.50.0" },
          browser: { name: "chromium", version: "133.0" },
          entries: [{ ...entry(failed), pageref: "page@1", serverIPAddress: "127.0.0.1", _serverPort: 443 }],
        },
      }),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
  ]);
});

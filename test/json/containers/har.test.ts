// HAR 1.2: of browsers and proxies, and as Polly.js and Playwright write it. The body is a string, the address that of the request.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";
import { download, entry, har } from "./har.ts";
import { bodiesOfOthers, successes } from "./others.ts";

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
        { url: "https://gitlab.example/repos/a/b", status: 404, text: JSON.stringify(bodiesOfOthers.GitLab) },
        { url: download, status: 409, text: '{"detail":"It exists already.","code":"«conflict»"}' },
        {
          url: "https://api.payments.example/v1/customers",
          status: 404,
          text: JSON.stringify(bodiesOfOthers.Payments),
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

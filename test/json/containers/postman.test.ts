// Postman collections 2.1: saved responses with `code`, a body as a string, and the request that they answer.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";
import { bodiesOfOthers, successes } from "./others.ts";

type Variable = Readonly<{ key: string; value: string; type?: string; disabled?: boolean }>;

function collection(item: readonly object[], variable: readonly Variable[] = []): string {
  return json({
    info: {
      _postman_id: "2c4a1f6e-7c0e-4a57-9d5e-0d3a6a9b1c11",
      name: "VideoConduit",
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    item,
    variable,
  });
}

function item(url: unknown, response: readonly object[], sent?: string): object {
  return {
    name: "Start a download",
    event: [
      { listen: "test", script: { type: "text/javascript", exec: ["pm.response.to.have.status(409);"] } },
    ],
    request: {
      method: "POST",
      header: [],
      ...(sent === undefined
        ? {}
        : { body: { mode: "raw", raw: sent, options: { raw: { language: "json" } } } }),
      url,
    },
    response,
  };
}

/** A saved response, with the request that it answers unless `url` is left out. */
function saved(code: unknown, body: unknown, url?: unknown): object {
  return {
    name: `${code}`.startsWith("\u0001") ? "Saved" : `${code} saved`,
    ...(url === undefined ? {} : { originalRequest: { method: "POST", header: [], url } }),
    status: "Conflict",
    code,
    _postman_previewlanguage: "json",
    header: [{ key: "Content-Type", value: "application/json" }],
    cookie: [],
    body,
  };
}

const download = {
  raw: "https://videoconduit.com/v1/download",
  protocol: "https",
  host: ["videoconduit", "com"],
  path: ["v1", "download"],
};
const byVariable = { raw: "{{baseUrl}}/download", host: ["{{baseUrl}}"], path: ["download"] };
const misspelt = '{\n  "detail": "It exists already.",\n  "code": "«‹conflicts›»"\n}';
const plain = '{"detail":"It exists already.","code":"conflicts"}';

describe("what is recognised", () => {
  testBodies([
    {
      what: "saved responses in folders, each with its code and address",
      file: "videos.postman_collection.json",
      text: collection([
        {
          name: "Folder",
          item: [
            {
              name: "Folder in it",
              item: [
                item(download, [
                  saved(
                    402,
                    '{"detail":"Insufficient credits","code":"«insufficient_credits»","required":3,"available":1}',
                    download,
                  ),
                  saved(200, JSON.stringify(successes["no error"]), download),
                  saved(401, '{"detail":"«Invalid or missing API key»"}', download),
                ]),
              ],
            },
          ],
        },
        item("https://api.pureframe.ai/v1/search", [
          saved(
            402,
            '{"detail":{"code":"«SEARCH_LIMIT_EXCEEDED»","message":"No more searches"}}',
            "https://api.pureframe.ai/v1/search",
          ),
        ]),
      ]),
      bodies: [
        "videoconduit 402 insufficient-credits!",
        "videoconduit 401 unauthorized!",
        "pureframe 402 search-limit-exceeded!",
      ],
    },
    {
      what: "the item's request where the response has none of its own",
      text: collection([item(download, [saved(409, misspelt)])]),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "an address in parts only",
      text: collection([
        item("", [
          saved(409, misspelt, {
            protocol: "https",
            host: ["videoconduit", "com"],
            path: ["v1", "download"],
          }),
        ]),
      ]),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
  ]);
});

describe("variables of the collection", () => {
  const items = [item(byVariable, [saved(409, misspelt, byVariable)])];
  const found = { bodies: ["videoconduit 409 -!"], findings: ["unknown-code"] };
  testBodies([
    {
      what: "one that is the address",
      text: collection(items, [{ key: "baseUrl", value: "https://videoconduit.com/v1", type: "string" }]),
      ...found,
    },
    {
      what: "one that is made of another",
      text: collection(items, [
        { key: "host", value: "videoconduit.com" },
        { key: "baseUrl", value: "https://{{host}}/v1" },
      ]),
      ...found,
    },
    {
      what: "two that are made of each other",
      text: collection(
        [item(byVariable, [saved(409, plain, byVariable)])],
        [
          { key: "baseUrl", value: "{{other}}/v1" },
          { key: "other", value: "{{baseUrl}}" },
        ],
      ),
    },
    {
      what: "one that only an environment has, beside an address of the API: to be read aloud only",
      text: collection(
        [item(byVariable, [saved(409, misspelt.replace(/[‹›]/g, ""), byVariable)])],
        [{ key: "other", value: "https://videoconduit.com/v1" }],
      ),
      bodies: ["videoconduit 409 -"],
    },
    {
      what: "one of another API",
      text: collection(
        [item(byVariable, [saved(409, plain, byVariable)])],
        [{ key: "baseUrl", value: "https://api.example.com" }],
      ),
    },
    {
      what: "a code that only one API has, at an address that is not known",
      text: collection([
        item(byVariable, [
          saved(
            404,
            '{"detail":{"code":"«COLLECTION_NOT_FOUND»","message":"Collection not found"}}',
            byVariable,
          ),
        ]),
      ]),
      bodies: ["pureframe 404 collection-not-found"],
    },
  ]);
});

describe("what is wrong", () => {
  testBodies([
    {
      what: "a code that comes with another status",
      text: collection([
        item(download, [saved(400, '{"detail":"It exists.","code":"«‹conflict›»"}', download)]),
      ]),
      bodies: ["videoconduit 400 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "a status that the API never sends, in `code`",
      text: collection([
        item("", [
          saved(raw("‹403›"), '{"message":"«Not yours»"}', "https://api.pipevideo.co/v1/generations/g1"),
        ]),
      ]),
      bodies: ["pipevideo 403 -!"],
      findings: ["undocumented-status"],
    },
    {
      what: "a form of another API",
      text: collection([
        item("", [
          saved(
            409,
            '{"‹error›":{"code":"«COLLECTION_NAME_TAKEN»","message":"There is one"}}',
            "https://api.pureframe.ai/v1/collections",
          ),
        ]),
      ]),
      bodies: ["pureframe 409 collection-name-taken!"],
      findings: ["invalid-response"],
    },
    {
      what: "tabs and CRLF in the body",
      text: collection([
        item(download, [
          saved(409, '{\r\n\t"detail": "It exists.",\r\n\t"code": "«‹conflicts›»"\r\n}', download),
        ]),
      ]),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
  ]);
});

describe("what is no body", () => {
  testBodies([
    { what: "what a request sends", text: collection([item(download, [], plain)]) },
    {
      what: "what the request of a saved response sends",
      text: collection([
        item(download, [
          {
            ...saved(200, '{"id":"job_1"}'),
            originalRequest: { method: "POST", header: [], body: { mode: "raw", raw: plain }, url: download },
          },
        ]),
      ]),
    },
    { what: "null", text: collection([item(download, [saved(409, null, download)])]) },
    { what: "an empty string", text: collection([item(download, [saved(409, "", download)])]) },
    {
      what: "HTML",
      text: collection([item(download, [saved(502, "<html><body>code: conflicts</body></html>", download)])]),
    },
    {
      what: "a body that is cut off",
      text: collection([item(download, [saved(409, plain.slice(0, -6), download)])]),
    },
    {
      what: "a body made of variables that is no JSON",
      text: collection([item(download, [saved(409, '{"detail":"It exists.","code":{{code}}}', download)])]),
    },
    {
      what: "texts that hold JSON: descriptions and scripts",
      text: collection([
        {
          ...item(download, []),
          description: plain,
          event: [{ listen: "test", script: { exec: [plain, `const body = ${plain};`] } }],
        },
      ]),
    },
    {
      what: "bodies of other servers",
      text: collection(
        Object.values(bodiesOfOthers).map((body) =>
          item("https://api.example.com/v1/things", [
            saved(404, JSON.stringify(body), "https://api.example.com/v1/things"),
          ]),
        ),
        [{ key: "unused", value: "https://videoconduit.com/v1" }],
      ),
    },
  ]);
});

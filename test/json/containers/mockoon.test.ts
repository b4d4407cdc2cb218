// Mockoon environments: responses of routes with a body as a string. What is mocked is the API that the environment passes other
// requests on to.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";
import { bodiesOfOthers } from "./others.ts";

function response(statusCode: unknown, body: string, rest: object = {}): object {
  return {
    uuid: "b6026bed-8973-4872-9f9b-b97f5e46553e",
    body,
    latency: 0,
    statusCode,
    label: "",
    headers: [{ key: "Content-Type", value: "application/json" }],
    bodyType: "INLINE",
    filePath: "",
    databucketID: "",
    sendFileAsBody: false,
    rules: [],
    rulesOperator: "OR",
    disableTemplating: false,
    fallbackTo404: false,
    default: true,
    crudKey: "id",
    callbacks: [],
    ...rest,
  };
}

function environment(responses: readonly object[], rest: object = {}): string {
  return json({
    uuid: "76b07da0-55a5-4b8d-9053-a228bab3ce7e",
    lastMigration: 33,
    name: "Videos",
    endpointPrefix: "v1",
    latency: 0,
    port: 3001,
    hostname: "",
    folders: [],
    routes: [
      {
        uuid: "6b5bdebe-b759-437f-a70b-52440abb2050",
        type: "http",
        documentation: "",
        method: "post",
        endpoint: "download",
        responses,
        responseMode: null,
      },
    ],
    rootChildren: [{ type: "route", uuid: "6b5bdebe-b759-437f-a70b-52440abb2050" }],
    proxyMode: true,
    proxyHost: "https://videoconduit.com",
    proxyRemovePrefix: false,
    cors: true,
    headers: [{ key: "", value: "" }],
    data: [],
    callbacks: [],
    ...rest,
  });
}

const plain = '{"detail":"It exists.","code":"conflicts"}';
const misspelt = '{\n  "detail": "It exists already.",\n  "code": "«‹conflicts›»"\n}';
const found = { bodies: ["videoconduit 409 -!"], findings: ["unknown-code"] };

describe("what is recognised", () => {
  testBodies([
    {
      what: "responses of a route, each with its status",
      file: "mockoon.json",
      text: environment([
        response(200, '{"id":"job_1","error":null}'),
        response(
          402,
          '{"detail":"Insufficient credits","code":"«insufficient_credits»","required":3,"available":1}',
        ),
        response(429, '{"detail":"«Rate limit exceeded. Retry after 5 seconds.»","retry_after":5}'),
      ]),
      bodies: ["videoconduit 402 insufficient-credits!", "videoconduit 429 rate-limited!"],
    },
    { what: "a code that is misspelt", text: environment([response(409, misspelt)]), ...found },
    {
      what: "the API's address with its path, the prefix being taken off",
      text: environment([response(409, misspelt)], {
        endpointPrefix: "api",
        proxyRemovePrefix: true,
        proxyHost: "https://videoconduit.com/v1",
      }),
      ...found,
    },
    {
      what: "a code that comes with another status",
      text: environment([response(402, '{"detail":"It exists.","code":"«‹conflict›»"}')]),
      bodies: ["videoconduit 402 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "a status that the API never sends",
      text: environment([response(raw("‹403›"), '{"message":"«Not yours»"}')], {
        proxyHost: "https://api.pipevideo.co",
      }),
      bodies: ["pipevideo 403 -!"],
      findings: ["undocumented-status"],
    },
    {
      what: "a field that is missing, in a body that is spread over lines",
      text: environment([
        response(
          402,
          '‹{›\n  "detail": "Insufficient credits",\n  "code": "«insufficient_credits»",\n  "required": 3\n}',
        ),
      ]),
      bodies: ["videoconduit 402 insufficient-credits!"],
      findings: ["invalid-response"],
    },
    {
      what: "a code that only one API has, where nothing is passed on",
      text: environment(
        [response(404, '{"detail":{"code":"«COLLECTION_NOT_FOUND»","message":"Collection not found"}}')],
        {
          proxyMode: false,
          proxyHost: "",
        },
      ),
      bodies: ["pureframe 404 collection-not-found"],
    },
  ]);
});

describe("templates", () => {
  testBodies([
    {
      what: "in the text of a message",
      text: environment([response(409, `{"detail":"{{faker 'lorem.sentence'}}","code":"«‹conflicts›»"}`)]),
      ...found,
    },
    {
      what: "for the code itself: only the template knows it",
      text: environment([
        response(409, `{"detail":"«It exists.»","code":"{{oneOf (array 'conflict' 'other')}}"}`),
      ]),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "in place of a number, which is no JSON",
      text: environment([response(429, `{"detail":"Wait","retry_after":{{faker 'number.int' max=9}}}`)]),
    },
    {
      what: "in place of all",
      text: environment([
        response(409, "{{data 'error'}}"),
        response(409, `{{#repeat 2}}{"code":"conflicts"}{{/repeat}}`),
      ]),
    },
  ]);
});

describe("what is no body", () => {
  testBodies([
    {
      what: "an empty string, HTML and a cut-off one",
      text: environment(["", "<h1>conflicts</h1>", plain.slice(0, -3)].map((body) => response(409, body))),
    },
    {
      what: "a list of jobs in a data bucket",
      text: environment([response(200, "{}", { bodyType: "DATABUCKET", databucketID: "kxsw" })], {
        data: [
          {
            uuid: "1",
            id: "kxsw",
            name: "Jobs",
            documentation: "",
            value: '[{"id":1,"error":null,"code":"SUMMER24"}]',
          },
        ],
      }),
    },
    {
      what: "rules that look into the request's body",
      text: environment([
        response(200, '{"id":"job_1"}', {
          rules: [
            { target: "body", modifier: "code", value: "conflicts", invert: false, operator: "equals" },
          ],
        }),
      ]),
    },
    {
      what: "the request of a callback",
      text: environment([response(202, '{"id":"job_1"}')], {
        callbacks: [
          {
            uuid: "2",
            id: "c",
            uri: "https://example.com/hook",
            name: "Hook",
            method: "post",
            headers: [],
            bodyType: "INLINE",
            body: plain,
          },
        ],
      }),
    },
    {
      what: "bodies of other servers",
      text: environment(
        Object.values(bodiesOfOthers).map((body) => response(404, JSON.stringify(body))),
        {
          proxyHost: "https://api.example.com",
        },
      ),
    },
    {
      what: "a proxy whose path is none of the API",
      text: environment([response(409, plain)], { endpointPrefix: "blog" }),
    },
  ]);
});

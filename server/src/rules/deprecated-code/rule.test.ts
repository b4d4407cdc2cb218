import type { FixtureOptions } from "../../../../test/support/analyse.ts";
import { testRule } from "../../../../test/support/ruleCases.ts";
import { studioCatalog } from "../../../../test/support/studioCatalog.ts";
import { deprecatedCode } from "./rule.ts";

const studio = studioCatalog({
  entries: [
    { id: "busy", statuses: [429], deprecated: { since: "2.0", replacedBy: "queue-full" } },
    { id: "queue-full", statuses: [429] },
    {
      id: "no-seat",
      statuses: [402],
      deprecated: { replacedBy: "seat-limit", note: "Its status changed too" },
    },
    { id: "seat-limit", statuses: [409] },
    { id: "gone", statuses: [410], deprecated: { note: "Renders are kept for ever." } },
    { id: "lost", statuses: [410], deprecated: {} },
  ],
});
const js: FixtureOptions = { language: "js", catalogs: [studio] };
const ts: FixtureOptions = { catalogs: [studio] };
const json: FixtureOptions = { language: "json", catalogs: [studio] };

const fetched = `const res = await fetch("https://api.studio.example/renders");
const body = await res.json();
`;

testRule(deprecatedCode, {
  valid: [
    ["the replacement", `${fetched}if (body.code === "queue_full") wait();`, ts],
    ["another code", `${fetched}if (body.code === "seat_limit") wait();`, js],
    [
      "another API's code of the same name",
      `const res = await fetch("https://videoconduit.com/v1/jobs");\nconst body = await res.json();\nif (body.code === "busy") wait();`,
      ts,
    ],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1");\nconst body = await res.json();\nif (body.code === "busy") wait();`,
      ts,
    ],
    ["a word in a text", `${fetched}log("busy");`, ts],
    ["a status", `${fetched}if (res.status === 410) gone();`, ts],
    ["another field", `${fetched}if (body.state === "busy") wait();`, ts],
    ["without the catalog", `${fetched}if (body.code === "busy") wait();`],
    [
      "JSON: the replacement",
      `{ "url": "https://api.studio.example/renders", "status": 429, "body": { "code": "queue_full" } }`,
      json,
    ],
  ],
  invalid: [
    [
      "a comparison",
      `${fetched}if (body.code === "busy") wait();\n//                 ^^^^`,
      {
        ...ts,
        tags: ["deprecated"],
        related: ["1: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 1."],
      },
    ],
    [
      "a comparison that asks for it to differ",
      `${fetched}if (body.code !== "busy") fail();\n//                 ^^^^`,
      {
        ...ts,
        tags: ["deprecated"],
        related: ["1: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 1."],
      },
    ],
    [
      "a case",
      `${fetched}switch (body.code) {
  case "busy":
//      ^^^^
    wait();
    break;
  default:
    fail();
}`,
      {
        ...ts,
        tags: ["deprecated"],
        related: ["1: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 1."],
      },
    ],
    [
      "a list",
      `${fetched}if (["seat_limit", "busy"].includes(body.code)) wait();\n//                  ^^^^`,
      {
        ...js,
        tags: ["deprecated"],
        related: ["1: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 1."],
      },
    ],
    [
      "a Set",
      `const SOON = new Set(["busy"]);\n//                     ^^^^\n${fetched}if (SOON.has(body.code)) wait();`,
      {
        ...ts,
        tags: ["deprecated"],
        related: ["3: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 3."],
      },
    ],
    [
      "a key",
      `const T = { busy: "Wait." };\n//          ^^^^\n${fetched}show(T[body.code] ?? "");`,
      {
        ...ts,
        tags: ["deprecated"],
        related: ["3: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 3."],
      },
    ],
    [
      "axios",
      `import axios from "axios";
try {
  await axios.get("https://api.studio.example/renders");
} catch (error) {
  if (error.response.data.code === "gone") forget();
//                                  ^^^^
}`,
      {
        ...js,
        tags: ["deprecated"],
        related: ["3: axios.get(…): API detected: Studio, from axios(…api.studio.example…) on line 3."],
      },
    ],
    [
      "a switch with the replacement, which only strict shows",
      `${fetched}switch (body.code) {
  case "busy":
//      ^^^^
  case "queue_full":
    wait();
    break;
  default:
}`,
      {
        ...ts,
        preset: "strict",
        tags: ["deprecated"],
        related: ["1: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 1."],
      },
    ],
    [
      "JSON",
      `{ "url": "https://api.studio.example/renders", "status": 429, "body": {
  "code": "busy"
//         ^^^^
} }`,
      { ...json, language: "jsonc", tags: ["deprecated"] },
    ],
  ],
  messages: [
    [
      `${fetched}if (body.code === "busy") wait();`,
      ['"busy" is deprecated since Studio 2.0. Use "queue_full" instead.'],
      {
        ...ts,
        tags: ["deprecated"],
        related: ["1: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 1."],
      },
    ],
    [
      `${fetched}if (body.code === "no_seat") wait();`,
      ['"no_seat" is deprecated in Studio. Use "seat_limit" instead.'],
      {
        ...ts,
        tags: ["deprecated"],
        related: ["1: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 1."],
      },
    ],
    [
      `${fetched}if (body.code === "gone") wait();`,
      ['Replace "gone", which is deprecated in Studio: Renders are kept for ever.'],
      {
        ...ts,
        tags: ["deprecated"],
        related: ["1: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 1."],
      },
    ],
    [
      `${fetched}if (body.code === "lost") wait();`,
      ['"lost" is deprecated in Studio. See the Studio documentation for a replacement.'],
      {
        ...ts,
        tags: ["deprecated"],
        related: ["1: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 1."],
      },
    ],
  ],
  fixes: [
    [
      "in a comparison",
      `${fetched}if (body.code === 'busy') wait();`,
      `${fetched}if (body.code === 'queue_full') wait();`,
      ts,
    ],
    [
      "a key",
      `const T = { busy: "Wait." };\n${fetched}show(T[body.code] ?? "");`,
      `const T = { queue_full: "Wait." };\n${fetched}show(T[body.code] ?? "");`,
      ts,
    ],
    [
      "not under a status that the replacement never has",
      `${fetched}if (res.status === 402 && body.code === "no_seat") pay();`,
      `${fetched}if (res.status === 402 && body.code === "no_seat") pay();`,
      ts,
    ],
    [
      "not where the replacement is dealt with too",
      `${fetched}if (body.code === "busy" || body.code === "queue_full") wait();`,
      `${fetched}if (body.code === "busy" || body.code === "queue_full") wait();`,
      ts,
    ],
    [
      "where a constant stands for it",
      `const BUSY = "busy";\n${fetched}if (body.code === BUSY) wait();`,
      `const BUSY = "queue_full";\n${fetched}if (body.code === BUSY) wait();`,
      ts,
    ],
    [
      "not where a name may stand for something else",
      `const BUSY = process.env.BUSY ?? "busy";\n${fetched}if (body.code === BUSY) wait();`,
      `const BUSY = process.env.BUSY ?? "busy";\n${fetched}if (body.code === BUSY) wait();`,
      ts,
    ],
    [
      "in a body",
      `{ "url": "https://api.studio.example/renders", "status": 429, "body": { "code": "busy" } }`,
      `{ "url": "https://api.studio.example/renders", "status": 429, "body": { "code": "queue_full" } }`,
      json,
    ],
  ],
});

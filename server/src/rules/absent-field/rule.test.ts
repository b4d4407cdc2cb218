import { testRule } from "../../../../test/support/ruleCases.ts";
import { absentField } from "./rule.ts";

const conduit = `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
`;
const pipevideo = `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST" });
const body = await res.json();
`;

testRule(absentField, {
  valid: [
    ["under the status that has it", `${conduit}if (res.status === 402) show(body.required);`],
    ["a field that all bodies have", `${conduit}if (res.status === 429) show(body.detail);`],
    ["where nothing is known of the status", `${conduit}report(body.code, body.required);`],
    ["where a success can be", `${conduit}if (res.status !== 402) show(body.available);`],
    [
      "where another status has it",
      `${conduit}if (res.status >= 400) report(body.code);
if (res.status === 404 || res.status === 409) report(body.code);`,
    ],
    ["??", `${conduit}if (res.status === 404) report(body.code ?? "not_found");`],
    ["||", `${conduit}if (res.status === 404) report(body.code || "not_found");`],
    ["?. on it", `${pipevideo}if (res.status === 500) await sleep(body.data?.retry_after ?? 1);`],
    ["a call on it", `${conduit}if (res.status === 401) report(body.code?.toUpperCase());`],
    [
      "if, and what is read behind it",
      `${conduit}if (res.status === 404) { if (body.code) report(body.code); }`,
    ],
    [
      "if, in another form",
      `${conduit}if (res.status === 404) { if (body["code"] /* of 409 */) report((body as Fault).code); }`,
    ],
    ["in", `${conduit}if (res.status === 404 && "code" in body) report(body.code);`],
    ["typeof", `${conduit}if (res.status === 404 && typeof body.code === "string") report(body.code);`],
    [
      "a comparison with undefined",
      `${conduit}if (res.status === 404 && body.code !== undefined) report(body.code);`,
    ],
    ["a question", `${conduit}if (res.status === 404) report(body.code ? body.code : "none");`],
    [
      "a default of a pattern",
      `${conduit}if (res.status === 404) { const { code = "none" } = body; report(code); }`,
    ],
    [
      "a name that is tested later",
      `${conduit}if (res.status === 404) {
  const { code, detail } = body;
  const needed = body.required;
  if (needed === undefined) report(code || detail);
}`,
    ],
    ["a number that is compared", `${conduit}if (res.status === 503 && body.retry_after > 0) wait();`],
    [
      "a number with another in its place",
      `${conduit}if (res.status === 503) await sleep(Number(body.retry_after) * 1000 || 500);`,
    ],
    [
      "handed on in an object",
      `${conduit}if (res.status === 404) throw new ApiError({ status: 404, code: body.code, detail: body.detail });`,
    ],
    ["an assertion of a test", `${conduit}if (res.status === 404) expect(body.code).toBeUndefined();`],
    [
      "a code that contradicts the status, of which contradictory-status speaks",
      `${conduit}if (res.status === 404 && body.code === "insufficient_credits") pay();`,
    ],
    [
      "a code that the API does not have",
      `${conduit}if (res.status === 404 && body.code === "gone") forget();`,
    ],
    [
      "a path that no body has, of which wrong-field speaks",
      `${conduit}if (res.status === 404) report(body.error.code);`,
    ],
    ["a status that is not documented", `${conduit}if (res.status === 418) report(body.code);`],
    ["a failed generation", `${pipevideo}if (res.status === 404) report(body.error);`],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1/things");
const body = await res.json();
if (res.status === 429 && body.code === "rate_limited") wait();`,
    ],
  ],
  invalid: [
    [
      "a comparison",
      `${conduit}if (res.status === 401 && body.code === "unauthorized") signIn();
//                             ^^^^`,
      {
        severity: "information",
        related: [
          "3: 401: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a field of another status",
      `${conduit}if (res.status === 429) show(body.required, body.available);
//                                ^^^^^^^^       ^^^^^^^^^`,
      {
        each: [
          {
            severity: "information",
            related: [
              "3: 429: This test limits what can get here.",
              "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
            ],
          },
          {
            severity: "information",
            related: [
              "3: 429: This test limits what can get here.",
              "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
            ],
          },
        ],
      },
    ],
    [
      "behind an early return",
      `${conduit}if (res.status !== 422) throw new Error(body.detail);
report(body.code);
//          ^^^^`,
      {
        severity: "information",
        related: [
          "3: 422: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a switch over it in a switch",
      `${conduit}switch (res.status) {
  case 404:
    switch (body.code) {
//               ^^^^
      case "not_found":
        forget();
    }
}`,
      {
        severity: "information",
        related: [
          "4: 404: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a pattern",
      `const res = await fetch("https://videoconduit.com/v1/download");
if (res.status === 503) {
  const { retry_after } = await res.json();
//        ^^^^^^^^^^^
  await sleep(retry_after * 1000);
}`,
      {
        related: [
          "2: 503: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "what the field would be in",
      `${pipevideo}if (res.status === 500) await sleep(body.data.retry_after);
//                                       ^^^^`,
      {
        related: [
          "3: 500: This test limits what can get here.",
          "1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1.",
        ],
      },
    ],
    [
      "a template",
      `${conduit}if (res.status === 404) show(\`\${body.code}: \${body.detail}\`);
//                                   ^^^^`,
      {
        severity: "information",
        related: [
          "3: 404: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a status that the code tells",
      `${conduit}if (body.code === "conflict") show(body.required);
//                                      ^^^^^^^^`,
      {
        related: [
          '3: "conflict": This test limits what can get here.',
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "axios, in JavaScript",
      `import axios from "axios";
try {
  await axios.post("https://videoconduit.com/v1/download");
} catch (error) {
  if (error.response?.status === 429 && error.response.data.code === "rate_limited") wait();
//                                                          ^^^^
}`,
      {
        language: "js",
        severity: "information",
        related: [
          "5: 429: This test limits what can get here.",
          "3: axios.post(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 3.",
        ],
      },
    ],
    [
      "two functions, of which one is ready",
      `export async function ready() {
  ${conduit.replaceAll("\n", "\n  ")}if (res.status === 404) report(body.code ?? "none");
}
export async function unready() {
  ${conduit.replaceAll("\n", "\n  ")}if (res.status === 404) report(body.code);
//                                    ^^^^
}`,
      {
        severity: "information",
        related: [
          "9: 404: This test limits what can get here.",
          "7: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 7.",
        ],
      },
    ],
  ],
  messages: [
    [
      `${conduit}if (res.status === 429 && body.code === "rate_limited") wait();`,
      [
        '"code" is not in the VideoConduit example body for 429. Test the status, or read "detail" or "retry_after".',
      ],
      {
        severity: "information",
        related: [
          "3: 429: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      `${pipevideo}if (res.status === 500) await sleep(body.data.retry_after);`,
      ['"data" is not in the documented Pipevideo body for 500. Test the status, or read "message".'],
      {
        related: [
          "3: 500: This test limits what can get here.",
          "1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1.",
        ],
      },
    ],
  ],
});

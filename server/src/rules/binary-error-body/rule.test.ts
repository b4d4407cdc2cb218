import { type InvalidCase, testRule } from "../../../../test/support/ruleCases.ts";
import { binaryErrorBody } from "./rule.ts";

const axios = `import axios from "axios";
`;
const FRAME = '"https://api.pureframe.ai/v1/frames/1"';

/** A request whose error is handled so. */
const failing = (options: string, handling: string) =>
  `${axios}try { await axios.get(${FRAME}, ${options}); } catch (error) {
${handling}
}`;

const related = [
  '2: "blob": The request asks for raw bodies here.',
  "2: axios.get(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 2.",
];
const blob = (what: string, handling: string, options: InvalidCase[2] = {}): InvalidCase => [
  what,
  failing('{ responseType: "blob" }', handling),
  { related, ...options },
];
const quiet = (what: string, handling: string, options = '{ responseType: "blob" }') =>
  [what, failing(options, handling)] as const;

testRule(binaryErrorBody, {
  valid: [
    quiet("JSON, without the option", "log(error.response.data.detail);", "{ timeout: 10 }"),
    quiet("JSON, by the option", "log(error.response.data.detail);", '{ responseType: "json" }'),
    quiet("an option that is worked out", "log(error.response.data.detail);", "{ responseType: kind }"),
    quiet("either of two", "log(error.response.data.detail);", '{ responseType: isFile ? "blob" : "json" }'),
    quiet("the status", "if (error.response.status === 404) none();"),
    quiet("a header", "log(error.response.headers.detail);"),
    quiet(
      "what a Blob has",
      'if (error.response.data.type === "application/json" && error.response.data.size > 0) read();',
    ),
    quiet(
      "a Blob, read and parsed",
      "const { detail } = JSON.parse(await error.response.data.text()); log(detail);",
    ),
    quiet(
      "a Blob, read and parsed into a name",
      "const body = JSON.parse(await error.response.data.text()); log(body.detail);",
    ),
    quiet(
      "bytes, parsed",
      "const body = JSON.parse(error.response.data.toString()); log(body.detail);",
      '{ responseType: "arraybuffer" }',
    ),
    quiet(
      "bytes, decoded",
      "const body = JSON.parse(new TextDecoder().decode(error.response.data)); log(body.detail);",
      '{ responseType: "arraybuffer" }',
    ),
    quiet(
      "a Buffer of it",
      "const body = JSON.parse(Buffer.from(error.response.data).toString()); log(body.detail);",
      '{ responseType: "arraybuffer" }',
    ),
    quiet(
      "who asks for the form",
      "if (!(error.response.data instanceof Blob)) log(error.response.data.detail);",
    ),
    quiet(
      "who puts the parsed body back",
      "error.response.data = JSON.parse(await error.response.data.text());\nlog(error.response.data.detail);",
    ),
    quiet(
      "a transformation of its own",
      "log(error.response.data.detail);",
      '{ responseType: "blob", transformResponse: [parse] }',
    ),
    quiet("a field that the API does not have", "log(error.response.data.reason);"),
    [
      "one request of two that fail alike",
      `${axios}try {
  await axios.get("https://api.pureframe.ai/v1/frames");
  await axios.get(${FRAME}, { responseType: "blob" });
} catch (error) { log(error.response.data.detail); }`,
    ],
    [
      "another request of the file",
      `${axios}const file = await axios.get(${FRAME}, { responseType: "blob" });
try { await axios.get("https://api.pureframe.ai/v1/frames"); } catch (error) { log(error.response.data.detail); }`,
    ],
    [
      "no API",
      `${axios}try { await axios.get("https://api.example.com/file", { responseType: "blob" }); } catch (error) { log(error.response.data.detail); }`,
    ],
    [
      "a client without the option",
      `const res = await fetch(${FRAME}, { responseType: "blob" });\nlog((await res.json()).detail);`,
    ],
  ],
  invalid: [
    blob(
      "a field",
      `  log(error.response.data.detail);
//                        ^^^^^^`,
    ),
    blob(
      "a field below it, optional",
      `  log(error.response?.data?.detail?.code ?? "failed");
//                          ^^^^^^`,
    ),
    blob(
      "behind the guard of the client",
      `  if (axios.isAxiosError(error)) log(error.response?.data.detail);
//                                                        ^^^^^^`,
    ),
    blob(
      "in brackets",
      `  log(error.response.data["detail"]);
//                         ^^^^^^`,
    ),
    blob(
      "through a name",
      `  const body = error.response.data;
  if (body.detail.code === "FRAME_NOT_FOUND") none();
//         ^^^^^^`,
    ),
    blob(
      "through a pattern",
      `  const { status, data } = error.response;
  log(status, data.detail);
//                 ^^^^^^`,
    ),
    blob(
      "taken apart",
      `  const { detail } = error.response.data;
//        ^^^^^^
  log(detail);`,
    ),
    [
      "a stream, in JavaScript, in a callback",
      `const axios = require("axios");
axios.get(${FRAME}, { responseType: "stream" }).catch((error) => {
  log(error.response.data.detail);
//                        ^^^^^^
});`,
      {
        language: "js",
        related: [
          '2: "stream": The request asks for raw bodies here.',
          "2: axios.get(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 2.",
        ],
      },
    ],
    [
      "options that are held in a constant, of a request with a body",
      `${axios}const binary = { responseType: "arraybuffer" } as const;
try { await axios.post(${FRAME}, {}, binary); } catch (error) {
  log(error.response.data.detail);
//                        ^^^^^^
}`,
      {
        related: [
          '2: "arraybuffer": The request asks for raw bodies here.',
          "3: axios.post(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 3.",
        ],
      },
    ],
    [
      "an instance, with all in one object",
      `${axios}const api = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
try { await api.request({ url: "/frames/1", responseType: "blob" }); } catch (error) {
  log(error.response.data.detail);
//                        ^^^^^^
}`,
      {
        related: [
          '3: "blob": The request asks for raw bodies here.',
          "3: api.request(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 3.",
        ],
      },
    ],
    [
      "ofetch",
      `import { ofetch } from "ofetch";
try { await ofetch(${FRAME}, { responseType: "blob" }); } catch (error) {
  log(error.data.detail);
//               ^^^^^^
}`,
      {
        related: [
          '2: "blob": The request asks for raw bodies here.',
          "2: ofetch(…): API detected: PureFrame, from ofetch(…api.pureframe.ai…) on line 2.",
        ],
      },
    ],
    [
      "got",
      `import got from "got";
try { await got(${FRAME}, { responseType: "buffer" }); } catch (error) {
  log(error.response.body.detail);
//                        ^^^^^^
}`,
      {
        related: [
          '2: "buffer": The request asks for raw bodies here.',
          "2: got(…): API detected: PureFrame, from got(…api.pureframe.ai…) on line 2.",
        ],
      },
    ],
  ],
  messages: [
    [
      failing('{ responseType: "blob" }', "log(error.response.data.detail);"),
      [
        '"detail" is undefined here: with "responseType: blob", axios leaves error bodies unparsed. Parse the body first.',
      ],
      { related },
    ],
  ],
});

// binary-error-body: fields of an error body are read that arrives as bytes or as a stream, since the request asked for those.

import type { Catalog } from "../../catalog/model.ts";
import type { UnparsedRead } from "../../references/flowModel.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { Finding, Findings, Rule } from "../rule.ts";
import { becauseOf } from "../support.ts";
import { messages, places } from "./messages.ts";

export const binaryErrorBody: Rule = {
  metadata: {
    id: "binary-error-body",
    title: "A field of an error body that is not parsed",
    what: 'Reports a documented field that is read of the error body of a request with `responseType: "arraybuffer"`, `"blob"` or `"stream"`, whatever the field is. Files that ask in which form a body is, or decode it, are left alone.',
    why: "The option is for the answers of errors too: the client hands their JSON over as bytes, which have no fields. So what the API says went wrong is always `undefined`, and people see a fallback.",
    howToFix:
      "Parse the body first: `JSON.parse(await error.response.data.text())` of a Blob, `JSON.parse(Buffer.from(error.response.data).toString())` of bytes. Or decide by the status.",
    severity: "warning",
    preset: "strict",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `import axios from "axios";

try {
  await axios.get("https://api.pureframe.ai/v1/frames/1", { responseType: "blob" });
} catch (error) {
  if (!axios.isAxiosError(error) || !error.response) throw error;
  const { detail } = JSON.parse(await error.response.data.text());
  console.error(detail.code);
}
`,
        },
        {
          language: "js",
          code: `import axios from "axios";

try {
  await axios.get("https://videoconduit.com/v1/jobs/1");
} catch (error) {
  console.error(error.response?.data.detail);
}
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `import axios from "axios";

try {
  await axios.get("https://api.pureframe.ai/v1/frames/1", { responseType: "arraybuffer" });
} catch (error) {
  if (axios.isAxiosError(error)) console.error(error.response?.data.detail);
//                                                                  ^^^^^^
}
`,
        },
        {
          language: "js",
          code: `const axios = require("axios");

axios
  .get("https://videoconduit.com/v1/jobs/1/file", { responseType: "stream" })
  .then(save)
  .catch((error) => {
    throw new Error(error.response.data.code);
//                                      ^^^^
  });
`,
        },
      ],
    },
  },

  *check(document): Findings {
    for (const read of document.references.flow?.unparsedReads ?? []) {
      yield;
      const api = OWN_MEMBERS.has(read.name) ? undefined : document.apiOfCall(read.call, read.span);
      if (api === undefined || !isDocumented(read.name, api.catalog)) continue;
      yield {
        span: read.span,
        message: messageFor(read, document),
        related: [
          ...(read.setting ? [{ span: read.setting, message: places.askedHere({}) }] : []),
          ...becauseOf(api.catalog, api.evidence),
        ],
        fixes: [],
      } satisfies Finding;
    }
  },
};

/** What bytes, Blobs and streams have themselves (ECMAScript's `ArrayBuffer` and typed arrays, File API, Node's `Buffer` and streams). */
const OWN_MEMBERS = new Set(
  "size type name length byteLength byteOffset buffer closed destroyed errored locked path readable stream".split(
    " ",
  ),
);

function isDocumented(name: string, { shapes }: Catalog): boolean {
  return shapes.some(({ fields }) =>
    fields.some(({ pointer }) => pointer === `/${name}` || pointer.startsWith(`/${name}/`)),
  );
}

function messageFor(
  { name, option, value, call }: UnparsedRead,
  { references }: ResolvedDocument,
): Finding["message"] {
  const client = references.calls[call]?.client ?? "the client";
  return messages.unparsed({ client, name, setting: `${option}: ${value}` });
}

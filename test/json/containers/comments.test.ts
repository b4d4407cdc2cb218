// Comments for Error Atlas in JSON with comments: they hold for bodies in strings as well, since they go by lines.

import { describe } from "vitest";
import { type BodyCase, testBodies } from "../../support/jsonBodies.ts";

const line = (body: string) => `{ "url": "https://videoconduit.com/v1/a", "status": 409, "body": ${body} }`;
const inObject = (code: string) => `{ "detail": "D", "code": "${code}" }`;
const inString = (code: string) => String.raw`"{ \"detail\": \"D\", \"code\": \"${code}\" }"`;

describe.each([
  ["objects", inObject],
  ["strings", inString],
])("bodies in %s", (_where, body) => {
  const file = "fixture.jsonc";
  const known: Pick<BodyCase, "file" | "bodies"> = { file, bodies: ["videoconduit 409 -!"] };
  const wrong = line(body("«conflicts»"));
  const marked = line(body("«‹conflicts›»"));
  testBodies([
    { what: "a mistake", ...known, text: `[\n  ${marked}\n]`, findings: ["unknown-code"] },
    {
      what: "a file that is about none",
      file,
      text: `// error-atlas: none\n[\n  ${line(body("conflicts"))}\n]`,
    },
    {
      what: "a file that is about another API, which the address is not of",
      ...known,
      text: `// error-atlas: videoconduit\n[\n  ${marked.replace("https://videoconduit.com", "")}\n]`,
      findings: ["unknown-code"],
    },
    {
      what: "the next line",
      ...known,
      text: `[\n  // error-atlas-disable-next-line unknown-code\n  ${wrong}\n]`,
    },
    {
      what: "this line",
      ...known,
      text: `[\n  ${wrong} // error-atlas-disable-line\n]`,
    },
    {
      what: "the rest of the file",
      ...known,
      text: `// error-atlas-disable unknown-code\n[\n  ${wrong}\n]`,
    },
    {
      what: "another line",
      ...known,
      text: `[\n  ‹// error-atlas-disable-next-line unknown-code›\n  ${line(body("«conflict»"))},\n  ${marked}\n]`,
      bodies: ["videoconduit 409 conflict!", "videoconduit 409 -!"],
      findings: ["unused-suppression", "unknown-code"],
    },
    {
      what: "plain JSON, in which comments are read all the same",
      ...known,
      file: "fixture.json",
      text: `[\n  // error-atlas-disable-next-line\n  ${wrong}\n]`,
    },
  ]);
});

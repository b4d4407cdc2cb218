// Bodies with values that are still to be filled in: nothing is known to be wrong with these, but all else is looked at.

import { describe } from "vitest";
import { type BodyCase, json, testBodies } from "../../support/jsonBodies.ts";

const recorded = (code: string, inString: boolean) => {
  const body = { detail: "It exists.", code };
  const url = "https://videoconduit.com/v1/download";
  return json({ url, status: 409, body: inString ? JSON.stringify(body) : body });
};

describe.each(["{{code}}", "code-{{n}}", `\${code}`, "<%= code %>", "<code>", "<your code>", "__CODE__"])(
  "%s",
  (code) => {
    testBodies(
      [false, true].map(
        (inString): BodyCase => ({
          what: inString ? "in a string" : "in an object",
          text: recorded(`«${code}»`, inString),
          bodies: ["videoconduit 409 conflict!"],
        }),
      ),
    );
  },
);

describe("a code with marks in it is one all the same", () => {
  testBodies(
    ["conflicts>", "conflicts<"].map(
      (code): BodyCase => ({
        what: code,
        text: recorded(`«‹${code}›»`, false),
        bodies: ["videoconduit 409 -!"],
        findings: ["unknown-code"],
      }),
    ),
  );
});

describe("what a value has to match stands for the value", () => {
  const expected = (detail: unknown) =>
    json({
      url: "https://videoconduit.com/v1/download",
      status: 409,
      body: { code: "«conflict»", detail },
    });
  testBodies(
    [{ matches: "^It .*" }, { equalTo: "It exists." }, { "pact:matcher:type": "type", value: "x" }].map(
      (detail): BodyCase => ({
        what: JSON.stringify(detail),
        text: expected(detail),
        bodies: ["videoconduit 409 conflict!"],
      }),
    ),
  );
  testBodies([
    {
      what: "another object is one",
      text: expected("").replace('"detail": ""', '"detail": ‹{› "reason": "It exists." }'),
      bodies: ["videoconduit 409 conflict!"],
      findings: ["invalid-response"],
    },
  ]);
});

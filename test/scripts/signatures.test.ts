import { expect, test } from "vitest";
import { judgeSignatures } from "../../scripts/test/signatures.mjs";

const vite = { name: "vite", version: "7.3.8", code: "EINTEGRITYSIGNATURE" };

test.each<[string, string, boolean, string]>([
  ["all right", `{"invalid": [], "missing": []}`, true, "No package has a wrong signature."],
  [
    "unsigned",
    `{"invalid": [], "missing": [{}, {}]}`,
    true,
    "No package has a wrong signature; the registry signs 2 of them not at all.",
  ],
  [
    "wrong",
    JSON.stringify({ invalid: [vite], missing: [] }),
    false,
    "The signature is wrong of vite@7.3.8. Somebody may have changed the package: do not use it, and install again from the registry.",
  ],
  [
    "no network",
    `{"error": {"code": "ENOTFOUND", "summary": "request failed"}}`,
    true,
    "Signatures are not verified here: request failed",
  ],
  ["an npm without it", "Unknown command", true, "Signatures are not verified here: Unknown command"],
  ["nothing", "", true, "Signatures are not verified here: npm said nothing"],
])("%s", (_, output, isRight, says) => {
  expect(judgeSignatures(output)).toEqual({ isRight, says });
});

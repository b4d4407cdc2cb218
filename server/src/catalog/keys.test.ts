import { expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { withoutKeys } from "./keys.ts";

const forms = { catalogs: builtinCatalogs() };

test.each([
  ["a key", "not pv_4f8a9c2e7b1d3056.", "not pv_xxxxxxxxxxxxxxxx."],
  [
    "in an address",
    "https://u:vc_4f8a9c2e7b1d@x.test/?k=pf_key_4f8a9c2e7b1d#",
    "https://u:vc_xxxxxxxxxxxx@x.test/?k=pf_key_xxxxxxxxxxxx#",
  ],
  ["in Markdown", "**pv\\_4f8a9c\\_2e7b1d3056**", "**pv_xxxxxxxxxxxxxxxxxxx**"],
  ["several", "pv_4f8a9c2e7b1d3 pv_a1b2c3d4e5f6", "pv_xxxxxxxxxxxxx pv_xxxxxxxxxxxx"],
  ["a name", "vc_conduit_error and pv_retry_2_times", undefined],
  ["too short", "pv_4f8a9c", undefined],
  ["a placeholder", "pv_your_key_4f8a9c2e7b1d", undefined],
  ["another word's end", "xpv_4f8a9c2e7b1d3056", undefined],
  ["nothing", "", undefined],
])("%s", (_, text, expected = text) => {
  expect(withoutKeys(text, forms)).toBe(expected);
  expect(withoutKeys(text, forms)).toHaveLength(text.length);
});

test("without a catalog that says how keys begin, nothing is one", () => {
  expect(withoutKeys("pv_4f8a9c2e7b1d3056", { catalogs: [] })).toBe("pv_4f8a9c2e7b1d3056");
});

// The kinds of what stands in bodies, by keys that anybody may have chosen.

import { expect, test } from "vitest";
import { parseJson } from "../../parse/json.ts";
import { readJson } from "../json.ts";

test.each([
  ["code", "code"],
  ["msg", "message"],
  ["constructor", "text"],
  ["__proto__", "text"],
  ["toString", "text"],
])("what stands at %s is a %s", (key, kind) => {
  const text = `{ "detail": {}, "${key}": "x" }`;
  const { references } = readJson(parseJson(text), text);
  expect(references.map((each) => each.kind)).toEqual([kind]);
});

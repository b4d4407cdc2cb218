import { expect, test } from "vitest";
import { hasInOrder } from "./sameLine.ts";

test.each([
  ["headers get reset", true],
  ["the Headers\nget reset", false],
  ["reset headers", false],
  ["reset headers reset", true],
  ["headersreset", false],
  ["headers preset", false],
  ["", false],
])("%j", (text, expected) => {
  expect(hasInOrder(text, [/\bheaders\b/i, /\breset\b/i])).toBe(expected);
});

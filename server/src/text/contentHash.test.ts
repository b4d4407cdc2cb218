import { expect, test } from "vitest";
import { contentHash } from "./contentHash.ts";

test("is the same for the same text only", () => {
  const texts = ["", "a", "b", "ab", "ba", "a\n", "\u0000", "\u0000\u0000", "\uD800", "😀", "x".repeat(1000)];
  // Of a long text, each with another letter at one place.
  const long = "const answer = 42;\n".repeat(300);
  for (let i = 0; i < long.length; i++) texts.push(`${long.slice(0, i)}#${long.slice(i + 1)}`);
  expect(new Set(texts.map(contentHash)).size).toBe(texts.length);
  expect(texts.map((text) => contentHash(`${text}`))).toEqual(texts.map(contentHash));
});

test("begins with the length", () => {
  expect(contentHash("😀!")).toMatch(/^3-[0-9a-f]{16}$/);
});

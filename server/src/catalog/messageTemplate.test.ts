import { describe, expect, test } from "vitest";
import { compileTemplate, fitsTemplate } from "./messageTemplate.ts";

function fits(message: string, text: string): boolean | undefined {
  const template = compileTemplate(message);
  return template && fitsTemplate(template, text);
}

describe("templates", () => {
  test.each([
    [
      "Rate limit exceeded. Retry after {seconds} seconds.",
      "Rate limit exceeded. Retry after 30 seconds.",
      true,
    ],
    [
      "Rate limit exceeded. Retry after {seconds} seconds.",
      "Rate limit exceeded. Retry after  seconds.",
      false,
    ],
    [
      "Rate limit exceeded. Retry after {seconds} seconds.",
      "Rate limit exceeded. Retry after seconds.",
      false,
    ],
    ["Insufficient funds. Required: {credits} credits", "Insufficient funds. Required: 5 credits", true],
    ["Insufficient funds. Required: {credits} credits", "Insufficient funds. Required: 5", false],
    ["Value error, {error}", "Value error, too late", true],
    ["Value error, {error}", "Value error, ", false],
    ["{value} is not callable", "f is not callable", true],
    ["{value} is not callable", " is not callable", false],
    ["Tag {a}{b} is unknown here", "Tag x is unknown here", true],
    ["from {a} to {b} to {c} is far", "from x to y to z is far", true],
    ["from {a} to {b} to {c} is far", "from x to y is far", false],
    ["either {a}bb{b}bb", "either xbbbb", false],
    ["either {a}bb{b}bb", "either xbbybb", true],
  ])("%j fits %j: %j", (message, text, expected) => {
    expect(fits(message, text)).toBe(expected);
  });

  test.each([
    ["Job not found"],
    ["{error}"],
    ["{a}: {b}"],
    ['Body must be {"a": 1}'],
    ["{0} is positional"],
    [""],
  ])("%j is no template", (message) => {
    expect(compileTemplate(message)).toBeUndefined();
  });

  test("a text made to be slow is not", () => {
    const template = compileTemplate(`start ${"{a}aaaaaaaa".repeat(50)}{b} end`)!;
    expect(fitsTemplate(template, `start ${"a".repeat(200_000)}`)).toBe(false);
    expect(fitsTemplate(template, `start ${"a".repeat(200_000)}b end`)).toBe(true);
  });
});

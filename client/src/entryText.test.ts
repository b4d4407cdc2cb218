import { expect, test } from "vitest";
import { insertionText, joinParts, nameOf, statusesOf, valueInCode } from "./entryText.ts";
import { entry } from "./testCatalogs.ts";

const named = (given: object) => entry("api", { entryId: "id", title: "Title", ...given });

test.each([
  [{ code: "C", type: "t", label: "L" }, "C", "C"],
  [{ type: "t", label: "L" }, "t", "t"],
  [{ label: "L", messages: ["m"] }, "Title", "m"],
  [{ label: "L", statuses: [400] }, "Title", "400"],
  [{ messages: ["m"], statuses: [404] }, "Title", "m"],
  [{ statuses: [404] }, "Title", "404"],
  [{}, "Title", "Title"],
])("%j is called %s and stands in code as %s", (given, name, value) => {
  expect([nameOf(named(given)), valueInCode(named(given))]).toEqual([name, value]);
});

test.each([
  [{ statuses: [402] }, "402"],
  [{ statuses: [400, 404] }, "400, 404"],
  [{ channel: "async" }, "async failure"],
  [{}, ""],
])("the statuses of %j read %j", (given, text) => {
  expect(statusesOf(named(given))).toBe(text);
});

test("parts without text are left out", () => {
  expect(joinParts("402", "", undefined, "Out of credits")).toBe("402 · Out of credits");
});

test.each([
  ["RATE_LIMITED", "if (code === ", '"RATE_LIMITED"'],
  ["RATE_LIMITED", "if (code === '", "RATE_LIMITED"],
  ["RATE_LIMITED", 'f("done", ', '"RATE_LIMITED"'],
  ["RATE_LIMITED", 'f("it\\"s', "RATE_LIMITED"],
  ["RATE_LIMITED", `f("it's", \``, "RATE_LIMITED"],
  ["402", "if (status === ", "402"],
  ['say "no"', "x = ", '"say \\"no\\""'],
])("inserting %j after %j gives %j", (value, before, text) => {
  expect(insertionText(value, before)).toBe(text);
});

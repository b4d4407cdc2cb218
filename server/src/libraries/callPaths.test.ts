import { expect, test } from "vitest";
import { fitsCall } from "./callPaths.ts";

test.each([
  ["readFile", "readFile", true],
  ["readFile", "promises.readFile", false],
  ["from.**", "from", true],
  ["from.**", "from.select.eq", true],
  ["from.**", "rpc", false],
  ["**.create", "create", true],
  ["**.create", "a.b.create", true],
  ["**.create", "a.create.b", false],
  ["auth.*", "auth.signUp", true],
  ["auth.*", "auth", false],
  ["auth.*", "auth.admin.listUsers", false],
  ["**.last_payment_error", "last_payment_error", true],
  ["a.**.b.**.c", "a.b.b.c.c", true],
  ["a.**.b.**.c", "a.c.c", false],
  ["**", "", true],
])("%s fits %s: %s", (pattern, path, expected) => {
  expect(fitsCall(pattern, path === "" ? [] : path.split("."))).toBe(expected);
});

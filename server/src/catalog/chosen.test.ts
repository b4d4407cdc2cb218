import { expect, test } from "vitest";
import { chosen } from "./chosen.ts";

test.each([
  [[], "stripe prisma zod"],
  [["auto"], "stripe prisma zod"],
  [["prisma"], "prisma"],
  [["prisma", "zod"], "prisma zod"],
  [["!zod"], "stripe prisma"],
  [["auto", "!zod", "!prisma"], "stripe"],
  [["prisma", "auto"], "stripe prisma zod"],
  [["prisma", "zod", "!zod"], "prisma"],
  [["none-such"], ""],
])("%j: %s", (list, expected) => {
  expect(["stripe", "prisma", "zod"].filter(chosen(list)).join(" ")).toBe(expected);
});

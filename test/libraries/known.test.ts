// Values that a catalog lists without a description: they are completed behind the explained ones, and a hover says that they exist.

import { expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { offersAt } from "../support/acceptCompletion.ts";
import { analyseSource, takeCursor } from "../support/analyse.ts";

const before = `import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
export async function remove(id: number) {
  try {
    await prisma.user.delete({ where: { id } });
  } catch (err: any) {
    if (err.code === "`;
const after = `") return;
    throw err;
  }
}`;

test("they are offered last, and said to be documented", () => {
  const offers = offersAt(analyseSource(before + after), before.length);
  const own = offers.filter(({ detail }) => detail?.endsWith("Prisma"));
  const sorted = own.toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
  const isKnown = sorted.map(({ detail }) => detail?.startsWith("documented") === true);
  expect(isKnown.slice(isKnown.indexOf(true)).every((known) => known)).toBe(true);
  expect(own.find(({ label }) => label === "P2009")?.detail).toBe("documented · Prisma");
  expect(own.find(({ label }) => label === "P2002")?.detail).toBe("Prisma");
  expect(own.filter(({ label }) => label.endsWith("*"))).toEqual([]);
});

test.each([
  ["P2009", "known to Prisma, without a description"],
  ["P5999", undefined],
])("a hover over %s, which may be of another error", (code, expected) => {
  const { source, offset } = takeCursor(`${before}${code.slice(0, 2)}$0${code.slice(2)}${after}`);
  const shown = JSON.stringify(hover(analyseSource(source), offset, { relatedApis: false })?.contents ?? "");
  expect(shown.includes("known to")).toBe(expected !== undefined);
  expect(expected === undefined || shown.includes(expected)).toBe(true);
});

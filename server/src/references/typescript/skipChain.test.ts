import { describe, expect, test } from "vitest";
import { Budget } from "./budget.ts";
import { type Contents, contentsUpTo, type Link, linked, nextLink, noContents } from "./skipChain.ts";

/** A chain whose links have these keys, the outermost first. */
function chainOf(keys: readonly (readonly string[])[]): Link<number> | undefined {
  const budget = new Budget(1_000_000);
  let link: Link<number> | undefined;
  keys.forEach((own, i) => {
    link = linked(i, { ...noContents, keys: new Set(own) }, link, budget);
  });
  return link;
}

/** The numbers of all links that are found for a key, one after the other, and the steps that it took. */
function search(link: Link<number> | undefined, key: string): { found: readonly number[]; share: number } {
  const budget = new Budget(0);
  const found: number[] = [];
  const has = ({ keys }: Contents) => keys.has(key);
  for (let next = nextLink(link, has, budget); next; next = nextLink(next.outer, has, budget))
    found.push(next.node);
  return { found, share: budget.share };
}

describe("finds what going through all of them would", () => {
  test.each([0, 1, 2, 3, 7, 8, 100, 1_000])("in a chain of %i", (length) => {
    const keys = Array.from({ length }, (_, i) =>
      i % 3 === 0 ? ["a", `n${i % 50}`] : i % 7 === 0 ? ["b"] : [],
    );
    const chain = chainOf(keys);
    for (const key of ["a", "b", "n0", "n3", "n48", "none"]) {
      const expected = keys.flatMap((own, i) => (own.includes(key) ? [i] : [])).reverse();
      expect(search(chain, key).found).toEqual(expected);
    }
  });
});

test("takes few steps for what is far away, or nowhere", () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => [`n${i}`]);
  const chain = chainOf(keys);
  const few = 100 / 1_000_000;
  expect(search(chain, "n0").share).toBeLessThan(few);
  expect(search(chain, "n9999").share).toBeLessThan(few);
  expect(search(chain, "none").share).toBeLessThan(few);
});

test("tells what lies between two links, the further one left out", () => {
  const chain = chainOf(Array.from({ length: 500 }, (_, i) => [`n${i}`]));
  let end = chain;
  while (end && end.node > 123) end = end.outer;
  const { keys } = contentsUpTo(chain, end, new Budget(1_000_000));
  expect([...keys].sort()).toEqual(Array.from({ length: 376 }, (_, i) => `n${i + 124}`).sort());
  expect(contentsUpTo(chain, chain, new Budget(0))).toBe(noContents);
});

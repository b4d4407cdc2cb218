// What stands below which heading.

import type { Block, Heading } from "../document.ts";

/** The blocks below each heading, also those below headings below it. */
export function blocksByHeading(blocks: readonly Block[]): ReadonlyMap<Heading, readonly Block[]> {
  const below = new Map<Heading, Block[]>();
  for (const block of blocks) {
    for (const heading of block.path) {
      const own = below.get(heading);
      if (own) own.push(block);
      else below.set(heading, [block]);
    }
  }
  return below;
}

// What stands in and beside bodies, found at once: a document may have as many findings as it has bodies, and a rule that searches all
// references for each of them would never come to an end.

import type { FileReferences } from "../references/fileReferences.ts";
import type { Reference } from "../references/model.ts";

/** The references in a body or beside it, in the order of source. `body`: which of `FileReferences.bodies`. */
export function referencesIn(body: number, references: FileReferences): readonly Reference[] {
  return indexOf(references).byBody.get(body) ?? [];
}

/** How many bodies go with the status that is written at `start`. */
export function bodiesWithStatusAt(start: number, references: FileReferences): number {
  return indexOf(references).byStatus.get(start) ?? 0;
}

interface Index {
  readonly byBody: ReadonlyMap<number, readonly Reference[]>;
  readonly byStatus: ReadonlyMap<number, number>;
}

/** What is read of a file never changes. */
const indices = new WeakMap<FileReferences, Index>();

function indexOf(references: FileReferences): Index {
  let index = indices.get(references);
  if (index === undefined) {
    index = makeIndex(references);
    indices.set(references, index);
  }
  return index;
}

function makeIndex({ references, bodies }: FileReferences): Index {
  const byBody = new Map<number, Reference[]>();
  for (const reference of references) {
    if (reference.body === undefined) continue;
    const inside = byBody.get(reference.body);
    if (inside) inside.push(reference);
    else byBody.set(reference.body, [reference]);
  }
  const byStatus = new Map<number, number>();
  for (const { status } of bodies)
    if (status) byStatus.set(status.span.start, (byStatus.get(status.span.start) ?? 0) + 1);
  return { byBody, byStatus };
}

// Set up for each test file of the first run: notes the probes (probes.ts) that the file's tests come by.

import { appendFileSync } from "node:fs";
import { afterAll, expect } from "vitest";

const ids = new Set<number>();
Object.assign(globalThis, { comeBy: (id: number) => ids.add(id) });

afterAll(() => {
  const file = expect.getState().testPath;
  appendFileSync(process.env.ERROR_ATLAS_CAME_BY!, `${JSON.stringify({ file, ids: [...ids] })}\n`);
});

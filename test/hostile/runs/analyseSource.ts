// Reads a TypeScript source and finds what is wrong in it.

import { findingsOf } from "../../../server/src/features/findings.ts";
import { analyseSource } from "../../support/analyse.ts";

export function run(source: string): number {
  return findingsOf(analyseSource(source)).length;
}

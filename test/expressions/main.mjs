// npm run expressions: looks at every regular expression of the source anew, and records those that are linear in linear.txt, so that
// the tests look at new ones only. Takes a minute.

import { writeFileSync } from "node:fs";
import path from "node:path";
import { collectExpressions } from "./collect.mjs";
import { faultOf } from "./verdict.mjs";

const faults = [];
const linear = new Set();
for (const { place, source, flags } of collectExpressions().expressions) {
  const written = `/${source}/${flags}`;
  if (linear.has(written)) continue;
  const fault = faultOf({ source, flags });
  if (fault === undefined) linear.add(written);
  else faults.push(`${place} ${written}\n  ${fault}`);
}
writeFileSync(path.join(import.meta.dirname, "linear.txt"), `${[...linear].sort().join("\n")}\n`);
console.log(`${linear.size} regular expressions are linear, and recorded in test/expressions/linear.txt.`);
if (faults.length > 0) {
  console.error(`These are not:\n${faults.join("\n")}`);
  process.exitCode = 1;
}

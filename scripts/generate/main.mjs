// @ts-check
// `npm run generate`: writes every file that is made from others. `-- --check` writes nothing and fails where one is stale.
// A test does the same check; what each file is made from stands in its generator.

import { parseArgs } from "node:util";
import { staleFiles, writeFiles } from "./files.mjs";
import { generators } from "./generators.mjs";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });

for (const generator of generators) {
  const files = await generator.generate();
  if (values.check) {
    for (const file of await staleFiles(files)) {
      console.error(`${file} is not what ${generator.from} make of it. Run \`npm run generate\`.`);
      process.exitCode = 1;
    }
  } else {
    for (const file of await writeFiles(files)) console.log(`${file} is written anew.`);
  }
}

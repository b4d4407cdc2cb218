// @ts-check
// `npm run screenshots`: runs the UI run and puts the pictures that the README shows into docs/images.
import * as fs from "node:fs";
import * as path from "node:path";
import { croppedFolder } from "../test/ui/pictures.mjs";
import { runUiSuite } from "../test/ui/run.mjs";
import { build } from "./lib/build.mjs";
import { root } from "./lib/paths.mjs";
import { Problem, runMain } from "./lib/problem.mjs";

await runMain(async () => {
  await build();
  const { failed } = await runUiSuite();
  if (failed > 0) throw new Problem("docs/images stays as it is, since the UI run failed.");
  const target = path.join(root, "docs/images");
  fs.mkdirSync(target, { recursive: true });
  for (const name of fs.readdirSync(croppedFolder)) {
    fs.copyFileSync(path.join(croppedFolder, name), path.join(target, name));
    console.log(`docs/images/${name}`);
  }
});

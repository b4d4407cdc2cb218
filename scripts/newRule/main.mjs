// @ts-check
// `npm run new:rule -- <id>`: writes what a new rule consists of, with a placeholder wherever something is to be said or decided, and
// a check that reports the status 599 until it has one of its own. What the files hold is in texts.mjs.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { root, writeFiles } from "../generate/files.mjs";
import { rulePages } from "../generate/rulePages.mjs";
import { ruleSettings } from "../generate/ruleSettings.mjs";
import { runCommand } from "../lib/command.mjs";
import { Problem, runMain } from "../lib/problem.mjs";
import { whyNot } from "./ids.mjs";
import { withChange, withExample, withRule } from "./lists.mjs";
import { exampleText, messagesText, nameOf, ruleText, snippetsText, testText } from "./texts.mjs";

const usage = `Usage: npm run new:rule -- <rule-id>

Writes a new rule: its folder, test, example and mistaken snippets, and puts it into the lists. The id is what people see and
write: two words or more in lower case with hyphens between them, such as wrong-field.`;

await runMain(async () => {
  const [id, ...others] = process.argv.slice(2);
  if (id === undefined || others.length > 0) throw new Problem(usage);
  const fault = whyNot(id, root);
  if (fault) throw new Problem(fault);
  const { version } = JSON.parse(await textOf("package.json"));
  const name = nameOf(id);
  const written = {
    [`server/src/rules/${id}/rule.ts`]: ruleText(id, version),
    [`server/src/rules/${id}/messages.ts`]: messagesText(id),
    [`server/src/rules/${id}/rule.test.ts`]: testText(id),
    [`examples/src/mistakes/${name}.ts`]: exampleText(id),
    [`test/clients/mistaken/${name}.ts`]: snippetsText(id),
  };
  const changed = {
    "server/src/rules/registry.ts": withRule(await textOf("server/src/rules/registry.ts"), id),
    "examples/README.md": withExample(await textOf("examples/README.md"), id),
    "CHANGELOG.md": withChange(await textOf("CHANGELOG.md"), id),
  };
  for (const [file, text] of Object.entries({ ...written, ...changed })) await write(file, text);
  await format([...Object.keys(written), "server/src/rules/registry.ts"]);
  const generated = [];
  for (const generator of [rulePages, ruleSettings])
    generated.push(...(await writeFiles(await generator.generate())));
  console.log(
    [
      ["Written, with a placeholder (TODO:) wherever something is to be filled in:", ...Object.keys(written)],
      ["Added to, also with placeholders:", ...Object.keys(changed)],
      ["Generated from its metadata:", ...generated],
    ]
      .map(([what, ...files]) => `${what}\n${files.map((file) => `  ${file}`).join("\n")}\n`)
      .join("\n"),
  );
  console.log(`Then:
  1. Fill in the placeholders. "Add a rule" in CONTRIBUTING.md says how, and how to note what no rule has asked for yet.
  2. npm run generate
  3. npx vitest run server/src/rules/${id} server/src/rules/rules.test.ts test/words test/examples test/fixes test/clients
  4. npm test, which fails while a placeholder is left.`);
});

/** @param {string} file */
async function textOf(file) {
  return (await readFile(path.join(root, file), "utf8")).replaceAll("\r\n", "\n");
}

/**
 * @param {string} file
 * @param {string} text
 */
async function write(file, text) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

/**
 * Breaks lines and orders imports as the rest of the project has them: how long lines are depends on the id.
 * @param {readonly string[]} files
 */
async function format(files) {
  const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
  const { code, output } = await runCommand(process.execPath, [biome, "check", "--write", ...files], {
    cwd: root,
  });
  if (code !== 0) throw new Problem(`The files are written, but the formatter says:\n${output}`);
}

// Holds that what is known of an HTTP client stands in its file in `libraries/` only: the rest of the server asks the description
// and never compares a name of a client, of its packages, errors, guards or types.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as ts from "typescript";
import { expect, test } from "vitest";
import { descriptions } from "../../server/src/libraries/registry.ts";

const root = path.resolve(import.meta.dirname, "../../server/src");

/** Names of clients that are words of their own: schemes, the channel and the catalog of plain HTTP, what classes of servers end with. */
const ORDINARY = new Set(["http", "https", "Response"]);

const names = new Set(
  descriptions
    .flatMap(({ name, packages, globals = [], classes = {}, guards = {}, types = {} }) => [
      name,
      ...packages,
      ...globals,
      ...Object.keys(classes),
      ...Object.keys(guards),
      ...(types.response ?? []),
      ...(types.error ?? []),
    ])
    .filter((name) => !ORDINARY.has(name)),
);

/** The literals of a file that are a client's names: `file:line "axios" …`. */
function clientNamesIn(file: string, text: string): string[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && names.has(node.text)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      found.push(
        `${file}:${line} "${node.text}": ask the description of the library for it (libraries/model.ts)`,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

test("a name of a client in code is found, with its place", () => {
  expect(clientNamesIn("a.ts", 'const a = 1;\nif (client.name === "axios") stop();')).toEqual([
    'a.ts:2 "axios": ask the description of the library for it (libraries/model.ts)',
  ]);
  expect(clientNamesIn("a.ts", "isNamed(node, `HTTPError`)")).toHaveLength(1);
  expect(clientNamesIn("a.ts", "const code = `import axios from 'axios';`; // axios")).toEqual([]);
});

test("no file outside of libraries/ has the name of a client", () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("libraries/"));
  expect(files.length).toBeGreaterThan(100);
  expect(
    files.flatMap((file) => clientNamesIn(`server/src/${file}`, readFileSync(path.join(root, file), "utf8"))),
  ).toEqual([]);
});

// Holds the directions in which the parts of the house may depend on each other (ARCHITECTURE.md): who imports whom, which
// packages are whose business, no circles, no barrels.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as ts from "typescript";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

interface Import {
  readonly from: string;
  /** A path from the root for our own files, else the name of a module. */
  readonly to: string;
}

const files = ["server/src", "client/src"]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith(".d.ts"));
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const tree = ts.createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.Latest);
  return tree.statements.flatMap((statement): Import[] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const { text } = statement.moduleSpecifier;
    const to = text.startsWith(".") ? path.posix.join(path.posix.dirname(file), text) : text;
    return [{ from: file, to }];
  });
}

/** "a.ts → b.ts" for each import that `isWrong`. */
function wrong(isWrong: (each: Import) => boolean): string[] {
  return imports.filter(isWrong).map(({ from, to }) => `${from} → ${to}`);
}

/** The part of the server that a file belongs to: the folder, or the file's own name at the top. */
function partOf(file: string): string | undefined {
  return /^server\/src\/([^/]+)/.exec(file)?.[1];
}

const isEntry = (file: string) => /^server\/src\/(?:main\.[a-z]+\.ts|cli\.ts|cli\/|node\/)/.test(file);

/** What each part may import of the others; itself always. `protocol.ts` and `makingProtocol.ts` are types and names of messages, and below everything. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  parse: ["text"],
  catalog: ["libraries", "text"],
  libraries: ["text"],
  references: ["libraries", "parse", "text"],
  resolve: ["references", "libraries", "catalog", "text"],
  explain: ["resolve", "references", "parse", "catalog", "text"],
  rules: ["resolve", "references", "libraries", "catalog", "text"],
  features: [
    "explain",
    "rules",
    "resolve",
    "references",
    "libraries",
    "parse",
    "catalog",
    "text",
    "protocol.ts",
    "makingProtocol.ts",
  ],
  engine: [
    "workspace",
    "features",
    "rules",
    "resolve",
    "references",
    "libraries",
    "parse",
    "catalog",
    "text",
  ],
  workspace: ["rules", "references", "parse", "catalog", "text"],
  lsp: [
    "engine",
    "features",
    "explain",
    "rules",
    "workspace",
    "import",
    "generate",
    "parse",
    "catalog",
    "text",
    "protocol.ts",
    "makingProtocol.ts",
  ],
  node: ["workspace", "import", "text"],
  import: ["catalog", "references", "libraries", "parse", "text"],
  generate: ["features", "catalog", "text"],
  cli: [
    "engine",
    "import",
    "generate",
    "node",
    "features",
    "explain",
    "rules",
    "workspace",
    "parse",
    "catalog",
    "text",
  ],
  "cli.ts": ["cli", "import", "generate", "node", "rules"],
  "server.ts": ["lsp", "engine", "workspace", "catalog"],
  "main.node.ts": ["server.ts", "node"],
  "protocol.ts": [],
  "makingProtocol.ts": ["protocol.ts"],
};

/** The stages of `references/typescript/`, each of which asks only those before it; files beside the folders are before all. */
const STAGES = ["outline", "values", "facts", "read", "retries", "flow", "collect", "stated", "arrivals"];

test("there is something to look at", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(files.length);
});

test("each part of the server imports only what lies below it", () => {
  const bad = wrong(({ from, to }) => {
    const [part, other] = [partOf(from), partOf(to)];
    return part !== undefined && other !== undefined && part !== other && !ALLOWED[part]?.includes(other);
  });
  expect(bad).toEqual([]);
});

test("each import that is allowed is made: the list says how the parts depend on each other, not how they might", () => {
  const made = new Set(imports.map(({ from, to }) => `${partOf(from)} → ${partOf(to)}`));
  const allowed = Object.entries(ALLOWED).flatMap(([part, others]) =>
    others.map((other) => `${part} → ${other}`),
  );
  expect(allowed.filter((each) => !made.has(each))).toEqual([]);
});

test("each stage of reading TypeScript asks only the stages before it", () => {
  const floorOf = (file: string) => {
    const found = /^server\/src\/references\/typescript\/(?:([^/]+)\/)?[^/]+$/.exec(file);
    return found ? STAGES.indexOf(found[1] ?? "") : undefined;
  };
  const folders = files.flatMap(
    (file) => /^server\/src\/references\/typescript\/([^/]+)\//.exec(file)?.[1] ?? [],
  );
  expect([...new Set(folders)].sort()).toEqual([...STAGES].sort());
  expect(wrong(({ from, to }) => (floorOf(to) ?? -1) > (floorOf(from) ?? STAGES.length))).toEqual([]);
});

test("only lsp/, server.ts and the entries know the language server library", () => {
  const knows = (file: string) => ["lsp", "server.ts", "main.node.ts"].includes(partOf(file) ?? "");
  expect(
    wrong(
      ({ from, to }) =>
        /^vscode-languageserver(?:\/|$|-protocol)/.test(to) && partOf(from) !== undefined && !knows(from),
    ),
  ).toEqual([]);
});

/** What is used of the engine from outside: the façade, and what it is given and gives; and the examples of rules, run. */
const FACADE = ["engine.ts", "openDocuments.ts", "changes.ts", "settings.ts", "ruleExamples.ts"].map(
  (file) => `server/src/engine/${file}`,
);

test("whoever runs the engine goes through its façade", () => {
  const bad = wrong(
    ({ from, to }) => partOf(to) === "engine" && partOf(from) !== "engine" && !FACADE.includes(to),
  );
  expect(bad).toEqual([]);
});

test("below features/ nothing knows lines, columns and LSP's types", () => {
  const below = [
    "libraries",
    "text",
    "parse",
    "catalog",
    "references",
    "resolve",
    "explain",
    "rules",
    "workspace",
  ];
  const bad = wrong(
    ({ from, to }) => /^vscode-languageserver/.test(to) && below.includes(partOf(from) ?? ""),
  );
  expect(bad).toEqual([]);
});

test("only the Node entries use Node's modules", () => {
  expect(
    wrong(({ from, to }) => to.startsWith("node:") && partOf(from) !== undefined && !isEntry(from)),
  ).toEqual([]);
});

const PROTOCOL = new Set(["server/src/protocol.ts", "server/src/makingProtocol.ts"]);

test("the client imports of the server its protocol only", () => {
  const bad = wrong(
    ({ from, to }) => from.startsWith("client/") && to.startsWith("server/") && !PROTOCOL.has(to),
  );
  expect(bad).toEqual([]);
});

test("the server imports nothing of the client, nor VS Code's API", () => {
  expect(
    wrong(({ from, to }) => from.startsWith("server/") && (to.startsWith("client/") || to === "vscode")),
  ).toEqual([]);
});

test("no barrels", () => {
  expect(files.filter((file) => path.posix.basename(file) === "index.ts")).toEqual([]);
});

test("no circles, of types neither", () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) circles.push([...trail.slice(at), file].join(" → "));
    else if (!done.has(file)) for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

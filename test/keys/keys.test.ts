// Keys that stand in a workspace do not get into what is said of it: planted in sources, data, settings, catalogs and addresses, they
// are in nothing that the built server sends or the command line prints.

import { execFile } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import { builtProgram } from "../support/built.ts";
import { builtinCatalogs } from "../support/builtins.ts";
import { catalogText } from "../support/catalogText.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer } from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

/** An API of the workspace has keys of its own form. */
const OWN_PREFIX = "acme-live_";
const APIS = [
  ...builtinCatalogs().flatMap(({ catalog: { detection } }) =>
    detection.keyPrefixes.map((prefix) => ({ prefix, host: detection.hosts[0]!.host })),
  ),
  { prefix: OWN_PREFIX, host: "api.acme.test" },
];

/** What no key may be known by, not even in part. */
const SECRET = "4f8a9c2e7b1d3056";

const keyOf = ({ prefix }: { readonly prefix: string }) => `${prefix}${SECRET}`;

/** The catalog of that API, with mistakes that are quoted. */
const ownCatalog = (key: string) =>
  JSON.stringify(
    {
      ...JSON.parse(catalogText("acme", { SOLD_OUT: 409 })),
      detection: { hosts: [{ host: "api.acme.test" }], keyPrefixes: [OWN_PREFIX] },
      produces: [`${key}/+(a)`],
      [key]: key,
    },
    null,
    2,
  );

test("there are APIs with keys to look for", () => {
  expect(APIS.map(({ prefix }) => prefix)).toEqual(
    expect.arrayContaining(["vc_", "pf_key_", "pv_", OWN_PREFIX]),
  );
});

/** Files in which a key stands wherever one is likely to, and where a finding or a reason is likely to quote it. */
function planted(api: (typeof APIS)[number]): Record<string, string> {
  const key = keyOf(api);
  const source = `const key = "${key}";
const response = await fetch("https://${api.host}/v1/jobs?api_key=${key}", { headers: { authorization: "Bearer ${key}" } });
const body = await response.json();
console.log("Using", "${key}");
console.log(\`Using \${key}\`, { headers: { authorization: "Bearer ${key}" } });
if (body.code === "${key}") {}
if (body.error.code === "${key}") {}
if (body.detail.code === "${key}") {}
if (body.detail === "${key}" && response.status === 599) { use("${key}"); }
if (body.message.includes("${key}")) {}
if (body["${key}"] === 1) {}
switch (body.error.type) { case "${key}": case "${key}": break; }
// error-atlas-disable-next-line ${key} -- no such rule
if (response.status === 499) {}
`;
  return {
    "a.ts": source,
    "directive.ts": `// error-atlas: ${key}\n${source}`,
    "module.ts": `import { ${"codes"} } from "./${key}";\nimport { x } from "${key}/sub";\n${source}`,
    "body.json": `{ "url": "https://${api.host}/v1/jobs?api_key=${key}", "status": 599, "body": { "code": "${key}", "detail": { "code": "${key}", "${key}": 1 }, "error": { "type": "${key}" } } }`,
    "error-atlas.json": `{ "apis": { "${key}/**": "${key}" }, "rules": { "${key}": "${key}" }, "ignore": ["${key}/+(a)"], "preset": "${key}", "${key}": 1 }`,
    "acme.error-catalog.json": ownCatalog(key),
    "b.error-catalog.json": catalogText("b", { GONE: 410 }).replace(
      /"condition": *"[^"]*"/,
      `"condition": "${key}"`,
    ),
    "c.error-catalog.json": `{ "id": "${key}", "key": ${key} }`,
    "d.error-catalog.json": `${key}`,
    "package.json": `{ "name": "x", "errorCatalog": "./${key}.json", "dependencies": { "${key}": "${key}" } }`,
    "tsconfig.json": `{ "extends": "./${key}.json", "compilerOptions": { "paths": { "${key}": ["${key}"] } } }`,
    ".vscode/settings.json": JSON.stringify(
      Object.fromEntries(
        Object.entries(settingsWith(key)).map(([name, value]) => [`errorAtlas.${name}`, value]),
      ),
    ),
  };
}

const settingsWith = (key: string) => ({
  apis: { "**/*.ts": key, [`${key}/**`]: 3 },
  rules: { [key]: "off", "unknown-code": key },
  enable: key,
  preset: key,
  [key]: key,
});

test.each(APIS)("nothing that the server says has a key with $prefix", async (api) => {
  const files = planted(api);
  const folder = await testFolder(files);
  for (const settings of [{}, settingsWith(keyOf(api))]) {
    const server = await startServer({ ...richClient, folders: [folder.uri], configuration: () => settings });
    await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
    const said: string[] = [];
    const hear = (what: string, answer: unknown) => said.push(`${what}: ${JSON.stringify(answer)}`);
    for (const [file, text] of Object.entries(files)) {
      const { uri, pull } = await server.open(text, {
        uri: folder.uriOf(file),
        languageId: languageOf(file),
      });
      const textDocument = { uri };
      const report = await pull();
      const diagnostics = report.kind === "full" ? report.items : [];
      hear(`${file} diagnostics`, diagnostics.map(withoutPlaces));
      const range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
      const context = { diagnostics };
      const actions: CodeAction[] = await ask("textDocument/codeAction", { textDocument, range, context });
      // Edits put back what stands there.
      hear(
        `${file} code actions`,
        actions.map(({ title, command }) => ({ title, command })),
      );
      hear(`${file} APIs`, await ask("errorAtlas/documentApis", { textDocument }));
      hear(`${file} symbols`, await ask("textDocument/documentSymbol", { textDocument }));
      for (const position of placesIn(text)) {
        hear(`${file} hover`, await ask("textDocument/hover", { textDocument, position }));
        hear(`${file} completion`, await ask("textDocument/completion", { textDocument, position }));
      }
      function ask<T>(method: string, params: object): Promise<T> {
        return server.connection.sendRequest(method, params);
      }
    }
    hear("catalogs", await server.connection.sendRequest("errorAtlas/lookup", { query: keyOf(api) }));
    for (const { uri, diagnostics } of server.received.published)
      hear(`published ${uri.split("/").at(-1)}`, diagnostics.map(withoutPlaces));
    for (const line of server.received.log) hear("log", line);
    expect(said.length).toBeGreaterThan(100);
    expect(quotes(said)).toEqual([]);
    await server.stop();
  }
});

test.each(APIS)("nothing that the command line prints has a key with $prefix", async (api) => {
  const { path } = await testFolder(planted(api));
  for (const args of [["check"], ["check", "--format", "json"], ["check", "--preset", "strict"]]) {
    const output = await printed(path, args);
    expect(output).not.toBe("");
    expect(quotes(output.split("\n"))).toEqual([]);
  }
});

const quotes = (lines: readonly string[]) => lines.filter((line) => line.includes(SECRET));

async function printed(cwd: string, args: readonly string[]): Promise<string> {
  const program = await builtProgram("cli.js");
  return new Promise((resolve) =>
    execFile(process.execPath, [program, ...args], { cwd }, (_, stdout, stderr) => resolve(stdout + stderr)),
  );
}

function withoutPlaces({ message, relatedInformation, code }: Diagnostic) {
  return { message, code, related: relatedInformation?.map((related) => related.message) };
}

/** A place in each key, and beside it. */
function placesIn(text: string) {
  return text.split("\n").flatMap((content, line) =>
    [...content.matchAll(new RegExp(SECRET, "g"))].flatMap(({ index }) => [
      { line, character: index },
      { line, character: index + SECRET.length },
    ]),
  );
}

function languageOf(file: string): string {
  return file.endsWith(".ts") ? "typescript" : "json";
}

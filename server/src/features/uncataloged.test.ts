// Which requests a catalog of one's own would help with.

import { expect, test } from "vitest";
import { analyseSource, type FixtureOptions } from "../../../test/support/analyse.ts";
import { uncatalogedHosts } from "./uncataloged.ts";

const hosts = (source: string, options?: FixtureOptions) =>
  uncatalogedHosts(analyseSource(source, options)).map(({ host, isTested }) => [host, isTested]);

test.each<[what: string, source: string, expected: readonly (readonly [string, boolean])[]]>([
  ["a request", 'await fetch("https://API.harbour.example:8443/v1");', [["api.harbour.example", false]]],
  [
    "one whose errors are told apart",
    'const res = await fetch("https://api.harbour.example/v1");\nconst body = await res.json();\nif (body.code === "gone") a();',
    [["api.harbour.example", true]],
  ],
  [
    "one whose status is tested",
    'const res = await fetch("https://api.harbour.example/v1");\nif (res.status === 404) a();',
    [["api.harbour.example", true]],
  ],
  ["one that a catalog has", 'await fetch("https://api.pureframe.ai/v1/search");', []],
  ["the machine itself", 'await fetch("http://localhost:3000/a"); await fetch("http://127.0.0.1/a");', []],
  [
    "names of networks of one's own",
    'await fetch("http://db.local/a"); await fetch("http://api.corp.internal/a");',
    [],
  ],
  ["a name without a dot", 'await fetch("http://api/a");', []],
  [
    "an address that is not known",
    "await fetch(`https://§{host}/a`); await fetch(url); await fetch('/a');",
    [],
  ],
  ["a file of no API", '// error-atlas: none\nawait fetch("https://api.harbour.example/v1");', []],
])("%s", (_, source, expected) => {
  expect(hosts(source.replace("§", "$"))).toEqual(expected);
});

test("none in data", () => {
  expect(hosts('{ "url": "https://api.harbour.example/v1", "status": 404 }', { language: "json" })).toEqual(
    [],
  );
});

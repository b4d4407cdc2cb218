// references/join.ts: joined references are those that reading the parts in their places gives, in every field there is.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseJson } from "../parse/json.ts";
import { parseTypeScript } from "../parse/typescript.ts";
import type { Span } from "../text/span.ts";
import { type FileReferences, noReferences } from "./fileReferences.ts";
import { joinReferences } from "./join.ts";
import { readJson } from "./json.ts";
import { readTypeScript } from "./typescript.ts";

function read(file: string, text: string): FileReferences {
  if (file.endsWith(".json")) {
    // The tree is of a whole document: joined documents have none.
    const { json: _, ...references } = readJson(parseJson(text), text);
    return references;
  }
  const tree = parseTypeScript(file, "", text);
  if (tree === undefined) throw new Error(`${file} has no tree`);
  return readTypeScript(tree);
}

/** With what is read when it is asked for; what arrives and is typed, at the names in `text` that may be given errors. */
function plain(
  { stated, arrivalAt, unansweredAt, testedPackages, typingAt, ...references }: FileReferences,
  text: string,
) {
  const names = [...text.matchAll(/(?<=catch \()\w|\bfetch(?=\()/g)];
  const typed = [...text.matchAll(/(?<=\berr\.|instanceof |if \(err && )\w/g)];
  return {
    ...references,
    stated: stated?.(),
    arrivals: names.map(({ index }) => arrivalAt?.(index)),
    unanswered: names.map(({ index }) => unansweredAt?.(index)),
    packages: testedPackages?.(),
    typings: typed.map(({ index }) => typingAt?.(index + 1)),
  };
}

const fixtures = ["test/fixtures/analysis", "examples/src", "examples/src/mistakes", "examples/test/fixtures"]
  .flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)))
  .filter((file) => /\.(?:[jt]sx?|json)$/.test(file))
  .map((file) => [file, readFileSync(file, "utf8")] as const);

/** What the fixtures lack: bodies in strings, statuses that an option lists, waits of a stated length, uses with facts. */
const more = [
  [
    "strings.json",
    '{ "response": { "status": 402, "body": "{\\"error\\": { \\"code\\": \\"x\\", \\"ids\\": [4] }}" } }',
  ],
  [
    "retries.ts",
    `import ky from "ky";
await ky.get("https://api.example.com/a", { retry: { limit: 2, statusCodes: [402, 429] } });
async function ask() {
  for (let i = 0; i < 3; i++) {
    const res = await fetch("https://api.example.com/b");
    if (res.ok) return await res.json();
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}`,
  ],
  [
    "typings.ts",
    `import axios from "axios";
try {
  await axios.get("https://api.example.com/a");
} catch (err) {
  if (err && isAny) log(err.code);
  if (err instanceof AxiosError) log();
}`,
  ],
  [
    "uses.ts",
    `async function ask() {
  const res = await fetch("https://api.example.com/c");
  const body = await res.json();
  if (res.status === 402) report(body.code);
  return body;
}`,
  ],
] as const;

const sources = [...fixtures, ...more];

/** Where each call, site and body begins that something names by its number. */
function numbersIn({
  references,
  calls,
  sites,
  bodies,
  retries,
  flow,
}: FileReferences): readonly (readonly (Span | undefined)[])[] {
  const callOf = ({ call = -1 }: { readonly call?: number } = {}) => calls[call]?.span;
  return [
    references.map(({ subject }) => callOf(subject?.origin)),
    references.map(({ site = -1 }) => sites[site]?.span),
    references.map(({ body = -1 }) => bodies[body]?.span),
    sites.map(({ subject }) => callOf(subject?.origin)),
    bodies.map(({ within = -1 }) => bodies[within]?.span),
    retries.map(callOf),
    (flow?.parses ?? []).map(callOf),
    (flow?.uses ?? []).map(callOf),
    (flow?.repeats ?? []).map(callOf),
  ];
}

describe("joinReferences", () => {
  it.each(sources)("moves all there is in %s", (file, text) => {
    const above = `${" ".repeat(30)}\n\n`;
    const part = { references: read(file, text), start: above.length, length: text.length };
    const whole = above + text;
    expect(plain(joinReferences([part], whole.length), whole)).toEqual(plain(read(file, whole), whole));
  });

  it("asks the part at a place what arrives there", () => {
    const text = `const res = await fetch("https://api.pureframe.ai/v1/search");`;
    const parts = [10, 100].map((start) => ({
      references: read("a.ts", text),
      start,
      length: text.length,
    }));
    const joined = joinReferences(parts, 200);
    const at = text.indexOf("fetch");
    const places = [10 + at, 100 + at, 50 + at].map((offset) => joined.arrivalAt?.(offset)?.span.start);
    expect(places).toEqual([10 + at, 100 + at, undefined]);
  });

  it("keeps what belongs together of several parts", () => {
    const texts = ["pureframe.ai/v1/search", "videoconduit.com/v1/download"].map(
      (address) =>
        `const res = await fetch("https://api.${address}");\nswitch (res.status) { case 402: case 429: break; }\nreply(404).json({ code: "x" });\n`,
    );
    const starts = [10, 10 + texts[0]!.length];
    const joined = joinReferences(
      texts.map((text, i) => ({ references: read("a.ts", text), start: starts[i]!, length: text.length })),
      1000,
    );
    const whole = " ".repeat(10) + texts.join("");
    const places = joined.references
      .filter(({ kind, role }) => kind === "status" && role === "case")
      .map(({ span, subject, site }) => [
        whole.slice(span.start, span.end),
        joined.calls[subject?.origin?.call ?? -1]?.url,
        joined.sites[site ?? -1]?.span.start,
      ]);
    const [first, second] = [...whole.matchAll(/switch/g)].map(({ index }) => index);
    expect(places).toEqual([
      ["402", "https://api.pureframe.ai/v1/search", first],
      ["429", "https://api.pureframe.ai/v1/search", first],
      ["402", "https://api.videoconduit.com/v1/download", second],
      ["429", "https://api.videoconduit.com/v1/download", second],
    ]);
  });

  it.each(sources)("counts on in the lists of parts that are both %s", (file, text) => {
    const references = read(file, text);
    const parts = [0, text.length].map((start) => ({ references, start, length: text.length }));
    const joined = joinReferences(parts, 2 * text.length);
    const there = (target: Span | undefined) =>
      target && { start: target.start + text.length, end: target.end + text.length };
    expect(numbersIn(joined)).toEqual(numbersIn(references).map((list) => [...list, ...list.map(there)]));
  });

  it("lets a directive for the whole first part hold for the file, and no other", () => {
    const text = "// error-atlas: ltx\nuse();\n// error-atlas: vidio\nuse();";
    const references = read("a.ts", text);
    const parts = [100, 200].map((start) => ({ references, start, length: text.length }));
    const statement = text.lastIndexOf("use();");
    expect(joinReferences(parts, 500).directives.map(({ api, scope }) => [api, scope])).toEqual([
      ["ltx", { start: 0, end: 500 }],
      ["vidio", { start: 100 + statement, end: 100 + text.length }],
      ["ltx", { start: 200, end: 200 + text.length }],
      ["vidio", { start: 200 + statement, end: 200 + text.length }],
    ]);
  });

  it("has nothing of no parts", () => {
    expect(joinReferences([], 10)).toEqual(noReferences);
  });
});

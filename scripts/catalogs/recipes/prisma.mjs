// @ts-check
// Facts of Prisma: the documented codes with their texts, as a package lists them, and the codes that its client's runtime and its
// engines have in them.

import { matches } from "../lines.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const prisma = {
  id: "prisma",
  sources: [
    {
      id: "codes",
      title: "prisma-error-enum 0.1.3: the documented codes with their texts",
      npm: "prisma-error-enum@0.1.3",
      integrity:
        "sha512-Ybu1gnxsj4IMCdGjOqdQ7Jaf9XnDzrnnVK+LBOCQBG9OCUuBxUikgwUzBeJX3oKvZ0ni//lHqsTga0Qvh3ZfCQ==",
      licence: "MIT",
      url: "https://www.prisma.io/docs/orm/reference/error-reference",
      read: "2026-11-30",
    },
    {
      id: "runtime",
      title: "@prisma/client-engine-runtime 7.10.0: dist/index.js",
      npm: "@prisma/client-engine-runtime@7.10.0",
      integrity:
        "sha512-GcSF2pFt/M+sFjb/bagjRvgjUhRXvffEnklu3CGWcpwpfyw/hvTOdVSB7VUlg+E6OUFK0EBId6kFPhUXb9xrUA==",
      licence: "Apache-2.0",
      url: "https://www.prisma.io/docs/orm/reference/error-reference",
      read: "2026-11-30",
    },
    {
      id: "client",
      title: "@prisma/client 7.10.0: runtime/client.js",
      npm: "@prisma/client@7.10.0",
      integrity:
        "sha512-Ubw/QS9JGIBSBUsyxAUQuK/Jcu0Tsva7le7QbLd91Kix9yJvYDdj5QkwgEbbZniH80dd+sziQcALPc+HnvQC8Q==",
      licence: "Apache-2.0",
      url: "https://www.prisma.io/docs/orm/reference/error-reference",
      read: "2026-11-30",
    },
    {
      id: "query-engine",
      title: "@prisma/query-engine-wasm 0.6.1: the codes in its program (no licence stated: names only)",
      npm: "@prisma/query-engine-wasm@0.6.1",
      integrity:
        "sha512-YVE3PXjGblOKR9yOxNdU20gjBeYniyAIsGHrglToJBofTi8L1QXcTpdQh8X/fdaJ50CqFyiLYnL/ldcm4BVaRw==",
      licence: "NONE",
      url: "https://www.prisma.io/docs/orm/reference/error-reference",
      read: "2026-11-30",
    },
    {
      id: "schema-engine",
      title: "@prisma/schema-engine-wasm 8.1.0-2: the codes in its program",
      npm: "@prisma/schema-engine-wasm@8.1.0-2.59be4fda12412a79eeb9c2ae727b6aa723593323",
      integrity:
        "sha512-gwMxP1eCE8q5kRjXqfO4rrPvJ3Y3jQ4ZPQJiGi/Z+ZA48Y+0WVrvZpANMZCynXVSD88Aqf+z8NoMCfRCX9O9bA==",
      licence: "Apache-2.0",
      url: "https://www.prisma.io/docs/orm/reference/error-reference",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const file = "src/index.ts";
    const text = await (await open("codes")).text(file);
    const member =
      /export const (?<group>\w+)Error =|\/\*\*(?<comment>[\s*]+(?:[^*]|\*(?!\/))*)\*\/\s+(?<label>\w+): '(?<code>P\d{4})'/g;
    let group = "";
    const listed = matches("codes", file, text, member).flatMap(({ groups, place }) => {
      if (groups.group !== undefined) {
        group = groups.group;
        return [];
      }
      const messages = textsOf(groups.comment ?? "");
      return [{ is: { code: groups.code ?? "" }, messages, label: groups.label ?? "", group, at: [place] }];
    });
    const runtime = "dist/index.js";
    const made = matches(
      "runtime",
      runtime,
      await (await open("runtime")).text(runtime),
      /"(?<code>P\d{4})"/g,
    );
    const client = await (await open("client")).text("runtime/client.js");
    const queries = await (await open("query-engine")).bytes("query_engine_bg.wasm");
    const schema = await (await open("schema-engine")).bytes("schema_engine_bg.wasm");
    return [
      ...listed,
      ...made.map(({ groups, place }) => ({ is: { code: groups.code ?? "" }, at: [place] })),
      ...textsOfRuntime(runtime, await (await open("runtime")).text(runtime)),
      ...codesIn(client, /"(P\d{4})"/g, "client: runtime/client.js"),
      ...codesIn(queries, /(P[1-6]\d{3})/g, "query-engine: query_engine_bg.wasm"),
      ...codesIn(schema, /(P[1-6]\d{3})/g, "schema-engine: schema_engine_bg.wasm"),
    ];
  },
};

/**
 * The codes in a program, whose lines say nothing.
 * @param {string} program
 * @param {RegExp} pattern
 * @param {string} place
 */
function codesIn(program, pattern, place) {
  const codes = new Set([...program.matchAll(pattern)].map(([, code = ""]) => code));
  return [...codes].sort().map((code) => ({ is: { code }, at: [place] }));
}

/**
 * The texts that the runtime makes: one function has the code of each kind of error, another one its text.
 * @param {string} file
 * @param {string} text
 * @returns {import("../facts.mjs").Fact[]}
 */
function textsOfRuntime(file, text) {
  const start = text.indexOf("function renderErrorMessage(");
  /** @type {Map<string, string>} */
  const codes = new Map();
  const kinds = (/** @type {string} */ cases) =>
    [...cases.matchAll(/case "(\w+)":/g)].map(([, kind = ""]) => kind);
  for (const [, cases = "", code = ""] of text.slice(0, start).matchAll(CODE_OF_KIND))
    for (const kind of kinds(cases)) codes.set(kind, code);
  const end = text.indexOf("\nfunction ", start + 1);
  return matches("runtime", file, text.slice(0, end), TEXT_OF_KIND).flatMap(({ groups, place }) => {
    const message = template(groups.text ?? "");
    const found = new Set(kinds(groups.cases ?? "").flatMap((kind) => codes.get(kind) ?? []));
    // What is nearly all put in tells nothing.
    return /[a-z]{3,} [a-z]{2,} /.test(message.replace(/\{\w+\}/g, ""))
      ? [...found].map((code) => ({ is: { code }, messages: [message], at: [place] }))
      : [];
  });
}

const CODE_OF_KIND = /((?:case "\w+":\s+)+)return "(P\d{4})";/g;
const TEXT_OF_KIND =
  /(?<cases>(?:case "\w+":\s+)+)(?:\{\s+const [^;]+;\s+)?(?:\{\s+)?return (?<text>"[^"\n]+"|`(?:[^`\\]|\\`|\$\{\w+ \? `[^`]*` : ""\})+`);/g;

/**
 * What a literal makes, with `{name}` for what is put in.
 * @param {string} literal
 */
function template(literal) {
  return literal
    .slice(1, -1)
    .replace(/\$\{\w+ \? `([^`]*)` : ""\}/g, "$1")
    .replace(/\$\{renderConstraint\([^)]*\)\}/g, "{constraint}")
    .replace(/\$\{(?:\w+\.)*(\w+)\}/g, "{$1}")
    .replaceAll("\\`", "`");
}

/**
 * The texts in a comment: paragraphs, with what varies as `{name}`, as catalogs write it. Those that are nothing but such a name are none.
 * @param {string} comment
 */
function textsOf(comment) {
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, "").trim());
  const paragraphs = lines
    .join("\n")
    .split(/\n{2,}/)
    .map((text) => text.replaceAll("\n", " ").trim());
  return paragraphs.filter((text) => /[a-z] [a-z]/.test(text));
}

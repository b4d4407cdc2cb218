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

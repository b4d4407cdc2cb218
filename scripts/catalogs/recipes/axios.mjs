// @ts-check
// Facts of axios: the codes that `AxiosError` has as statics, as the package's own types declare them, and the texts with which its
// adapters make such errors. That of a status it has for two codes, and tells of neither.

import { matches } from "../lines.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const axios = {
  id: "axios",
  sources: [
    {
      id: "axios",
      title: "axios 1.21.1: index.d.ts and lib/",
      npm: "axios@1.21.1",
      integrity:
        "sha512-6eI5Q/Y4u/Um9dDlsRoq5pY2rxnUTv+L4PpLitnbk/i4jb3MxLZ5CsN5Ih3IysbeRYK4pR+P7qfMsOQl9fwwFQ==",
      licence: "MIT",
      url: "https://github.com/axios/axios#error-types",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const file = "index.d.ts";
    const text = await (await open("axios")).text(file);
    const declared = matches("axios", file, text, /static readonly (?<name>\w+) = '(?<code>\w+)';/g).map(
      ({ groups, place }) => ({
        is: { code: groups.code ?? "" },
        constants: [`AxiosError.${groups.name}`],
        at: [place],
      }),
    );
    const files = await open("axios");
    const made = [];
    for (const name of await files.list("lib", ".js")) made.push(...textsIn(name, await files.text(name)));
    return [...declared, ...made];
  },
};

/** A text, perhaps with something put in, and what is given for it where nothing else is said. */
const WRITTEN = "(?:'[^'\n]+'|`[^`\n]+`)(?:\\s*\\+\\s*(?:'[^'\n]*'|[\\w.]+))*";
const MADE = [
  new RegExp(`new AxiosError\\(\\s*(?<text>${WRITTEN}),\\s*AxiosError\\.(?<code>\\w+)`, "g"),
  new RegExp(`super\\(message == null \\? (?<text>${WRITTEN}) : message, AxiosError\\.(?<code>\\w+)`, "g"),
  new RegExp(`: (?<text>${WRITTEN});\\s+const err = new AxiosError\\(msg, AxiosError\\.(?<code>\\w+)`, "g"),
  // The second code, which it has unless a setting asks for the first.
  /\? (?<text>'timeout of '(?:\s*\+\s*(?:'[^'\n]*'|[\w.]+))*)[^;]*;[\s\S]{0,400}?\? AxiosError\.\w+ : AxiosError\.(?<code>\w+)/g,
];

/** @param {string} file @param {string} text @returns {import("../facts.mjs").Fact[]} */
function textsIn(file, text) {
  return MADE.flatMap((pattern) =>
    matches("axios", file, text, pattern).map(({ groups, place }) => ({
      is: { code: groups.code ?? "" },
      messages: [template(groups.text ?? "")],
      at: [place],
    })),
  );
}

/**
 * The text that an expression makes, with `{value}` for what is put in.
 * @param {string} expression
 */
function template(expression) {
  return expression
    .split(/\s*\+\s*/)
    .map((part) => (/^['`]/.test(part) ? part.slice(1, -1).replace(/\$\{[^{}]*\}/g, "{value}") : "{value}"))
    .join("");
}

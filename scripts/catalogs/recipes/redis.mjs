// @ts-check
// Facts of Redis: the words with which its error replies begin, and their texts, as the server Valkey has them, which goes on from the last
// version of Redis under an open licence.

import { matches, withoutComments } from "../lines.mjs";

/** A text of C, which may go on in further ones; it begins with the word behind a minus. */
const reply = /"-(?<code>[A-Z]{3,}) (?<text>(?:[^"\\]|\\.)*)"(?<more>(?:\s*"(?:[^"\\]|\\.)*")*)/g;

/** Where a cluster points to the right node: the word is one of two. */
const redirection = /\? "(?<first>ASK)" : "(?<second>MOVED)"/g;

/** @type {import("../recipes.mjs").Recipe} */
export const redis = {
  id: "redis",
  sources: [
    {
      id: "valkey",
      title: "Valkey: src/*.c",
      repository: "valkey-io/valkey",
      commit: "55bbbe09a3b37a98c907dbfbc225768ff253e84f",
      licence: "BSD-3-Clause",
      url: "https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const files = await open("valkey");
    /** @type {import("../facts.mjs").Fact[]} */
    const facts = [];
    // Modules are examples; sentinel and debugging have replies that no client of data gets.
    const sources = (await files.list("src", ".c")).filter(
      (file) => !/\/(?:modules|unit|lua)\/|debug|sentinel/.test(file),
    );
    for (const file of sources) {
      const text = withoutComments(await files.text(file));
      for (const { groups, place } of matches("valkey", file, text, reply)) {
        const message = messageOf(`${groups.code} ${groups.text}${joined(groups.more ?? "")}`);
        facts.push({
          is: { code: groups.code ?? "" },
          ...(message !== undefined && { messages: [message] }),
          at: [place],
        });
      }
      for (const { groups, place } of matches("valkey", file, text, redirection))
        facts.push(
          ...[groups.second, groups.first].map((code) => ({
            is: { code: code ?? "" },
            messages: [`${code} {slot} {node}`],
            at: [place],
          })),
        );
    }
    return facts;
  },
};

/**
 * Texts that follow each other, as one.
 * @param {string} literals
 */
function joined(literals) {
  return [...literals.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text).join("");
}

/**
 * The text that a client gets, with a name for each part that is filled in; undefined where it is all of it.
 * @param {string} text
 */
function messageOf(text) {
  const names = ["a", "b", "c", "d"];
  const said = text
    .replaceAll("\\r\\n", "")
    .replaceAll("\\'", "'")
    .replaceAll('\\"', '"')
    .replace(/%(?:l*[dui]|[sSf])/g, () => `{${names.shift() ?? "e"}}`)
    .trim();
  return /^[A-Z]+(?: \{a\})?$/.test(said) ? undefined : said;
}

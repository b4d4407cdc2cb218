// @ts-check
// Facts of Resend: the names of its errors, as its library for Node.js has them, with the statuses that its library for Rust states.

import { matches } from "../lines.mjs";
import { members } from "../members.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const resend = {
  id: "resend",
  sources: [
    {
      id: "node",
      title: "resend 6.38.0: dist/index.d.mts",
      npm: "resend@6.38.0",
      integrity:
        "sha512-+t1bz6unmYcyYrLqrZtkn73ODZhUgKJTViuRf+a4ewgo3mT/Bpg64WkBtAVQlXQcmUkeuorO1eLAd2+1h4jgNQ==",
      licence: "MIT",
      url: "https://resend.com/docs/api-reference/errors",
      read: "2026-11-30",
    },
    {
      id: "rust",
      title: "resend-rust: src/error.rs",
      repository: "resend/resend-rust",
      commit: "70ca6fe31b9d78091fc03a2b296bf4255228008b",
      licence: "MIT",
      url: "https://resend.com/docs/api-reference/errors",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const [types, rust] = ["dist/index.d.mts", "src/error.rs"];
    const named = members("node", types, await (await open("node")).text(types), {
      start: "type RESEND_ERROR_CODE_KEY =",
      end: ";",
      each: /'(?<code>\w+)'/g,
    });
    const kinds = /\/\/\/ (?<status>\d{3}) [^\n]*\n\s+\/\/\/\n\s+\/\/\/ - `(?<code>\w+)`/g;
    const stated = matches("rust", rust, await (await open("rust")).text(rust), kinds);
    return [
      ...named,
      ...stated.map(({ groups, place }) => ({
        is: { code: groups.code ?? "" },
        statuses: [Number(groups.status)],
        at: [place],
      })),
    ];
  },
};

// @ts-check
// Facts of OpenAI: the codes that a failed response, run or file has in its `error`, and those of OAuth, as its library has them. The codes of
// answers with an error status are in no source that can be read by a program.

import { matches } from "../lines.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const openai = {
  id: "openai",
  sources: [
    {
      id: "sdk",
      title: "openai 6.49.0: resources/**/*.d.ts",
      npm: "openai@6.49.0",
      integrity:
        "sha512-aYCc0C6L864eR6WSYIwQGyXriw/nIyZx0ObvhzOEVuk0zoBDpynjSbrionWI7q65B5H8jJX0DXR9snEzM6bfPg==",
      licence: "Apache-2.0",
      url: "https://developers.openai.com/api/docs/guides/error-codes",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const files = await open("sdk");
    const facts = [];
    for (const file of await files.list("resources", ".d.ts")) {
      const unions = /(?:^ +code: |OAuthErrorCode = )(?<codes>'\w+'(?: \| '\w+')*)/gm;
      for (const { groups, place } of matches("sdk", file, await files.text(file), unions)) {
        const codes = groups.codes?.match(/\w+/g) ?? [];
        facts.push(...codes.map((code) => ({ is: { code }, at: [place] })));
      }
    }
    return facts;
  },
};

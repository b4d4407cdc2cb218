// @ts-check
// Facts of OpenAI: the codes that a failed response, run or file has in its `error`, and those of OAuth, as its library has them. The codes of
// answers with an error status are in no source of OpenAI that can be read by a program; two of them are those that LangChain decides by.

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
    {
      id: "langchain",
      title: "@langchain/core 1.4.0: dist/utils/async_caller.js",
      npm: "@langchain/core@1.4.0",
      integrity:
        "sha512-4FLE0OoPu4hFFcGX4ep3o/BWTXVcE0hQroxB9z3PzWKqZV9+WAqlqmH30We6YUFMMc/1Vzkfa/q+PTioaAkoDw==",
      licence: "MIT",
      url: "https://developers.openai.com/api/docs/guides/error-codes",
      read: "2026-11-30",
    },
    {
      id: "langchain-openai",
      title: "@langchain/openai 1.5.8: dist/utils/client.js",
      npm: "@langchain/openai@1.5.8",
      integrity:
        "sha512-BKzIgWYSXQ03V9F9u46vC12vZjHy8wyOt8H7VUrTWt6VdwSnnxXmjeEUEIkLjpU/bqVkGzHLXGCSMEHYbDSi5Q==",
      licence: "MIT",
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
    const [caller, client] = ["dist/utils/async_caller.js", "dist/utils/client.js"];
    const decided = [
      ...matches(
        "langchain",
        caller,
        await (await open("langchain")).text(caller),
        /getErrorCode\(error\) === "(?<code>\w+)"/g,
      ),
      ...matches(
        "langchain-openai",
        client,
        await (await open("langchain-openai")).text(client),
        /String\(e\)\.includes\("(?<code>\w+)"\)/g,
      ),
    ];
    facts.push(...decided.map(({ groups, place }) => ({ is: { code: groups.code ?? "" }, at: [place] })));
    return facts;
  },
};

// @ts-check
// Facts of Auth0: the errors of signing up and logging in from its page on them, those in examples of its Authentication API, and those
// that its library for pages makes. The examples' statuses are not taken: they are not said to be all.

import { matches } from "../lines.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const auth0 = {
  id: "auth0",
  sources: [
    {
      id: "docs",
      title:
        "Common Auth0 library authentication errors, and the examples of the Authentication API's OpenAPI document",
      repository: "auth0/docs-v2",
      commit: "092b879e3fa93fa3a8adaa5f647580eab260ad0c",
      licence: "MIT",
      url: "https://auth0.com/docs/libraries/common-auth0-library-authentication-errors",
      read: "2026-11-30",
    },
    {
      id: "spa",
      title: "@auth0/auth0-spa-js 2.28.3: src/errors.ts",
      npm: "@auth0/auth0-spa-js@2.28.3",
      integrity:
        "sha512-W4bqoPdzjakJdtzKiOcWT5yMLciR9jeaHHwGydAKRpAkTD80ld2tGDUVL+sTpzaty8i3SL7lakgERiowcl0WCw==",
      licence: "MIT",
      url: "https://github.com/auth0/auth0-spa-js",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const [page, api, errors] = [
      "main/docs/libraries/common-auth0-library-authentication-errors.mdx",
      "main/docs/oas/authentication/authentication-api-oas.json",
      "src/errors.ts",
    ];
    const docs = await open("docs");
    const rows = matches("docs", page, await docs.text(page), /^\| \*\*(?<code>[\w\\]+)\*\* \| (?!\*\*)/gm);
    const examples = matches("docs", api, await docs.text(api), /"error": "(?<code>\w+)"/g);
    const made = matches("spa", errors, await (await open("spa")).text(errors), /super\(\s*'(?<code>\w+)'/g);
    return [...rows, ...examples, ...made].map(({ groups, place }) => ({
      is: { code: (groups.code ?? "").replaceAll("\\", "") },
      at: [place],
    }));
  },
};

// @ts-check
// Facts of axios: the codes that `AxiosError` has as statics, as the package's own types declare them.

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
    return matches("axios", file, text, /static readonly (?<name>\w+) = '(?<code>\w+)';/g).map(
      ({ groups, place }) => ({
        is: { code: groups.code ?? "" },
        constants: [`AxiosError.${groups.name}`],
        at: [place],
      }),
    );
  },
};

// @ts-check
// Facts of the Claude API: the types of its errors, and the codes of single ones with their statuses, as its library for TypeScript has
// them.

import { matches } from "../lines.mjs";
import { members } from "../members.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const anthropic = {
  id: "anthropic",
  sources: [
    {
      id: "sdk",
      title: "@anthropic-ai/sdk 1.14.0: core/error-classes.js, resources/shared.d.ts",
      npm: "@anthropic-ai/sdk@1.14.0",
      integrity:
        "sha512-nADYXUd5fn9Zgw2nHi1iKyt/kb1UUt1cN3RbdxEI6XjTDTxbx4LLG4GnMrxWyS9GgXQllFOyAKSiFM3joDNK9A==",
      licence: "Apache-2.0",
      url: "https://docs.claude.com/en/api/errors",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const files = await open("sdk");
    const [classes, shared] = ["core/error-classes.js", "resources/shared.d.ts"];
    const text = await files.text(shared);
    return [
      ...members("sdk", shared, text, {
        start: "export type ErrorType =",
        end: ";",
        each: /'(?<code>\w+)'/g,
        of: "type",
      }),
      ...matches("sdk", classes, await files.text(classes), /'(?<status>\d{3}) (?<code>\w+)'/g).map(
        ({ groups, place }) => ({
          is: { error_code: groups.code ?? "" },
          statuses: [Number(groups.status)],
          at: [place],
        }),
      ),
    ];
  },
};

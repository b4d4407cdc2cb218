// @ts-check
// Facts of undici: each class of errors with its code, and the text it has where none is given.

import { matches } from "../lines.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const undici = {
  id: "undici",
  sources: [
    {
      id: "undici",
      title: "undici 7.30.2: lib/core/errors.js",
      npm: "undici@7.30.2",
      integrity:
        "sha512-mLyPQnHwUxaM/rideoK/+KL8DaAJLRl4aBCfmX444aCSLnIaomqPLtNRe2jdCYcsk5wZzXrDIQC8ZeYNRAYyIA==",
      licence: "MIT",
      url: "https://github.com/nodejs/undici/blob/main/docs/docs/api/Errors.md",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const file = "lib/core/errors.js";
    const text = await (await open("undici")).text(file);
    const classes =
      /class (?<label>\w+) extends|this\.message = message \|\| '(?<message>[^']+)'|this\.code = (?:\w+ \|\| )?'(?<code>\w+)'/g;
    const facts = [];
    let label = "";
    let message = "";
    for (const { groups, place } of matches("undici", file, text, classes)) {
      if (groups.label !== undefined) [label, message] = [groups.label, ""];
      if (groups.message !== undefined) message = groups.message;
      if (groups.code !== undefined)
        facts.push({
          is: { code: groups.code },
          ...(message !== "" && { messages: [message] }),
          label,
          at: [place],
        });
    }
    return facts;
  },
};

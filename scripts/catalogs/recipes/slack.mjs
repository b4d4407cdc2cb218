// @ts-check
// Facts of Slack: the errors of the methods of its Web API, as a repository reads them from Slack's pages, and the codes of the errors
// that its library for Node.js makes.

import { matches, section } from "../lines.mjs";
import { members } from "../members.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const slack = {
  id: "slack",
  sources: [
    {
      id: "reference",
      title: "slack-api-ref: methods/**/*.json",
      repository: "slack-ruby/slack-api-ref",
      commit: "f4837c0cb6dba1b1122ce66a5b69195ce47213f8",
      licence: "MIT",
      url: "https://docs.slack.dev/reference/methods",
      read: "2026-11-30",
    },
    {
      id: "library",
      title: "@slack/web-api 8.2.0: dist/errors.d.ts",
      npm: "@slack/web-api@8.2.0",
      integrity:
        "sha512-bIW8/8BLD/HLuHLIA2LfA7AhSokzui4swCbMJuwoRJxn/kzHVla6YEKLvN1nCFHK/DfX7g+4Wj3ess/ZSh/tWQ==",
      licence: "MIT",
      url: "https://docs.slack.dev/tools/node-slack-sdk/web-api#handle-errors",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const reference = await open("reference");
    const facts = [];
    for (const file of await reference.list("methods", ".json")) {
      const text = await reference.text(file);
      if (!text.includes('"errors": {')) continue;
      const listed = section(text, '"errors": {', "}");
      for (const { groups, place } of matches("reference", file, listed, /^ +"(?<code>[^"]+)": "/gm))
        facts.push({ is: { code: groups.code ?? "" }, at: [place] });
    }
    const types = "dist/errors.d.ts";
    const own = members("library", types, await (await open("library")).text(types), {
      start: "enum ErrorCode {",
      end: "}",
      each: /(?<label>\w+) = "(?<code>\w+)"/g,
      of: "client_code",
      holder: "ErrorCode",
    });
    return [...facts, ...own];
  },
};

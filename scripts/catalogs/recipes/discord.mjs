// @ts-check
// Facts of Discord: the numbers of its errors, with the names that its types have for them. No source says with which status one comes.

import { members } from "../members.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const discord = {
  id: "discord",
  sources: [
    {
      id: "types",
      title: "discord-api-types 0.38.57: rest/common.d.ts",
      npm: "discord-api-types@0.38.57",
      integrity:
        "sha512-R1CTSSt4RshqCq23j2Xq2ZscvzB4LzG9OB1CYQdKUGdw8Ti/oF/72EEtK2mNpagG/Vj9NcBT7dw9lKLf+Dacfg==",
      licence: "MIT",
      url: "https://docs.discord.com/developers/topics/opcodes-and-status-codes",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const file = "rest/common.d.ts";
    return members("types", file, await (await open("types")).text(file), {
      start: "enum RESTJSONErrorCodes {",
      end: "\n}",
      each: /^ +(?<label>\w+) = (?<number>-?\d+)/gm,
      holder: "RESTJSONErrorCodes",
    });
  },
};

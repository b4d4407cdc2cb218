// @ts-check
// Facts of DOMException: the table of names in the Web IDL standard, with the numbers that `code` has for the older ones.

import { matches, section } from "../lines.mjs";

const file = "index.bs";

/** @type {import("../recipes.mjs").Recipe} */
export const dom = {
  id: "dom",
  sources: [
    {
      id: "webidl",
      title: "Web IDL standard: base DOMException error names",
      repository: "whatwg/webidl",
      commit: "e1300e95ea6598de45d79823ca72c9bd12852696",
      licence: "CC-BY-4.0",
      attribution: "Web IDL, copyright © WHATWG (Apple, Google, Mozilla, Microsoft), under CC BY 4.0.",
      url: "https://webidl.spec.whatwg.org/#idl-DOMException-error-names",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const text = section(await (await open("webidl")).text(file), '<table id="error-names"', "</table>");
    const cell =
      /<tr(?<deprecated> class="deprecated")?>\s*<td>"(?:<dfn[^>]*>)?<code>(?<name>\w+)<\/code>|<code>(?<label>[A-Z_]+_ERR)<\/code><\/dfn>&nbsp;\((?<number>\d+)\)/g;
    /** @type {import("../facts.mjs").Fact[]} */
    const facts = [];
    for (const { groups, place } of matches("webidl", file, text, cell)) {
      const last = facts.at(-1);
      if (groups.name !== undefined)
        facts.push({
          is: { name: groups.name },
          ...(groups.deprecated !== undefined && { deprecated: true }),
          at: [place],
        });
      else if (last !== undefined)
        facts[facts.length - 1] = { ...last, label: groups.label ?? "", number: Number(groups.number) };
    }
    return facts;
  },
};

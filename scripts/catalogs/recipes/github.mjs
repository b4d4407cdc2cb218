// @ts-check
// Facts of GitHub's REST API: the statuses that its operations answer with, each with the name of the answer that most of them share; the
// codes of what a validation found, and texts, from its page on troubleshooting.

import { matches, section } from "../lines.mjs";

const openapi = "generated/api.github.com.json";
const page = "content/rest/using-the-rest-api/troubleshooting-the-rest-api.md";

/** @type {import("../recipes.mjs").Recipe} */
export const github = {
  id: "github",
  sources: [
    {
      id: "openapi",
      title: "@octokit/openapi 23.0.2: generated/api.github.com.json",
      npm: "@octokit/openapi@23.0.2",
      integrity:
        "sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==",
      licence: "MIT",
      url: "https://docs.github.com/en/rest",
      read: "2026-11-30",
    },
    {
      id: "troubleshooting",
      title: "Troubleshooting the REST API",
      repository: "github/docs",
      commit: "0952a21569447b9e25dbe35357ab111750585d86",
      licence: "CC-BY-4.0",
      attribution: "GitHub Docs, copyright © GitHub, Inc., under CC BY 4.0.",
      url: "https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const shared = answers(await (await open("openapi")).text(openapi));
    const text = await (await open("troubleshooting")).text(page);
    const rate = /you exceed your primary rate limit, .*?`(?<first>\d{3}) [\w ]+` or `(?<second>\d{3}) /g;
    const limits = matches("troubleshooting", page, text, rate).map(({ groups, place }) => ({
      is: { label: "rate_limit" },
      statuses: [Number(groups.first), Number(groups.second)],
      at: [place],
    }));
    const said = /a `(?<status>\d{3}) [\w ]+` response and an? "(?<message>[^"]+)" error message/g;
    const messages = matches("troubleshooting", page, text, said).flatMap(({ groups, place }) =>
      shared
        .filter(({ statuses }) => statuses.includes(Number(groups.status)))
        .map(({ is }) => ({ is, messages: [groups.message ?? ""], at: [place] })),
    );
    const table = section(text, "\nCode | Description\n", "\n## ");
    const codes = matches("troubleshooting", page, table, /^`(?<code>\w+)` \|/gm).map(
      ({ groups, place }) => ({
        is: { code: groups.code ?? "" },
        statuses: [422],
        at: [place],
      }),
    );
    return [...shared, ...limits, ...messages, ...codes];
  },
};

/**
 * For each status of an error the shared answer that most operations have for it; each answer at the status that it mostly stands for.
 * @param {string} text
 */
function answers(text) {
  const each = /"(?<status>[45]\d\d)": \{\s*"\$ref": "#\/components\/responses\/(?<name>[\w-]+)"/g;
  /** @type {Map<string, { name: string, status: number, often: number, place: string }>} */
  const found = new Map();
  for (const { groups, place } of matches("openapi", openapi, text, each)) {
    const { status = "", name = "" } = groups;
    const before = found.get(`${status} ${name}`) ?? { name, status: Number(status), often: 0, place };
    found.set(`${status} ${name}`, { ...before, often: before.often + 1 });
  }
  /** @type {typeof found} */
  const chosen = new Map();
  const [names, statuses] = [new Set(), new Set()];
  for (const answer of [...found.values()].sort((a, b) => b.often - a.often)) {
    if (names.has(answer.name) || statuses.has(answer.status)) continue;
    names.add(answer.name);
    statuses.add(answer.status);
    chosen.set(answer.name, answer);
  }
  return [...chosen.values()]
    .sort((a, b) => a.status - b.status)
    .map(({ name, status, place }) => ({ is: { label: name }, statuses: [status], at: [place] }));
}

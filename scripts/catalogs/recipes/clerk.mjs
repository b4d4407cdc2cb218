// @ts-check
// Facts of Clerk: the codes of its APIs with their statuses. The list has no licence: codes and statuses alone are taken.

/** @type {import("../recipes.mjs").Recipe} */
export const clerk = {
  id: "clerk",
  sources: [
    {
      id: "docs",
      title: "clerk-docs: data/api_errors.json (no licence stated: codes and statuses only)",
      repository: "clerk/clerk-docs",
      commit: "a7cebf5858db84418400627a811cf6080f66d89c",
      licence: "NONE",
      url: "https://clerk.com/docs/errors/overview",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const file = "data/api_errors.json";
    const text = await (await open("docs")).text(file);
    const lines = text.split("\n");
    /** @type {{ code: string, status: string }[]} */
    const rows = JSON.parse(text);
    // A row of the list has no code.
    return rows
      .filter(({ code }) => code !== "")
      .map(({ code, status }) => ({
        is: { code },
        // Nothing or 0 stands where the answer has the status of another one.
        ...(Number(status) > 0 && { statuses: [Number(status)] }),
        at: [
          `docs: ${file}:${lines.findIndex((line) => line.includes(`"code": ${JSON.stringify(code)}`)) + 1}`,
        ],
      }));
  },
};

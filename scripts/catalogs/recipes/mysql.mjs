// @ts-check
// Facts of MySQL: the names and numbers of its errors, as the driver mysql2 lists them, and the codes that the driver itself makes.

import { matches } from "../lines.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const mysql = {
  id: "mysql",
  sources: [
    {
      id: "driver",
      title: "mysql2 3.24.6: lib/constants/errors.js, and the codes in lib/",
      npm: "mysql2@3.24.6",
      integrity:
        "sha512-enu73KhbAua2L3dIxjc6qg6ZJ7H3pt1BImZASWNWY5xSsmJ1ZuUPULTDGXgmJbI61vb+nJAG19IZclIq19UidQ==",
      licence: "MIT",
      url: "https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const files = await open("driver");
    const list = "lib/constants/errors.js";
    const facts = matches(
      "driver",
      list,
      await files.text(list),
      /^exports\.(?<code>ER_\w+) = (?<number>\d+)/gm,
    ).map(({ groups, place }) => ({
      is: { code: groups.code ?? "" },
      number: Number(groups.number),
      also: { errno: [Number(groups.number)] },
      at: [place],
    }));
    /** @type {import("../facts.mjs").Fact[]} */
    const own = [];
    for (const file of await files.list("lib", ".js")) {
      const made = matches("driver", file, await files.text(file), /\.code = '(?<code>[A-Z_]+)'/g);
      own.push(...made.map(({ groups, place }) => ({ is: { code: groups.code ?? "" }, at: [place] })));
    }
    return [...facts, ...own];
  },
};

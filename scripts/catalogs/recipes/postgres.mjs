// @ts-check
// Facts of PostgreSQL: its SQLSTATE codes with the names of their conditions and their classes, from a package that is generated from
// the server's own table; the codes that the client `postgres` makes itself; and the texts with which a server comes.

import { matches } from "../lines.mjs";
import { textsOfServer } from "./postgresTexts.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const postgres = {
  id: "postgres",
  sources: [
    {
      id: "errcodes",
      title: "PostgreSQL error codes: pg-error-enum 2.0.1, generated from errcodes.txt",
      npm: "pg-error-enum@2.0.1",
      integrity:
        "sha512-j6V7AadTAEDIKmc4n33tcJ8+8ScwDvBGUr8q4SUDjmDWUZF8iFyHYJ9Lz9yRYZ/Ajv9v7tdVOKuN7a87GfndKQ==",
      licence: "MIT",
      url: "https://www.postgresql.org/docs/current/errcodes-appendix.html",
      read: "2026-11-30",
    },
    {
      id: "postgres-js",
      title: "postgres 3.4.9: src/",
      npm: "postgres@3.4.9",
      integrity:
        "sha512-GD3qdB0x1z9xgFI6cdRD6xu2Sp2WCOEoe3mtnyB5Ee0XrrL5Pe+e4CCnJrRMnL1zYtRDZmQQVbvOttLnKDLnaw==",
      licence: "Unlicense",
      url: "https://github.com/porsager/postgres#error-handling",
      read: "2026-11-30",
    },
    {
      id: "server",
      title: "PostgreSQL 18.7, as PGlite 0.5.17 has it: what it answers to wrong statements",
      npm: "@electric-sql/pglite@0.5.17",
      integrity:
        "sha512-8SvKjiUjaU+0O0dbxjOfN+jXz14TEqDWbwDkYOW1aQ11y/ph2JvFVI27ABBo5nfw+ZfSqy4hKCNlbnbB1TDE+g==",
      licence: "Apache-2.0 AND PostgreSQL",
      url: "https://www.postgresql.org/docs/current/errcodes-appendix.html",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const file = "dist/PostgresError.d.ts";
    const text = await (await open("errcodes")).text(file);
    const member = /\/\*\* (?<group>Class .+?): \[[EWS]\] (?<label>\w+) \*\/\s+\w+ = "(?<code>\w{5})"/g;
    const states = matches("errcodes", file, text, member).map(({ groups, place }) => ({
      is: { code: groups.code ?? "" },
      label: groups.label ?? "",
      group: groups.group ?? "",
      at: [place],
    }));
    const client = await open("postgres-js");
    const own = [];
    for (const name of await client.list("src", ".js")) {
      const made = matches(
        "postgres-js",
        name,
        await client.text(name),
        /Errors\.(?:connection|generic)\('(?<code>[A-Z][A-Z_]+)'|code: '(?<stated>[A-Z][A-Z_]+)'/g,
      );
      for (const { groups, place } of made)
        own.push({ is: { code: groups.code ?? groups.stated ?? "" }, group: "Client", at: [place] });
    }
    const server = await open("server");
    return [...states, ...own, ...(await textsOfServer("server", server.path("dist/index.js")))];
  },
};

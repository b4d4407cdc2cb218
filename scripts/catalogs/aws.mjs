// @ts-check
// The errors of one AWS service as a client of the AWS SDK for JavaScript (version 3) has them: classes in `models/errors.d.ts`, whose
// names are the codes, and their statuses in the schemas by which the client reads answers. Shared by the recipes of the services.

import { matches } from "./lines.mjs";

/** @typedef {import("./facts.mjs").Fact} Fact */

const classesFile = "dist-types/models/errors.d.ts";
const schemasFile = "dist-es/schemas/schemas_0.js";

/**
 * A fact for each class, with the status of its schema where that has one.
 * @param {string} source the source's id
 * @param {import("./source.mjs").Files} client
 * @returns {Promise<Fact[]>}
 */
export async function clientErrors(source, client) {
  const classes = matches(
    source,
    classesFile,
    await client.text(classesFile),
    /readonly name: "(?<name>\w+)";/g,
  );
  const schemas = matches(
    source,
    schemasFile,
    await client.text(schemasFile),
    /^export var (?<name>\w+)\$ = \[-3, n0, \w+,\s+\{[^}]*\[_hE\]: (?<status>\d{3})[^}]*\}/gm,
  );
  return [
    ...classes.map(({ groups, place }) => ({ is: { code: groups.name ?? "" }, at: [place] })),
    ...schemas.map(({ groups, place }) => ({
      is: { code: groups.name ?? "" },
      statuses: [Number(groups.status)],
      at: [place],
    })),
  ];
}

/**
 * A source of one client.
 * @param {string} service as its package is called
 * @param {string} version
 * @param {string} integrity
 * @param {string} url
 * @returns {import("./source.mjs").Source}
 */
export function clientSource(service, version, integrity, url) {
  return {
    id: "client",
    title: `@aws-sdk/client-${service} ${version}: its classes of errors and schemas`,
    npm: `@aws-sdk/client-${service}@${version}`,
    integrity,
    licence: "Apache-2.0",
    url,
    read: "2026-11-30",
  };
}

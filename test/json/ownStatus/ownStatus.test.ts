// Bodies that carry a status of their own, in every form in which responses are kept: they are bodies like others, the status beside
// them counts, and one in them that differs is reported.

import { describe } from "vitest";
import { type BodyCase, testBodies } from "../../support/jsonBodies.ts";
import { type OwnStatusApi, ownStatusApis } from "./apis.ts";
import { type Format, formats } from "./formats.ts";

interface Planted {
  readonly recorded?: number | string;
  readonly code?: string;
  readonly own?: number | string;
}

function text(format: Format, api: OwnStatusApi, { recorded, code, own }: Planted): Pick<BodyCase, "text"> {
  const body = api.body(`«${code ?? api.code}»`, own ?? api.status);
  return { text: format.text({ ...api, status: recorded ?? api.status, body }) };
}

/** Two of the APIs, in turn: with each format all that a body may have is asked of some, and of each body in many formats. */
function apisFor(index: number): readonly OwnStatusApi[] {
  return ownStatusApis.filter(
    (_, i) => i === index % ownStatusApis.length || i === (index + 2) % ownStatusApis.length,
  );
}

describe.each(formats.map((format, i) => [format.name, format, i] as const))("%s", (_name, format, index) => {
  testBodies(
    apisFor(index).flatMap((api): readonly BodyCase[] => {
      const { name, id, status, other, entry, code, misspelt, catalog } = api;
      const options = {
        catalogs: [catalog],
        ...(format.file && { file: format.file }),
        ...(format.isUnaddressed && { api: id, isNarrow: true }),
      };
      return [
        {
          what: `${name}: a right body`,
          ...options,
          ...text(format, api, {}),
          bodies: [`${id} ${status} ${entry}!`],
        },
        {
          what: `${name}: another status beside it`,
          ...options,
          ...text(format, api, { recorded: other, code: `‹${code}›` }),
          bodies: [`${id} ${other} ${entry}!`],
          findings: ["contradictory-status"],
        },
        {
          what: `${name}: another status in it`,
          ...options,
          ...text(format, api, { own: `‹${other}›` }),
          bodies: [`${id} ${status} ${entry}!`],
          findings: ["contradictory-status"],
        },
        {
          what: `${name}: a misspelt code`,
          ...options,
          ...text(format, api, { code: `‹${misspelt}›` }),
          bodies: [`${id} ${status} -!`],
          findings: ["unknown-code"],
        },
      ];
    }),
  );
});

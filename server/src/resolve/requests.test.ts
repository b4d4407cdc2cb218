// Which errors a request can give by its catalog, and what that leaves out of what can arrive, of what is offered and of what is forgotten.

import { describe, expect, test } from "vitest";
import { analyseSource, takeCursor } from "../../../test/support/analyse.ts";
import { loadCatalog } from "../catalog/load.ts";
import { arrivedAt } from "../features/arrivals/arrived.ts";
import { findingsOf } from "../features/findings.ts";
import { offersFor } from "../features/offers.ts";
import { unhandledErrors } from "../rules/unhandled-errors/rule.ts";
import { canComeOf, type RequestOfCall } from "./requests.ts";

const CODES = ["no_pet", "pet_sold", "no_toy", "broken", "too_fast"];

function petsWith(requests: readonly object[] | undefined) {
  return {
    format: 2,
    id: "pets",
    name: "Pets",
    detection: { hosts: [{ host: "api.pets.example", basePath: "/v2" }] },
    discriminators: [{ pointer: "/code", kind: "code" }],
    shapes: [
      {
        id: "error",
        title: "Error",
        fields: [{ pointer: "/code", types: ["string"], required: true, meaning: "The code." }],
      },
    ],
    entries: CODES.map((code) => ({ code, statuses: [409], meaning: code })),
    ...(requests && { requests }),
  };
}

const REQUESTS = [
  { method: "GET", path: "/pets/{id}", entries: ["no-pet"] },
  { method: "DELETE", path: "/pets/{id}", entries: ["no-pet", "pet-sold"] },
  { method: "GET", path: "/pets/{id}/toys/{toy}", entries: ["no-pet", "no-toy"] },
  { method: "GET", path: "/pets/mine", entries: ["broken"] },
  { method: "POST", path: "/pets", entries: [] },
];
const pets = petsWith(REQUESTS);

function catalogOf(file: object) {
  const { catalogs, problems } = loadCatalog(JSON.stringify(file), "file:///pets", "workspace");
  expect(problems).toEqual([]);
  return catalogs[0]!.catalog;
}

/** The codes that can come of a call; `too_fast`, which no request lists, always is one. */
function comingOf(call: RequestOfCall | undefined, file: object = pets): string {
  const catalog = catalogOf(file);
  return catalog.entries
    .flatMap((entry) => (canComeOf(entry, call, catalog) ? (entry.code ?? []) : []))
    .join(" ");
}

const ALL = CODES.join(" ");
const HOST = "https://api.pets.example/v2";

describe("a request", () => {
  test.each<readonly [string, RequestOfCall | undefined, string]>([
    ["its path with a number", { url: `${HOST}/pets/17`, method: "GET" }, "no_pet too_fast"],
    ["another method", { url: `${HOST}/pets/17`, method: "DELETE" }, "no_pet pet_sold too_fast"],
    ["no known method: those of each", { url: `${HOST}/pets/17` }, "no_pet pet_sold too_fast"],
    [
      "an unknown segment: of all that it may be",
      { url: `${HOST}/pets/{}`, method: "GET" },
      "no_pet broken too_fast",
    ],
    [
      "a segment that is unknown in part",
      { url: `${HOST}/pets/p-{}`, method: "GET" },
      "no_pet broken too_fast",
    ],
    ["a longer path", { url: `${HOST}/pets/17/toys/3?full=1#x`, method: "GET" }, "no_pet no_toy too_fast"],
    ["without the base path", { url: "https://api.pets.example/pets/17", method: "GET" }, "no_pet too_fast"],
    ["a slash at the end", { url: `${HOST}/pets/17/`, method: "GET" }, "no_pet too_fast"],
    ["one that is not listed", { url: `${HOST}/owners/17`, method: "GET" }, ALL],
    ["a method that is not listed", { url: `${HOST}/pets/17`, method: "PATCH" }, ALL],
    ["one of which the document says nothing", { url: `${HOST}/pets`, method: "POST" }, ALL],
    ["no address", { method: "GET" }, ALL],
    ["only an unknown address", { url: "{}", method: "GET" }, ALL],
    ["no call", undefined, ALL],
  ])("%s", (_, call, coming) => {
    expect(comingOf(call)).toBe(coming);
  });

  test("of a catalog that says nothing of requests", () => {
    expect(comingOf({ url: `${HOST}/pets/17`, method: "GET" }, petsWith(undefined))).toBe(ALL);
  });
});

const REQUEST = `const res = await fetch(\`${HOST}/pets/\${id}\`, { method: "DELETE" });
const body = await res.json();
`;

describe("leaves out", () => {
  test("what cannot arrive", () => {
    const coming = (catalog: object) => {
      const { source, offset } = takeCursor(
        `import ky from "ky";\ntry { await ky.delete(\`${HOST}/pets/\${id}\`); } catch (e$0rr) { report(err); }`,
      );
      const document = analyseSource(source, { catalogs: [catalog] });
      return arrivedAt(document, offset)?.apis.flatMap(({ errors }) => errors.map(({ entry }) => entry.code));
    };
    expect(coming(pets)).toEqual(["no_pet", "pet_sold", "too_fast"]);
    expect(coming(petsWith(undefined))).toEqual(CODES);
  });

  test("what is likely in a completion: the others come behind", () => {
    const source = `${REQUEST}if (body.code === "") retry();`;
    const document = analyseSource(source, { catalogs: [pets] });
    const reference = document.references.references.find(({ partial }) => partial);
    const api = document.resolve(reference!).candidates[0];
    const offers = offersFor(reference!, api!.catalog, document);
    expect(offers.map(({ value, likelihood }) => `${value} ${likelihood}`)).toEqual([
      "no_pet possible",
      "pet_sold possible",
      "no_toy contradictory",
      "broken contradictory",
      "too_fast possible",
    ]);
  });

  const forgotten = (cases: readonly string[], catalog: object) => {
    const source = `${REQUEST}switch (body.code) {\n${cases.map((code) => `  case "${code}": retry(); break;`).join("\n")}\n}`;
    const document = analyseSource(source, { catalogs: [catalog] });
    return findingsOf(document)
      .filter(({ rule }) => rule === unhandledErrors)
      .map(({ message }) => message);
  };

  test("what a switch forgets", () => {
    expect(forgotten(["no_pet", "pet_sold"], pets)).toEqual([expect.stringContaining('"too_fast"')]);
    expect(forgotten(["no_pet", "pet_sold"], pets)[0]).not.toContain("no_toy");
    expect(forgotten(["no_pet", "pet_sold", "too_fast"], pets)).toEqual([]);
    expect(forgotten(["no_pet", "pet_sold", "too_fast"], petsWith(undefined))).toHaveLength(1);
  });
});

describe("in a catalog's file", () => {
  test("an entry that there is not is named", () => {
    const file = petsWith([{ method: "GET", path: "/pets", entries: ["no-pett"] }]);
    const { catalogs, problems } = loadCatalog(JSON.stringify(file), "file:///pets", "workspace");
    expect([catalogs.length, problems.map(({ message }) => message)]).toEqual([
      1,
      [expect.stringContaining('"no-pett"')],
    ]);
  });

  test.each([
    [{ method: "GET", path: "/pets" }],
    [{ method: "", path: "/pets", entries: [] }],
    ["GET /pets"],
  ])("a request of another form is a fault, and the rest is used: %j", (request) => {
    const file = petsWith([request as object, ...REQUESTS]);
    const { catalogs, problems } = loadCatalog(JSON.stringify(file), "file:///pets", "workspace");
    expect([catalogs[0]?.catalog.requests.length, problems.length]).toEqual([REQUESTS.length, 1]);
  });
});

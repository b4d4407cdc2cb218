// Data of the kinds that projects keep as JSON, with a place in each where a recorded response may stand: for recall over documents
// that are about something else.

import type { Json } from "./writeJson.ts";

/** Documents with `recorded` somewhere in them, the deepest nested last. */
export const hostDocuments: readonly [(recorded: Json) => Json, ...((recorded: Json) => Json)[]] = [
  (recorded) => [
    { id: 1, title: "Dune", status: "available" },
    recorded,
    { id: 2, title: "Emma", code: "B-2" },
  ],
  (recorded) => ({
    suite: "checkout",
    version: 3,
    cases: [
      { name: "pays", status: "passed", error: null, steps: [] },
      {
        name: "is refused",
        status: "failed",
        error: "expected 200",
        steps: [{ type: "http", sent: recorded }],
      },
    ],
  }),
  (recorded) => ({
    en: { error: "Something went wrong", status: "Status", code: "Code", detail: { title: "Details" } },
    de: { error: "Etwas ging schief", status: "Status", code: "Code", detail: { title: "Einzelheiten" } },
    samples: { failing: recorded },
  }),
  (recorded) => ({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        geometry: { type: "Point", coordinates: [13.4, 52.5] },
        properties: { code: "DE-BE", status: "capital" },
        lastSync: { ok: false, exchange: recorded },
      },
    ],
  }),
  (recorded) => ({
    name: "worker",
    version: "1.4.0",
    scripts: { test: "vitest run" },
    dependencies: { undici: "^6.0.0" },
    replay: { sessions: [[{ at: "2026-02-03T10:00:00Z", exchanges: [{ attempt: 2, exchange: recorded }] }]] },
  }),
];

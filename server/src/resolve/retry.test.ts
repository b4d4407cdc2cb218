// What is said of trying again after an error, and who says it: the entry, the API of its status, the condition, HTTP.

import { describe, expect, test } from "vitest";
import schema from "../../../data/catalog.schema.json";
import { builtins } from "../../../test/support/analyse.ts";
import type { Catalog, Entry, Retry } from "../catalog/model.ts";
import type { RetryPlace } from "../references/retryModel.ts";
import { statusSet } from "../references/statusSet.ts";
import { documentedFailures, retriesOfStatus, retryOfEntry } from "./retry.ts";

const base = builtins.catalog("videoconduit")!.catalog;
const template = base.entries.find(({ id }) => id === "conflict")!;

function entry(changes: Partial<Entry>): Entry {
  const { retry: _, ...plain } = template;
  const { code = plain.code } = changes;
  return { ...plain, ...changes, values: code === undefined ? {} : { code: [code] } };
}

/** `<policy> by <catalog>`. */
function said(advice: ReturnType<typeof retryOfEntry>): string {
  return advice ? `${advice.retry.policy} by ${advice.by.id}` : "nothing";
}

const never: Retry = { policy: "never", basis: "statement" };
const backoff: Retry = { policy: "backoff", basis: "statement" };
const suggested: Retry = { policy: "never", basis: "judgement" };
const api: Catalog = {
  ...base,
  id: "shop",
  statuses: [
    { status: 409, meaning: "Taken.", retry: backoff, source: template.source },
    { status: 503, meaning: "Busy.", source: template.source },
  ],
};

describe("who says it", () => {
  test.each<[string, Partial<Entry>, number | undefined, string]>([
    ["the entry, before its status", { retry: never }, 409, "never by shop"],
    ["the API of the status, before the condition", { condition: "invalid_request" }, 409, "backoff by shop"],
    ["the condition, before HTTP", { condition: "invalid_request" }, 503, "never by shop"],
    ["the status, before what is only suggested of the entry", { retry: suggested }, 409, "backoff by shop"],
    [
      "HTTP, before what is only suggested",
      { retry: suggested, condition: "conflict" },
      503,
      "after-delay by http",
    ],
    [
      "what is suggested, where nobody says anything",
      { retry: suggested, condition: "conflict" },
      404,
      "never by shop",
    ],
    ["HTTP, where the API says nothing of the status", { condition: "conflict" }, 503, "after-delay by http"],
    ["the condition alone, without a status", { condition: "out_of_credits" }, undefined, "never by shop"],
    ["nobody, without a status", { condition: "conflict" }, undefined, "nothing"],
    ["nobody, of a status of which HTTP says nothing", { condition: "conflict" }, 418, "nothing"],
  ])("%s", (_, changes, status, expected) => {
    expect(said(retryOfEntry(entry(changes), status, api, builtins))).toBe(expected);
  });
});

test("the conditions that the same request meets again", () => {
  const all = schema.definitions.condition.oneOf.map((each) => each.const);
  const lasting = all.filter(
    (condition) => said(retryOfEntry(entry({ condition }), undefined, api, builtins)) === "never by shop",
  );
  expect(lasting.sort()).toEqual([
    "billing_not_configured",
    "invalid_credentials",
    "invalid_request",
    "malformed_value",
    "missing_credentials",
    "missing_value",
    "out_of_credits",
    "payload_too_large",
    "payment_method_missing",
    "payment_required",
    "plan_limit_reached",
    "unauthenticated",
    "unsupported_media",
    "validation_failed",
    "value_out_of_range",
    "wrong_type",
  ]);
});

describe("of a status", () => {
  const entries = [
    entry({ id: "taken", code: "taken", retry: never, statuses: [402, 409] }),
    entry({ id: "gone", code: "gone", retry: backoff, statuses: [409] }),
    entry({ id: "late", code: "late", retry: never, statuses: [410], channel: "async" }),
  ];
  const catalog: Catalog = { ...api, entries };
  const anything = { values: [], because: [] };

  test.each<[string, number, readonly string[]]>([
    ["each of its errors", 409, ["never by shop", "backoff by shop"]],
    ["an error that has others too", 402, ["never by shop"]],
    ["no error, and HTTP knows it", 503, ["after-delay by http"]],
    ["no error, and nobody knows it", 418, ["nothing"]],
    ["an error that is no response", 410, ["nothing"]],
  ])("%s", (_, status, expected) => {
    expect(retriesOfStatus(status, anything, catalog, builtins).map(said)).toEqual(expected);
  });

  test("only what is let through", () => {
    const facts = { ...anything, values: [{ path: ["code"], not: ["taken"] }] };
    expect(retriesOfStatus(409, facts, catalog, builtins).map(said)).toEqual(["backoff by shop"]);
  });

  test("the API's own word of a status without errors", () => {
    expect(retriesOfStatus(409, anything, { ...catalog, entries: [] }, builtins).map(said)).toEqual([
      "backoff by shop",
    ]);
  });

  test("the failures that are documented and get there, ascending, each once", () => {
    const place = (...statuses: number[]) =>
      ({ facts: { ...anything, statuses: statusSet(...statuses) } }) as unknown as RetryPlace;
    expect(documentedFailures(place(503, 410, 409, 402, 400), catalog)).toEqual([402, 409, 503]);
    expect(documentedFailures(place(400), catalog)).toEqual([]);
  });
});

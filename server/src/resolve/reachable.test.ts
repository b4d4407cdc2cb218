// Which entries can get to a site and which it names: `handled` by name, `open` not.

import { describe, expect, test } from "vitest";
import { analyseSource, builtins } from "../../../test/support/analyse.ts";
import type { Entry } from "../catalog/model.ts";
import type { Facts } from "../references/model.ts";
import { statusSet } from "../references/statusSet.ts";
import { canReach, reachable, reachableValues } from "./reachable.ts";

const conduit =
  'const res = await fetch("https://videoconduit.com/v1/download");\nconst body = await res.json();\n';
const pureframe =
  'const res = await fetch("https://api.pureframe.ai/v1/search");\nconst body = await res.json();\n';

/** The entries of the last site of a source, by their ids. */
function at(source: string, api: string): { handled: string[]; open: string[] } {
  const catalog = builtins.catalog(api)?.catalog;
  const site = analyseSource(source).references.sites.at(-1);
  if (catalog === undefined || site === undefined) throw new Error("There is no site.");
  const found = reachable(site, catalog);
  const idsOf = (covered: boolean) => found.filter((r) => r.covered === covered).map(({ entry }) => entry.id);
  return { handled: idsOf(true), open: idsOf(false) };
}

describe("what can get to a site", () => {
  test("a switch over codes, anywhere", () => {
    const { handled, open } = at(
      `${conduit}switch (body.code) { case "conflict": case "forbidden": }`,
      "videoconduit",
    );
    expect(handled).toEqual(["forbidden", "conflict"]);
    expect(open).toContain("insufficient-credits");
  });

  test("a switch over codes, within a status", () => {
    const source = `${pureframe}if (res.status === 402) switch (body.detail.code) { case "SEARCH_LIMIT_EXCEEDED": }`;
    expect(at(source, "pureframe")).toEqual({
      handled: ["search-limit-exceeded"],
      open: [
        "plan-limit-exceeded",
        "insufficient-credits",
        "payment-method-required",
        "payment-failed",
        "billing-not-configured",
        "api-key-limit-reached",
      ],
    });
  });

  test("codes that earlier branches took do not", () => {
    const source = `${conduit}if (res.status !== 403 && res.status !== 409) return;\nif (body.code === "forbidden") return;\nswitch (body.code) { case "x": }`;
    expect(at(source, "videoconduit")).toEqual({ handled: [], open: ["conflict"] });
  });

  test("a switch over statuses", () => {
    const source = `${conduit}if (res.status >= 500) switch (res.status) { case 500: }`;
    const { handled, open } = at(source, "videoconduit");
    expect(handled).toEqual(["server-error"]);
    expect(open).toEqual(["upstream-error", "service-unavailable"]);
  });

  test("a chain of ifs", () => {
    const source = `${conduit}if (body.code === "conflict") skip();\nelse if (body.code === "forbidden") stop();`;
    expect(at(source, "videoconduit").handled).toEqual(["forbidden", "conflict"]);
  });

  test("a table", () => {
    const source = `${conduit}const TEXTS = { conflict: "There.", forbidden: "No." };\nshow(TEXTS[body.code]);`;
    expect(at(source, "videoconduit").handled).toEqual(["forbidden", "conflict"]);
  });

  test("a table of statuses", () => {
    const source = `${conduit}const TEXTS = { 409: "There." };\nif (!res.ok) show(TEXTS[res.status]);`;
    expect(at(source, "videoconduit").handled).toEqual(["conflict"]);
  });

  test("a Set", () => {
    const source = `${conduit}const FINAL = new Set(["conflict"]);\nif (FINAL.has(body.code)) stop();`;
    expect(at(source, "videoconduit").handled).toEqual(["conflict"]);
  });

  test("failures that are no responses do not", () => {
    const source = `const res = await fetch("https://api.pipevideo.co/v1/generations");\nswitch (res.status) { case 400: }`;
    const catalog = builtins.catalog("pipevideo")?.catalog;
    const late = catalog?.entries.filter(({ channel }) => channel === "async").map(({ id }) => id) ?? [];
    const { handled, open } = at(source, "pipevideo");
    expect(late.length).toBeGreaterThan(0);
    expect([...handled, ...open].filter((id) => late.includes(id))).toEqual([]);
  });
});

describe("whether the rest is taken care of", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["a switch with a default", `switch (body.code) { case "conflict": break; default: }`, true],
    ["a switch without one", `switch (body.code) { case "conflict": }`, false],
    ["a chain with an else", `if (body.code === "a") x(); else if (body.code === "b") y(); else z();`, true],
    ["a chain without one", `if (body.code === "a") x(); else if (body.code === "b") y();`, false],
    ["a table with a default", `const T = { conflict: 1 };\nshow(T[body.code] ?? 2);`, true],
    ["a table without one", `const T = { conflict: 1 };\nshow(T[body.code]);`, false],
    ["a Map with a default", `const T = new Map([["conflict", 1]]);\nshow(T.get(body.code) || 2);`, true],
    ["a Map without one", `const T = new Map([["conflict", 1]]);\nshow(T.get(body.code));`, false],
    ["a question about a list", `if (["conflict"].includes(body.code)) x();`, true],
  ];
  test.each(cases)("%s", (_, source, expected) => {
    expect(analyseSource(conduit + source).references.sites.map(({ hasDefault }) => hasDefault)).toEqual([
      expected,
    ]);
  });
});

describe("whether an error can be what a place deals with", () => {
  const catalog = builtins.catalog("pureframe")!.catalog;
  const known = catalog.entries.find(({ id }) => id === "search-limit-exceeded")!;
  const { code: _, ...nameless } = known;
  const code = catalog.discriminators
    .find(({ kind }) => kind === "code")!
    .pointer.split("/")
    .slice(1);
  const message = catalog.discriminators
    .find(({ kind }) => kind === "message")
    ?.pointer.split("/")
    .slice(1);
  const value = (path: readonly string[], only: readonly string[] | undefined, ...not: string[]) => ({
    path,
    ...(only && { only }),
    not,
  });

  test.each<[string, Entry, Facts | undefined, boolean]>([
    ["nothing is known", known, undefined, true],
    ["its status", known, { statuses: statusSet(402, 500), values: [], because: [] }, true],
    ["other statuses", known, { statuses: statusSet(401, 500), values: [], because: [] }, false],
    [
      "a status, and it has none",
      { ...known, statuses: [] },
      { statuses: statusSet(401), values: [], because: [] },
      true,
    ],
    ["its code", known, { values: [value(code, ["x", known.code!])], because: [] }, true],
    ["another code", known, { values: [value(code, ["x"])], because: [] }, false],
    ["not its code", known, { values: [value(code, undefined, known.code!)], because: [] }, false],
    ["not another code", known, { values: [value(code, undefined, "x")], because: [] }, true],
    ["a code, and it has none", nameless, { values: [value(code, ["x"])], because: [] }, false],
    ["not a code, and it has none", nameless, { values: [value(code, undefined, "x")], because: [] }, true],
    ["a field that names nothing", known, { values: [value(["toString"], ["x"])], because: [] }, true],
    [
      "its code, and not another one",
      known,
      { values: [value(code, [known.code!], "x")], because: [] },
      true,
    ],
    [
      "two fields, one of them another",
      known,
      { values: [value(["a"], ["x"]), value(code, ["x"])], because: [] },
      false,
    ],
  ])("%s", (_what, entry, facts, expected) => {
    expect(canReach(entry, facts, catalog)).toBe(expected);
  });

  test("messages are templates, of which nothing is decided here", () => {
    expect(message).toEqual(["detail", "message"]);
    expect(canReach(known, { values: [value(message!, ["x"])], because: [] }, catalog)).toBe(true);
  });
});

describe("the values that can be sent to a site", () => {
  /** `<value>: <ids>` of each. */
  function values(source: string, api: string): readonly string[] {
    const catalog = builtins.catalog(api)!.catalog;
    const site = analyseSource(source).references.sites.at(-1)!;
    return [...reachableValues(site, catalog)].map(
      ([value, entries]) => `${value}: ${entries.map(({ id }) => id).join(" ")}`,
    );
  }

  test("codes, within a status", () => {
    expect(
      values(`${conduit}if (res.status === 409) switch (body.code) { case "x": }`, "videoconduit"),
    ).toEqual(["conflict: conflict"]);
  });

  test("statuses, within those that can be there", () => {
    expect(
      values(`${conduit}if (res.status >= 502) switch (res.status) { case 502: }`, "videoconduit"),
    ).toEqual(["502: upstream-error", "503: service-unavailable"]);
  });

  test("none of a field that names no error", () => {
    expect(values(`${conduit}switch (body.detail) { case "x": }`, "videoconduit")).toEqual([]);
  });
});

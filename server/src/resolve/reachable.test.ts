// Which entries can get to a site and which it names: `handled` by name, `open` not.

import { describe, expect, test } from "vitest";
import { analyseSource, builtins } from "../../../test/support/analyse.ts";
import { reachable } from "./reachable.ts";

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

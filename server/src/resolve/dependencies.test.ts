// What the project depends on says whose an error of unknown origin may be, in hovers and completions alone.

import { describe, expect, test } from "vitest";
import { analyseSource, takeCursor } from "../../../test/support/analyse.ts";
import { catalogText } from "../../../test/support/catalogText.ts";
import { completion } from "../features/completion.ts";
import { shownDiagnostics } from "../features/diagnostics.ts";
import { hover } from "../features/hover.ts";

interface Around {
  readonly dependencies?: readonly string[];
  readonly catalogs?: readonly string[];
  readonly api?: string;
}

/** The first line of the hover at `$0`, and why. */
function hoverAt(marked: string, around: Around = {}): string {
  const { source, offset } = takeCursor(marked);
  const found = hover(analyseSource(source, around), offset, { relatedApis: false });
  const contents = found === null ? "" : (found.contents as { readonly value: string }).value;
  const [first = ""] = contents.split("\n");
  return [first, /the project depends on `[^`]+`/.exec(contents)?.[0] ?? ""]
    .filter((part) => part !== "")
    .join(" | ");
}

const caught = (test: string) =>
  `export async function f() {\n  try { await work(); } catch (err) {\n    ${test}\n  }\n}\n`;

describe("hover", () => {
  test.each<[test: string, dependencies: readonly string[], expected: string]>([
    [
      `if (err.code === "P20$002") retry();`,
      ["@prisma/client"],
      "`P2002` · Prisma | the project depends on `@prisma/client`",
    ],
    [`if (err.code === "resource_mis$0sing") retry();`, [], ""],
    [`if (err.code === "resource_mis$0sing") retry();`, ["@prisma/client"], ""],
    [
      `if (err.message.includes("P20$002")) retry();`,
      ["@prisma/client"],
      "`P2002` · Prisma | the project depends on `@prisma/client`",
    ],
    [`if (err.message.includes("P20$002")) retry();`, [], ""],
    [`if (err.code === "235$005") retry();`, ["pg"], "`23505` · PostgreSQL | the project depends on `pg`"],
    [
      `if (err.code === "235$005") retry();`,
      ["@prisma/client"],
      "`23505` · PostgreSQL | the project depends on `@prisma/client`",
    ],
    [`if (err?.code === "ENO$0ENT") skip();`, ["@prisma/client"], "`ENOENT` · Node.js"],
    [
      `if (err.code === "resource_mis$0sing") skip();`,
      ["stripe", "@prisma/client"],
      "`resource_missing` · Stripe | the project depends on `stripe`",
    ],
    [`if (event.type === "card_er$0ror") skip();`, ["stripe"], ""],
    [`if (row.code === "P2$0002") skip();`, ["@prisma/client"], ""],
  ])("%s in a project with %j", (test, dependencies, expected) => {
    expect(hoverAt(caught(test), { dependencies })).toBe(expected);
  });

  test("not where the configuration says that no API is meant", () => {
    expect(
      hoverAt(caught(`if (err.code === "P2$0002") retry();`), {
        dependencies: ["@prisma/client"],
        api: "none",
      }),
    ).toBe("");
  });
});

describe("a code of words that any API may have needs a clue, in a catalog that the project brings, too", () => {
  const catalogs = [catalogText("chat", { host_inactive: 500, harbour_not_found: 404 })];
  test.each([
    ["host_inac$0tive", ""],
    ["harbour_not$0_found", "`harbour_not_found` · 404 Not Found · CHAT"],
  ])("%s", (code, expected) => {
    expect(hoverAt(caught(`if (err.code === "${code}") stop();`), { catalogs }).slice(0, 45)).toBe(expected);
  });

  test("and has one where the project depends on its package", () => {
    const [text] = catalogs;
    const withPackage = JSON.stringify({ ...JSON.parse(text ?? ""), detection: { packages: ["chat-sdk"] } });
    const around = { catalogs: [withPackage], dependencies: ["chat-sdk"] };
    expect(hoverAt(caught(`if (err.code === "host_inac$0tive") stop();`), around)).toContain(
      "`host_inactive`",
    );
  });

  test("two such codes in a file are no clue", () => {
    const both = [
      catalogText("chat", { host_inactive: 500, permission_denied: 403, harbour_not_found: 404 }),
    ];
    const source = `export const f = (code) => code === "host_inac$0tive" || code === "permission_denied";`;
    expect(hoverAt(source, { catalogs: both })).toBe("");
    expect(hoverAt(source.replace("permission_denied", "harbour_not_found"), { catalogs: both })).not.toBe(
      "",
    );
  });
});

describe("completion", () => {
  const labels = (marked: string, dependencies: readonly string[]) => {
    const { source, offset } = takeCursor(marked);
    const items = completion(analyseSource(source, { dependencies }), offset)?.items ?? [];
    return items
      .toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1))
      .map(({ label }) => label);
  };

  test("the codes of what the project depends on, after those that anything may throw", () => {
    const with_ = labels(caught(`if (err.code === "$0") retry();`), ["@prisma/client"]);
    const without = labels(caught(`if (err.code === "$0") retry();`), []);
    expect(without).not.toContain("P2002");
    expect(with_.filter((label) => label === "ENOENT" || label === "P2002")).toEqual(["ENOENT", "P2002"]);
    const own = new Set(without);
    expect(with_.filter((label) => own.has(label))).toEqual(without);
  });

  test("after what is certain there are no others", () => {
    const source = `import Stripe from "stripe";
const stripe = new Stripe(key);
try { await stripe.charges.create({}) } catch (err) { if (err instanceof Stripe.errors.StripeError && err.code === "$0") {} }`;
    expect(labels(source, ["stripe", "@prisma/client"])).toEqual(labels(source, []));
  });
});

test.each([
  caught(`if (err.code === "P2OO2") retry(); if (err.code === "P2002" && err.status === 404) stop();`),
  caught(`switch (err.code) { case "P2002": case "P2002": case "P9999": stop(); }`),
  `import Stripe from "stripe";
const stripe = new Stripe(key);
try { await stripe.charges.create({}) } catch (err) {
  if (err instanceof Stripe.errors.StripeError && (err.code === "P2002" || err.code === "resource_misssing")) {}
}`,
])("findings are the same with and without: %s", (source) => {
  const found = (dependencies: readonly string[]) =>
    shownDiagnostics(analyseSource(source, { dependencies }), { rules: {}, preset: "strict" });
  expect(found(["@prisma/client", "stripe"])).toEqual(found([]));
});

describe("the same condition in other APIs", () => {
  /** The other APIs that a hover on a code of Stripe names. */
  const others = (dependencies: readonly string[]) => {
    const { source, offset } = takeCursor(
      `import Stripe from "stripe";\n${caught(`if (err instanceof Stripe.errors.StripeRateLimitError && err.code === "rate_$0limit") retry();`)}`,
    );
    const shown = hover(analyseSource(source, { dependencies }), offset, { relatedApis: true });
    const { value } = (shown?.contents ?? { value: "" }) as { readonly value: string };
    const line = /^\*\*In other APIs:\*\* (.+)$/m.exec(value)?.[1] ?? "";
    return line.split(" · ").map((each) => /^[^`\d]+(?= [`\d])/.exec(each)?.[0]);
  };

  test("those of the project come first, in the order of its package.json", () => {
    const [first, second] = others(["openai", "@octokit/rest"]);
    expect([first, second]).toEqual(["OpenAI", "GitHub"]);
    expect(others(["@octokit/rest", "openai"]).slice(0, 2)).toEqual(["GitHub", "OpenAI"]);
  });

  test("without a project, they are in the order of the catalogs", () => {
    expect(others([])[0]).toBe("LTX");
  });
});

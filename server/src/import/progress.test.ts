// What is told of a long page while it is read, and that a long list comes out whole.

import { describe, expect, test } from "vitest";
import type { PageForm } from "./form.ts";
import { importText } from "./importText.ts";

const SECTIONS = 120;
const sections = Array.from({ length: SECTIONS }, (_, i) => i);
const pages: Readonly<Record<Exclude<PageForm, "csv">, string>> = {
  markdown: sections
    .map((i) => `## Part ${i}\n\n| Status | Code |\n| --- | --- |\n| 404 | \`gone_${i}\` |\n`)
    .join("\n"),
  mdx: sections
    .map((i) => `## Part ${i}\n\n| Status | Code |\n| --- | --- |\n| 404 | \`gone_${i}\` |\n`)
    .join("\n"),
  html: sections
    .map(
      (i) =>
        `<h2>Part ${i}</h2><table><tr><th>Status</th><th>Code</th></tr><tr><td>404</td><td>gone_${i}</td></tr></table>`,
    )
    .join(""),
  rst: sections
    .map(
      (i) =>
        `Part ${i}\n=========\n\n====== ===========\nStatus Code\n====== ===========\n404    gone_${i}\n====== ===========\n`,
    )
    .join("\n"),
  text: sections.map((i) => `Part ${i}\n\nStatus\tCode\n404\tgone_${i}\n`).join("\n"),
};

describe.each(Object.entries(pages))("%s", (form, text) => {
  const told: string[] = [];
  const { entries } = importText({ name: undefined, text }, { from: form as PageForm }, (stage) =>
    told.push(stage),
  );

  test("has its errors", () => {
    expect(entries.map(({ values }) => values.code?.value)).toEqual(sections.map((i) => `gone_${i}`));
  });

  test("tells how far it is, each percent once and in order", () => {
    const percents = told
      .flatMap((stage) => /^Recognizing errors: (\d+) %$/.exec(stage)?.[1] ?? [])
      .map(Number);
    expect(percents.length).toBeGreaterThan(50);
    expect(percents).toEqual([...new Set(percents)].toSorted((a, b) => a - b));
    expect(percents.at(-1)).toBeLessThan(100);
  });
});

test("a list of more rows than are looked at for what its columns hold", () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, i) => `${i % 2 === 0 ? 404 : 409},order_${i}_gone,The order is gone.`,
  );
  const text = ["status,code,description", ...rows].join("\n");
  const { entries } = importText({ name: "errors.csv", text });
  expect(entries.length).toBe(5_000);
  expect(entries.slice(0, 2).map(({ statuses }) => statuses.map(({ value }) => value))).toEqual([
    [404],
    [409],
  ]);
});

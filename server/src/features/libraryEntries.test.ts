// How errors look that never were a response, and those of several discriminators.

import { expect, test } from "vitest";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import { loadCatalog } from "../catalog/load.ts";
import { renderEntry as renderLines } from "../cli/renderEntry.ts";
import { renderEntry } from "./entryMarkdown.ts";
import { entryPage } from "./entryPage.ts";
import { pageMarkdown } from "./page/pageMarkdown.ts";

const file = {
  format: 2,
  id: "orm",
  name: "Orm",
  sources: [{ title: "Orm errors", url: "https://orm.example/errors" }],
  libraries: [{ packages: ["@orm/client"] }],
  discriminators: [{ name: "code" }, { name: "detail" }, { name: "type" }],
  shapes: [],
  entries: [
    {
      code: "O2002",
      meaning: "The value is there already.",
      channel: "library",
      retry: { policy: "never", basis: "judgement" },
    },
    { code: "08*", meaning: "The connection failed.", channel: "library" },
    { type: "card_error", values: { detail: "lost_card" }, statuses: [402], meaning: "The card was lost." },
  ],
};
const loaded = loadCatalog(JSON.stringify(file), "file:///orm.error-catalog.json", "workspace").catalogs;
const index = createCatalogIndex(loaded, 1);

const ref = (id: string) => index.entry("orm", id)!;
const hover = (id: string) => renderEntry(ref(id), { index, relatedApis: false });
const page = (id: string) => pageMarkdown(entryPage(ref(id), index));
const lines = (id: string) =>
  renderLines(ref(id), index)
    .map((line) =>
      [line]
        .flat()
        .map((part) => (typeof part === "string" ? part : part.text))
        .join(""),
    )
    .join("\n");

test("an error of a library has no status and no word of HTTP", () => {
  expect(hover("o2002")).toMatchInlineSnapshot(`
    "\`O2002\` · Orm

    The value is there already.

    **Retry (suggestion)** only if the request or the account changes.

    [Documentation](https://orm.example/errors)"
  `);
  expect(page("o2002")).toMatchInlineSnapshot(`
    "# \`O2002\`

    Orm

    The value is there already.

    - Code: \`O2002\`
    - It comes from \`@orm/client\` and is no response, so it has no status.

    ## Retry (suggestion)

    Only if the request or the account changes.

    ## Sources

    - “[Orm errors](https://orm.example/errors)”"
  `);
  expect(lines("o2002")).toMatchInlineSnapshot(`
    "O2002 · Orm
    The value is there already.

    Retry       (suggestion) only if the request or the account changes.
    Source      “Orm errors”, https://orm.example/errors"
  `);
});

test("a family says what it stands for", () => {
  expect(page("08")).toMatchInlineSnapshot(`
    "# \`08*\`

    Orm

    The connection failed.

    - Code: \`08*\`
    - It stands for all codes that begin with \`08\`.
    - It comes from \`@orm/client\` and is no response, so it has no status.

    ## Sources

    - “[Orm errors](https://orm.example/errors)”"
  `);
});

test("a value of a further discriminator names the error, and a derived condition is marked", () => {
  expect(hover("lost-card")).toMatchInlineSnapshot(`
    "\`lost_card\` · 402 · Orm

    The card was lost.

    [Documentation](https://orm.example/errors)"
  `);
  expect(page("lost-card")).toMatchInlineSnapshot(`
    "# \`lost_card\`

    Lost card · 402 · Orm

    The card was lost.

    - Type: \`card_error\`
    - \`detail\`: \`lost_card\`
    - Condition, from the status: Payment required. Something has to be paid, or a plan bought, before this can be done.

    ## Sources

    - “[Orm errors](https://orm.example/errors)”"
  `);
  expect(lines("lost-card")).toMatchInlineSnapshot(`
    "lost_card · 402 · Orm
    The card was lost.

    Type        card_error
    Source      “Orm errors”, https://orm.example/errors"
  `);
});

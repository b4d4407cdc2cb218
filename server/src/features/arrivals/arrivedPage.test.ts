import { expect, test } from "vitest";
import { analyseSource, takeCursor } from "../../../../test/support/analyse.ts";
import type { Block, Cell, Page } from "../page/model.ts";
import { arrivedAt } from "./arrived.ts";
import { arrivedPage } from "./arrivedPage.ts";

function pageAt(marked: string): Page {
  const { source, offset } = takeCursor(marked);
  const document = analyseSource(source);
  return arrivedPage(arrivedAt(document, offset)!, document);
}

/** A section's table: its head, and of each row what is read of it. */
function tableIn(page: Page, title: string): readonly (readonly string[])[] {
  const blocks = page.sections.find((section) => section.title === title)?.blocks ?? [];
  const isTable = (block: Block) => block.kind === "table";
  return blocks
    .filter(isTable)
    .flatMap(({ head, rows }) => [
      head,
      ...rows.map((row) => row.map((cells) => cells.map(textOf).join(", "))),
    ]);
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

const pay = `import Stripe from "stripe";
const stripe = new Stripe("sk");
export async function pay(body: string) {
  try {
    await saveOrder(JSON.parse(body));
    return await stripe.paymentIntents.create({});
  } catch (e$0rr) {
    if (err.code === "card_declined") return undefined;
    switch (err.code) {
      case "resource_missing":
        return null;
    }
    throw err;
  }
}`;

test("a row for each error: its class, whether to try again, and where it is handled", () => {
  const page = pageAt(pay);
  expect([page.heading, page.subheading]).toEqual(["What can arrive at `err`", "fixture.ts, line 7"]);
  expect(page.lead).toEqual([{ kind: "text", text: "2 of 62 errors are handled behind this place." }]);
  expect(page.sections.map(({ title }) => title)).toEqual(["Stripe", "Something else"]);
  const [head, ...rows] = tableIn(page, "Stripe");
  expect(head).toEqual(["Error", "Class", "Retry", "Handled"]);
  expect(rows).toHaveLength(62);
  const rowOf = (code: string) =>
    rows.find(([error]) => error?.startsWith(`\`${code}\``) && !error.endsWith("(v2)"));
  expect([rowOf("card_declined"), rowOf("resource_missing"), rowOf("rate_limit")]).toEqual([
    [
      "`card_declined`, Card declined",
      "`Stripe.errors.StripeCardError`",
      "only if the request or the account changes.",
      "line 8",
    ],
    [
      "`resource_missing`, No such object",
      "`Stripe.errors.StripeInvalidRequestError`",
      "only if the request or the account changes.",
      "line 10",
    ],
    [
      "`rate_limit`, Too many requests",
      "`Stripe.errors.StripeRateLimitError`",
      "with exponential backoff.",
      "no",
    ],
  ]);
});

test("what is handled leads to the branch, and each error to its page", () => {
  const cells = JSON.stringify(pageAt(pay).sections);
  const uri = "file:///fixture.ts";
  expect(cells).toContain(
    JSON.stringify({
      text: "line 8",
      place: { textDocument: { uri }, position: { line: 7, character: 22 } },
    }),
  );
  expect(cells).toContain(
    JSON.stringify({ text: "`card_declined`", entry: { catalogId: "stripe", entryId: "card-declined" } }),
  );
});

test("calls of which nothing is known are named", () => {
  const { blocks = [] } = pageAt(pay).sections.at(-1) ?? {};
  expect(blocks).toEqual([
    { kind: "text", text: "No catalog has the errors of `saveOrder()` and `JSON.parse()`." },
    { kind: "text", text: "Other errors of the code can arrive, too." },
  ]);
});

const prisma = `import { Prisma, PrismaClient } from "@prisma/client";\nconst prisma = new PrismaClient();\n`;

test("errors that are passed on have a table of their own", () => {
  const page = pageAt(
    `${prisma}try { await prisma.user.create({}); } catch ($0e) { if (e.code === "23505") taken(); }`,
  );
  expect(page.sections.map(({ title }) => title)).toEqual([
    "Prisma",
    "PostgreSQL, passed on by Prisma",
    "Something else",
  ]);
  expect(tableIn(page, "PostgreSQL, passed on by Prisma").slice(0, 2)).toEqual([
    ["Error", "Retry", "Handled"],
    ["`23505`, Unique violation", "only if the request or the account changes.", "line 3"],
  ]);
});

test("of a use only what is left, and nothing else where a class proves it", () => {
  const page = pageAt(
    `${prisma}try { await prisma.user.create({}); } catch (e) { if (e instanceof Prisma.PrismaClientKnownRequestError && e.code === "P2002") log($0e); }`,
  );
  expect([page.heading, page.lead[0]]).toEqual([
    "What is left at `e`",
    {
      kind: "text",
      text: "1 error. None is handled behind this place. The tests before this place exclude all others.",
    },
  ]);
  expect(page.sections.map(({ title }) => title)).toEqual(["Prisma"]);
});

test("of a call nothing is handled, and nothing else can come", () => {
  const page = pageAt(`${prisma}await prisma.user.cre$0ate({});`);
  expect(page.heading).toBe("What `create` fails with");
  expect(page.lead).toEqual([{ kind: "text", text: "80 errors." }]);
  expect(tableIn(page, "Prisma")[0]).toEqual(["Error", "Retry"]);
  expect(page.sections).toHaveLength(2);
});

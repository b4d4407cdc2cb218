import { describe, expect, test } from "vitest";
import schema from "../../../../data/catalog.schema.json" with { type: "json" };
import { acme, inCatalog, type Placed } from "../../../../test/support/catalogFile.ts";
import { rename, renamedAt } from "./rename.ts";

/** The text after the renaming, or why there is none. */
function renamed({ file, offset }: Placed, newName: string, taken: readonly string[] = []): string {
  const place = renamedAt(file, offset);
  if (!place) return "nothing";
  if ("refused" in place) return place.refused;
  const result = rename(file, place, newName, taken);
  if ("refused" in result) return result.refused;
  return result.spans.reduceRight(
    (text, { start, end }) => text.slice(0, start) + result.newText + text.slice(end),
    file.text,
  );
}

describe("an id everywhere in the file, and nothing else of that name", () => {
  test.each([
    [
      `"id": "go$0ne"`,
      "lost",
      [
        [`"id": "gone"`, `"id": "lost"`],
        [`"replacedBy": "gone"`, `"replacedBy": "lost"`],
      ],
    ],
    [
      `"replacedBy": "go$0ne"`,
      "lost",
      [
        [`"id": "gone"`, `"id": "lost"`],
        [`"replacedBy": "gone"`, `"replacedBy": "lost"`],
      ],
    ],
    [
      `"shapes": ["plain", "err$0or"]`,
      "body",
      [
        [`"id": "error", "title"`, `"id": "body", "title"`],
        [`["error"]`, `["body"]`],
        [`"plain", "error"`, `"plain", "body"`],
      ],
    ],
    [
      `"id": "bl$0og"`,
      "news",
      [
        [`"id": "blog"`, `"id": "news"`],
        [`"source": "blog"`, `"source": "news"`],
      ],
    ],
    [`"id": "slow-d$0own"`, "slow-down", []],
  ])("%s → %s", (marked, newName, changes) => {
    const expected = (changes as [string, string][]).reduce(
      (text, [before, after]) => text.replaceAll(before, after),
      acme,
    );
    expect(renamed(inCatalog(marked), newName)).toBe(expected);
  });
});

describe("refused", () => {
  test.each([
    [`"id": "go$0ne"`, "removed", `Another entry of this catalog has the id "removed". Choose another id.`],
    [`"id": "bl$0og"`, "docs", `Another source of this catalog has the id "docs". Choose another id.`],
    [`"id": "ac$0me"`, "vidio", `Another catalog has the id "vidio". Choose another id.`],
    [
      `"id": "ac$0me"`,
      "none",
      `The id "none" is reserved: in settings, it says that a file belongs to no API. Choose another id.`,
    ],
    [
      `"id": "go$0ne"`,
      "Gone!",
      `Invalid id "Gone!". Use lower-case words joined by hyphens, such as "not-found".`,
    ],
    [`"id": "go$0ne"`, "", `Invalid id "". Use lower-case words joined by hyphens, such as "not-found".`],
    [`"id": "go$0ne"`, "a".repeat(101), `"${"a".repeat(100)}…" is too long. Use at most 100 characters.`],
    [
      `"condition": "rate$0_limited"`,
      "x",
      "All catalogs share the conditions, so none can be renamed. Choose another one from the list.",
    ],
    [
      `"field": "/retry$0_after"`,
      "x",
      "A pointer cannot be renamed: several shapes may have the field. Change each pointer by hand.",
    ],
    [`"statuses": [4$029]`, "x", "An HTTP status cannot be renamed. Change the number instead."],
    [`"title": "Remo$0ved"`, "x", "nothing"],
  ])("%s → %s", (marked, newName, reason) => {
    expect(renamed(inCatalog(marked), newName, ["acme", "vidio"])).toBe(reason);
  });

  test("what is not there, and what is half typed", () => {
    expect(renamed(inCatalog(`"replacedBy": "wen$0t"`, `"replacedBy": "gone"`), "x")).toBe(
      `This catalog has no entry "went" to rename. Add the entry first.`,
    );
    expect(renamed(inCatalog(`"replacedBy": "go$0ne`, `"replacedBy": "gone" }`), "x")).toBe("nothing");
  });
});

test("what an id is, the schema says too", () => {
  expect(schema.definitions.id).toMatchObject({ pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$", maxLength: 100 });
  expect(schema.definitions.discriminator.properties.name).toMatchObject({
    pattern: "^[A-Za-z_][A-Za-z0-9_-]*$",
    maxLength: 100,
  });
});

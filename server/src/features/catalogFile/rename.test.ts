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
    [`"id": "go$0ne"`, "removed", `This catalog has an entry "removed" already. Choose another name.`],
    [`"id": "bl$0og"`, "docs", `This catalog has a source "docs" already. Choose another name.`],
    [`"id": "ac$0me"`, "vidio", `There is a catalog "vidio" already. Choose another name.`],
    [
      `"id": "ac$0me"`,
      "none",
      `"none" is taken: it says in settings that a file belongs to no API. Choose another name.`,
    ],
    [
      `"id": "go$0ne"`,
      "Gone!",
      `"Gone!" is no id. Write lower-case words joined by hyphens, such as "not-found".`,
    ],
    [`"id": "go$0ne"`, "", `"" is no id. Write lower-case words joined by hyphens, such as "not-found".`],
    [
      `"id": "go$0ne"`,
      "a".repeat(101),
      `"${"a".repeat(100)}…" is too long. An id has at most 100 characters.`,
    ],
    [
      `"condition": "rate$0_limited"`,
      "x",
      "A condition is shared by all catalogs and cannot be renamed. Type another one of the list.",
    ],
    [
      `"field": "/retry$0_after"`,
      "x",
      "A pointer says where a field is in the body, and several shapes may have it. Change each by hand.",
    ],
    [`"statuses": [4$029]`, "x", "A status is a number of HTTP and cannot be renamed."],
    [`"title": "Remo$0ved"`, "x", "nothing"],
  ])("%s → %s", (marked, newName, reason) => {
    expect(renamed(inCatalog(marked), newName, ["acme", "vidio"])).toBe(reason);
  });

  test("what is not there, and what is half typed", () => {
    expect(renamed(inCatalog(`"replacedBy": "wen$0t"`, `"replacedBy": "gone"`), "x")).toBe(
      `This catalog has no entry "went", so that there is none to rename.`,
    );
    expect(renamed(inCatalog(`"replacedBy": "go$0ne`, `"replacedBy": "gone" }`), "x")).toBe("nothing");
  });
});

test("what an id is, the schema says too", () => {
  expect(schema.definitions.id).toMatchObject({ pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$", maxLength: 100 });
});

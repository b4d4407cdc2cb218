import { describe, expect, test } from "vitest";
import { because, plainReason, type Reason, reasonMarkdown } from "./reason.ts";

const link = "acme/[Set up](command:x)";

describe("a reason", () => {
  test.each<[string, Reason, Reason, string]>([
    ["our words only", because`the comment on line 1`, ["the comment on line 1"], "the comment on line 1"],
    ["a number is ours", because`line ${12}`, ["line 12"], "line 12"],
    [
      "a string is from elsewhere",
      because`the import of ${link}`,
      ["the import of ", { code: link }],
      `the import of \`${link}\``,
    ],
    ["at the start", because`${"a.json"} says so`, [{ code: "a.json" }, " says so"], "`a.json` says so"],
    [
      "side by side",
      because`${"[x]"}${"(command:y)"}`,
      [{ code: "[x]" }, { code: "(command:y)" }],
      "`[x]``(command:y)`",
    ],
    [
      "a reason in a reason",
      because`${because`the file ${"a`b"}`} names it`,
      ["the file ", { code: "a`b" }, " names it"],
      "the file ``a`b`` names it",
    ],
  ])("%s", (_, reason, parts, markdown) => {
    expect(reason).toEqual(parts);
    expect(reasonMarkdown(reason)).toBe(markdown);
  });

  test("as plain text it has what is from elsewhere as it is", () => {
    expect(plainReason(because`the import of ${link} on line ${3}`)).toBe(`the import of ${link} on line 3`);
  });
});

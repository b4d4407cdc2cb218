// Completion where a person types: the places that examples/src/tryCompletion.ts invites to try.

import * as assert from "node:assert/strict";
import { MarkdownString, Position } from "vscode";
import { complete, labelOf } from "../support/completions.ts";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, insertAt, openAt, type Place } from "../support/places.ts";

interface Case {
  readonly what: string;
  /** What the comment of a place says to type on the line under it. */
  readonly typed: string;
  readonly offers: readonly string[];
  readonly withholds: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: "the codes that come with the status",
    typed: 'if (body.detail.code === "',
    offers: ["INSUFFICIENT_CREDITS", "PAYMENT_METHOD_REQUIRED"],
    withholds: ["insufficient_credits"],
  },
  {
    what: "the fields of a body",
    typed: "body.detail.",
    offers: ["code", "message"],
    withholds: ["retry_after"],
  },
  {
    what: "the statuses of an API",
    typed: "if (response.status === ",
    offers: ["402", "404", "503"],
    withholds: ["418"],
  },
  {
    what: "the types in a switch",
    typed: 'case "',
    offers: ["content_filtered_error", "insufficient_funds_error"],
    withholds: ["insufficient_balance"],
  },
];

describe("completion", () => {
  before(startedExtension);
  afterEach(closeEditors);

  for (const { what, typed, offers, withholds } of cases) {
    it(`offers ${what}`, async () => {
      const items = await complete(await type(typed));
      const labels = items.map(labelOf);
      assert.deepEqual(
        offers.filter((label) => !labels.includes(label)),
        [],
        `offered: ${labels.join(", ")}`,
      );
      assert.deepEqual(
        withholds.filter((label) => labels.includes(label)),
        [],
      );
    });
  }

  it("says with an offer what it stands for", async () => {
    const items = await complete(await type(cases[0]!.typed));
    const item = items.find((one) => labelOf(one) === "INSUFFICIENT_CREDITS");
    const documentation = item?.documentation;
    const text = documentation instanceof MarkdownString ? documentation.value : (documentation ?? "");
    assert.match(`${item?.detail}`, /402.*PureFrame/);
    assert.match(text, /credits/);
  });
});

/** Types a text on the line under the comment that says so. */
async function type(text: string): Promise<Place> {
  const comment = await openAt("src/tryCompletion.ts", `// Type:  ${text}$0`);
  return insertAt({ ...comment, position: new Position(comment.position.line + 1, 0) }, text);
}

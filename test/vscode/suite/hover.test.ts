// Hovers on every kind of reference, in every language of the examples.

import * as assert from "node:assert/strict";
import { commands, type Hover } from "vscode";
import { startedExtension } from "../support/extension.ts";
import { textOf } from "../support/hovers.ts";
import { closeEditors, openAt } from "../support/places.ts";

interface Case {
  readonly what: string;
  readonly file: string;
  /** Where to point: `$0` in a text that the file has once. */
  readonly at: string;
  /** Texts that stand in the hover, in this order. */
  readonly says: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: "a code compared with ===",
    file: "src/pureframe.ts",
    at: '=== 404 && body.detail.code === "COLLECTION_$0NOT_FOUND"',
    says: ["COLLECTION_NOT_FOUND", "404", "PureFrame"],
  },
  {
    what: "a code in a nested switch",
    file: "src/pureframe.ts",
    at: 'case "INSUFFICIENT_$0CREDITS":',
    says: ["INSUFFICIENT_CREDITS", "402", "PureFrame", "insufficient_funds_error"],
  },
  {
    what: "a type",
    file: "src/ltx.ts",
    at: 'type === "content_filtered_$0error"',
    says: ["content_filtered_error", "422", "LTX"],
  },
  {
    what: "a status",
    file: "src/videoconduit.ts",
    at: "response.status === 42$02",
    says: ["422", "VideoConduit"],
  },
  {
    what: "a field",
    file: "src/pureframe.ts",
    at: "this.code = body.detail.co$0de;",
    says: ["code", "PureFrame"],
  },
  {
    what: "a code of a file with a directive",
    file: "src/conduitReport.ts",
    at: '"insufficient_$0credits"',
    says: ["insufficient_credits", "402", "VideoConduit"],
  },
  {
    what: "a code in a JSON body whose API is set",
    file: "test/fixtures/pureframe/402-insufficient-credits.json",
    at: '"INSUFFICIENT_$0CREDITS"',
    says: ["INSUFFICIENT_CREDITS", "402", "PureFrame"],
  },
];

describe("hover", () => {
  before(startedExtension);
  after(closeEditors);

  for (const { what, file, at, says } of cases) {
    it(`explains ${what}`, async () => {
      const text = await hoverText(file, at);
      let end = 0;
      for (const part of says) {
        const found = text.indexOf(part, end);
        assert.ok(found >= 0, `${JSON.stringify(part)} is missing in:\n${text}`);
        end = found + part.length;
      }
    });
  }

  it("says nothing about a number that is no status", async () => {
    assert.equal(await hoverText("src/ltx.ts", "sleep(slow ? 3$00 :"), "");
  });
});

/** What Error Atlas shows there, without the backslashes of Markdown. */
async function hoverText(file: string, at: string): Promise<string> {
  const { document, position } = await openAt(file, at);
  const hovers = await commands.executeCommand<Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  return textOf(hovers).replaceAll("\\", "");
}

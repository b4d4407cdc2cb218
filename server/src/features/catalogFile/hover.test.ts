import { describe, expect, test } from "vitest";
import {
  acme,
  fileOptions,
  inCatalog,
  inConfiguration,
  type Placed,
} from "../../../../test/support/catalogFile.ts";
import { fileHover } from "./hover.ts";

function hover({ file, offset }: Placed): string {
  return fileHover(file, offset, fileOptions)?.value ?? "nothing";
}

/** The text that a hover is about. */
function about({ file, offset }: Placed): string {
  const { span } = fileHover(file, offset, fileOptions) ?? { span: { start: 0, end: 0 } };
  return file.text.slice(span.start, span.end);
}

describe("an entry as it will be presented", () => {
  test("whole", () => {
    expect(hover(inCatalog(`"code": "REM$0OVED"`))).toMatchInlineSnapshot(`
      "\`REMOVED\` · 410 Gone · Acme

      **Deprecated**. Use \`GONE\` (404/410).

      It was taken away.

      \`\`\`json
      { "code": "REMOVED", "id": "error" }
      \`\`\`

      **In other APIs:** Pipevideo 404 · PureFrame \`COLLECTION_NOT_FOUND\` (404) · 25 more

      Source: “Acme docs” › Errors (read 2026-11-20)"
    `);
  });

  test.each([
    [`"id": "remo$0ved"`, "removed"],
    [`"co$0de": "REMOVED"`, `"code"`],
    [`"title": "Remo$0ved"`, `"Removed"`],
    [`$0"deprecated": {`, `"deprecated"`],
  ])("at %s, about %s", (marked, token) => {
    expect(about(inCatalog(marked))).toBe(token);
    expect(hover(inCatalog(marked))).toContain("`REMOVED` · 410 Gone · Acme");
  });

  test.each([
    ["another entry is broken", `"condition": "not_found", "source"`, `"condition": "nope", "source"`],
    ["another entry is half typed", `"shapes": ["error"], "condition"`, `"shapes": ["error", "condition"`],
    ["a shape is broken", `"title": "Plain body",`, ""],
    ["the list is not closed", `\n  ]\n}\n`, ""],
    ["a key stands twice", `"title": "Slow down"`, `"title": "Old", "title": "Slow down"`],
    [
      "something is called __proto__",
      `"title": "Slow down"`,
      `"title": "Slow down", "__proto__": { "title": 1 }`,
    ],
    ["a byte order mark", `{\n  // Anvils.`, "\uFEFF{"],
    ["lines end in CRLF", `"name": "Acme",\n`, `"name": "Acme",\r\n`],
  ])("also where %s", (_, before, after) => {
    expect(acme).toContain(before);
    const text = acme.replace(before, after);
    expect(hover(inCatalog(`"code": "SLOW$0_DOWN"`, undefined, text))).toContain(
      "`SLOW_DOWN` · 429 Too Many",
    );
  });

  test("one that cannot be used says why", () => {
    const text = acme
      .replace(`"meaning": "The anvil is gone.",`, "")
      .replace(`"condition": "not_found"`, `"condition": "not_found", "generic": "yes"`);
    expect(hover(inCatalog(`"code": "GO$0NE", "sta`, undefined, text))).toMatchInlineSnapshot(`
      "**This entry is left out.** Correct these problems to use it:

      - "meaning" is missing. What went wrong, in one or two sentences.
      - \`generic\`: This must be a boolean, not a string."
    `);
  });

  test("nothing where the catalog says too little yet, and between the entries", () => {
    expect(hover(inCatalog(`"code": "GO$0NE", "sta`, undefined, acme.replace(`"name": "Acme",`, "")))).toBe(
      "nothing",
    );
    expect(hover(inCatalog(`"entr$0ies": [`))).toBe("nothing");
    expect(hover(inCatalog(`    },$0\n    {\n      "id": "slow`))).toBe("nothing");
  });

  test("what a catalog says is text, never a link or an image", () => {
    const text = acme.replace("Too many anvils.", "![x](https://evil.example) [y](command:z)");
    const said = hover(inCatalog(`"code": "SLOW$0_DOWN"`, undefined, text));
    expect(said).toContain("!\\[x](https:/\\/evil.example) \\[y](command:z)");
  });
});

describe("what is mentioned", () => {
  test.each([
    ["an entry", `"replacedBy": "go$0ne"`, "`GONE` · 404 Not Found, 410 Gone · Acme"],
    ["a shape", `"shapes": ["pla$0in"`, "**Plain body** · 429 Too Many Requests"],
    ["a shape, at its own name", `"id": "pl$0ain"`, "**Plain body** · 429 Too Many Requests"],
    ["a source", `"source": "bl$0og"`, "Acme blog · `blog.md`"],
    ["a field", `"field": "/retry$0_after"`, "`retry_after` · integer · Acme"],
    ["a discriminator", `[{ "pointer": "/co$0de"`, "`code` · string · Acme"],
    [
      "a status",
      `"statuses": [404, 4$010]`,
      "**410 Gone** · Acme\n\nIt was there once.\n\n**Errors**\n- `GONE` Gone\n- `REMOVED` Removed",
    ],
    ["a condition", `"condition": "rate$0_limited"`, "**Rate limited** · condition"],
  ])("%s", (_, marked, expected) => {
    expect(hover(inCatalog(marked)).slice(0, expected.length)).toBe(expected);
  });

  test("a condition: the errors of other APIs that have it, not those of this one", () => {
    const text = acme.replace(`"id": "acme"`, `"id": "pureframe"`);
    const said = hover(inCatalog(`"condition": "rate$0_limited"`, undefined, text));
    expect(said).toContain("VideoConduit");
    expect(said).not.toContain("PureFrame");
  });

  test("the hover is about the text without its quotes", () => {
    expect(about(inCatalog(`"replacedBy": $0"gone"`))).toBe("gone");
    expect(about(inCatalog(`"replacedBy": "gone"$0`))).toBe("gone");
  });

  test("what is not there has no text of its own: the entry is shown", () => {
    expect(hover(inCatalog(`"replacedBy": "wen$0t"`, `"replacedBy": "gone"`))).toContain("`REMOVED` · 410");
  });

  test("a body names nothing", () => {
    expect(hover(inCatalog(`"GONE", "id": "err$0or" }`))).toBe("nothing");
  });
});

describe("error-atlas.json", () => {
  test.each([
    [`{ "apis": { "src/**": "vi$0dio" } }`, "**VIDIO** · "],
    [`{ "hosts": { "localhost": "lt$0x" } }`, "**LTX** · "],
    [`{ "rules": { "wrong-f$0ield": "off" } }`, "**[wrong-field](error-atlas:/rules/wrong-field.md)** · "],
    [`{ "rules": { "wrong-f$0`, "nothing"],
    [`{ "apis": { "src/**": "no$0ne" } }`, "nothing"],
    [`{ "apis": { "src/**": "nobo$0dy" } }`, "nothing"],
    [`{ "apis": { "vi$0dio": "ltx" } }`, "nothing"],
    [`[[$0`, "nothing"],
  ])("%s", (marked, expected) => {
    expect(hover(inConfiguration(marked)).slice(0, expected.length)).toBe(expected);
  });
});

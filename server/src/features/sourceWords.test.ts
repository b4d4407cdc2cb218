import { expect, test } from "vitest";
import type { Catalog } from "../catalog/model.ts";
import { plainSource, sourceWords } from "./sourceWords.ts";

function catalogWith(source: object): Catalog {
  const sources = [
    { id: "docs", title: "Error Codes", document: "errors.md", read: "2026-11-20", ...source },
  ];
  return { name: "PureFrame", sources } as unknown as Catalog;
}

const url = "https://docs.example.com/errors";

test.each([
  [{}, { section: "Upload" }, "PureFrame, “Error Codes” › Upload (read 2026-11-20)", ""],
  [{}, { section: "Codes > Upload" }, "PureFrame, “Error Codes” › Codes › Upload (read 2026-11-20)", ""],
  [{}, { section: "Error Codes" }, "PureFrame, “Error Codes” (read 2026-11-20)", ""],
  [{ title: "The pureframe API" }, { section: "A" }, "“The pureframe API” › A (read 2026-11-20)", ""],
  [{ url }, { section: "A" }, `PureFrame, “[Error Codes](${url})” › A (read 2026-11-20)`, url],
  [
    { url },
    { section: "A", url: `${url}#a` },
    `PureFrame, “[Error Codes](${url}#a)” › A (read 2026-11-20)`,
    `${url}#a`,
  ],
  [{ id: "other" }, { section: "A" }, "PureFrame, “docs” › A", ""],
  [{ read: undefined }, {}, "PureFrame, “Error Codes”", ""],
])("%j %j", (source, cited, markdown, address) => {
  const catalog = catalogWith(source);
  const citation = { source: "docs", ...cited };
  expect(sourceWords(catalog, citation)).toBe(markdown);
  const plain = markdown.replace(/\[(.*?)\]\(.*?\)”/, "$1”");
  expect(plainSource(catalog, citation)).toBe(address === "" ? plain : `${plain}, ${address}`);
});

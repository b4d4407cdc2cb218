// Hovers and documentation in the format that a client says that it shows.

import { afterEach, describe, expect, test } from "vitest";
import { MarkupKind } from "vscode-languageserver-types";
import { killServers, startServer } from "../support/server.ts";

afterEach(killServers);

const source = `const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (body.detail.code === "$0INSUFFICIENT_CREDITS") {}`;

async function hoverFor(contentFormat: MarkupKind[] | undefined) {
  const server = await startServer({
    capabilities: { textDocument: { hover: contentFormat === undefined ? {} : { contentFormat } } },
  });
  const document = await server.open(source);
  const { contents } = (await document.hover()) ?? {};
  const { kind, value } = contents as { kind: string; value: string };
  return { kind, line: value.split("\n")[0] };
}

const markdown = { kind: "markdown", line: "`INSUFFICIENT_CREDITS` · 402 Payment Required · PureFrame" };
const plain = { kind: "plaintext", line: "INSUFFICIENT_CREDITS · 402 Payment Required · PureFrame" };

describe("a hover", () => {
  test.each([
    ["Markdown", [MarkupKind.Markdown], markdown],
    ["Markdown rather than plain text", [MarkupKind.Markdown, MarkupKind.PlainText], markdown],
    ["plain text", [MarkupKind.PlainText], plain],
    ["plain text rather than Markdown", [MarkupKind.PlainText, MarkupKind.Markdown], plain],
    ["nothing that it says", undefined, markdown],
  ])("for a client that shows %s", async (_, formats, expected) => {
    expect(await hoverFor(formats)).toEqual(expected);
  });
});

// Component files and Markdown with the built server: that edits in them are followed, and what a client is told of them.

import { afterEach, expect, test } from "vitest";
import { killServers, plainClient, startServer } from "../support/server.ts";

afterEach(killServers);

const CALL =
  'const res = await fetch("https://api.pureframe.ai/v1/search");\nconst body = await res.json();\n';
const USE = 'if (body.detail.code === "SEARCH_$0UNAVAILABLE") retry();\n';

test.each([
  ["vue", `<template>\n<p/>\n</template>\n<script setup lang="ts">\n${CALL}${USE}</script>\n`],
  ["svelte", `<p/>\n<script>\n${CALL}${USE}</script>\n`],
  ["astro", `---\n${CALL}${USE}---\n<p/>\n`],
])("%s: hover, completion, definition, and findings after each edit", async (languageId, text) => {
  const server = await startServer(plainClient);
  const document = await server.open(text, { uri: `file:///a.${languageId}`, languageId });
  expect(await document.hoverText()).toContain("SEARCH_UNAVAILABLE");
  const items = await document.completion();
  expect((Array.isArray(items) ? items : (items?.items ?? [])).map(({ label }) => label)).toContain(
    "SEARCH_UNAVAILABLE",
  );
  expect(await document.definition()).toHaveLength(1);
  expect(await document.published()).toEqual([]);
  await document.edit("SEARCH_UNAVAILABLE", "SEARCH_UNAVAILABEL");
  expect((await document.published()).map(({ code }) => code)).toEqual(["unknown-code"]);
  await document.edit("<p/>", "<p>\n\n</p>");
  expect((await document.published()).map(({ code }) => code)).toEqual(["unknown-code"]);
  await document.edit("SEARCH_UNAVAILABEL", "SEARCH_UNAVAILABLE");
  expect(await document.published()).toEqual([]);
});

test("markdown: hover only", async () => {
  const server = await startServer(plainClient);
  const fence = (code: string) => `Text\n\n\`\`\`ts\n${CALL}${code}\`\`\`\n`;
  const right = await server.open(fence(USE), { uri: "file:///a.md", languageId: "markdown" });
  expect(await right.hoverText()).toContain("SEARCH_UNAVAILABLE");
  expect(await right.completion()).toBe(null);
  const wrong = await server.open(fence(USE.replace("SEARCH", "SAERCH")), {
    uri: "file:///b.md",
    languageId: "markdown",
  });
  expect(await wrong.published()).toEqual([]);
});

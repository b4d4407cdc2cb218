// How diagnostics reach clients that pull them and clients that do not.

import { afterEach, expect, test } from "vitest";
import { killServers, plainClient, richClient, startServer } from "../support/server.ts";

afterEach(killServers);

const wrong = `const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (body.detail.code === "INSUFICIENT_CREDITS") {}
`;

const rules = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

test("pushed after opening and after each edit, with the version", async () => {
  const server = await startServer(plainClient);
  const document = await server.open(wrong);
  expect(rules(await document.published())).toEqual(["unknown-code"]);
  await document.edit("INSUFICIENT", "INSUFFICIENT");
  expect(await document.published()).toEqual([]);
  await document.edit("INSUFFICIENT", "INSUFICIENT");
  expect(rules(await document.published())).toEqual(["unknown-code"]);
});

// That the publisher computes a burst once is in publishing.test.ts: how much of it has come when the server looks, nobody knows.
test("of a burst of edits some versions are checked, the last one last", async () => {
  const server = await startServer(plainClient);
  const document = await server.open(wrong);
  await document.published();
  const before = server.received.published.length;
  const { version } = server.received.published.at(-1)!;
  const edits = [];
  for (let i = 0; i < 20; i++) edits.push(document.edit("body.detail", "body.detail"));
  await Promise.all(edits);
  await document.published();
  const versions = server.received.published.slice(before).map((sent) => sent.version!);
  expect(versions.at(-1)).toBe(version! + 20);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(versions.length).toBeLessThan(20);
});

test("cleared when the document is closed", async () => {
  const server = await startServer(plainClient);
  const document = await server.open(wrong);
  await document.published();
  await document.close();
  const last = await server.until(() => {
    const sent = server.received.published.at(-1);
    return sent?.diagnostics.length === 0 && sent;
  });
  expect(last).toEqual({ uri: document.uri, diagnostics: [] });
});

test("a client that pulls is answered, and nothing is pushed to it", async () => {
  const server = await startServer(richClient);
  const document = await server.open(wrong);
  const report = await document.pull();
  expect(report.kind === "full" && rules(report.items)).toEqual(["unknown-code"]);
  await document.edit("INSUFICIENT", "INSUFFICIENT");
  expect(await document.pull()).toEqual({ kind: "full", items: [] });
  expect(server.received.published).toEqual([]);
});

test("a finding leads to its rule's page: a document of the client's, else a file", async () => {
  const virtual = await startServer({
    ...richClient,
    initializationOptions: { opensVirtualDocuments: true },
  });
  const report = await (await virtual.open(wrong)).pull();
  const [finding] = report.kind === "full" ? report.items : [];
  expect(finding?.codeDescription?.href).toBe("error-atlas:/rules/unknown-code.md");
  const plain = await startServer(plainClient);
  const [pushed] = await (await plain.open(wrong)).published();
  expect(pushed?.codeDescription?.href).toMatch(/^file:.*\/docs\/rules\/unknown-code\.md$/);
});

test("a finding says rule, source, severity and where", async () => {
  const server = await startServer(richClient);
  const report = await (await server.open(wrong)).pull();
  const [finding] = report.kind === "full" ? report.items : [];
  expect({
    ...finding,
    message: undefined,
    codeDescription: undefined,
    relatedInformation: undefined,
  }).toEqual({
    source: "error-atlas",
    code: "unknown-code",
    severity: finding?.severity,
    range: { start: { line: 2, character: wrong.split("\n")[2]?.indexOf("INSUF") }, end: expect.anything() },
    message: undefined,
    codeDescription: undefined,
    relatedInformation: undefined,
  });
});

// What the built server says under trace of what it decided for a file.

import { afterEach, expect, test } from "vitest";
import { killServers, richClient, startServer } from "../support/server.ts";

afterEach(killServers);

const KEY = "vc_live_0123456789abcdef0123456789abcdef";
const CALL = `const response = await fetch("https://videoconduit.com/v1/jobs?key=${KEY}");`;

async function started(trace: "messages" | "off", configuration: object = {}) {
  const server = await startServer({ ...richClient, configuration: () => configuration });
  const traced: string[] = [];
  server.connection.onNotification("$/logTrace", ({ message }: { message: string }) => {
    traced.push(message);
  });
  await server.connection.sendNotification("$/setTrace", { value: trace });
  return { server, traced };
}

test("which APIs a file is about, and whose each request is; again only where that is another", async () => {
  const { server, traced } = await started("messages");
  const document = await server.open(CALL);
  await document.pull();
  const lines = (line: number) => [
    document.uri,
    `APIs: VideoConduit (fetch(…videoconduit.com…) on line ${line}).`,
    `Line ${line}, fetch: a request to VideoConduit.`,
  ];
  await server.until(() => traced.length === 1);
  expect(traced[0]?.split("\n  ")).toEqual(lines(1));
  await document.edit("const response", "\nconst response");
  await document.pull();
  await document.edit("const response", "// error-atlas: none\nconst response");
  await document.pull();
  await server.until(() => traced.length === 2);
  expect(traced[1]?.split("\n  ").slice(0, 2)).toEqual([document.uri, "APIs: none."]);
  expect(traced.join()).not.toContain(KEY);
});

test("that a file is left alone, and why", async () => {
  const { server, traced } = await started("messages", { enable: false });
  const document = await server.open(CALL);
  await document.pull();
  await server.until(() => traced.length === 1);
  expect(traced).toEqual([`${document.uri}\n  Left alone: "errorAtlas.enable" is off for it.`]);
});

test("nothing where nobody traces", async () => {
  const { server, traced } = await started("off");
  const document = await server.open(CALL);
  await document.pull();
  // What the server sends comes in its order.
  await server.connection.sendNotification("$/setTrace", { value: "messages" });
  const other = await server.open(CALL);
  await other.pull();
  await server.until(() => traced.length === 1);
  expect(traced[0]).toContain(other.uri);
});

// Settings over the wire: asked per document, told to clients that cannot be asked, dropped when they change.

import { afterEach, describe, expect, test } from "vitest";
import type { CatalogHead, LookupResult } from "../../server/src/protocol.ts";
import { takeCursor } from "../support/analyse.ts";
import { killServers, plainClient, richClient, startServer } from "../support/server.ts";

afterEach(killServers);

const wrong = `const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (body.detail.code === "INSUFICIENT_CREDITS") {}
`;

async function pulled(configuration: (scope: string | undefined) => unknown, text = wrong, uri?: string) {
  const server = await startServer({ ...richClient, folders: ["file:///w"], configuration });
  const document = await server.open(text, uri === undefined ? {} : { uri });
  const report = await document.pull();
  return { server, document, items: report.kind === "full" ? report.items : [] };
}

test("settings are asked for the document, once", async () => {
  const { server, document } = await pulled(() => ({}));
  await document.pull();
  await document.pull();
  const asked = server.received.configurationRequests.filter((scope) => scope !== "file:///w");
  expect(asked).toEqual([document.uri]);
});

test("enable: false turns everything off", async () => {
  const { document, items } = await pulled(() => ({ enable: false }));
  expect(items).toEqual([]);
  expect(await document.hover()).toBeNull();
});

test.each([
  ["off", []],
  ["hint", [4]],
  ["error", [1]],
])("a rule at %s", async (severity, expected) => {
  const { items } = await pulled(() => ({ rules: { "unknown-code": severity } }));
  expect(items.map((item) => item.severity)).toEqual(expected);
});

test("apis names the API of a file by a glob relative to its folder", async () => {
  const text = `export function explain(body) { return body.code === "insuficient_credits"; }`;
  const on = await pulled(() => ({ apis: { "src/**": "videoconduit" } }), text, "file:///w/src/a.js");
  expect(on.items.map(({ code }) => code)).toEqual(["unknown-code"]);
  const off = await pulled(() => ({ apis: { "src/**": "videoconduit" } }), text, "file:///w/lib/a.js");
  expect(off.items).toEqual([]);
});

test("apis with an id that no catalog has is said once", async () => {
  const { server, document } = await pulled(() => ({ apis: { "**": "vidoi" } }), wrong, "file:///w/a.ts");
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
  await document.pull();
  await document.hover();
  const said = server.received.log.filter((line) => line.includes("vidoi"));
  expect(said).toEqual([
    '"errorAtlas.apis" names the catalog "vidoi", which does not exist. It has no effect.',
  ]);
});

test("a larger document is left alone, with one line in the log", async () => {
  const { server, document, items } = await pulled(() => ({ maxFileSize: 0.01 }));
  await document.hover();
  await document.pull();
  expect(items).toEqual([]);
  expect(server.received.log.filter((line) => line.includes("maxFileSize"))).toEqual([
    `${document.uri} is larger than "errorAtlas.maxFileSize" (0.01 KiB) and is left alone.`,
  ]);
});

test("unknown and ill-typed settings: said once, the defaults used", async () => {
  const { server, document, items } = await pulled(() => ({ colour: 1, enable: "no" }));
  await server.open(wrong).then((other) => other.pull());
  await document.pull();
  expect(items.length).toBe(1);
  expect(server.received.log.filter((line) => line.includes("errorAtlas."))).toEqual([
    'Unknown setting "errorAtlas.colour". Remove it.',
    '"errorAtlas.enable" must be true or false, not "no". The default is used.',
  ]);
});

test("changed settings: asked again, and the client is told to pull again", async () => {
  let enable = true;
  const { server, document } = await pulled(() => ({ enable }));
  enable = false;
  await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await server.until(() => server.received.other.includes("workspace/diagnostic/refresh"));
  expect(await document.pull()).toEqual({ kind: "full", items: [] });
});

test("a rich client is asked to tell of changes", async () => {
  const server = await startServer(richClient);
  await server.until(() => server.received.registered.includes("workspace/didChangeConfiguration"));
  expect(server.received.registered).toContain("workspace/didChangeConfiguration");
});

test("a client that cannot be asked: initializationOptions, then didChangeConfiguration", async () => {
  const server = await startServer({
    ...plainClient,
    initializationOptions: { settings: { errorAtlas: { enable: false } } },
  });
  const document = await server.open(wrong);
  expect(await document.published()).toEqual([]);
  await server.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { errorAtlas: { enable: true } },
  });
  await server.until(() => server.received.published.some(({ diagnostics }) => diagnostics.length === 1));
});

test("a client that refuses to answer: the defaults, and why in the log", async () => {
  const { server, document, items } = await pulled(() => {
    throw new Error("no settings today");
  });
  expect(items.length).toBe(1);
  const said = `The client did not give the settings for ${document.uri};`;
  expect(server.received.log.filter((line) => line.startsWith(said)).length).toBe(1);
});

describe("catalogs", () => {
  const { source, offset } = takeCursor(`import Stripe from "stripe";
export const isDeclined = (error: unknown) =>
  error instanceof Stripe.errors.StripeCardError && error.code === "card_decl$0ned";
`);
  const CHANGED = "errorAtlas/catalogsChanged";

  async function started(first: unknown) {
    let catalogs = first;
    const server = await startServer({
      ...richClient,
      folders: ["file:///w"],
      configuration: () => ({ catalogs }),
    });
    const document = await server.open(`${source.slice(0, offset)}$0${source.slice(offset)}`, {
      uri: "file:///w/a.ts",
    });
    await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
    const changes = () => server.received.other.filter((method) => method === CHANGED).length;
    return {
      server,
      async change(next: unknown) {
        catalogs = next;
        const before = changes();
        await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
        await server.until(() => changes() > before);
      },
      /** What there is to see of Stripe. */
      async seen() {
        const heads: CatalogHead[] = await server.connection.sendRequest("errorAtlas/catalogHeads");
        const { entries }: LookupResult = await server.connection.sendRequest("errorAtlas/lookup", {
          query: "card_declined",
        });
        const report = await document.pull();
        const offers = await document.completion();
        const items = Array.isArray(offers) ? offers : (offers?.items ?? []);
        return {
          listed: heads.some(({ id }) => id === "stripe"),
          found: entries.some(({ catalogId }) => catalogId === "stripe"),
          findings: report.kind === "full" ? report.items.map(({ code }) => code) : [],
          completed: items.some(({ label }) => label === "card_declined"),
        };
      },
    };
  }

  const on = { listed: true, found: true, findings: ["unknown-code"], completed: true };
  const off = { listed: false, found: false, findings: [], completed: false };

  test.each([
    ["auto", on],
    [["stripe"], on],
    [["!zod"], on],
    [["!stripe"], off],
    [["prisma"], off],
  ])("%j", async (catalogs, expected) => {
    const { seen } = await started(catalogs);
    expect(await seen()).toEqual(expected);
  });

  test("a change holds at once", async () => {
    const { seen, change } = await started("auto");
    expect(await seen()).toEqual(on);
    await change(["!stripe"]);
    expect(await seen()).toEqual(off);
    await change(["auto"]);
    expect(await seen()).toEqual(on);
  });

  test("an id that no built-in catalog has is said once, and the rest holds", async () => {
    const { server, seen } = await started(["!strpe", "!zod"]);
    expect(await seen()).toEqual(on);
    expect(server.received.log.filter((line) => line.includes("errorAtlas.catalogs"))).toEqual([
      '"errorAtlas.catalogs": "!strpe" is no built-in catalog. Did you mean "stripe"?',
    ]);
  });
});

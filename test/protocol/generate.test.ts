// The request that makes a file from a catalog.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { generate, outputs } from "../../server/src/generate/generate.ts";
import { type GenerateResult, generateRequest } from "../../server/src/makingProtocol.ts";
import { builtinCatalogs } from "../support/builtins.ts";
import { killServers, richClient, startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer(richClient);
});
afterAll(killServers);
afterEach(() => expect(server.received.log).toEqual([]));

test.each(outputs)("%s, as the command line makes it", async (output) => {
  const { catalog } = builtinCatalogs().find((each) => each.catalog.id === "pureframe")!;
  const made: GenerateResult = await server.connection.sendRequest(generateRequest, {
    catalogId: "pureframe",
    output,
  });
  expect(made?.text).toBe(generate(catalog, output));
  expect(made?.name).toMatch(/^pureframe-errors\.(?:ts|md|schema\.json)$/);
});

test("nothing from a catalog that is not there", async () => {
  expect(
    await server.connection.sendRequest(generateRequest, { catalogId: "nowhere", output: "typescript" }),
  ).toBeNull();
});

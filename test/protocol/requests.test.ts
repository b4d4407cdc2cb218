// A catalog that says which errors each request gives, in a workspace: what arrives where one is made.

import { afterAll, beforeAll, expect, test } from "vitest";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer, type TestServer } from "../support/server.ts";

const catalog = {
  format: 2,
  id: "pets",
  name: "Pets",
  detection: { hosts: [{ host: "api.pets.example" }] },
  discriminators: [{ pointer: "/code", kind: "code" }],
  entries: ["no_pet", "pet_sold"].map((code) => ({ code, statuses: [409], meaning: `Meaning of ${code}.` })),
  requests: [
    { method: "GET", path: "/pets/{id}", entries: ["no-pet"] },
    { method: "DELETE", path: "/pets/{id}", entries: ["no-pet", "pet-sold"] },
  ],
};

let server: TestServer;
beforeAll(async () => {
  const folder = await testFolder({ "pets.error-catalog.json": JSON.stringify(catalog) });
  server = await startServer({ ...richClient, folders: [folder.uri] });
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
});
afterAll(killServers);
afterAll(removeTestFolders);

test.each([
  ["get", ["no_pet"]],
  ["delete", ["no_pet", "pet_sold"]],
])("the hover on what is caught of ky.%s", async (method, codes) => {
  const text = `import ky from "ky";\ntry { await ky.${method}(\`https://api.pets.example/pets/\${id}\`); } catch (caught) { report(caught); }\n`;
  const { uri } = await server.open(text);
  const position = { line: 1, character: (text.split("\n")[1] ?? "").indexOf("caught") };
  const hover = await server.connection.sendRequest<{ contents: { value: string } } | null>(
    "textDocument/hover",
    {
      textDocument: { uri },
      position,
    },
  );
  const shown = hover?.contents.value ?? "";
  expect(["no_pet", "pet_sold"].filter((code) => shown.includes(code))).toEqual(codes);
});

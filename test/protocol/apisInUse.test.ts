// Which APIs a workspace uses, as the built server tells it.

import { afterEach, expect, test } from "vitest";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer } from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

const CHANGED = "errorAtlas/apisInUseChanged";
const CALL = `const response = await fetch("https://api.ltx.video/v1/text-to-video");
if (response.status === 402) throw new Error("out of credits");
`;

async function started(files: Record<string, string>) {
  const folder = await testFolder(files);
  const server = await startServer({ ...richClient, folders: [folder.uri] });
  const inUse = (): Promise<readonly string[]> => server.connection.sendRequest("errorAtlas/apisInUse");
  const told = (times: number) =>
    server.until(() => server.received.other.filter((method) => method === CHANGED).length >= times);
  return { folder, server, inUse, told };
}

test("what packages depend on, once the folders were searched; again where a package.json is another", async () => {
  const { folder, server, inUse, told } = await started({
    "package.json": JSON.stringify({ dependencies: { "@prisma/client": "6", express: "5" } }),
    "web/package.json": JSON.stringify({ devDependencies: { stripe: "17" } }),
  });
  await told(1);
  expect(await inUse()).toEqual(["stripe", "prisma"]);
  await folder.write("web/package.json", "{}");
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: folder.uriOf("web/package.json"), type: 2 }],
  });
  await told(2);
  expect(await inUse()).toEqual(["prisma"]);
});

test("the APIs of open files, in the order of the catalogs", async () => {
  const { folder, server, inUse } = await started({});
  expect(await inUse()).toEqual([]);
  const options = { uri: folder.uriOf("a.ts"), languageId: "typescript" };
  await server.open(`// error-atlas: vidio\n${CALL}`, options);
  expect(await inUse()).toEqual(["ltx", "vidio"]);
});

test("those of files that nobody has open, once uses were looked for", async () => {
  const { server, inUse, told } = await started({ "a.ts": CALL });
  expect(await inUse()).toEqual([]);
  await server.connection.sendRequest("errorAtlas/usedEntries");
  await told(1);
  expect(await inUse()).toEqual(["ltx"]);
});

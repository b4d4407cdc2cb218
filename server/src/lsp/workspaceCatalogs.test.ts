import { expect, test } from "vitest";
import "vscode-languageserver/node";
import type { Connection } from "vscode-languageserver";
import { catalogText } from "../../../test/support/catalogText.ts";
import { fileUri, type MemoryFile, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { defaultSettings } from "../engine/settings.ts";
import { createCatalogStore } from "../workspace/catalogStore.ts";
import { noQuarantine } from "../workspace/quarantine.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import { createGuard } from "./guard.ts";
import { createWorkspaceCatalogs } from "./workspaceCatalogs.ts";

/** The catalogs of /w; `read` is told of each file that is read, and is waited for. */
function workspace(files: Record<string, MemoryFile>, read = async (_uri: string) => {}) {
  const fileSystem = memoryFileSystem(files);
  const readFile = async (uri: string) => {
    const text = await fileSystem.readFile(uri);
    await read(uri);
    return text;
  };
  const said: string[] = [];
  const say = (message: string) => void said.push(message);
  const console = { warn: say, error: say } as unknown as Connection["console"];
  const store = createCatalogStore(() => []);
  let scans = 0;
  const catalogs = createWorkspaceCatalogs({
    connection: { console, sendNotification: async () => {} } as unknown as Connection,
    abilities: { progress: false } as ClientAbilities,
    guard: createGuard(console),
    fileSystem: { ...fileSystem, readFile },
    store,
    folders: () => [fileUri("/w")],
    configuration: { settingsFor: () => defaultSettings },
    projects: async () => [fileUri("/w")],
    quarantine: noQuarantine,
    problems: { show: async () => {} },
    project: { withUnproduced: async (states) => states },
    tell(event: string, ..._told: readonly unknown[]) {
      if (event === "catalogsScanned") scans++;
    },
  });
  const take = (comesOrGoes: boolean, paths: readonly string[]) =>
    catalogs.filesChanged(paths.map((path) => ({ uri: fileUri(path), comesOrGoes })));
  const created = (...paths: readonly string[]) => take(true, paths);
  const written = (...paths: readonly string[]) => take(false, paths);
  const codes = () =>
    store
      .index()
      .catalogs.flatMap(({ catalog }) => catalog.entries.map(({ code }) => code))
      .toSorted();
  return { created, written, codes, said, scans: () => scans };
}

const SHOP = "/w/shop.error-catalog.json";
const BOOKS = "/w/books.error-catalog.json";

test("many files that come at once are looked for once", async () => {
  const { created, codes, scans } = workspace({ [SHOP]: catalogText("shop", { SOLD_OUT: 409 }) });
  const manifests = Array.from({ length: 30 }, (_, i) => `/w/${i}/package.json`);
  await created(SHOP, ...manifests);
  expect([codes(), scans()]).toEqual([["SOLD_OUT"], 1]);
});

test("a catalog that cannot be read any more costs no other", async () => {
  const files: Record<string, MemoryFile> = {
    [SHOP]: catalogText("shop", { SOLD_OUT: 409 }),
    [BOOKS]: catalogText("books", { LENT: 409 }),
  };
  const { created, written, codes, said } = workspace(files);
  await created(SHOP, BOOKS);
  files[SHOP] = { error: "EACCES" };
  files[BOOKS] = catalogText("books", { RETURNED: 409 });
  await written(SHOP, BOOKS);
  expect(codes()).toEqual(["RETURNED", "SOLD_OUT"]);
  expect(said).toEqual([`${fileUri(SHOP)} could not be read: EACCES`]);
});

test("a catalog that changes after a scan has read it is read again", async () => {
  const files = { [SHOP]: catalogText("shop", { OLD: 409 }), [BOOKS]: catalogText("books", { LENT: 409 }) };
  let after: Promise<void> | undefined;
  const { created, written, codes } = workspace(files, async (uri) => {
    // The shop's catalog is known by then, and was read before that of the books.
    if (uri !== fileUri(BOOKS) || !isKnown || after) return;
    files[SHOP] = catalogText("shop", { NEW: 409 });
    after = written(SHOP);
    await after;
  });
  let isKnown = false;
  await created(SHOP, BOOKS);
  isKnown = true;
  await created("/w/package.json");
  expect(codes()).toEqual(["LENT", "NEW"]);
});

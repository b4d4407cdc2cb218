import { describe, expect, test } from "vitest";
import { createEvents, type Events, type Subscriptions } from "./events.ts";
import { type Subscribers, subscriptions } from "./subscriptions.ts";

/** Parts that note whose method was called, and with what. */
function recorder() {
  const calls: string[] = [];
  const part = (name: string) =>
    new Proxy(
      {},
      {
        get:
          (_, method) =>
          (...args: readonly unknown[]) => {
            calls.push(`${name}.${String(method)}${args.length === 0 ? "" : ` ${JSON.stringify(args[0])}`}`);
          },
      },
    );
  const parts = new Proxy({}, { get: (_, name) => part(String(name)) }) as Subscribers;
  return { calls, parts };
}

/** What is called when something is told. */
function told<E extends keyof Events>(event: E, ...what: Events[E]): readonly string[] {
  const { calls, parts } = recorder();
  const { tell, subscribe } = createEvents((_, error) => {
    throw error;
  });
  subscribe(subscriptions(parts));
  tell(event, ...what);
  return calls;
}

describe("who is told, in which order", () => {
  test("the client is ready: settings and what is read are known of before the scan begins", () => {
    expect(told("initialized")).toEqual([
      "configuration.start",
      "quarantine.start",
      "catalogs.start",
      "shownUses.start",
      "watched.start",
      "folders.start",
    ]);
  });

  test("a document is opened or edited", () => {
    const change = { uri: "file:///w/a.ts", text: "x", affectsOthers: false };
    expect(told("documentChanged", change)).toEqual([
      `files.changed ${JSON.stringify(change)}`,
      'uses.edited "file:///w/a.ts"',
      'catalogs.edited "file:///w/a.ts"',
      'diagnosed.changed "file:///w/a.ts"',
    ]);
  });

  test("a document is closed", () => {
    const change = { uri: "file:///w/a.ts", affectsOthers: true };
    expect(told("documentClosed", change)).toEqual([
      'configuration.forget "file:///w/a.ts"',
      `files.changed ${JSON.stringify(change)}`,
      'uses.edited "file:///w/a.ts"',
      'catalogs.closed "file:///w/a.ts"',
      'diagnosed.closed "file:///w/a.ts"',
    ]);
  });

  test.each([
    [false, []],
    [true, ["catalogs.refresh"]],
  ])("files on disk are others; the code of catalogs among them: %s", (affectsCatalogs, refreshed) => {
    const changes = [{ uri: "file:///w/a.ts", comesOrGoes: false }];
    const change = { changes, affectsOthers: true, affectsCatalogs };
    expect(told("filesChanged", change)).toEqual([
      `files.changed ${JSON.stringify(change)}`,
      `uses.filesChanged ${JSON.stringify(changes)}`,
      ...refreshed,
      `catalogs.filesChanged ${JSON.stringify(changes)}`,
    ]);
  });

  test("settings", () => {
    expect(told("settingsChanged")).toEqual(["diagnosed.refresh", "catalogs.settingsChanged", "uses.reset"]);
  });

  test("folders: what was kept by folder is dropped before anybody asks for it again", () => {
    expect(told("foldersChanged")).toEqual(["configuration.reset", "uses.reset", "catalogs.rescan"]);
  });

  test("bounds: what was not found may be there now", () => {
    expect(told("boundsChanged")).toEqual(["engine.reset", "uses.reset", "catalogs.rescan"]);
  });

  test("a scan has ended: the bounds first, which what is read goes by", () => {
    const found = {
      files: [],
      manifests: ["file:///w/package.json"],
      dependencies: ["stripe"],
      configurations: [],
      linked: [],
      problems: [],
      skipped: [],
    };
    expect(told("catalogsScanned", found)).toEqual([
      "bounds.reset",
      `engine.scanned ${JSON.stringify(found)}`,
      'files.changed {"affectsOthers":true}',
      "uses.moved",
      `inUse.scanned ${JSON.stringify(found)}`,
      `around.update ${JSON.stringify(found)}`,
    ]);
  });

  test("what a scan found is in force", () => {
    expect(told("catalogsLoaded")).toEqual(["files.catalogsChanged", "inUse.refresh"]);
  });

  test("catalogs", () => {
    expect(told("catalogsChanged")).toEqual([
      "diagnosed.refresh",
      "files.catalogsChanged",
      "uses.catalogsChanged",
      "inUse.refresh",
    ]);
  });

  test("what analyses take from other files", () => {
    expect(told("analysesOutdated")).toEqual(["diagnosed.refresh", "catalogs.refresh"]);
  });

  test("other APIs are used than before", () => {
    expect(told("apisInUseFound")).toEqual(["inUse.refresh"]);
  });

  test("uses", () => {
    expect(told("usesChanged")).toEqual(["shownUses.refresh"]);
  });
});

describe("telling", () => {
  const nobody: Subscriptions = {
    initialized: [],
    documentChanged: [],
    documentClosed: [],
    filesChanged: [],
    settingsChanged: [],
    foldersChanged: [],
    boundsChanged: [],
    catalogsScanned: [],
    catalogsLoaded: [],
    catalogsChanged: [],
    analysesOutdated: [],
    apisInUseFound: [],
    usesChanged: [],
  };

  test("one that fails costs the others nothing", () => {
    const heard: string[] = [];
    const failed: string[] = [];
    const { tell, subscribe } = createEvents((event, error) => failed.push(`${event}: ${error}`));
    const fail = () => {
      throw new Error("It broke.");
    };
    subscribe({ ...nobody, usesChanged: [() => heard.push("first"), fail, () => heard.push("last")] });
    tell("usesChanged");
    expect([heard, failed]).toEqual([["first", "last"], ["usesChanged: Error: It broke."]]);
  });

  test("what is told by one who hears is heard at once", () => {
    const heard: string[] = [];
    const { tell, subscribe } = createEvents(() => {});
    subscribe({
      ...nobody,
      settingsChanged: [() => tell("usesChanged"), () => heard.push("settings")],
      usesChanged: [() => heard.push("uses")],
    });
    tell("settingsChanged");
    expect(heard).toEqual(["uses", "settings"]);
  });

  test("nothing is told while there is nobody to hear it", () => {
    const { tell } = createEvents(() => {});
    expect(() => tell("usesChanged")).toThrow('"usesChanged" is told of before anybody can hear of it.');
  });
});

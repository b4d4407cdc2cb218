import { describe, expect, test } from "vitest";
import { URI } from "vscode-uri";
import {
  fileUri,
  type MemoryFile,
  type MemoryOptions,
  memoryFileSystem,
} from "../../../test/support/memoryFileSystem.ts";
import { boundedFileSystem } from "./boundedFileSystem.ts";
import { createBounds } from "./bounds.ts";
import { Unreadable } from "./fileSystem.ts";

interface Given extends MemoryOptions {
  readonly folders?: readonly string[];
  readonly loose?: readonly string[];
  readonly named?: readonly string[];
  readonly trusted?: boolean;
}

/** A folder /r/w in the repository /r, with things outside of it; each file's text is its path. */
function open(more: Record<string, MemoryFile>, given: Given = {}) {
  const { folders = ["/r/w"], loose = [], named = [], trusted = true } = given;
  const plain = ["/r/.git/config", "/r/w/a.ts", "/r/v/b.ts", "/etc/passwd", "/etc/p/package.json"];
  const files = { ...Object.fromEntries(plain.map((path) => [path, path])), ...more };
  const disk = memoryFileSystem(files, given);
  const state = { trusted, folders: folders.map(fileUri), loose: loose.map(fileUri) };
  const bounds = createBounds({
    fileSystem: disk,
    folders: () => state.folders,
    loose: () => state.loose,
    readsAbove: () => state.trusted,
  });
  const unread: string[] = [];
  const fileSystem = boundedFileSystem(disk, bounds, {
    named: named.map(fileUri),
    onUnreadable: (uri) => unread.push(URI.parse(uri).path),
  });
  /** The text, `nothing`, or why it was not read. */
  const read = async (path: string): Promise<string> => {
    try {
      return (await fileSystem.readFile(fileUri(path))) ?? "nothing";
    } catch (error) {
      return error instanceof Unreadable ? error.reason : String(error);
    }
  };
  return { read, bounds, fileSystem, files, state, unread, disk };
}

describe("the folder", () => {
  test.each<[string, MemoryFile, string]>([
    ["a file", "text", "text"],
    ["a link in the folder", { link: "/r/w/a.ts" }, "/r/w/a.ts"],
    ["a link to the root", { link: "/r/v/b.ts" }, "/r/v/b.ts"],
    ["a link out of the root", { link: "/etc/passwd" }, "outside"],
    ["a link to .git", { link: "/r/.git/config" }, "outside"],
    ["a link to nothing", { link: "/r/gone" }, "nothing"],
  ])("%s", async (_, file, expected) => {
    expect(await open({ "/r/w/x.ts": file }).read("/r/w/x.ts")).toBe(expected);
  });

  test("a link in the directories", async () => {
    const { read } = open({ "/r/w/in": { link: "/r/v" }, "/r/w/out": { link: "/etc" } });
    expect([await read("/r/w/in/b.ts"), await read("/r/w/out/passwd")]).toEqual(["/r/v/b.ts", "outside"]);
  });

  test.each(["/etc/passwd", "/r/v/b.ts", "/r/w2/a.ts", "/r/.vscode/settings.json", "/r/v/package.lock"])(
    "%s lies in none, and is as good as not there",
    async (path) => expect(await open({ [path]: "text" }).read(path)).toBe("nothing"),
  );

  test.each([
    "/r/w/../../etc/passwd",
    "/r/w/node_modules/../../../etc/passwd",
    "/r/w/node_modules/a/../../../../etc/passwd",
  ])("%s, as nobody should write it", async (path) => {
    const { fileSystem } = open({ [path]: "text", "/etc/passwd": "secret" });
    const uri = `file://${path}`;
    const text = await fileSystem.readFile(uri).catch((error) => error.reason);
    expect(text).not.toBe("secret");
  });

  test("each of several folders, links between them, and one inside of another", async () => {
    const given = { folders: ["/r/w", "/s", "/r/w/deep"] };
    const { read } = open({ "/s/c.ts": "c", "/r/w/c.ts": { link: "/s/c.ts" }, "/r/w/deep/d.ts": "d" }, given);
    expect([await read("/s/c.ts"), await read("/r/w/c.ts"), await read("/r/w/deep/d.ts")]).toEqual([
      "c",
      "c",
      "d",
    ]);
  });

  test("one that is opened through a link", async () => {
    const { read } = open(
      { "/l": { link: "/r/w" }, "/r/w/b.ts": { link: "/r/v/b.ts" } },
      { folders: ["/l"] },
    );
    expect([await read("/l/a.ts"), await read("/l/b.ts")]).toEqual(["/r/w/a.ts", "/r/v/b.ts"]);
  });

  test.each(["file:///r/%77", "file:///r/w/"])("one that is called %s", async (folder) => {
    const { read, state } = open({});
    state.folders = [folder];
    expect(await read("/r/w/a.ts")).toBe("/r/w/a.ts");
  });

  test("without a repository it is all there is", async () => {
    const { read } = open(
      { "/f/a.ts": "a", "/f/b.ts": { link: "/g/b.ts" }, "/g/b.ts": "b" },
      { folders: ["/f"] },
    );
    expect([await read("/f/a.ts"), await read("/f/b.ts")]).toEqual(["a", "outside"]);
  });
});

describe("trust", () => {
  test("links out of the folder are followed from when it is there", async () => {
    const { read, state } = open({ "/r/w/x.ts": { link: "/r/v/b.ts" } }, { trusted: false });
    expect(await read("/r/w/x.ts")).toBe("outside");
    state.trusted = true;
    expect(await read("/r/w/x.ts")).toBe("/r/v/b.ts");
  });

  test.each<[string, string]>([
    ["/r/error-atlas.json", "text"],
    ["/r/x.error-catalog.json", "text"],
    ["/r/node_modules/acme/package.json", "text"],
    ["/r/node_modules/@acme/errors/data/a.json", "text"],
    ["/r/v/error-atlas.json", "nothing"],
    ["/r/package.json", "text"],
    ["/r/v/package.json", "text"],
    ["/r/v/x.error-catalog.json", "text"],
    ["/r/v/node_modules/acme/package.json", "text"],
    ["/r/v/tsconfig.json", "nothing"],
    ["/package.json", "nothing"],
    ["/x.error-catalog.json", "nothing"],
    ["/error-atlas.json", "nothing"],
    ["/node_modules/acme/package.json", "nothing"],
  ])("around the folder %s: %s, and nothing without trust", async (path, expected) => {
    expect(await open({ [path]: "text" }).read(path)).toBe(expected);
    expect(await open({ [path]: "text" }, { trusted: false }).read(path)).toBe("nothing");
  });

  test.each([true, false])("ignore files above it count, trusted or not: %s", async (trusted) => {
    const files = { "/r/.gitignore": "out/", "/.gitignore": "*", "/r/v/.gitignore": "v" };
    const { read, fileSystem } = open(files, { trusted });
    expect(await Promise.all(Object.keys(files).map(read))).toEqual(["out/", "nothing", "nothing"]);
    expect(await fileSystem.realPath(fileUri("/r/.git"))).toBe(fileUri("/r/.git"));
  });

  test("an ignore file above that is a link is no ignore file, as for git, and one of another owner neither", async () => {
    expect(await open({ "/r/.gitignore": { link: "/etc/passwd" } }).read("/r/.gitignore")).toBe("outside");
    expect(await open({ "/r/.gitignore": "*" }, { owners: { "/r": 2 } }).read("/r/.gitignore")).toBe(
      "nothing",
    );
  });
});

describe("the package", () => {
  const STORE = {
    "/store/acme/package.json": "manifest",
    "/store/acme/errors.json": "errors",
    "/store/other/errors.json": "of another",
  };

  test.each<[string, string, MemoryFile]>([
    ["/r/w/node_modules/acme", "a link to a store", { link: "/store/acme" }],
    ["/r/w/node_modules/@acme/errors", "a link to a store, with a scope", { link: "/store/acme" }],
    ["/r/w/node_modules", "node_modules itself is a link", { link: "/store" }],
    ["/r/node_modules/acme", "above the folder", { link: "/store/acme" }],
  ])("%s: %s", async (place, _, file) => {
    const directory = place.endsWith("node_modules") ? `${place}/acme` : place;
    const { read } = open({ ...STORE, [place]: file });
    expect([await read(`${directory}/package.json`), await read(`${directory}/errors.json`)]).toEqual([
      "manifest",
      "errors",
    ]);
  });

  test.each<[string, MemoryFile, string]>([
    ["a link out of it", { link: "/etc/passwd" }, "outside"],
    ["a link to another package", { link: "/store/other/errors.json" }, "outside"],
    ["a link to the root", { link: "/r/w/a.ts" }, "outside"],
    ["a link inside of it", { link: "/store/acme/errors.json" }, "errors"],
  ])("%s", async (_, file, expected) => {
    const files = { ...STORE, "/r/w/node_modules/acme": { link: "/store/acme" }, "/store/acme/x.json": file };
    expect(await open(files).read("/r/w/node_modules/acme/x.json")).toBe(expected);
  });

  test("a package in a package", async () => {
    const files = {
      "/r/w/node_modules/a/node_modules/b": { link: "/store/acme" },
      "/r/w/node_modules/a/x.json": "x",
      ...STORE,
    };
    expect(await open(files).read("/r/w/node_modules/a/node_modules/b/errors.json")).toBe("errors");
  });

  test("the names of packages are listed wherever they are", async () => {
    const { fileSystem } = open({ ...STORE, "/r/w/node_modules": { link: "/store" } });
    const names = (await fileSystem.readDirectory(fileUri("/r/w/node_modules"))).map(({ name }) => name);
    expect(names.sort()).toEqual(["acme", "other"]);
  });
});

describe("directories", () => {
  test("are listed in the folder, and where a link stays in the root", async () => {
    const { fileSystem, unread } = open({ "/r/w/in": { link: "/r/v" }, "/r/w/out": { link: "/etc" } });
    const list = (path: string) =>
      fileSystem.readDirectory(fileUri(path)).then(
        (entries) => entries.map(({ name }) => name),
        (error) => error.reason,
      );
    expect(await Promise.all(["/r/w/in", "/r/w/out", "/etc", "/r/v", "/r/w/gone"].map(list))).toEqual([
      ["b.ts"],
      "outside",
      [],
      ["b.ts"],
      [],
    ]);
    expect(unread).toEqual(["/r/w/out"]);
  });

  test("are listed in the root where it is trusted, but for .git", async () => {
    const files = { "/r/v/out": { link: "/etc" }, "/r/.git/x": "" };
    const list = ({ fileSystem }: ReturnType<typeof open>, path: string) =>
      fileSystem.readDirectory(fileUri(path)).then(
        (entries) => entries.length > 0,
        () => false,
      );
    const paths = ["/r", "/r/v", "/r/v/out", "/r/.git", "/etc"];
    const trusted = open(files);
    expect(await Promise.all(paths.map((path) => list(trusted, path)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    const untrusted = open(files, { trusted: false });
    expect(await Promise.all(paths.map((path) => list(untrusted, path)))).toEqual(Array(5).fill(false));
  });
});

test("many files at a time are held to the same, and are told apart", async () => {
  const { fileSystem } = open({
    "/r/w/x.ts": { link: "/etc/passwd" },
    "/r/w/node_modules/p": { link: "/etc/p" },
    "/r/w/y.ts": "y",
  });
  const paths = ["/r/w/x.ts", "/r/w/a.ts", "/etc/passwd", "/r/w/node_modules/p/package.json", "/r/w/y.ts"];
  expect(await fileSystem.readFiles(paths.map(fileUri), {})).toEqual([
    ...[undefined, "/r/w/a.ts", undefined, "/etc/p/package.json", "y"],
  ]);
});

describe("what is open besides", () => {
  test("its project may be read, its directory only without trust", async () => {
    const files = { "/s/.git/HEAD": "", "/s/src/a.ts": "a", "/s/lib/b.ts": "b" };
    const paths = ["/s/src/a.ts", "/s/lib/b.ts", "/etc/passwd"];
    const trusted = open(files, { loose: ["/s/src"] });
    expect(await Promise.all(paths.map(trusted.read))).toEqual(["a", "b", "nothing"]);
    const untrusted = open(files, { loose: ["/s/src"], trusted: false });
    expect(await Promise.all(paths.map(untrusted.read))).toEqual(["a", "nothing", "nothing"]);
  });

  test("links from the folder do not lead there", async () => {
    const files = { "/s/a.ts": "a", "/r/w/x.ts": { link: "/s/a.ts" } };
    expect(await open(files, { loose: ["/s"] }).read("/r/w/x.ts")).toBe("outside");
  });
});

describe("what is named", () => {
  test("is followed, and only that", async () => {
    const files = { "/r/w/x.ts": { link: "/etc/passwd" }, "/r/w/y.ts": { link: "/etc/passwd" } };
    const { read } = open(files, { named: ["/r/w/x.ts"] });
    expect([await read("/r/w/x.ts"), await read("/r/w/y.ts")]).toEqual(["/etc/passwd", "outside"]);
  });

  test("a directory with what is in it", async () => {
    const files = {
      "/r/w/d": { link: "/etc" },
      "/etc/x": { link: "/r/v/b.ts" },
      "/etc/y": { link: "/other" },
      "/other": "o",
    };
    const { read } = open(files, { named: ["/r/w/d"] });
    expect([await read("/r/w/d/passwd"), await read("/r/w/d/x"), await read("/r/w/d/y")]).toEqual([
      "/etc/passwd",
      "/r/v/b.ts",
      "outside",
    ]);
  });
});

test.each<[string, boolean]>([
  ["/r/w/a.ts", true],
  ["/r/v/b.ts", true],
  ["/r/w/inside.ts", true],
  ["/r/w/outside.ts", false],
  ["/r/w/linked/passwd", false],
  ["/r/.git/config", false],
  ["/etc/passwd", false],
  ["/r/w/gone.ts", false],
])("%s is inside: %s", async (path, expected) => {
  const { bounds } = open({
    "/r/w/inside.ts": { link: "/r/v/b.ts" },
    "/r/w/outside.ts": { link: "/etc/passwd" },
    "/r/w/linked": { link: "/etc" },
  });
  expect(await bounds.isInside(fileUri(path))).toBe(expected);
});

test("roots are kept until they are forgotten", async () => {
  const { read, bounds, files } = open(
    { "/f/w/x.ts": { link: "/f/y.ts" }, "/f/y.ts": "y" },
    { folders: ["/f/w"] },
  );
  expect(await read("/f/w/x.ts")).toBe("outside");
  (files as Record<string, MemoryFile>)["/f/.git/HEAD"] = "";
  expect(await read("/f/w/x.ts")).toBe("outside");
  bounds.reset();
  expect(await read("/f/w/x.ts")).toBe("y");
});

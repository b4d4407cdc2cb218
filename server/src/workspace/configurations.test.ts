import { expect, test } from "vitest";
import { fileUri, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { createConfigurations } from "./configurations.ts";

const LTX = '{ "apis": { "**": "ltx" } }';
const VIDIO = '{ "apis": { "**": "vidio" } }';

function configurations(files: Record<string, string | { error: string }>) {
  const errors: string[] = [];
  const contents = { ...files };
  const fileSystem = memoryFileSystem(contents);
  const all = createConfigurations(
    fileSystem,
    () => [fileUri("/w")],
    (uri, error) => errors.push(`${uri}: ${error}`),
  );
  const apiFor = async (path: string, folder: string | undefined = "/w") =>
    (await all.for(fileUri(path), folder && fileUri(folder)))?.apis["**"];
  return { ...all, contents, errors, reads: fileSystem.reads, apiFor };
}

test("the nearest one up the tree holds, whole, also above the workspace folder", async () => {
  const { apiFor } = configurations({
    "/error-atlas.json": VIDIO,
    "/w/error-atlas.json": LTX,
    "/w/packages/a/error-atlas.json": VIDIO,
    "/w/packages/b/error-atlas.json": "{}",
    "/y/error-atlas.json": "[]",
  });
  expect(await apiFor("/w/src/a.ts")).toBe("ltx");
  expect(await apiFor("/w/packages/a/src/a.ts")).toBe("vidio");
  expect(await apiFor("/w/packages/b/src/a.ts")).toBeUndefined();
  expect(await apiFor("/w/packages/c.ts")).toBe("ltx");
  expect(await apiFor("/x/a.ts", "/x")).toBe("vidio");
  expect(await apiFor("/y/a.ts", "/y")).toBeUndefined();
  expect(await apiFor("/x/a.ts", "/w")).toBeUndefined();
});

test("each place is read once, until it has changed", async () => {
  const { apiFor, reads, changed, contents } = configurations({ "/w/error-atlas.json": LTX });
  await apiFor("/w/a.ts");
  await apiFor("/w/b.ts");
  expect(reads).toEqual(["/w/error-atlas.json"]);
  contents["/w/error-atlas.json"] = VIDIO;
  expect(await apiFor("/w/a.ts")).toBe("ltx");
  changed(fileUri("/w/error-atlas.json"));
  expect(await apiFor("/w/a.ts")).toBe("vidio");
  delete contents["/w/error-atlas.json"];
  changed(fileUri("/w/error-atlas.json"));
  expect(await apiFor("/w/a.ts")).toBeUndefined();
});

test("what an editor holds comes first, and a broken text keeps the last good state", async () => {
  const { apiFor, setOpen, close, states } = configurations({ "/w/error-atlas.json": LTX });
  const uri = fileUri("/w/error-atlas.json");
  setOpen(uri, VIDIO);
  expect(await apiFor("/w/a.ts")).toBe("vidio");
  setOpen(uri, '{ "apis": ');
  expect(await apiFor("/w/a.ts")).toBe("vidio");
  expect((await states()).map(({ problems }) => problems.length)).toEqual([1]);
  close(uri);
  expect(await apiFor("/w/a.ts")).toBe("ltx");
});

test("one that is only in an editor counts, and is gone with it", async () => {
  const { apiFor, setOpen, close, states } = configurations({});
  setOpen(fileUri("/w/error-atlas.json"), LTX);
  expect(await apiFor("/w/a.ts")).toBe("ltx");
  close(fileUri("/w/error-atlas.json"));
  expect(await apiFor("/w/a.ts")).toBeUndefined();
  expect(await states()).toEqual([]);
});

test("one that cannot be read is told, and is as good as none", async () => {
  const { apiFor, errors } = configurations({ "/w/error-atlas.json": { error: "EACCES" } });
  expect(await apiFor("/w/a.ts")).toBeUndefined();
  expect(errors).toEqual([`${fileUri("/w/error-atlas.json")}: Unreadable: EACCES`]);
});

test("one that was opened from elsewhere is not among those that there are, once it is closed", async () => {
  const { states, setOpen, close } = configurations({ "/x/error-atlas.json": LTX });
  setOpen(fileUri("/x/error-atlas.json"), "[]");
  expect((await states()).map(({ uri }) => uri)).toEqual([fileUri("/x/error-atlas.json")]);
  close(fileUri("/x/error-atlas.json"));
  expect(await states()).toEqual([]);
});

test("one that comes elsewhere is not among those that there are, before it holds for a file", async () => {
  const { states, changed, apiFor } = configurations({
    "/x/error-atlas.json": LTX,
    "/w/a/error-atlas.json": VIDIO,
  });
  const known = async () => (await states()).map(({ uri }) => uri);
  changed(fileUri("/x/error-atlas.json"));
  changed(fileUri("/w/a/error-atlas.json"));
  expect(await known()).toEqual([fileUri("/w/a/error-atlas.json")]);
  expect(await apiFor("/x/a.ts", "/x")).toBe("ltx");
  expect(await known()).toEqual([fileUri("/w/a/error-atlas.json"), fileUri("/x/error-atlas.json")]);
});

import { expect, test } from "vitest";
import { matchesGlob } from "../../server/src/text/globs.ts";
import { globOfFile, globOfFolder, withApi, without } from "./apiSetting.ts";

test.each(["src/video.ts", "app/[slug]/page.tsx", "a (copy).ts", "{x}/*.ts", "!odd.ts", "@scope/+x!.ts"])(
  "the pattern of %j matches that file and no other",
  (path) => {
    const matches = (other: string) => matchesGlob(globOfFile(path), other);
    expect([matches(path), matches(`${path}x`), matches("src/other.ts")]).toEqual([true, false, false]);
  },
);

test.each([
  ["src/api/video.ts", "src/api/**"],
  ["app/[slug]/page.tsx", "app/\\[slug\\]/**"],
  ["video.ts", undefined],
])("the folder pattern of %j is %j", (path, glob) => {
  expect(globOfFolder(path)).toBe(glob);
});

test("a choice is put last, where it counts, also when its pattern was there before", () => {
  const globs = { "a.ts": "ltx", "src/**": "vidio" };
  expect(JSON.stringify(withApi(globs, "a.ts", "none"))).toBe('{"src/**":"vidio","a.ts":"none"}');
  expect(without(globs, "a.ts")).toEqual({ "src/**": "vidio" });
  expect(without(globs, "b.ts")).toEqual(globs);
});

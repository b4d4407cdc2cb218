import { expect, test } from "vitest";
import { builtins } from "../../../test/support/analyse.ts";
import { withExtraHosts } from "./extraHosts.ts";

test.each([
  ["proxy.example", "https://proxy.example/v1/videos", true],
  ["proxy.example", "https://PROXY.example:8080", true],
  ["Proxy.Example", "//proxy.example/{}", true],
  ["proxy.example", "https://me:pw@proxy.example/", true],
  ["proxy.example", "https://proxy.example.org/", false],
  ["proxy.example", "https://a.proxy.example/", false],
  ["proxy.example", "https://evil.com/proxy.example", false],
  ["proxy.example", "ftp://proxy.example/", false],
  ["*.proxy.example", "https://a.b.proxy.example/", true],
  ["*.proxy.example", "https://proxy.example/", false],
  ["localhost:3000", "http://localhost:3000/v1", true],
  ["localhost:3000", "http://localhost:5173/v1", false],
  ["localhost:3000", "http://localhost/v1", false],
  ["proxy.example/video", "https://proxy.example/video", true],
  ["proxy.example/video/", "https://proxy.example/video/jobs?x", true],
  ["proxy.example/video", "https://proxy.example/videos", false],
  ["proxy.example/video", "https://proxy.example/{}", false],
])("%s and %s", (host, url, expected) => {
  const index = withExtraHosts(builtins, { [host]: "ltx" }, "error-atlas.json");
  const match = index.byUrl(url);
  expect(match && [match.catalog.id, match.source]).toEqual(
    expected ? ["ltx", "error-atlas.json"] : undefined,
  );
});

test("the longest host that fits counts, and comes before those of catalogs", () => {
  const hosts = { "proxy.example": "ltx", "proxy.example/vidio": "vidio", "videoconduit.com": "pureframe" };
  const index = withExtraHosts(builtins, hosts, "x");
  expect(index.byUrl("https://proxy.example/vidio/a")?.catalog.id).toBe("vidio");
  expect(index.byUrl("https://proxy.example/other")?.catalog.id).toBe("ltx");
  expect(index.byUrl("https://videoconduit.com/v1")?.catalog.id).toBe("pureframe");
});

test("hosts of catalogs that are not there, or of standards, have no effect", () => {
  const index = withExtraHosts(builtins, { "a.example": "vidoi", "b.example": "http" }, "x");
  expect(index.byUrl("https://a.example/")).toBeUndefined();
  expect(index.byUrl("https://b.example/")).toBeUndefined();
});

// YAML that is not quite right: what is read all the same, and what is refused.

import { describe, expect, test } from "vitest";
import { plainOf } from "./tree.ts";
import { readYaml } from "./yaml.ts";

const read = (text: string) => plainOf(readYaml(text), 100);

describe("quoted texts that go on in lines that are not indented", () => {
  test.each<readonly [string, string, unknown]>([
    ["one line", 'pets:\n  a: "No\n  pet"\n  b: 1\n', { pets: { a: "No pet", b: 1 } }],
    ["several, in single quotes", "pets:\n  a: 'No\n  pet\n  at all'\n", { pets: { a: "No pet at all" } }],
    [
      "many, without any indentation",
      'pets:\n  a: "-- BEGIN\nx\ny\n\nz\n-- END"\n  b: 1\n',
      { pets: { a: "-- BEGIN x y\nz -- END", b: 1 } },
    ],
    ["several texts", 'pets:\n  a: "x\n  y"\n  b: "v\n  w"\n', { pets: { a: "x y", b: "v w" } }],
    ["none of it", 'pets:\n  a: "No\n    pet"\n', { pets: { a: "No pet" } }],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("lines keep their numbers", () => {
    const tree = readYaml('pets:\n  a: "No\n  pet"\n  b: 1\n');
    const pets = tree.kind === "object" ? tree.members.get("pets") : undefined;
    expect(pets?.kind === "object" && pets.members.get("b")?.line).toBe(4);
  });
});

test("a text that never ends is refused", () => {
  expect(() => read('pets:\n  a: "No pet\n  b: 1\n  c: 2\n')).toThrow("The YAML is not valid");
});

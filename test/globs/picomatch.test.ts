// Our globs against picomatch's on random patterns and paths. Where picomatch decides otherwise, and why ours do not follow:
//
// | glob | picomatch | ours |
// | --- | --- | --- |
// | `a/**` | matches `a` too, though `*/**` does not | what is in the folder: globs are matched with files |
// | `?` | half of a character beyond U+FFFF | a character |
// | `+(a)`, `(a|b)`, `{1..3}` | groups and ranges, which can take for ever | faults (globFaults.ts) |
// | `(group)` | matches `group` too | a name like others |
// | `"a"` | `a` | a name like others |
// | `{a,{b,c}` | all braces are themselves | only the first one, which has no end |
// | `[a\]b]` | `\` is one of the set | has `]` |
// | `[z-a]` | the text itself | an empty set |
// | `a[/]b`, `a[[:punct:]]b` | match `a/b` | not: names have no slash |
// | `**{a,b}` | any number of folders | `*`, as in `**a` |
// | `a.[[:alpha:]]` | `.` may be another character | not |
//
// None of these is among the random patterns but the first, for which picomatch is asked as it has to be.

import picomatch from "picomatch/posix";
import { expect, test } from "vitest";
import { matchesGlob, matchesUnder } from "../../server/src/text/globs.ts";
import { randomFrom } from "../corpus/recall/random.ts";
import { randomGlob, randomPath } from "./randomGlobs.ts";

const GLOBS = 2500;
const PATHS = 10;

test("random globs match the paths that picomatch says", () => {
  const random = randomFrom("globs");
  const others: string[] = [];
  let matches = 0;
  for (let i = 0; i < GLOBS; i++) {
    const glob = randomGlob(random);
    const itself = reference(glob);
    const below = reference(`${glob}/**`);
    for (let j = 0; j < PATHS; j++) {
      const path = randomPath(random);
      const expected = itself(path);
      if (expected) matches++;
      if (matchesGlob(glob, path) !== expected) others.push(`${glob} ${path}: ${expected}`);
      if (matchesUnder(glob, path) !== (expected || below(path))) others.push(`under ${glob} ${path}`);
    }
  }
  expect(others).toEqual([]);
  // Else the letters are too many for a comparison.
  expect(matches).toBeGreaterThan((GLOBS * PATHS) / 20);
});

function reference(glob: string): (path: string) => boolean {
  return picomatch(glob.replace(/(?:\/\*\*)+$/, "/**/*"), { dot: true, posix: true });
}

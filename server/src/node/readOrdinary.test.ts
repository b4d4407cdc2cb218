import { closeSync, openSync, renameSync, writeFileSync } from "node:fs";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { makeUnreadable, specialFiles } from "../../../test/hostile/trees.ts";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { type OrdinaryOptions, readOrdinary } from "./readOrdinary.ts";
import { realPathNow } from "./realPath.ts";

afterEach(removeTestFolders);

/** The text, `missing`, or `reason: message` of why it was not read. */
function outcome(file: string, options: Partial<OrdinaryOptions> = {}): string {
  try {
    return readOrdinary(file, { mostBytes: 1_000_000, ...options }) ?? "missing";
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return `${error.reason}: ${error.message}`;
  }
}

/** The path of a file in a new folder. */
async function place(files: Record<string, string | Uint8Array>, name = "a.ts"): Promise<string> {
  return path.join((await testFolder(files)).path, name);
}

const NOT_A_FILE = "not-a-file: It is no ordinary file.";
const OUTCOMES: Readonly<Record<string, string>> = {
  "a link to itself": "refused: It is a link that leads in a circle.",
  "a link to nothing, as Emacs makes for a lock": "missing",
  "a link through a file": "missing",
};

describe.skipIf(process.platform === "win32")("what is no ordinary file", () => {
  test.each(Object.entries(specialFiles))("%s", async (name, make) => {
    const file = await place({});
    await make(file);
    expect(outcome(file)).toBe(OUTCOMES[name] ?? NOT_A_FILE);
  });

  test("one that may not be read", async (context) => {
    const file = await place({ "a.ts": "" });
    if (!(await makeUnreadable(file))) context.skip();
    expect(outcome(file)).toBe("refused: The system does not allow reading it.");
  });

  test.skipIf(process.platform !== "linux")(
    "a file whose size is said to be 0 is read up to the limit",
    () => {
      const text = outcome("/proc/self/cmdline");
      expect(text).toContain("node");
      expect(outcome("/proc/self/cmdline", { mostBytes: text.length })).toBe(text);
      expect(outcome("/proc/self/cmdline", { mostBytes: text.length - 1 })).toMatch(/^too-large: /);
    },
  );
});

describe("how much is read", () => {
  test.each([
    ["", ""],
    ["\uFEFFä", "ä"],
    ["x".repeat(9_999), "x".repeat(9_999)],
  ])("%j", async (text, read) => {
    expect(outcome(await place({ "a.ts": text }))).toBe(read);
  });

  test.each([
    [10, "xxxxxxxxxx"],
    [9, "too-large: It is larger than 9 bytes."],
  ])("of ten bytes at most %d", async (mostBytes, expected) => {
    expect(outcome(await place({ "a.ts": "x".repeat(10) }), { mostBytes })).toBe(expected);
  });

  test.each([
    [1024, "1 KB"],
    [1025, "1025 bytes"],
    [2 * 1024 * 1024, "2 MB"],
  ])("%d bytes are told as %s", async (mostBytes, text) => {
    const file = await place({ "a.ts": new Uint8Array(mostBytes + 1) });
    expect(outcome(file, { mostBytes })).toBe(`too-large: It is larger than ${text}.`);
  });

  test.each([
    [20_000, `${"x".repeat(10)}${"y".repeat(19_990)}`],
    [19_999, "too-large: It is larger than 19999 bytes."],
  ])("a file that grows after it was opened, up to %d bytes", async (mostBytes, expected) => {
    const file = await place({ "a.ts": "x".repeat(10) });
    const realPathOf = (given: string) => {
      writeFileSync(file, "y".repeat(19_990), { flag: "a" });
      return realPathNow(given);
    };
    expect(outcome(file, { mostBytes, realPathOf, isAllowedAt: () => true })).toBe(expected);
  });
});

describe.skipIf(process.platform === "win32")("where it really lies", () => {
  test("is asked of what was opened, with links in the directories followed too", async () => {
    const file = await place({ "real/a.ts": "text" }, "link/a.ts");
    await symlink("real", path.dirname(file));
    const asked: string[] = [];
    outcome(file, { isAllowedAt: (real) => asked.push(real) > 0 });
    expect(asked).toEqual([path.join(path.dirname(path.dirname(file)), "real", "a.ts")]);
  });

  test("a place that is not allowed is not read", async () => {
    expect(outcome(await place({ "a.ts": "text" }), { isAllowedAt: () => false })).toBe(
      "outside: It is a link that leads out of the workspace.",
    );
  });

  test("a file that takes the place of the opened one meanwhile is noticed", async () => {
    const file = await place({ "a.ts": "text", "b.ts": "other" });
    const realPathOf = (given: string) => {
      renameSync(path.join(path.dirname(file), "b.ts"), file);
      return realPathNow(given);
    };
    expect(outcome(file, { realPathOf, isAllowedAt: () => true })).toBe(
      "changed: It was replaced while it was read.",
    );
  });
});

test("files are closed whatever comes of them", async () => {
  const file = await place({ "a.ts": "text" });
  const next = () => {
    const number = openSync(file, "r");
    closeSync(number);
    return number;
  };
  const before = next();
  for (let i = 0; i < 1_000; i++) {
    const options = [{}, { mostBytes: 1 }, { isAllowedAt: () => false }][i % 3];
    outcome(file, options);
  }
  // The numbers of what is open are given anew; something else in this process may have opened a few.
  expect(next()).toBeLessThan(before + 200);
});

test("names that no file can have", () => {
  expect(outcome("/a\0b")).toBe("missing");
  expect(outcome(`/${"x".repeat(5_000)}`)).toMatch(/^(?:refused: Its path is too long\.|missing)$/);
});

import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { untar } from "../../scripts/vscode/untar.mjs";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "error-atlas-untar-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

it("writes files, also in folders that the archive does not list", () => {
  untar(archive({ name: "a.txt", text: "A" }, { name: "deep/b.txt", text: "B".repeat(600) }), folder);
  expect(read("a.txt")).toBe("A");
  expect(read("deep/b.txt")).toBe("B".repeat(600));
});

it("puts a name's prefix before it", () => {
  untar(archive({ name: "c.txt", prefix: "very/long", text: "C" }), folder);
  expect(read("very/long/c.txt")).toBe("C");
});

it("takes a long name from the entry before", () => {
  const long = `${"x".repeat(120)}.txt`;
  untar(archive({ name: "././@LongLink", kind: "L", text: `${long}\0` }, { name: "cut", text: "D" }), folder);
  expect(read(long)).toBe("D");
});

it("keeps names that lead out of the folder inside", () => {
  untar(archive({ name: "../../out.txt", text: "E" }), folder);
  expect(read("out.txt")).toBe("E");
});

it("stops at the end mark", () => {
  untar(Buffer.concat([archive({ name: "a.txt", text: "A" }), header({ name: "b.txt", text: "" })]), folder);
  expect(fs.readdirSync(folder)).toEqual(["a.txt"]);
});

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly prefix?: string;
  readonly kind?: string;
}

function archive(...entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    const content = Buffer.alloc(Math.ceil(entry.text.length / 512) * 512);
    content.write(entry.text);
    return [header(entry), content];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** The fields that a reader needs, at the places that POSIX gives them. */
function header({ name, text, prefix = "", kind = "0" }: Entry): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write("0000644\0", 100);
  block.write(text.length.toString(8).padStart(11, "0"), 124);
  block.write(kind, 156);
  block.write("ustar", 257);
  block.write(prefix, 345);
  return block;
}

function read(name: string): string {
  return fs.readFileSync(path.join(folder, name), "utf8");
}

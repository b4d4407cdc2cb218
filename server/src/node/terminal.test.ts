import { afterEach, describe, expect, test, vi } from "vitest";
import { type Line, linesOf, paint, print, printError, printJson, showProgress } from "./terminal.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What `action` writes on a stream, where colors are wanted or not. */
function written(stream: "stdout" | "stderr", action: () => void, color = "0"): string {
  vi.stubEnv("FORCE_COLOR", color);
  const write = vi.spyOn(process[stream], "write").mockReturnValue(true);
  action();
  return write.mock.calls.map(([text]) => text).join("");
}

describe("lines", () => {
  const cases: readonly (readonly [string, readonly Line[], string])[] = [
    ["each with its end", ["a", "", "b"], "a\n\nb\n"],
    ["none", [], ""],
    ["a line break is none", ["a\nb"], "a�b\n"],
    ["parts", [["a", paint("bold", "b"), "c"]], "abc\n"],
    ["a command", ["::error::x"], ": :error::x\n"],
    ["a command in parts", [["a #", paint("bold", "#vso[x]")]], "a # #vso[x]\n"],
    [
      "a command after a line break of ours",
      linesOf("error-atlas failed: x\n::error::y\n"),
      "error-atlas failed: x\n: :error::y\n",
    ],
  ];

  test.each(cases)("%s", (_, lines, expected) => {
    expect(written("stdout", () => print(lines))).toBe(expected);
    expect(written("stderr", () => printError(lines))).toBe(expected);
  });

  test("colors are put around what is harmless already", () => {
    const lines: readonly Line[] = [[paint("red", "a\u001b[2J\u001b[39mb"), paint("bold", "#"), "#[x]"]];
    expect(written("stdout", () => print(lines), "1")).toBe(
      "\u001b[31ma�[2J�[39mb\u001b[39m\u001b[1m#\u001b[22m #[x]\n",
    );
  });
});

test("JSON: the same value, with escapes", () => {
  const value = { path: "\u202ea\u009b", message: "##[error]" };
  const text = written("stdout", () => printJson(value));
  expect(text).toBe('{\n  "path": "\\u202ea\\u009b",\n  "message": "#\\u0023[error]"\n}\n');
  expect(JSON.parse(text)).toEqual(value);
});

describe("progress", () => {
  test.each([
    [true, "Reading…\n", "\r\u001B[2KReading…\uFFFD"],
    [true, undefined, "\r\u001B[2K"],
    [false, "Reading…", ""],
  ])("on a terminal only: %s %s", (isTerminal, text, expected) => {
    vi.spyOn(process, "stderr", "get").mockReturnValue({
      ...process.stderr,
      isTTY: isTerminal,
      write: vi.fn(),
    } as never);
    const write = vi.mocked(process.stderr.write);
    showProgress(text);
    expect(write.mock.calls.map(([each]) => each).join("")).toBe(expected);
  });
});

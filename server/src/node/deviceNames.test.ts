import { expect, test } from "vitest";
import { isDeviceName } from "./deviceNames.ts";

test.each([
  "C:\\w\\CON",
  "c:\\w\\nul.ts",
  "C:\\w\\Aux .json",
  "C:\\w\\com1",
  "C:\\w\\COM¹.error-catalog.json",
  "C:\\w\\lpt9.tar.gz",
  "C:\\w\\CONIN$",
  "C:\\con\\a.ts",
  "C:/w/prn",
  "\\\\.\\pipe\\docker_engine",
  "\\\\.\\C:",
  "\\\\?\\C:\\w\\a.ts",
  "//./pipe/x",
  "C:\\w\\a.ts:stream",
  "C:\\w\\a.ts::$DATA",
])("%s is no file", (name) => expect(isDeviceName(name)).toBe(true));

test.each([
  "C:\\w\\a.ts",
  "C:\\w\\console.ts",
  "C:\\w\\con-fig.ts",
  "C:\\w\\com.ts",
  "C:\\w\\com10.ts",
  "C:\\w\\a.nul",
  "\\\\server\\share\\a.ts",
])("%s is one", (name) => expect(isDeviceName(name)).toBe(false));

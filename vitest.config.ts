import { defineConfig } from "vitest/config";

/** Unit, fixture and protocol tests. The extension suite runs in a real VS Code instead: see test/vscode. */
export default defineConfig({
  test: {
    include: ["server/src/**/*.test.ts", "client/src/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["test/vscode/**", "node_modules/**", "dist/**", ".vscode-test/**"],
    pool: "threads",
    isolate: false,
    // Some tests analyse thousands of texts, and machines are slow at times: a test that hangs is found all the same.
    testTimeout: 60_000,
    expect: { requireAssertions: true },
  },
});

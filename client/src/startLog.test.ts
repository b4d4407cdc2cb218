import { expect, test } from "vitest";
import { startLines } from "./startLog.ts";

const vidio = { id: "vidio", version: "1.1.1", origin: "built-in", entryCount: 20 } as const;
const acme = { id: "acme", version: "0.1.0", origin: "workspace", entryCount: 1 } as const;

test.each([
  [
    {
      version: "0.1.0",
      catalogs: [acme, vidio],
      settings: { "errorAtlas.preset": "strict", "errorAtlas.apis": { "**": "vidio" } },
    },
    [
      "Error Atlas 0.1.0",
      "Catalogs: acme 0.1.0 (workspace, 1 error), vidio 1.1.1 (built-in, 20 errors)",
      'Settings: errorAtlas.preset = "strict", errorAtlas.apis = {"**":"vidio"}',
    ],
  ],
  [
    { version: "0.1.0", catalogs: [], settings: {} },
    ["Error Atlas 0.1.0", "Catalogs: none", "Settings: all have their defaults"],
  ],
])("%j", (facts, lines) => expect(startLines(facts)).toEqual(lines));

// Small pieces of careful clients in the styles that people write: nothing may be found in them. Those under an API's name use
// that API; the others are about none, or about several.

import { expect, test } from "vitest";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { analyseSource } from "../support/analyse.ts";
import type { Snippet } from "../support/snippet.ts";
import { decisions } from "./careful/decisions.ts";
import { flows } from "./careful/flows.ts";
import { general } from "./careful/general.ts";
import { libraries } from "./careful/libraries.ts";
import { ltx } from "./careful/ltx.ts";
import { pipevideo } from "./careful/pipevideo.ts";
import { places } from "./careful/places.ts";
import { pureframe } from "./careful/pureframe.ts";
import { tolerance } from "./careful/tolerance.ts";
import { videoconduit } from "./careful/videoconduit.ts";
import { vidio } from "./careful/vidio.ts";

const tables = {
  vidio,
  pureframe,
  ltx,
  pipevideo,
  videoconduit,
  decisions,
  flows,
  general,
  libraries,
  places,
  tolerance,
} satisfies Record<string, readonly Snippet[]>;

for (const [api, snippets] of Object.entries<readonly Snippet[]>(tables)) {
  for (const [what, source, language = "ts"] of snippets) {
    test(`${api}: ${what}`, () => {
      const found = diagnostics(analyseSource(source, { language }), { rules: {} });
      expect(found.map(({ code, range, message }) => [code, range.start.line + 1, message])).toEqual([]);
    });
  }
}

// The form of the small sources that tests go through in tables.

import type { FixtureLanguage } from "./analyse.ts";

/** What is shown by it, the source, and its language; TypeScript by default. */
export type Snippet = readonly [what: string, source: string, language?: FixtureLanguage];

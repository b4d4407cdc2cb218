// @ts-check
// The list of all generators. A file that is made from others gets one here, and is then checked by test/generated.

import { builtin } from "./builtin.mjs";
import { catalogs } from "./catalogs.mjs";
import { grammar } from "./grammar.mjs";
import { notices } from "./notices.mjs";
import { rulePages } from "./rulePages.mjs";
import { ruleSettings } from "./ruleSettings.mjs";

/** @type {readonly import("./files.mjs").Generator[]} */
export const generators = [catalogs, builtin, grammar, notices, rulePages, ruleSettings];

// Handlers that answer all errors of a request alike: what is found is in alike/found.ts, what must stay quiet in alike/quiet.ts.

import { expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { memoryProject } from "../support/project.ts";
import { found } from "./alike/found.ts";
import { quiet } from "./alike/quiet.ts";
import type { Form } from "./ownRequest/found.ts";

const RULE = "errors-not-told-apart";

/** The texts at which the rule finds something. */
async function textsOfFindings({ source, language = "ts" }: Form): Promise<readonly string[]> {
  const file = `main.${language}`;
  const text = source.replaceAll(/[«»]/g, "");
  const document = await memoryProject({ [file]: text }).analyse(file);
  return findingsOf(document)
    .filter(({ rule }) => rule.metadata.id === RULE)
    .map(({ span }) => text.slice(span.start, span.end));
}

test.each(found)("one answer is found: $what", async (form) => {
  expect(await textsOfFindings(form)).toEqual([...form.source.matchAll(/«(.*?)»/g)].map(([, text]) => text));
});

test.each(quiet)("nothing is said: $what", async (form) => {
  expect(await textsOfFindings(form)).toEqual([]);
});

test("there are as many forms as people write, and each has its mark or none", () => {
  expect(found.length).toBeGreaterThanOrEqual(25);
  expect(quiet.length).toBeGreaterThanOrEqual(25);
  expect(found.every(({ source }) => /«.*?»/.test(source))).toBe(true);
  expect(quiet.some(({ source }) => source.includes("«"))).toBe(false);
});

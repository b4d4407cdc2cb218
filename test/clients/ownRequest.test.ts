// A finding on an answer needs that answer's own request, understood and going to the API. What has to be found all the same is in
// ownRequest/found.ts, what must stay quiet in ownRequest/quiet.ts.

import { expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { memoryProject } from "../support/project.ts";
import { type Form, found } from "./ownRequest/found.ts";
import { quiet } from "./ownRequest/quiet.ts";

/** The texts between « and », and the source without these. */
function unmarked(source: string): { readonly source: string; readonly marked: readonly string[] } {
  return {
    source: source.replaceAll(/[«»]/g, ""),
    marked: [...source.matchAll(/«(.*?)»/g)].map(([, text]) => text!),
  };
}

async function textsOfFindings({ source, language = "ts", files = {} }: Form): Promise<readonly string[]> {
  const file = `main.${language}`;
  const text = unmarked(source).source;
  const document = await memoryProject({ ...files, [file]: text }).analyse(file);
  return findingsOf(document).map(({ span }) => text.slice(span.start, span.end));
}

test.each(found)("the mistake is found: $what", async (form) => {
  expect(await textsOfFindings(form)).toEqual(unmarked(form.source).marked);
});

test.each(quiet)("nothing is said: $what", async (form) => {
  expect(await textsOfFindings(form)).toEqual([]);
});

test("there are as many forms as people write", () => {
  expect(found.length).toBeGreaterThanOrEqual(60);
  expect(found.every(({ source }) => source.includes("«"))).toBe(true);
  expect(quiet.some(({ source }) => source.includes("«"))).toBe(false);
});

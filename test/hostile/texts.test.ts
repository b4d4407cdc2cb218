// Comments and texts in source that expressions were tried on again from each of their places.

import { test } from "vitest";
import { expectNoWorseThan } from "./measure.ts";

const SIZE = 300_000;
const fill = (unit: string) => unit.repeat(SIZE / unit.length);

const comment = (text: string) => `/* error-atlas-disable wrong-field ${text} */\nexport const a = 1;\n`;

/** A request that is made again, with a text in what is done between. */
const retry = (text: string) => `
async function search(words: string, attempt = 0): Promise<Response> {
  const res = await fetch("https://api.pureframe.ai/v1/search");
  if (res.status !== 429 || attempt === 5) return res;
  await sleep(1000 * 2 ** attempt, \`${text}\`);
  return search(words, attempt + 1);
}
`;

test.each<[name: string, hostile: string, honest: string]>([
  ["stars in a comment", comment(fill("*")), comment(`-- ${fill("words ")}`)],
  ["names of rules in a comment", comment(fill("words ")), comment(`-- ${fill("words ")}`)],
  ["headers that are not reset", retry(fill("headers ")), retry(fill("answers "))],
  ["comments that do not end", retry(fill("x:/*\n")), retry(fill("x:y\n"))],
  ["string literals that do not end", retry(fill(' \\\\"')), retry(fill(' "a"'))],
])("%s", async (_, hostile, honest) => {
  await expectNoWorseThan({ run: "test/hostile/runs/analyseSource.ts", hostile, honest });
});

// Whether a server that has seen all that happened answers as one that has seen the end alone.

import { type Answers, askAll } from "./answers.ts";
import type { Editor } from "./editor.ts";
import { Failure } from "./failure.ts";
import type { EditorState } from "./world.ts";

/**
 * Throws a Failure where the answers stay different.
 * @param settles for this long, in milliseconds, a server may be working off what it was told last
 */
export async function assertSame(
  old: Editor,
  fresh: Editor,
  state: EditorState,
  settles = 15_000,
): Promise<void> {
  const end = performance.now() + settles;
  for (let pause = 20; ; pause *= 2) {
    const [a, b] = await Promise.all([askAll(old, state), askAll(fresh, state)]);
    old.assertWell();
    fresh.assertWell();
    const difference = firstDifference(a, b);
    if (!difference) return;
    if (performance.now() > end) throw difference;
    // What changed on disk is read in its own time. Nothing says when that is done, other than that the answers are right.
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function firstDifference(old: Answers, fresh: Answers): Failure | undefined {
  for (const question of new Set([...old.keys(), ...fresh.keys()])) {
    const a = JSON.stringify(old.get(question) ?? null);
    const b = JSON.stringify(fresh.get(question) ?? null);
    if (a === b) continue;
    const from = Math.max(0, firstDifferentCharacter(a, b) - 80);
    const details = [question, `old:   ${excerpt(a, from)}`, `fresh: ${excerpt(b, from)}`].join("\n");
    return new Failure(`${question.split(" ")[0]} is another answer than a fresh server's`, details);
  }
  return undefined;
}

function firstDifferentCharacter(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

const excerpt = (json: string, from: number) =>
  `${from > 0 ? "…" : ""}${json.slice(from, from + 400)}${json.length > from + 400 ? "…" : ""}`;

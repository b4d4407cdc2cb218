// What to do about the errors of a section: the items of a list below a line such as "Resolution:".

import type { Block, Heading } from "../document.ts";
import type { Finding } from "./finding.ts";

const ASKS =
  /^(?:resolutions?|solutions?|fix(?:es)?|how to (?:fix|resolve|solve)(?: (?:it|this))?|what (?:to|you can) do|(?:suggested|recommended) actions?|next steps?|remed(?:y|ies)|решение|lösung|解决(?:方法|方案)?)\s*[:：]?$/i;

/** The findings, those of a section with such a list with its items as what to do. */
export function advised(findings: readonly Finding[], blocks: readonly Block[]): readonly Finding[] {
  const steps = stepsByHeading(blocks);
  return findings.map((finding) => {
    const own = [...steps].find(([{ text, line }]) => text === finding.section && line <= finding.line)?.[1];
    return own === undefined || (finding.actions ?? []).length > 0 ? finding : { ...finding, actions: own };
  });
}

function stepsByHeading(blocks: readonly Block[]): ReadonlyMap<Heading, Finding["actions"]> {
  const steps = new Map<Heading, Finding["actions"]>();
  for (const [i, block] of blocks.entries()) {
    const [above, heading] = [blocks[i - 1], block.path.at(-1)];
    if (block.kind !== "list" || above?.kind !== "prose" || heading === undefined) continue;
    if (above.path.at(-1) !== heading || !ASKS.test(above.text.split("\n").at(-1) ?? "")) continue;
    steps.set(
      heading,
      block.items.map(({ text, line }) => ({ value: text, line, confidence: "certain" as const })),
    );
  }
  return steps;
}

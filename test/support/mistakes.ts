// The findings that the files of examples/ announce in their comments.

import type { Preset } from "../../server/src/rules/rule.ts";

/**
 * `12: unknown-code` for each comment `Mistake (unknown-code): …` on line 11; in a recording, a `"comment"` of the format. Under
 * `strict`, comments `Advice (unknown-code): …` count as well.
 */
export function announcedMistakes(text: string, preset: Preset = "recommended"): readonly string[] {
  return text.split("\n").flatMap((line, index) => {
    const [, kind, rule] = /(?:\/\/ |"comment": ")(Mistake|Advice) \(([a-z-]+)\): /.exec(line) ?? [];
    return rule === undefined || (kind === "Advice" && preset !== "strict") ? [] : [`${index + 2}: ${rule}`];
  });
}

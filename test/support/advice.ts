// Examples of what is shown under the preset `strict` only, for the tests that hold where a preset comes from.

import { rules } from "../../server/src/rules/registry.ts";
import type { RuleExample } from "../../server/src/rules/rule.ts";

/** The rule's id, and a source with a finding of it: of each rule that is strict as a whole, and of one for single findings. */
export const advice: readonly (readonly [rule: string, example: RuleExample])[] = [
  ["undocumented-status", oneMoreStatus()],
  ...rules.flatMap(({ metadata: { id, preset, examples } }) => {
    const [example] = examples.invalid;
    return preset === "strict" && example ? [[id, example] as const] : [];
  }),
];

function oneMoreStatus(): RuleExample {
  return {
    language: "ts",
    code: `const { status } = await fetch("https://api.ltx.video/v1/videos/v1");
export const isKeyAtFault = [401, 403].includes(status);
`,
  };
}

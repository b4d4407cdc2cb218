// The blocks at the top of a Vue component (Vue SFC syntax specification): what stands in a template, in documentation or in another
// language is no script of the component.

import { endTag, startTag } from "./tags.ts";

/** A block: its name in lower case, what its tag says, and the span of its content. */
export interface VueBlock {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/** The blocks of a component, in order. A block without an end goes on to the end of the text if it is a script, else it is its tag. */
export function vueBlocks(text: string): readonly VueBlock[] {
  const blocks: VueBlock[] = [];
  /** Names of which no block ends any more: they are not searched for again. */
  const endless = new Set<string>();
  const opening = /<!--|<([a-z][^\s/>]*)/gi;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) {
      const end = text.indexOf("-->", opening.lastIndex);
      if (end < 0) break;
      opening.lastIndex = end;
      continue;
    }
    const tag = startTag(text, opening.lastIndex);
    if (tag === undefined) continue;
    opening.lastIndex = tag.end;
    if (tag.closesItself) continue;
    const isHtml = name === "template" && /^(?:html)?$/i.test(tag.attributes.get("lang") ?? "");
    const isEndless = endless.has(name);
    const found = isEndless ? undefined : isHtml ? templateEnd(text, tag.end) : endTag(text, name, tag.end);
    if (found === undefined) endless.add(name);
    const end = found ?? (name === "script" ? text.length : tag.end);
    blocks.push({ name, attributes: tag.attributes, start: tag.end, end });
    opening.lastIndex = end;
  }
  return blocks;
}

/**
 * Where a template in HTML ends: behind templates in it, and not in a comment, an interpolation or an attribute. While the end is not
 * typed, at the next script or style that stands at the beginning of a line.
 */
function templateEnd(text: string, from: number): number | undefined {
  const steps = /<!--|\{\{|^<(?:script|style)(?=[\s/>])|<(\/?)([a-z][^\s/>]*)/gim;
  steps.lastIndex = from;
  let depth = 1;
  let hasInterpolations = true;
  for (let match = steps.exec(text); match; match = steps.exec(text)) {
    const [step, slash, name] = match;
    if (step === "<!--" || step === "{{") {
      if (step === "{{" && !hasInterpolations) continue;
      const end = text.indexOf(step === "{{" ? "}}" : "-->", steps.lastIndex);
      if (end >= 0) steps.lastIndex = end;
      else if (step === "<!--") return undefined;
      else hasInterpolations = false;
    } else if (name === undefined) return match.index;
    else if (slash === "/") {
      if (name.toLowerCase() === "template" && --depth === 0) return match.index;
    } else {
      const tag = startTag(text, steps.lastIndex);
      if (tag === undefined) continue;
      steps.lastIndex = tag.end;
      if (name.toLowerCase() === "template" && !tag.closesItself) depth++;
    }
  }
  return undefined;
}

// The scripts of `.vue`, `.svelte` and `.astro` files, as texts whose offsets lead back to the file. Only what HTML and the three
// say of script elements is known here; the rest of the markup is passed over unread.

import type { Span } from "../text/span.ts";
import { frontmatterOf } from "./frontmatter.ts";
import { endTag, startTag } from "./tags.ts";
import { vueBlocks } from "./vueBlocks.ts";

/** A stretch of a file that is code of its own. */
export interface CodePart {
  /** Where `text` begins in the file: an offset in it, plus this, is one in the file. */
  readonly start: number;
  /** As long as the stretch. What is no code in it is blank; line ends stand as they are. */
  readonly text: string;
  /** LSP language id of the code. */
  readonly languageId: string;
}

export type ScriptHost = "vue" | "svelte" | "astro";

/**
 * The scripts of a component file, in order. Those of Vue and Svelte see each other's names and are one part; in Astro the
 * frontmatter and each script element is one. Half-typed markup costs at most the scripts behind it.
 */
export function scriptsOf(text: string, host: ScriptHost): readonly CodePart[] {
  if (host === "vue") return joined(text, scriptBlocks(text));
  if (host === "svelte") return joined(text, scriptElements(text, 0, "javascript"));
  const frontmatter = frontmatterOf(text);
  // https://docs.astro.build/en/guides/client-side-scripts/: scripts may be TypeScript without saying so.
  const elements = scriptElements(text, frontmatter?.end ?? 0, "typescript").map(partOf(text));
  return frontmatter
    ? [partOf(text)({ span: frontmatter, languageId: "typescript" }), ...elements]
    : elements;
}

interface Script {
  readonly span: Span;
  readonly languageId: string;
}

/** How code is named, in a `lang` attribute for one → LSP language id. */
export const scriptLanguages: ReadonlyMap<string, string> = new Map([
  ["ts", "typescript"],
  ["typescript", "typescript"],
  ["tsx", "typescriptreact"],
  ["js", "javascript"],
  ["javascript", "javascript"],
  ["jsx", "javascriptreact"],
]);

/** Of two dialects in one file, the one that reads both. */
const RICHNESS = ["javascript", "javascriptreact", "typescript", "typescriptreact"];

/** Values of `type` that mean code (HTML Standard, "JavaScript MIME type" and `module`; Svelte's older `text/typescript`). */
const CODE_TYPE =
  /^(?:module|ts|(?:text|application)\/(?:(?:x-)?(?:java|ecma)script|typescript|babel|jsx))?$/i;

const OPENING = /<!--|<(script|style)(?=[\s/>])/gi;

function scriptBlocks(text: string): readonly Script[] {
  return vueBlocks(text).flatMap(({ name, attributes, start, end }): readonly Script[] => {
    const languageId = name === "script" ? languageIdOf(attributes, "javascript") : undefined;
    return languageId === undefined ? [] : [{ span: { start, end }, languageId }];
  });
}

function scriptElements(text: string, from: number, byDefault: string): readonly Script[] {
  const scripts: Script[] = [];
  const opening = new RegExp(OPENING);
  opening.lastIndex = from;
  let hasStyleEnd = true;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (match[1] === undefined) {
      const end = text.indexOf("-->", opening.lastIndex);
      if (end < 0) break;
      opening.lastIndex = end;
      continue;
    }
    const tag = startTag(text, opening.lastIndex);
    if (tag === undefined) continue;
    opening.lastIndex = tag.end;
    if (tag.closesItself) continue;
    if (match[1].toLowerCase() === "script") {
      const span = { start: tag.end, end: endTag(text, "script", tag.end) ?? text.length };
      const languageId = languageIdOf(tag.attributes, byDefault);
      if (languageId !== undefined) scripts.push({ span, languageId });
      opening.lastIndex = span.end;
    } else if (hasStyleEnd) {
      const end = endTag(text, "style", tag.end);
      hasStyleEnd = end !== undefined;
      if (end !== undefined) opening.lastIndex = end;
    }
  }
  return scripts;
}

/** undefined where the element holds data, or a language that is none of ours. */
function languageIdOf(attributes: ReadonlyMap<string, string>, byDefault: string): string | undefined {
  const type = attributes.get("type") ?? "";
  if (!CODE_TYPE.test(type)) return undefined;
  const lang = attributes.get("lang");
  if (lang !== undefined && lang !== "") return scriptLanguages.get(lang.toLowerCase());
  return /^(?:ts|.*typescript)$/i.test(type) ? "typescript" : byDefault;
}

function joined(text: string, scripts: readonly Script[]): readonly CodePart[] {
  const [first] = scripts;
  if (first === undefined) return [];
  let code = "";
  let end = first.span.start;
  for (const { span } of scripts) {
    code += blank(text.slice(end, span.start)) + text.slice(span.start, span.end);
    end = span.end;
  }
  const richest = Math.max(...scripts.map(({ languageId }) => RICHNESS.indexOf(languageId)));
  return [{ start: first.span.start, text: code, languageId: RICHNESS[richest] ?? first.languageId }];
}

function partOf(text: string) {
  return ({ span, languageId }: Script): CodePart => ({
    start: span.start,
    text: text.slice(span.start, span.end),
    languageId,
  });
}

/** As long as `text` and with its line ends, but white space. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

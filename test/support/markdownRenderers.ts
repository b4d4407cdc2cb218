// Markdown as it is shown: by VS Code in hovers, completions and tooltips, by VS Code's preview, and by a strict CommonMark renderer
// that lets HTML through and makes links of all that looks like one.

import markdownItKatex from "@vscode/markdown-it-katex";
import MarkdownIt from "markdown-it";
import { Marked, Renderer } from "marked";
import { marked as marked4, Renderer as Renderer4 } from "marked-4";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** HTML of Markdown, before anything that is dangerous in it is taken out. */
export type RenderMarkdown = (markdown: string) => string;

const strict = new MarkdownIt({ html: true, linkify: true });

/** The built-in preview: `fuzzyLink` off, formulas on (VS Code, extensions/markdown-language-features and extensions/markdown-math). */
const preview = new MarkdownIt({ html: true, linkify: true }).use(markdownItKatex, {
  enableBareBlocks: true,
  enableFencedBlocks: true,
});
preview.linkify.set({ fuzzyLink: false });

/** By the name of the renderer. */
export const markdownRenderers: Readonly<Record<string, RenderMarkdown>> = {
  "VS Code": (markdown) => vsCode(markdown, false),
  "VS Code with icons": (markdown) => vsCode(markdown, true),
  "VS Code 1.91": vsCode191,
  "the preview of VS Code": (markdown) => preview.render(markdown),
  "a strict renderer": (markdown) => strict.render(markdown),
};

/**
 * `renderMarkdown` of VS Code's src/vs/base/browser/markdownRenderer.ts, which vendors marked 14.0.0 since 1.94, with `supportHtml`:
 * what HTML would be let through is kept.
 */
function vsCode(markdown: string, supportThemeIcons: boolean): string {
  const renderer = new Renderer();
  renderer.image = ({ href, title, text }) => image(href, title, text);
  renderer.paragraph = function ({ tokens }) {
    return `<p>${this.parser.parseInline(tokens)}</p>`;
  };
  renderer.link = function ({ href, title, tokens }) {
    return anchor(href, title, this.parser.parseInline(tokens));
  };
  const value = supportThemeIcons ? markdown.replace(ESCAPED_ICON, "\\$&") : markdown;
  const html = new Marked().parse(value, { renderer, async: false });
  return supportThemeIcons ? html.replace(ICON, shownIcon) : html;
}

/** The same in the oldest VS Code that the extension runs in, which vendors marked 4. */
function vsCode191(markdown: string): string {
  const renderer = new Renderer4();
  renderer.image = image;
  renderer.paragraph = (text) => `<p>${text}</p>`;
  renderer.link = anchor;
  return marked4.parse(markdown, { renderer });
}

function image(href: string, title: string | null, text: string): string {
  return `<img src="${quoted(href)}" alt="${quoted(text)}" title="${quoted(title ?? "")}">`;
}

function anchor(href: string | null, title: string | null | undefined, text: string): string {
  if (typeof href !== "string") return "";
  const shown = href === text ? withoutEscapes(text) : text;
  const address = escapeHtml(withoutEscapes(href));
  return `<a href="${address}" title="${quoted(withoutEscapes(title ?? "")) || address}" draggable="false">${shown}</a>`;
}

/** `removeMarkdownEscapes` of src/vs/base/common/htmlContent.ts. */
function withoutEscapes(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+\-.!~])/g, "$1");
}

/** `markdownEscapedIconsRegex` of src/vs/base/common/iconLabels.ts, and `labelWithIconsRegex` of its `renderLabelWithIcons`. */
const ESCAPED_ICON = /\\\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g;
const ICON = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/g;

function shownIcon(_: string, escaped: string | undefined, name: string): string {
  return escaped ? `$(${name})` : `<span class="codicon codicon-${name}"></span>`;
}

function quoted(text: string): string {
  return text.replaceAll('"', "&quot;");
}

function escapeHtml(text: string): string {
  return quoted(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
}

/** What is in HTML. */
export interface Shown {
  /** Names of elements, in order. */
  readonly elements: readonly string[];
  /** Addresses of links. */
  readonly links: readonly string[];
  /** What is read, with each run of white space as one space. */
  readonly text: string;
}

/** Reads HTML as browsers do. */
export function readHtml(html: string): Shown {
  const elements: string[] = [];
  const links: string[] = [];
  let text = "";
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === "#text") text += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if (!node.nodeName.startsWith("#document")) elements.push(node.nodeName);
    for (const { name, value } of "attrs" in node ? node.attrs : []) if (name === "href") links.push(value);
    for (const child of "childNodes" in node ? node.childNodes : []) visit(child);
    // Blocks end lines.
    if (/^(?:p|h\d|li|pre|br)$/.test(node.nodeName)) text += "\n";
  };
  visit(parseFragment(html));
  return { elements, links, text: text.replace(/[\s\p{Cc}]+/gu, " ").trim() };
}

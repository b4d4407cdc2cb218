// @ts-check
// Puts the pages of test/import/pages.json and documents.json where `npm run verify:import` reads them: takes each out of a clone of its repository at
// its commit, and turns those that stand there "as" another form into it. `node scripts/importPages.mjs CLONES`, where
// CLONES/owner+name is a git directory (or has it in `repo`).

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { marked } from "marked";
import { parseFragment } from "parse5";

const folder = fileURLToPath(new URL("../test/import", import.meta.url));
const run = promisify(execFile);

/** @typedef {{ name: string, repository: string, path: string, commit: string, as?: "html" | "pasted" }} Page */

/** @param {Page} page */
function fileName({ name, path: file, as }) {
  const extension =
    as === "html" ? ".html" : as === "pasted" ? ".txt" : path.extname(file.replace(/\.erb$/, ""));
  return name + extension;
}

/**
 * @param {string} clones
 * @param {Page} page
 */
async function fileOf(clones, page) {
  const base = path.join(clones, page.repository.replace("/", "+"));
  const directory = ["repo/.git", "repo", ".git", "."]
    .map((each) => path.join(base, each))
    .find((each) => existsSync(path.join(each, "HEAD")));
  if (directory === undefined) return undefined;
  const show = run("git", [`--git-dir=${directory}`, "show", `${page.commit}:${page.path}`], {
    maxBuffer: 2 ** 26,
  });
  return show.then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

/**
 * @param {string} text
 * @param {Page} page
 */
function inForm(text, { as, name, path: file }) {
  if (as === undefined) return text;
  const isHtml = /\.html?$/.test(file);
  const bare = /\.mdx$/.test(file) ? withoutComponents(withoutHead(text)) : withoutHead(text);
  const html = isHtml ? text : /** @type {string} */ (marked.parse(titled(bare, text)));
  if (as === "html") return framed(html, name);
  const copied = shown(parseFragment(html)).replace(/\n{3,}/g, "\n\n");
  return `${copied.trim()}\n`;
}

/** Without front matter and imports, which no browser shows. @param {string} text */
function withoutHead(text) {
  return text.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/^import .*$/gm, "");
}

/**
 * What a page shows of its components: their titles, or the names and types of fields, and the text in them.
 * @param {string} text
 */
function withoutComponents(text) {
  /** @type {(number | undefined)[]} */
  const indents = [];
  return text
    .split("\n")
    .flatMap((line) => {
      const [, , attributes = ""] = /^\s*<([A-Z]\w*)\b([^<>]*)>\s*$/.exec(line) ?? [];
      if (/^\s*<[A-Z][^<>]*>\s*$/.test(line)) {
        const shown = ["title", "question", "name", "path", "type"].flatMap(
          (name) => new RegExp(`\\b${name}=["{]+([^"{}]*)["}]`).exec(attributes)?.[1] ?? [],
        );
        if (!/\/>\s*$/.test(line)) indents.push(undefined);
        return ["", shown.join(" "), ""];
      }
      if (/^\s*<\/[A-Z]\w*>\s*$/.test(line)) {
        indents.pop();
        return [""];
      }
      if (indents.length === 0) return [line];
      if (line.trim() !== "" && indents.at(-1) === undefined) indents[indents.length - 1] = line.search(/\S/);
      const indent = indents.at(-1) ?? 0;
      return [line.search(/\S/) >= indent ? line.slice(indent) : line.trimStart()];
    })
    .join("\n");
}

/** Under the title of its front matter, which a browser shows above what has no heading of its own. @param {string} body @param {string} text */
function titled(body, text) {
  const title = /^---\n[\s\S]*?^title:[ \t]*["']?(.+?)["']?[ \t]*$[\s\S]*?\n---\n/m.exec(text)?.[1];
  return title === undefined || /^# /m.test(body.replace(/^```[\s\S]*?^```/gm, ""))
    ? body
    : `# ${title}\n\n${body}`;
}

/** As a generator of documentation would serve it: among a menu, scripts and a footer. @param {string} html @param {string} title */
function framed(html, title) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Docs</title><style>table{width:100%}</style>
<script>window.__page = {"status":404,"error":{"code":"NOT_A_PAGE"}};</script></head><body>
<nav aria-label="Main"><ul><li><a href="/">Home</a></li><li><a href="/guides">Guides</a></li><li><a href="/errors">Errors</a></li></ul></nav>
<main><div class="row"><article><div class="theme-doc-markdown markdown">${html}</div></article>
<div class="toc"><ul><li><a href="#error-codes">Error codes</a></li></ul></div></div></main>
<footer><a href="/imprint">Imprint</a> <p>Copyright</p></footer></body></html>\n`;
}

const BLOCKS = new Set(
  "address article blockquote dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul thead tbody".split(
    " ",
  ),
);
const SPACED = new Set("h1 h2 h3 h4 h5 h6 p pre table ul ol blockquote".split(" "));

/**
 * The text that a browser puts on the clipboard: cells apart by tabs, rows and blocks by line ends.
 * @param {any} node
 * @param {boolean} [kept] whether white space is kept
 * @returns {string}
 */
function shown(node, kept = false) {
  if (node.nodeName === "#text") return kept ? node.value : node.value.replace(/\s+/g, " ");
  if (["script", "style", "template", "#comment"].includes(node.nodeName)) return "";
  if (node.nodeName === "br") return "\n";
  const inner = kept || node.nodeName === "pre";
  const children = node.childNodes ?? [];
  if (node.nodeName === "tr") {
    const cells = children.filter((/** @type {any} */ each) => /^t[hd]$/.test(each.nodeName));
    return `${cells.map((/** @type {any} */ cell) => shown(cell).trim()).join("\t")}\n`;
  }
  const text = children
    .filter((/** @type {any} */ each) => inner || !isGap(each, node))
    .map((/** @type {any} */ each) => shown(each, inner))
    .join("");
  if (SPACED.has(node.nodeName)) return `\n${inner ? text : text.trim()}\n\n`;
  return BLOCKS.has(node.nodeName) ? `\n${text.trim()}\n` : text;
}

/** White space between blocks. @param {any} node @param {any} parent */
function isGap(node, parent) {
  return (
    node.nodeName === "#text" &&
    node.value.trim() === "" &&
    parent.childNodes.some((/** @type {any} */ each) => BLOCKS.has(each.nodeName))
  );
}

const clones = process.argv[2];
if (clones === undefined) {
  console.error("Name the folder with the clones: node scripts/importPages.mjs CLONES");
  process.exitCode = 2;
} else {
  const lists = await Promise.all(
    ["pages.json", "documents.json"].map((list) => readFile(path.join(folder, list), "utf8")),
  );
  const pages = lists.flatMap((list) => /** @type {Page[]} */ (JSON.parse(list)));
  await mkdir(path.join(folder, "pages"), { recursive: true });
  for (const page of pages) {
    const text = await fileOf(clones, page);
    if (text === undefined) console.error(`${page.repository}: no clone, or not with ${page.commit}`);
    else await writeFile(path.join(folder, "pages", fileName(page)), inForm(text, page));
  }
}

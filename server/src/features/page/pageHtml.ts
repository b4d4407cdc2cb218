// A page as HTML for the body of a webview: elements and classes only (assets/page.css gives them their looks), no script, no style.
// Links run our own commands or open an https address; VS Code lets no others through.

import { showEntryCommand, showPlaceCommand } from "../../protocol.ts";
import { commandLink, escapeHtml, inlineHtml } from "../../text/html.ts";
import { plainLine } from "../../text/plainMarkdown.ts";
import type { Span } from "../../text/span.ts";
import { labels } from "./messages.ts";
import type { Action, Block, Cell, Page, Section } from "./model.ts";

/** The content of the page's `<body>`. */
export function pageHtml({ heading, subheading, actions, lead, sections }: Page): string {
  return [
    // It scrolls, with the keyboard too.
    `<main tabindex="0">`,
    `<header><h1>${inlineHtml(heading)}</h1><p class="facts">${inlineHtml(subheading)}</p>`,
    actions.length > 0 && `<nav aria-label="${labels.actions({})}">${actions.map(actionHtml).join("")}</nav>`,
    "</header>",
    ...lead.map(blockHtml),
    ...sections.map(sectionHtml),
    "</main>",
  ]
    .filter((part) => part !== false)
    .join("\n");
}

/** The page's name in a tab: plain text. */
export function pageTitle({ heading }: Page): string {
  return plainLine(heading);
}

function sectionHtml({ title, blocks }: Section): string {
  return `<section><h2>${escapeHtml(title)}</h2>\n${blocks.map(blockHtml).join("\n")}</section>`;
}

function actionHtml(action: Action): string {
  const title = escapeHtml(action.title);
  if ("command" in action) return commandLink(action.command, action.argument, title, "action");
  return action.address.startsWith("https://")
    ? `<a class="action" href="${escapeHtml(action.address)}">${title}</a>`
    : "";
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "text":
      return `<p>${inlineHtml(block.text)}</p>`;
    case "callout":
      return `<p class="callout">${inlineHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${cellHtml(item)}</li>`).join("")}</ul>`;
    case "table":
      return tableHtml(block);
    case "json":
      return `<pre tabindex="0"><code>${markedHtml(block.text, block.marks)}</code></pre>`;
    case "waits":
      return waitsHtml(block.seconds, block.continues);
  }
}

function cellHtml(cell: Cell): string {
  if (typeof cell === "string") return inlineHtml(cell);
  const html = inlineHtml(cell.text);
  return "entry" in cell
    ? commandLink(showEntryCommand, cell.entry, html)
    : commandLink(showPlaceCommand, cell.place, html);
}

function tableHtml({ head, rows }: Extract<Block, { kind: "table" }>): string {
  const titles = head.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = row.map((cell, column) => {
      const content = cell.map(cellHtml).join("<br>");
      if (column === 0) return `<th scope="row">${content}</th>`;
      // Where there is no room for columns beside each other, each cell says of which it is (page.css).
      return `<td data-column="${escapeHtml(head[column] ?? "")}">${content}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  // A wide table scrolls by itself, with the keyboard too.
  return `<div class="table" tabindex="0"><table><thead><tr>${titles}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

/** `marks` in ascending order; what overlaps the one before is left out. */
function markedHtml(text: string, marks: readonly Span[]): string {
  let html = "";
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

/** Longest and shortest of the lines that stand for waits; `page.css` has a class for each step between. */
const LONGEST_LINE = 6;

function waitsHtml(seconds: readonly number[], continues: boolean): string {
  // By doublings of the shortest: with the true lengths, the last wait would leave no room for the first.
  const shortest = Math.min(...seconds);
  const lengthOf = (wait: number) =>
    Math.min(LONGEST_LINE, 1 + Math.max(0, Math.round(Math.log2(wait / shortest))));
  const waits = seconds.map(
    (wait) =>
      `<li class="wait wait-${lengthOf(wait)}"><span>${labels.wait({ seconds: wait })}</span></li><li class="try" aria-label="${labels.retry({})}"></li>`,
  );
  const more = continues ? `<li class="more" aria-label="${labels.andSoOn({})}">…</li>` : "";
  const first = `<li class="try" aria-label="${labels.request({})}"></li>`;
  return `<ol class="waits" aria-label="${labels.waits({})}">${first}${waits.join("")}${more}</ol>`;
}

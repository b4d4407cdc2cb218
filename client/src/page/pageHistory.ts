// Which pages were looked at, and which of them is shown: as a browser goes back and forward. Pure.

import type { ErrorPageParams } from "../../../server/src/protocol.ts";

/** The pages in their order, and the place of the shown one; nothing is shown of an empty one. */
export interface PageHistory {
  readonly pages: readonly ErrorPageParams[];
  readonly at: number;
}

export const emptyHistory: PageHistory = { pages: [], at: -1 };

/** Most pages that are gone back to. */
const MOST_PAGES = 50;

/** Goes to a page. What was ahead is dropped; the page that is shown already stays the same one. */
export function visited(history: PageHistory, page: ErrorPageParams): PageHistory {
  const shown = current(history);
  if (shown && isSamePage(shown, page)) return history;
  const pages = [...history.pages.slice(0, history.at + 1), page].slice(-MOST_PAGES);
  return { pages, at: pages.length - 1 };
}

/** The page that is shown; undefined where there is none. */
export function current({ pages, at }: PageHistory): ErrorPageParams | undefined {
  return pages[at];
}

/** One page back (-1) or forward (1); the same where there is none. */
export function moved(history: PageHistory, by: -1 | 1): PageHistory {
  return canMove(history, by) ? { ...history, at: history.at + by } : history;
}

/** Whether there is a page in that direction. */
export function canMove({ pages, at }: PageHistory, by: -1 | 1): boolean {
  return pages[at + by] !== undefined;
}

function isSamePage(a: ErrorPageParams, b: ErrorPageParams): boolean {
  return JSON.stringify(keyOf(a)) === JSON.stringify(keyOf(b));
}

/** What a caller hands over may have more properties than these. */
function keyOf(page: ErrorPageParams): readonly unknown[] {
  if ("compared" in page) return [page.compared];
  if (!("arriving" in page)) return [page.catalogId, page.entryId];
  const { textDocument, position } = page.arriving;
  return [textDocument.uri, position.line, position.character];
}

// What is marked in an editor when the cursor is on the code, type, status or message of an error: all places of the file that name the
// same one, whether they test it, send it or only list it.

import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver-types";
import { type AnyDocument, isLarge } from "./document.ts";
import { isUseOf, usedEntriesAt, usesIn } from "./usesIn.ts";

/**
 * The places that name the entries of the one at `offset`; null where that is none of them, so that the editor looks for the word. Of a
 * large document, which would have to be read whole for it, nothing is marked.
 */
export function highlights(document: AnyDocument, offset: number): DocumentHighlight[] | null {
  if (isLarge(document)) return null;
  const wanted = usedEntriesAt(document, offset);
  if (wanted === undefined) return null;
  const found = usesIn(document).filter((use) => isUseOf(use, wanted));
  const { text } = document;
  const isAmong = found.some(
    ({ range }) => text.offsetAt(range.start) <= offset && offset <= text.offsetAt(range.end),
  );
  return isAmong ? found.map(({ range }) => ({ range, kind: DocumentHighlightKind.Read })) : null;
}

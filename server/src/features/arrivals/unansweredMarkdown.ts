// What a call fails with that fails only where no response came, in a few lines of Markdown for a hover. Source: Fetch Standard ("fetch method": a network error rejects with a TypeError, an abort with the signal's reason), DOM
// Standard (AbortSignal: AbortError, TimeoutError); Node.js and undici: the reason in `cause`.

import { showEntryCommand } from "../../protocol.ts";
import type { Unanswered } from "../../references/arrivalModel.ts";
import { codeSpan, commandLink } from "../../text/markdown.ts";
import type { AnalysedDocument } from "../document.ts";
import { arrivals, unanswered as words } from "../messages.ts";

/** The codes that a `cause` has most. */
const CAUSES = ["ECONNREFUSED", "ENOTFOUND", "UND_ERR_CONNECT_TIMEOUT"];

/** @param linksToPages whether the client shows pages of errors */
export function unansweredMarkdown(
  { call, canBeAborted, isParsed }: Unanswered,
  document: AnalysedDocument,
  linksToPages: boolean,
): string {
  const { catalogs } = document;
  const ambient = catalogs.catalogs.flatMap(({ catalog }) => (catalog.ambient ? [catalog] : []));
  // Those of runtimes before those of clients that have the same codes.
  ambient.sort((one, other) => Number(other.kind === "standard") - Number(one.kind === "standard"));
  const named = (code: string): string => {
    const [ref] = linksToPages ? ambient.flatMap((catalog) => catalogs.byCode(code, catalog)) : [];
    const name = codeSpan(code);
    return ref
      ? commandLink(name, showEntryCommand, { catalogId: ref.catalog.id, entryId: ref.entry.id })
      : name;
  };
  const name = codeSpan("error.name");
  const lines = [
    words.network({
      name: codeSpan("TypeError"),
      field: codeSpan("error.cause.code"),
      codes: CAUSES.map(named),
    }),
    ...(canBeAborted
      ? [
          words.aborted({ name: named("AbortError"), field: name }),
          words.timedOut({
            name: named("TimeoutError"),
            field: name,
            signal: codeSpan("AbortSignal.timeout()"),
          }),
        ]
      : []),
    ...(isParsed ? [words.notJson({ name: codeSpan("SyntaxError") })] : []),
  ];
  const intro = words.intro({
    call: codeSpan(`${call.client}(…)`),
    line: document.text.positionAt(call.span.start).line + 1,
    ok: codeSpan("ok"),
    status: codeSpan("status"),
  });
  return [intro, "", ...lines.map((line) => `- ${line}`), "", arrivals.anything({})].join("\n");
}

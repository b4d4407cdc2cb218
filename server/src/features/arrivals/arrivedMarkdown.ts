// What can arrive at a place, in a few lines of Markdown for a hover: the errors of each API, what is handled, what else may come.

import type { Catalog, Retry } from "../../catalog/model.ts";
import { nameInCode } from "../../catalog/values.ts";
import { showEntryCommand } from "../../protocol.ts";
import { codeSpan, commandLink, escapeMarkdown, strong } from "../../text/markdown.ts";
import { reasonMarkdown } from "../../text/reason.ts";
import { arrivals as words } from "../messages.ts";
import type { Arrived, ArrivingErrors } from "./arrived.ts";

/** Errors that are listed, over all APIs, and at least of each. */
const MOST_ERRORS = 6;
const FEWEST_ERRORS = 2;
/** Calls of which nothing is known that are named, and codes of an API whose errors are only passed on. */
const MOST_NAMED = 3;

export function arrivedMarkdown({ kind, apis, others }: Arrived, linksToPages: boolean): string {
  const most = Math.max(FEWEST_ERRORS, Math.floor(MOST_ERRORS / apis.length));
  const parts = apis.map((errors) => errorsText(errors, kind, most, linksToPages));
  const calls = others.slice(0, MOST_NAMED).map((other) => codeSpan(`${other}()`));
  if (kind === "name") parts.push(calls.length > 0 ? words.other({ calls }) : words.anything({}));
  return parts.join("\n\n");
}

function errorsText(
  arriving: ArrivingErrors,
  kind: Arrived["kind"],
  most: number,
  linksToPages: boolean,
): string {
  const { api, errors, passes } = arriving;
  const name = strong(api.catalog.name);
  const reason = reasonMarkdown(api.evidence.reason);
  const shown = chosen(errors, most);
  const count = errors.length - shown.length;
  const handled = errors.filter(({ isHandled }) => isHandled).length;
  const rest =
    handled > 0 ? words.moreHandled({ count, handled, all: errors.length }) : words.more({ count });
  return [
    kind === "call" ? words.ofCall({ api: name }) : words.ofName({ api: name, reason }),
    "",
    ...shown.map((error) => `- ${errorText(error, api.catalog, linksToPages)}`),
    ...(count > 0 ? [`- ${rest}`] : []),
    ...passes.map((catalog) => `- ${passedText(catalog, errors)}`),
  ].join("\n");
}

/** As many as there is room for, in their order; what is handled takes no more than half of it from the others. */
function chosen(errors: ArrivingErrors["errors"], most: number): ArrivingErrors["errors"] {
  const open = errors.filter(({ isHandled }) => !isHandled);
  const room = Math.max(Math.floor(most / 2), most - open.length);
  const handled = errors.filter(({ isHandled }) => isHandled).slice(0, room);
  return [...handled, ...open.slice(0, most - handled.length)];
}

function errorText(
  { entry, isHandled }: ArrivingErrors["errors"][number],
  { id }: Catalog,
  linksToPages: boolean,
): string {
  const code = nameInCode(entry);
  const name = code === undefined ? escapeMarkdown(entry.title) : codeSpan(code);
  const facts = [
    linksToPages ? commandLink(name, showEntryCommand, { catalogId: id, entryId: entry.id }) : name,
    entry.statuses.join(", "),
    code === undefined || isSaid(entry.title, code) ? undefined : escapeMarkdown(entry.title),
    entry.retry && retryText(entry.retry),
    isHandled ? words.handled({}) : undefined,
  ];
  return facts.filter((part) => part !== undefined && part !== "").join(" · ");
}

/** Whether a code says what its title does: `card_declined`, "Card declined". */
function isSaid(title: string, code: string): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  return bare(title) === bare(code);
}

/** The errors of another API that come with its own, by those that are not listed as its own. */
function passedText({ name, entries }: Catalog, own: ArrivingErrors["errors"]): string {
  const known = new Set(own.map(({ entry }) => nameInCode(entry)));
  const others = entries.flatMap((entry) => nameInCode(entry) ?? []).filter((code) => !known.has(code));
  return words.passed({ api: strong(name), codes: others.slice(0, MOST_NAMED).map(codeSpan) });
}

/** Whether to try again, in a word; nothing where the catalog does not know. */
function retryText({ policy }: Retry): string | undefined {
  switch (policy) {
    case "never":
      return words.noRetry({});
    case "backoff":
    case "after-delay":
      return words.retry({});
    default:
      return undefined;
  }
}

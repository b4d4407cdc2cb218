// What can arrive at a place, in a few lines of Markdown for a hover: the first errors of each API, what is handled, what else may come.
// All of it is on a page: arrivedPage.ts.

import type { Catalog, Retry } from "../../catalog/model.ts";
import { nameInCode } from "../../catalog/values.ts";
import {
  insertHandlerCommand,
  type PositionParams,
  showArrivalsCommand,
  showEntryCommand,
} from "../../protocol.ts";
import { codeSpan, commandLink, escapeMarkdown, strong } from "../../text/markdown.ts";
import { reasonMarkdown } from "../../text/reason.ts";
import { arrivals as words } from "../messages.ts";
import {
  type Arrived,
  type ArrivingError,
  type ArrivingErrors,
  allErrors,
  type PassedErrors,
} from "./arrived.ts";

/** Errors that are listed, over all APIs, and at least of each. */
const MOST_ERRORS = 5;
const FEWEST_ERRORS = 2;
/** Calls of which nothing is known that are named, and codes of an API whose errors are only passed on. */
const MOST_NAMED = 3;
/** APIs whose handlers a hover links to. */
const MOST_HANDLERS = 2;

/**
 * @param at the place, where the client has a page for it, and pages of errors
 * @param handlers the APIs for whose errors a handler can be inserted there
 */
export function arrivedMarkdown(
  { kind, apis, others, isProved }: Arrived,
  at?: PositionParams,
  handlers: readonly Catalog[] = [],
): string {
  const most = Math.max(FEWEST_ERRORS, Math.floor(MOST_ERRORS / apis.length));
  const parts: string[] = apis.map((errors) => errorsText(errors, kind, most, at !== undefined));
  const calls = others.slice(0, MOST_NAMED).map((other) => codeSpan(`${other}()`));
  if (kind !== "call" && !isProved)
    parts.push(calls.length > 0 ? words.other({ calls }) : words.anything({}));
  const shown = apis.reduce((sum, { errors }) => sum + Math.min(errors.length, most), 0);
  const all = apis.flatMap(allErrors);
  const links = at
    ? [
        ...(all.length > shown ? [pageLink(all, at)] : []),
        ...handlers.slice(0, MOST_HANDLERS).map((catalog) => handlerLink(catalog, handlers.length, at)),
      ]
    : [];
  if (links.length > 0) parts.push(links.join(" · "));
  return parts.join("\n\n");
}

/** A link that inserts a handler; where there are several, it says for whose errors. */
function handlerLink({ id, name }: Catalog, count: number, at: PositionParams): string {
  const title = count === 1 ? words.insertHandler({}) : words.insertHandlerOf({ api: escapeMarkdown(name) });
  return commandLink(title, insertHandlerCommand, { ...at, catalogId: id });
}

/** A link to the page, with how many of its errors are handled. */
function pageLink(all: readonly ArrivingError[], at: PositionParams): string {
  const link = commandLink(words.all({ count: all.length }), showArrivalsCommand, at);
  const handled = all.filter(({ handledAt }) => handledAt !== undefined).length;
  return handled > 0 ? words.allHandled({ link, handled }) : link;
}

function errorsText(
  arriving: ArrivingErrors,
  kind: Arrived["kind"],
  most: number,
  linksToPages: boolean,
): string {
  const { api, errors, passes } = arriving;
  const shown = chosen(errors, most);
  const count = errors.length - shown.length;
  const handled = errors.filter(({ handledAt }) => handledAt !== undefined).length;
  const rest =
    handled > 0 ? words.moreHandled({ count, handled, all: errors.length }) : words.more({ count });
  return [
    introduction(arriving, kind),
    "",
    ...shown.map((error) => `- ${errorText(error, api.catalog, linksToPages)}`),
    // The link to the page says how many there are.
    ...(count > 0 && !linksToPages ? [`- ${rest}`] : []),
    ...passes.map((passed) => `- ${passedText(passed, errors)}`),
  ].join("\n");
}

function introduction({ api: { catalog, evidence }, classes: named }: ArrivingErrors, kind: Arrived["kind"]) {
  const api = strong(catalog.name);
  const reason = reasonMarkdown(evidence.reason);
  const classes = named.map(codeSpan);
  if (kind === "use") return words.ofUse({ api, reason });
  if (kind === "call") return classes.length > 0 ? words.ofCallAs({ api, classes }) : words.ofCall({ api });
  if (classes.length > 0) return words.ofNameAs({ api, reason, classes });
  return catalog.ambient ? words.ofRuntime({ api, reason }) : words.ofName({ api, reason });
}

/** As many as there is room for, in their order; what is handled takes no more than half of it from the others. */
function chosen(errors: readonly ArrivingError[], most: number): readonly ArrivingError[] {
  const open = errors.filter(({ handledAt }) => handledAt === undefined);
  const room = Math.max(Math.floor(most / 2), most - open.length);
  const handled = errors.filter(({ handledAt }) => handledAt !== undefined).slice(0, room);
  return [...handled, ...open.slice(0, most - handled.length)];
}

function errorText(
  { entry, errorClass, handledAt }: ArrivingError,
  { id }: Catalog,
  linksToPages: boolean,
): string {
  const code = nameInCode(entry);
  const name = code === undefined ? escapeMarkdown(entry.title) : codeSpan(code);
  const facts = [
    linksToPages ? commandLink(name, showEntryCommand, { catalogId: id, entryId: entry.id }) : name,
    entry.statuses.join(", "),
    errorClass === undefined ? undefined : codeSpan(shortClass(errorClass)),
    code === undefined || isSaid(entry.title, code) ? undefined : escapeMarkdown(entry.title),
    entry.retry && retryText(entry.retry),
    handledAt ? words.handled({}) : undefined,
  ];
  return facts.filter((part) => part !== undefined && part !== "").join(" · ");
}

/** `Stripe.errors.StripeCardError` → `StripeCardError`: all of it is on the page. */
function shortClass(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** Whether a code says what its title does: `card_declined`, "Card declined". */
function isSaid(title: string, code: string): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  return bare(title) === bare(code);
}

/** The errors of another API that come with its own, by those that are not listed as its own. */
function passedText({ catalog, errors }: PassedErrors, own: readonly ArrivingError[]): string {
  const known = new Set(own.map(({ entry }) => nameInCode(entry)));
  const others = errors.flatMap(({ entry }) => nameInCode(entry) ?? []).filter((code) => !known.has(code));
  const [api, codes] = [strong(catalog.name), others.slice(0, MOST_NAMED).map(codeSpan)];
  return others.length > codes.length ? words.passed({ api, codes }) : words.passedOnly({ api, codes });
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

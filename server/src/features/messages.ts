// What several features tell people. Values of what is shown as Markdown are Markdown: code spans, and text that is escaped.

import { counted, wording } from "../text/wording.ts";

/** Whether and how to try again, behind a label. */
export const retry = {
  label: wording("Retry"),
  suggestedLabel: wording("Retry (suggestion)"),
  never: wording("only if the request or the account changes"),
  wait: wording("after a wait"),
  waitElse: wording("after a wait; otherwise {otherwise}"),
  stated: wording("after the wait that {places|or} states"),
  statedElse: wording("after the wait that {places|or} states; otherwise {otherwise}"),
  other: wording("{written}, which this version of Error Atlas does not know"),
  backoff: {
    alone: wording("with exponential backoff"),
    most: wording("with exponential backoff up to {most} s"),
    waits: wording("with exponential backoff: {waits|comma} …"),
    waitsToMost: wording("with exponential backoff: {waits|comma} … up to {most} s"),
  },
  jitter: {
    alone: wording("with exponential backoff and jitter"),
    most: wording("with exponential backoff and jitter, up to {most} s"),
    waits: wording("with exponential backoff and jitter: {waits|comma} …"),
    waitsToMost: wording("with exponential backoff and jitter: {waits|comma} … up to {most} s"),
  },
};

/** What can arrive at a name or from a call. */
export const arrivals = {
  ofName: wording("{api} errors can arrive here, from {reason}:"),
  ofNameAs: wording("{api} errors can arrive here, from {reason}, as {classes|or}:"),
  ofRuntime: wording("{api} errors can arrive here, from {reason}; not every call fails with all of them:"),
  ofUse: wording("{api} errors that the tests before this place leave, from {reason}:"),
  ofCall: wording("{api} errors of this call:"),
  ofCallAs: wording("{api} errors of this call, as {classes|or}:"),
  handled: wording("✓ handled"),
  noRetry: wording("do not retry"),
  retry: wording("retry after a wait"),
  more: wording("… and {count} more"),
  moreHandled: counted(
    "handled",
    "… and {count} more; {handled} of {all} is handled below",
    "… and {count} more; {handled} of {all} are handled below",
  ),
  all: wording("All {count} errors on a page"),
  insertHandler: wording("Insert error handler"),
  insertHandlerOf: wording("Insert error handler for {api}"),
  allHandled: counted(
    "handled",
    "{link} · {handled} is handled below",
    "{link} · {handled} are handled below",
  ),
  passed: wording("… and errors of {api}, which it passes on: {codes|comma}, …"),
  passedOnly: wording("… and errors of {api}, which it passes on: {codes|comma}"),
  other: wording("Something else can arrive, too: {calls|comma}."),
  anything: wording("Something else can arrive, too."),
};

/** What a call fails with where no response came. */
export const unanswered = {
  intro: wording(
    "{call} on line {line} fails only where no response came. An error status does not arrive here: test {ok} or {status} of the response.",
  ),
  network: wording(
    "{name}: no connection, or a request that cannot be made. On Node.js {field} says why: {codes|comma}, …",
  ),
  aborted: wording("{name} in {field}: the signal ended it"),
  timedOut: wording("{name} in {field}: the time of {signal} was over"),
  notJson: wording("{name}: the body that came is not JSON"),
};

/** Facts of errors and of the bodies that they come in, on hovers, on pages and in a terminal. */
export const facts = {
  asyncFailure: wording("async failure"),
  asyncName: wording("“{title}” (async)"),
  nameWithStatus: wording("{name} ({status})"),
  whatToDo: wording("What to do"),
  suggestions: wording("Suggestions"),
  deprecated: wording("**Deprecated**."),
  deprecatedSince: wording("**Deprecated** since {since}."),
  replacement: wording("Use {entry}."),
  field: wording("{field} ({kinds|comma}): {meaning}"),
  optional: wording("optional"),
  kinds: wording("{kinds|comma}"),
  always: wording("Always {value}."),
  types: wording("{types|or}"),
  anyType: wording("any type"),
  limit: wording("{what}: {amount} {unit}"),
  limitPer: wording("{what}: {amount} {unit} per {per}"),
  stable: wording("Its values stay the same."),
  mayChange: wording("Its values may change."),
  known: wording("Known: {values}."),
  source: wording("Source: {source}"),
  read: wording("{document} (read {date})"),
};

/** Of hovers over what codes are tested to begin with. */
export const prefixes = {
  begin: counted("count", "{count} code begins so", "{count} codes begin so"),
  family: wording("{code}: {title}. {meaning}"),
};

/** Of hovers over codes, statuses and fields. */
export const hover = {
  detectedFrom: wording("Detected from {reason}"),
  also: wording("Also:"),
  errors: counted("count", "Error", "Errors"),
  classOfErrors: wording("class of errors"),
  anyOfClass: wording("Any error that {library} throws for an answer can be of this class."),
  toldBy: counted("count", "{fields|and} tells which error it is.", "{fields|and} tell which error it is."),
  noneOfClass: wording(
    "No error of the catalog of {api} is of this class: none has a code that tells it apart.",
  ),
  statuses: wording("**Status** {statuses|comma}"),
  statusNotListed: wording("The catalog of {api} does not list this status."),
  documentedFor: wording("Documented for {statuses|comma}."),
  notInBodiesOf: wording("Not in the bodies of {statuses|comma}."),
  mayBeAbsent: wording("May be absent."),
  meaningFor: wording("{statuses|comma}: {meaning}"),
  arrivesLater: wording("It comes after a {accepted}: a later poll or webhook has {states|or} at {place}."),
  labelOnly: wording("{label} is only in the documentation, not in the body. Check the status."),
  message: wording("Message: {texts|or}"),
  messages: wording("Message: {texts|or} …"),
  messageMayChange: wording("Message: {texts|or} (may change: compare {better})"),
  messagesMayChange: wording("Message: {texts|or} … (may change: compare {better})"),
  underWay: wording("Under way: keep polling."),
  done: wording("Done: stop polling."),
  failed: wording("Failed: stop polling."),
  causes: wording("Causes"),
  cause: wording("{title}: {meaning}"),
  whyFailed: wording("Why it failed is in {places|or}."),
  candidate: wording("{label}: {title}"),
  inOtherApis: wording("In other APIs:"),
  more: wording("{left} more"),
  page: wording("Page"),
  catalog: wording("Catalog"),
  documentation: wording("Documentation"),
};

/** Of hovers over values that a catalog lacks: what it is, what that is known from, what may be wrong. */
export const notInCatalog = {
  missing: wording("{value} · not in the catalog of {api}"),
  known: wording("{value} · known to {api}, without a description"),
  code: {
    listed: wording("Its documentation lists this code, and says no more of it here."),
    listedRead: wording("Its documentation (read {date}) lists this code, and says no more of it here."),
    notListed: wording("Its documentation has no such code at {place}."),
    notListedRead: wording("Its documentation (read {date}) has no such code at {place}."),
  },
  type: {
    listed: wording("Its documentation lists this type, and says no more of it here."),
    listedRead: wording("Its documentation (read {date}) lists this type, and says no more of it here."),
    notListed: wording("Its documentation has no such type at {place}."),
    notListedRead: wording("Its documentation (read {date}) has no such type at {place}."),
  },
  statuses: wording("Its documentation lists {statuses|and}."),
  statusesRead: wording("Its documentation (read {date}) lists {statuses|and}."),
  similar: wording("Similar: {values|comma}"),
  ownCatalog: wording("The catalog is this workspace's own. It may lag behind the API."),
};

/** Titles of what is offered at problems and at catalogs. */
export const titles = {
  fixRule: wording("Fix all {rule} problems in this file"),
  fixAll: wording("Fix all Error Atlas problems"),
  disableForLine: wording("Disable {rule} for this line"),
  disableForFile: wording("Disable {rule} for the whole file"),
  changeApi: wording("Change API…"),
  openCatalog: wording("Open the catalog"),
  addToCatalog: wording('Add "{value}" to the catalog of {api}'),
  importCatalog: wording("Import the errors of {host}…"),
  newCatalog: wording("Make an error catalog for {host}…"),
  addShape: wording("Add the form of this body to the catalog of {api}"),
  addStatusTo: wording('Add the status {status} to "{value}" in the catalog of {api}'),
  addStatus: wording("Add the status {status} to the catalog of {api}"),
  handle: wording("Handle the errors of {api}"),
};

/** What completion says beside what it offers. */
export const completion = {
  /** Of a value that a catalog only lists. */
  known: wording("documented"),
  errors: counted("count", "{count} error", "{count} errors"),
  /** What a member of an error holds. */
  className: wording("name of its class"),
  status: wording("status"),
  body: wording("body"),
  ofResponse: wording("of the response"),
  /** Of what an import comes with. */
  imports: wording('{what} · adds an import from "{from}"'),
};

/** Of code lenses: how often something is used. */
export const lenses = {
  none: wording("no uses in this workspace"),
  noneFound: wording("no uses in the files looked through"),
  uses: counted("count", "{count} use", "{count} uses"),
  files: counted("count", "{count} file", "{count} files"),
  inFiles: wording("{uses} in {files}"),
  atLeast: wording("at least {uses} in {files}"),
  allJudged: wording("all codes are judged"),
  unjudged: counted("count", "{count} code could not be judged", "{count} codes could not be judged"),
  notCounted: wording("uses are not counted"),
};

/** Of problems that are not shown. */
export const messages = {
  moreProblems: counted(
    "left",
    '{left} more problem in this file is not shown. Run "error-atlas check" to see all.',
    '{left} more problems in this file are not shown. Run "error-atlas check" to see all.',
  ),
};

// What pages say: of an error, and of errors side by side. Values are Markdown: code spans, and text that is escaped.

import { counted, wording } from "../../text/wording.ts";

/** Titles of sections, and what can be done from a page. */
export const headings = {
  causes: wording("Causes"),
  accepted: wording("Accepted values"),
  limits: wording("Limits"),
  body: wording("Body"),
  statuses: wording("Statuses"),
  asyncFailure: wording("Async failure"),
  note: wording("Note"),
  otherApis: wording("In other APIs"),
  practice: wording("Practice"),
  open: wording("What the source leaves open"),
  pages: wording("Pages"),
  sources: wording("Sources"),
  copyCode: wording("Copy Code"),
  documentation: wording("Documentation"),
  openCatalog: wording("Open Catalog"),
  comparison: wording("Errors side by side"),
  inSeveral: wording("In several APIs"),
  inOne: wording("In one API"),
  conditions: wording("What the conditions mean"),
};

/** Titles of the columns of tables. */
export const columns = {
  api: wording("API"),
  error: wording("Error"),
  status: wording("Status"),
  condition: wording("Condition"),
  class: wording("Class"),
  retry: wording("Retry"),
  handled: wording("Handled"),
};

/** Facts about an error. */
export const entry = {
  code: wording("Code"),
  type: wording("Type"),
  named: wording("{name}: {values|or}"),
  namedAt: wording("{name} at {place}: {values|or}"),
  family: wording("It stands for all codes that begin with {families|or}."),
  fromRuntime: wording("It comes from the runtime and is no response, so it has no status."),
  fromLibrary: wording("It comes from a library and is no response, so it has no status."),
  fromPackages: wording("It comes from {packages|comma} and is no response, so it has no status."),
  label: wording("Name in the documentation, not in the body: {label}"),
  labelOfLibrary: wording("Name in the documentation: {label}"),
  number: wording("Number: {number}"),
  message: wording("Message: {message}"),
  messageAt: wording("Message at {place}: {message}"),
  category: wording("Category: {category}"),
  condition: wording("Condition: {title}. {meaning}"),
  conditionOfStatus: wording("Condition, from the status: {title}. {meaning}"),
  unknownCondition: wording("Condition: {condition}, which this version of Error Atlas does not know."),
  accepted: wording("{parameter}: {values|comma}"),
  meaning: wording("{name}: {meaning}"),
  retry: wording("{label}: {how}"),
  suggestion: wording("suggestion: {how}"),
};

/** Of a form of a body. */
export const body = {
  form: wording("{facts|comma}"),
  fromExample: wording("known from an example"),
  notGuaranteed: wording("not guaranteed"),
};

/** Of an operation that is accepted and may still fail. */
export const operation = {
  accepted: wording("{title} is accepted with {status} and {place} {state}."),
  underWay: wording("Under way: {states|comma}"),
  done: wording("Done: {states|comma}"),
  failed: wording("Failed: {states|comma}"),
  whyFailed: wording("Why it failed: {places|comma}"),
};

/** Of what can arrive at a place. */
export const arrivals = {
  atName: wording("What can arrive at {name}"),
  atUse: wording("What is left at {name}"),
  atCall: wording("What {name} fails with"),
  place: wording("{file}, line {line}"),
  handled: counted(
    "handled",
    "{handled} of {all} errors is handled behind this place.",
    "{handled} of {all} errors are handled behind this place.",
  ),
  noneHandled: counted(
    "all",
    "{all} error. None is handled behind this place.",
    "{all} errors. None is handled behind this place.",
  ),
  count: counted("all", "{all} error.", "{all} errors."),
  left: wording("The tests before this place exclude all others."),
  from: wording("From {reason}."),
  fromAs: wording("From {reason}, as {classes|or}."),
  passedOn: wording("{api}, passed on by {by}"),
  somethingElse: wording("Something else"),
  ofCalls: wording("No catalog has the errors of {calls|and}."),
  anything: wording("Other errors of the code can arrive, too."),
  line: wording("line {line}"),
  notHandled: wording("no"),
};

/** What screen readers say of things without words. */
export const labels = {
  actions: wording("Actions"),
  waits: wording("Waits between requests"),
  request: wording("request"),
  retry: wording("retry"),
  andSoOn: wording("and so on"),
  wait: wording("{seconds} s"),
};

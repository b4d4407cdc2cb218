// What hovers over error bodies in JSON say. Values are Markdown: code spans, and text that is escaped.

import { wording } from "../../text/wording.ts";

/** Of a body as a whole, and of its documented forms. */
export const body = {
  errorBody: wording("**Error body**"),
  oneOf: wording("One of"),
  unknownName: wording("No error of {api} is called {names}."),
  unknown: wording("Cannot tell which error this is."),
  otherStatus: wording("Here it comes with {status}, which is not documented for it."),
  note: wording("Note: {note}"),
  otherApis: wording("It may also be a body of {apis|and}."),
  lacks: wording("This body lacks {fields}, required in {form}."),
  form: wording("**Form** {facts|comma}"),
  formElse: wording("**Form** {facts|comma}; else {others|and}"),
  formName: wording("“{title}”"),
  formNameFor: wording("“{title}” ({statuses|comma})"),
  section: wording("section {section}"),
  fromExample: wording("known from an example"),
  notGuaranteed: wording("not guaranteed"),
  present: wording("Present: {fields}"),
  missing: wording("Missing: {fields}"),
  wrong: wording("Wrong: {fields}"),
  absent: wording("Optional, absent: {fields}"),
  undocumented: wording("Not documented: {fields}"),
};

/** Of a field. */
export const field = {
  optional: wording("{field} (optional)"),
  typed: wording("{field} ({kinds|comma})"),
  otherType: wording("{field} ({found}, not {expected})"),
  otherConstant: wording("{field} (always {value})"),
  thisBody: wording("This body: {error}"),
  undocumentedIn: wording("Not documented in {forms|and}."),
  undocumented: wording("Not documented."),
  onlyIn: wording("Not documented in {forms|and}, only in {others|and}."),
  requiredIn: wording("Required in {forms|and}."),
  optionalIn: wording("Optional in {forms|and}."),
  notIn: wording("Not in {forms|and}."),
  withStatus: wording("With {status}: {values}."),
  hereType: wording("Here it is {type}."),
  missingHere: wording("Missing here: {fields}."),
  unknownType: wording("not known"),
};

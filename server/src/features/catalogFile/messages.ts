// What is said in catalogs and in error-atlas.json: hovers, links, and why something cannot be renamed. Values are Markdown in `hover`.

import { counted, wording } from "../../text/wording.ts";

export const hover = {
  read: wording("Read {date}."),
  license: wording("License: {license}."),
  anyStatus: wording("any status"),
  otherBody: wording("The API may send another body."),
  fromExample: wording("Known from an example only."),
  condition: wording("condition"),
  noOther: wording("No error of another API has it."),
  inOtherApis: wording("In other APIs"),
  errors: counted("count", "{count} error", "{count} errors"),
  origin: {
    "built-in": wording("built in"),
    package: wording("from a package"),
    workspace: wording("in this workspace"),
  },
  hosts: wording("Hosts: {hosts}"),
  discriminator: wording("discriminator"),
  discriminatorKind: {
    code: wording("Its values are codes."),
    type: wording("Its values are types, which several errors may share."),
    message: wording("Its values are texts of messages."),
  },
  inBody: wording("In a body it stands at {place}."),
  inNoBody: wording("It stands in no body: libraries hand it over."),
  values: counted("count", "{count} value", "{count} values"),
  knownOnly: counted("count", "{count} more without an entry", "{count} more without an entry"),
  strict: wording("preset strict"),
  leftOut: wording("**This entry is left out.** Correct these problems to use it:"),
  problemAt: wording("{place}: {problem}"),
};

/** Of links, and of what is offered where names can be written. */
export const titles = {
  openSchema: wording("Open the schema"),
  openDocumentation: wording("Open the documentation"),
  noApi: wording("These files belong to no API"),
  upgrade: wording("Upgrade to format {format}"),
};

/** Why a new name is refused, or a thing cannot be renamed. `name` is quoted as JSON has it. */
export const refusals = {
  condition: wording(
    "All catalogs share the conditions, so none can be renamed. Choose another one from the list.",
  ),
  status: wording("An HTTP status cannot be renamed. Change the number instead."),
  field: wording(
    "A pointer cannot be renamed: several shapes may have the field. Change each pointer by hand.",
  ),
  class: wording("A class has the name that its library gives it. Change it by hand where it is wrong."),
  guard: wording("A function has the name that its library gives it. Change it by hand where it is wrong."),
  value: wording("A value is the API's own and cannot be renamed. Change it by hand where it is wrong."),
  rule: wording("A rule is part of Error Atlas and cannot be renamed. Use its id as it is."),
  notHere: {
    entry: wording("This catalog has no entry {name} to rename. Add the entry first."),
    shape: wording("This catalog has no shape {name} to rename. Add the shape first."),
    source: wording("This catalog has no source {name} to rename. Add the source first."),
    discriminator: wording(
      "This catalog has no discriminator {name} to rename. Add the discriminator first.",
    ),
    operation: wording("This catalog has no operation {name} to rename. Add the operation first."),
    practice: wording("This catalog has no practice {name} to rename. Add the practice first."),
  },
  taken: {
    catalog: wording("Another catalog has the id {name}. Choose another id."),
    entry: wording("Another entry of this catalog has the id {name}. Choose another id."),
    shape: wording("Another shape of this catalog has the id {name}. Choose another id."),
    source: wording("Another source of this catalog has the id {name}. Choose another id."),
    discriminator: wording("Another discriminator of this catalog has the name {name}. Choose another name."),
    operation: wording("Another operation of this catalog has the id {name}. Choose another id."),
    practice: wording("Another practice of this catalog has the id {name}. Choose another id."),
  },
  long: wording("{name} is too long. Use at most {most} characters."),
  form: wording('Invalid id {name}. Use lower-case words joined by hyphens, such as "not-found".'),
  wordForm: wording('Invalid name {name}. Use letters, digits, "_" and "-", such as "decline_code".'),
  none: wording(
    'The id "none" is reserved: in settings, it says that a file belongs to no API. Choose another id.',
  ),
};

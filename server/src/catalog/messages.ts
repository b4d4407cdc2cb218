// What is said of problems in catalogs. Values are quoted as `quoted` writes them, which any text in a file may be.

import { counted, wording } from "../text/wording.ts";

/** Of how the parts of a catalog go together. */
export const messages = {
  repeated: wording("Duplicate {key} {value}. Change or remove one of them."),
  longExample: wording("This example is longer than {most} characters. Shorten the example."),
  noSource: wording("Unknown source {value}. Name a source of this catalog, or add this one."),
  noShape: wording("Unknown shape {value}. Name a shape of this catalog, or add this one."),
  noEntry: wording("Unknown entry {value}. Name an entry of this catalog, or add this one."),
  misspelledSource: wording("Unknown source {value}. Did you mean {near}?"),
  misspelledShape: wording("Unknown shape {value}. Did you mean {near}?"),
  misspelledEntry: wording("Unknown entry {value}. Did you mean {near}?"),
  noField: wording("No shape has a field {value}. Correct the pointer, or add the field to a shape."),
  misspelledField: wording("No shape has a field {value}. Did you mean {near}?"),
  noStatuses: wording(
    'An entry that comes as an HTTP response needs "statuses". Add them, or set "channel" to "async" or "library".',
  ),
  otherShape: wording(
    '{status} is not a status of the shape "{shapes|or}". Add the status to the shape, or name another shape.',
  ),
  unusedShape: wording(
    "Unused shape: no entry has status {statuses|or} or names the shape. Add an entry, or remove the shape.",
  ),
  sameMessage: wording(
    'Duplicate message: the entry "{first}" has it with {statuses|and} too. Make one entry of the two, or correct one.',
  ),
  sameCode: wording(
    'Duplicate code {code}: the entry "{first}" has it with {statuses|and} too. Make one entry of the two, or correct one.',
  ),
  sameType: wording(
    'Nothing tells this error from "{first}": type {type} and status {statuses|and} are the same. Add messages, or make one entry of the two.',
  ),
  sameStatus: wording(
    'Nothing tells this error from "{first}": status {statuses|and} is the same. Add messages, or make one entry of the two.',
  ),
  replacesItself: wording('This entry replaces itself. Name its replacement, or remove "replacedBy".'),
  noDiscriminator: wording('Unknown discriminator {value}. Correct the name, or add it to "discriminators".'),
  takenName: wording(
    'In "libraries", {value} means a part of the answer, not this discriminator. Give it another name.',
  ),
  misspelledDiscriminator: wording("Unknown discriminator {value}. Did you mean {near}?"),
  tooMany: counted(
    "left",
    "This catalog has more problems than are listed: {shown} is not shown. Correct these first.",
    "This catalog has more problems than are listed: {shown} are not shown. Correct these first.",
  ),
  circle: wording("Circular replacements: {circle}. Name an entry that is not deprecated."),
};

/** Why nothing of a file can be read as a catalog. */
export const fileMessages = {
  longText: wording("It is longer than {most} million characters. Split it into several."),
  noObject: wording('It is not a JSON object. Begin with "id" and "name".'),
};

/** What becomes of the part that a problem is in, behind the problem. */
export const outcomes = {
  notUsed: wording("The catalog is not used. {problem}"),
  leftOut: wording("{problem} {part} is left out."),
};

/** Parts of a catalog: by their list, with their id or number; `property` is one of the file itself. */
export const parts = {
  property: wording('"{name}"'),
  sources: wording("Source {name}"),
  libraries: wording("Library {name}"),
  discriminators: wording("Discriminator {name}"),
  shapes: wording("Shape {name}"),
  statuses: wording("Status meaning {name}"),
  entries: wording("Entry {name}"),
  requests: wording("Request {name}"),
  operations: wording("Operation {name}"),
  limits: wording("Limit {name}"),
  practices: wording("Practice {name}"),
  notes: wording("Note {name}"),
};

/** Of the form of a file; `hint` is what its schema says of the place. */
export const schemaMessages = {
  reserved: wording("{value} cannot be used here. {hint}"),
  type: wording("This must be {types|or}, not {found}."),
  misspelledChoice: wording('{value} is not allowed here. Did you mean "{near}"?'),
  noChoice: wording("{value} is not allowed here. Use one of: {choices|comma}."),
  keptChoice: wording(
    "{value} is not known here. Use one of: {choices|comma}. It is kept, as a later version may know it.",
  ),
  range: wording("{value} is out of range. {hint}"),
  empty: wording("This must not be empty. {hint}"),
  longList: wording(
    "This list has {count} elements; at most {most} are read. Remove the rest, or split the catalog into several.",
  ),
  repeated: wording("Duplicate {value} in this list. Remove it."),
  longText: wording("This is too long: at most {most} characters are read. {hint}"),
  form: wording("Invalid value {value}. {hint}"),
  missing: wording('"{name}" is missing. {hint}'),
  needsOne: wording("Add at least one of {names|comma}."),
  misspelledProperty: wording('Unknown property {name}. Did you mean "{near}"?'),
  unknownProperty: wording("Unknown property {name}. Use one of: {known|comma}."),
};

/** What stands in place of what nobody has written. */
export const added = {
  source: wording("The catalog of {api}"),
  body: wording("Error body"),
  bodyOf: wording("Error body with {status}"),
  notDescribed: wording("Not described yet."),
};

// Why an answer of explain may be the right one: a sentence for each thing that speaks for it or against it.

import { wording } from "../text/wording.ts";

export const reasons = {
  apiNamed: wording("The text names {api}."),
  otherApi: wording("But the text names another API."),
  url: wording('The URL "{host}" belongs to {api}.'),
  package: wording('The text names "{package}", a package of {api}.'),
  inUse: wording("This workspace uses {api}."),
  name: {
    code: wording('"{name}" is a code of {api}.'),
    type: wording('"{name}" is a type of {api}.'),
    name: wording('"{name}" is a name of {api}.'),
  },
  nameAt: {
    code: wording('"{name}" at "{place}" is a code of {api}.'),
    type: wording('"{name}" at "{place}" is a type of {api}.'),
    name: wording('"{name}" at "{place}" is a name of {api}.'),
  },
  number: wording('The number of "{name}" is {number}.'),
  spelling: wording('The spelling is close to "{name}" of {api}.'),
  spellingAt: wording('The spelling at "{place}" is close to "{name}" of {api}.'),
  message: wording('The message is one of {api}: "{message}".'),
  state: wording('The operation has the state "{state}".'),
  shape: wording("The body has a shape that {api} documents."),
  status: wording("{api} documents {status} for this error."),
  otherStatus: wording("But {api} documents {statuses|or} for this error, not {status}."),
  severalOfStatus: wording("{api} documents {count} errors with {status}."),
  words: wording('The words fit "{title}" of {api}.'),
};

// What errors-not-told-apart says.

import { wording } from "../../text/wording.ts";

export const messages = {
  found: wording(
    "{statuses|and} get the same answer here, but only {status} is worth a retry ({api}). Test for {status}.",
  ),
};

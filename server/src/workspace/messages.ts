// What is said of catalogs and settings of a workspace.

import { wording } from "../text/wording.ts";

/** Of catalogs. */
export const catalogs = {
  tooMany: wording("There are more than {most} catalogs here. Open a smaller folder, or join some of them."),
  tooLarge: wording("It is larger than {most}. Split it into several."),
  tooLargeTogether: wording(
    "The catalogs up to this one are larger than {most} together. Open a smaller folder, or remove some of them.",
  ),
  sameId: wording(
    'This catalog is not used: {file} has the id "{id}" too and comes first. Give one of them another id, or remove one.',
  ),
};

export const messages = {
  unproduced: wording(
    '{name} is not in the files under "produces". Remove the entry, mark it as deprecated, or add the files that send it.',
  ),
};

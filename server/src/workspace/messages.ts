// What is said of catalogs and settings of a workspace.

import { wording } from "../text/wording.ts";

export const messages = {
  unproduced: wording(
    '{name} is not in the files under "produces". Remove the entry, mark it as deprecated, or add the files that send it.',
  ),
};

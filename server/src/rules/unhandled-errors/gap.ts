// What a handling site forgets, as the parts of the rule hand it to each other.

import type { Entry } from "../../catalog/model.ts";
import type { HandlingSite } from "../../references/siteModel.ts";
import type { Quote } from "../../text/codeStyle.ts";

/** What a site forgets. */
export interface Gap {
  readonly site: HandlingSite;
  readonly kind: "status" | "code" | "type";
  /** The values, each with the errors that come with it, in the catalog's order. */
  readonly missing: readonly (readonly [value: string | number, entries: readonly Entry[]])[];
  /** The quote that its values are written in. */
  readonly quote: Quote;
}

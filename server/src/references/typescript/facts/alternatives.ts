// What is known of an error that is one of several things: its status, and the values of its discriminators.

import type { Alternative } from "../../../libraries/model.ts";
import type { Span } from "../../../text/span.ts";
import { DISCRIMINATOR, type Facts } from "../../model.ts";
import { statusSetOf } from "../../statusSet.ts";
import { eitherOf } from "./facts.ts";

/** The name under which an alternative has statuses instead of a discriminator's values. */
const STATUS = "status";

/** The facts of an error that is one of `alternatives`. What has no status at all says nothing of statuses. */
export function factsOf(alternatives: readonly Alternative[], because: readonly Span[]): Facts {
  const { statuses = [], ...facts } = eitherOf(alternatives.map((each) => factsOfOne(each, because)));
  return statuses.length > 0 ? { ...facts, statuses } : facts;
}

function factsOfOne({ [STATUS]: statuses, ...discriminators }: Alternative, because: readonly Span[]): Facts {
  const values = Object.entries(discriminators).map(([name, only]) => ({
    path: [DISCRIMINATOR, name],
    only: only.map(String),
    not: [],
  }));
  return { ...(statuses && { statuses: statusSetOf(statuses.map(Number)) }), values, because };
}

// Which statuses a value comes with: those of the responses that leave no choice, or that have the choice for themselves. A list of codes
// that all responses share ties none of them to a status.

import type { Form, Reading } from "./bodies.ts";
import type { Fact } from "./schema.ts";

type Statuses = ReadonlySet<number | undefined>;

export interface Ties {
  /** The statuses that the forms of bodies come with. */
  of(form: Form): Statuses;
  /** The statuses that a field of a form has its values with; undefined: it has, and nothing says with which. */
  tied(fact: Fact, form: Form): readonly number[] | undefined;
}

/** Looks at all responses. */
export function createTies(readings: Iterable<Reading>): Ties {
  const forms = new Map<Form, Set<number | undefined>>();
  const choices = new Map<string, Set<number | undefined>>();
  for (const { form, statuses } of readings) {
    if (!form) continue;
    addAll(forms, form, statuses);
    for (const { choices: own } of form.facts) for (const choice of own) addAll(choices, choice, statuses);
  }
  return {
    of: (form) => forms.get(form) ?? new Set(),
    tied(fact, form) {
      const isFree = fact.choices.some((choice) => (choices.get(choice)?.size ?? 0) > 1);
      const own = [...(forms.get(form) ?? [])].filter((status) => status !== undefined);
      return isFree || own.length === 0 ? undefined : own;
    },
  };
}

function addAll<K>(map: Map<K, Set<number | undefined>>, key: K, statuses: Statuses): void {
  const own = map.get(key);
  if (!own) map.set(key, new Set(statuses));
  else for (const status of statuses) own.add(status);
}

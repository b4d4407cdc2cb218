// What is read out of small pages, in a form in which cases are one line.

import { expect, test } from "vitest";
import type { Form } from "../../server/src/import/form.ts";
import { importText } from "../../server/src/import/importText.ts";

/** The errors of a page as `value statuses`, in order; likely statuses with a tilde. */
export function errorsOf(text: string, from?: Form): string[] {
  return importText({ name: undefined, text }, { from }).entries.map(({ values, statuses }) => {
    const value = Object.values(values).map((each) => each.value);
    const all = statuses.map((status) => `${status.confidence === "certain" ? "" : "~"}${status.value}`);
    return [...value, ...(all.length > 0 ? [all.join(",")] : [])].join(" ");
  });
}

export interface ImportCase {
  readonly name: string;
  readonly page: string;
  readonly form?: Form;
  readonly errors: readonly string[];
}

/** Holds pages to the errors that are read out of them. */
export function testErrors(cases: readonly ImportCase[]): void {
  test.each(cases)("$name", ({ page, form, errors }) => {
    expect(errorsOf(page, form)).toEqual(errors);
  });
}

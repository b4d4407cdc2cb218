// What is held of each form: its hover names the entry, completion in its place has the code, a slip and what is planted in it are found,
// and the sound form has no findings. Under which catalogs is said by the form (`builtIn`).

import { expect } from "vitest";
import type { Entry } from "../../server/src/catalog/model.ts";
import { hasValue } from "../../server/src/catalog/values.ts";
import { hover } from "../../server/src/features/hover.ts";
import { offersAt } from "../support/acceptCompletion.ts";
import type { Form } from "./forms/form.ts";
import { analysed, catalogsFor, findingsIn } from "./handlers.ts";

/** What a form consists of. */
interface Parts {
  readonly before: string;
  readonly code: string;
  readonly after: string;
}

/** The source with what is right or wrong at its ‹right|wrong›. */
function partsOf({ source }: Form, planted: "right" | "wrong" = "right"): Parts {
  const chosen = source.replace(/‹(.*?)\|(.*?)›/, planted === "right" ? "$1" : "$2");
  const [before, rest] = chosen.split("«");
  const [code, after] = rest?.split("»") ?? [];
  if (before === undefined || code === undefined || after === undefined)
    throw new Error("A form needs one «code»");
  return { before, code, after };
}

/** One letter less. */
function slipOf(code: string): string {
  return code.slice(0, -2) + code.slice(-1);
}

/** Codes with digits, and short ones, always have neighbours: only where it is proved whose they are, a wrong one is found. */
function isFound(slip: string, { degree, isOpen }: Form): boolean {
  if (isOpen && /\d/.test(slip)) return false;
  return degree === "proved" || (degree === "likely" && /^[^\d]{6,}$/.test(slip));
}

/** By what is held; each rejects where it does not hold. */
export const aspects: Readonly<Record<string, (form: Form) => Promise<void>>> = {
  async hover(form) {
    const { before, code, after } = partsOf(form);
    const document = await analysed(before + code + after, form);
    const options = { relatedApis: false };
    const { contents } = hover(document, before.length + 1, options) ?? {};
    const meant = entryOf(form).meaning;
    const [first] = JSON.stringify(contents ?? "").split("Also:");
    expect(first).toContain(meant);
  },

  async completion(form) {
    const { before, code, after } = partsOf(form);
    const document = await analysed(before + after, form);
    expect(offersAt(document, before.length).map(({ label }) => label)).toContain(form.offered ?? code);
  },

  async slip(form) {
    const { before, code, after } = partsOf(form);
    const slip = form.slip ?? slipOf(code);
    const found = await findingsIn(before + slip + after, form);
    expect(found).toEqual(isFound(slip, form) ? [`unknown-code: ${slip}`] : []);
  },

  async wrong(form) {
    const { before, code, after } = partsOf(form, "wrong");
    const wrong = /‹.*?\|(.*?)›/.exec(form.source)?.[1];
    // What is said stands at the one or the other, by their order; of several cases, at each.
    const found = await findingsIn(before + code + after, form);
    expect(found.some((finding) => expectedAt([code, wrong]).includes(finding))).toBe(true);
    expect(found.filter((finding) => !/^(?:contradictory-status|duplicate-case): /.test(finding))).toEqual(
      [],
    );
  },

  async sound(form) {
    const { before, code, after } = partsOf(form);
    expect(await findingsIn(before + code + after, form)).toEqual([]);
  },
};

/** Contradictions at one of these texts. */
function expectedAt(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) => [`contradictory-status: ${text}`, `duplicate-case: ${text}`]);
}

/**
 * The entry that a form is about: by its id, by a value that it has, or by that at a discriminator (`decline_code=lost_card`). Under
 * catalogs that give their entries other ids, the one that has the form's code.
 */
function entryOf(form: Form): Entry {
  const { entry: name, builtIn } = form;
  const [id, wanted] = [name.slice(0, name.indexOf("/")), name.slice(name.indexOf("/") + 1)];
  const entries = catalogsFor(builtIn).catalog(id)?.catalog.entries ?? [];
  const [discriminator, at] = wanted.split("=");
  const named = (value: string) =>
    entries.find(({ values }) => Object.values(values).flat().map(String).includes(value));
  const found =
    at === undefined
      ? (entries.find((entry) => entry.id === wanted) ?? named(wanted) ?? named(partsOf(form).code))
      : entries.find((entry) => hasValue(entry, discriminator ?? "", at));
  if (found === undefined) throw new Error(`There is no entry ${name}`);
  return found;
}

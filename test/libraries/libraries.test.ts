// Errors as libraries hand them over. Of each form of a handler: its hover names the entry, completion in its place has the code, what is
// planted in it is found, and the sound form has no findings. What does not hold yet is listed in todo.ts.

import { describe, expect, test } from "vitest";
import type { Entry } from "../../server/src/catalog/model.ts";
import { hover } from "../../server/src/features/hover.ts";
import { offersAt } from "../support/acceptCompletion.ts";
import { awsForms } from "./forms/aws.ts";
import { databaseForms } from "./forms/databases.ts";
import type { Form } from "./forms/form.ts";
import { furtherForms } from "./forms/further.ts";
import { handedForms } from "./forms/handed.ts";
import { injectedForms } from "./forms/injected.ts";
import { narrowingForms } from "./forms/narrowing.ts";
import { otherForms } from "./forms/others.ts";
import { protocolForms } from "./forms/protocols.ts";
import { serviceForms } from "./forms/services.ts";
import { stripeForms } from "./forms/stripe.ts";
import { tableForms } from "./forms/tables.ts";
import { analysed, catalogsFor, findingsIn } from "./handlers.ts";
import { quiet as quietCore } from "./quiet.ts";
import { quietFurther } from "./quietFurther.ts";
import { quietHanded } from "./quietHanded.ts";
import { quietKept } from "./quietKept.ts";
import { quietProtocols } from "./quietProtocols.ts";
import { quietServices } from "./quietServices.ts";
import { todo } from "./todo.ts";

const quiet = [
  ...quietCore,
  ...quietFurther,
  ...quietHanded,
  ...quietServices,
  ...quietProtocols,
  ...quietKept,
];
const forms: readonly Form[] = [
  ...stripeForms,
  ...databaseForms,
  ...otherForms,
  ...furtherForms,
  ...injectedForms,
  ...handedForms,
  ...awsForms,
  ...tableForms,
  ...serviceForms,
  ...protocolForms,
  ...narrowingForms,
];

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

const aspects: Readonly<Record<string, (form: Form) => Promise<void>>> = {
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

/** The entry that a form is about: by its id, or by a value that it has. */
function entryOf({ entry: name, builtIn }: Form): Entry {
  const [id, value] = [name.slice(0, name.indexOf("/")), name.slice(name.indexOf("/") + 1)];
  const entries = catalogsFor(builtIn).catalog(id)?.catalog.entries ?? [];
  const found = entries.find(
    (entry) => entry.id === value || Object.values(entry.values).flat().map(String).includes(value),
  );
  if (found === undefined) throw new Error(`There is no entry ${name}`);
  return found;
}

for (const [aspect, check] of Object.entries(aspects)) {
  describe(aspect, () => {
    for (const form of forms) {
      if (aspect === "wrong" && !form.source.includes("‹")) continue;
      const isToDo = todo.some(({ forms }) => forms[form.what]?.includes(aspect));
      (isToDo ? test.fails : test)(form.what, () => check(form));
    }
  });
}

describe("nothing is said", () => {
  test.each(quiet)("$what", async ({ source, ...form }) => {
    expect(await findingsIn(source, form)).toEqual([]);
  });
});

test("there are as many forms as people write, each once", () => {
  expect(forms.length).toBeGreaterThanOrEqual(80);
  expect(quiet.length).toBeGreaterThanOrEqual(60);
  for (const all of [forms, quiet]) expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
});

test("what is left to do names forms that there are", () => {
  const known = new Set(forms.map(({ what }) => what));
  expect(todo.flatMap(({ forms }) => Object.keys(forms)).filter((what) => !known.has(what))).toEqual([]);
});

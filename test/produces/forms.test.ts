// Each form in which servers state their errors, five times: sound, with a code that the catalog lacks, with another status, under
// the mouse, and while the code is typed.

import { expect, test } from "vitest";
import { completion } from "../../server/src/features/completion.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { hover } from "../../server/src/features/hover.ts";
import { analyseSource } from "../support/analyse.ts";
import { catalogText } from "../support/catalogText.ts";
import {
  constantForms,
  declaredForms,
  type Form,
  helperForms,
  returnedForms,
  sentForms,
  thrownForms,
} from "./forms.ts";

const catalogs = [catalogText("shop", { SOLD_OUT: 409, ORDER_GONE: 404, RATE_LIMITED: 429 })];

function analysed(source: string) {
  return analyseSource(source, { catalogs, produced: "shop" });
}

/** A form with other values, and the place at which a finding is to stand. */
function written([, form]: Form, code: string, status: number) {
  const marked = form.replace(/«[^»]*»/, `«${code}»`).replaceAll(/‹[^›]*›/g, String(status));
  const own = form.includes("⟦") ? marked.replaceAll("SOLD_OUT", code) : marked;
  const open = own.search(/[⟦«]/);
  const source = own.replaceAll(/[«»⟦⟧]/g, "");
  return { source, start: open, end: own.search(/[⟧»]/) - 1 };
}

function said(source: string) {
  return findingsOf(analysed(source))
    .filter(({ rule }) => ["undeclared-error", "contradictory-status"].includes(rule.metadata.id))
    .map(({ rule, span }) => `${rule.metadata.id}: ${source.slice(span.start, span.end)} at ${span.start}`);
}

const all = [
  ...thrownForms,
  ...declaredForms,
  ...constantForms,
  ...returnedForms,
  ...sentForms,
  ...helperForms,
];

test.each(all)("sound: %s", (...form) => {
  expect(said(written(form, "SOLD_OUT", 409).source)).toEqual([]);
});

test.each(all)("a code that the catalog lacks: %s", (...form) => {
  const { source, start, end } = written(form, "LEFT_BEHIND", 409);
  expect(said(source)).toEqual([`undeclared-error: ${source.slice(start, end)} at ${start}`]);
});

test.each(all)("another status: %s", (...form) => {
  const { source, start, end } = written(form, "ORDER_GONE", 409);
  expect(said(source)).toEqual([`contradictory-status: ${source.slice(start, end)} at ${start}`]);
});

test.each(all)("hover: %s", (...form) => {
  const { source, end } = written(form, "SOLD_OUT", 409);
  const shown = hover(analysed(source), end - 1, { relatedApis: false });
  expect(JSON.stringify(shown?.contents)).toContain("Meaning of SOLD_OUT");
});

test.each(all.filter(([, source]) => source.includes("«")))("completion: %s", (...form) => {
  const { source, start } = written(form, "", 409);
  const labels = completion(analysed(source), start)?.items.map(({ label }) => label) ?? [];
  expect(labels).toEqual(["SOLD_OUT", "ORDER_GONE", "RATE_LIMITED"]);
});

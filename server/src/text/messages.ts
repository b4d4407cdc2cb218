// What lists say of elements that are not shown, and what is wrong with JSON and with globs.

import { wording } from "./wording.ts";

export const lists = {
  /** `shown` ends with an element, and is a list itself. */
  shortened: wording("{shown|comma} and {left} more"),
  more: wording("… and {left} more"),
};

/** Why a text is not read as JSON. */
export const json = {
  syntax: wording("It is not JSON: {what}."),
  deep: wording("It is nested more than {most} levels deep. Remove the deep part."),
  properties: wording("An object in it has more than {most} properties. Remove most of them."),
  values: wording("It holds more than {most} values. Split it into several files."),
};

/** What is wrong with a glob, or with a list of them. `open` and `close` are brackets. */
export const globs = {
  long: wording(
    "A glob of more than {most} characters is not supported, so it has no effect. Write a shorter one, or several.",
  ),
  extended: wording(
    '"{group}" makes this an extended glob, which is not supported, so it has no effect. Write alternatives as "{example}", and a parenthesis itself as "{escaped}".',
  ),
  range: wording(
    '"{range}" is a range, which is not supported, so it has no effect. Write out what it stands for, such as "{example}".',
  ),
  unclosed: wording(
    '"{open}" has no matching "{close}", so it stands for itself. Close it, or write "{escaped}" for the character.',
  ),
  tooMany: wording(
    "With this glob the list has more than {most} characters, so from here on its globs have no effect. Write fewer, wider globs.",
  ),
};

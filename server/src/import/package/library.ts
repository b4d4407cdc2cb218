// How the errors of a package reach code through it, as a catalog describes that: its classes, guards, constants, and where an error has its
// status and code.

import type { ErrorClass } from "./errorClasses.ts";

/** A class of a package by the names under which users know it. */
export interface NamedClass {
  readonly names: readonly string[];
  readonly facts: ErrorClass;
  /** Of the class that it extends, where users know that too. */
  readonly base: NamedClass | undefined;
}

export interface PackageFacts {
  readonly packages: readonly string[];
  readonly classes: readonly NamedClass[];
  /** Guards by their names, with the class of which they tell. */
  readonly guards: ReadonlyMap<string, NamedClass>;
  /** Enums and objects of codes by their names: each member with its code. */
  readonly constants: ReadonlyMap<string, ReadonlyMap<string, string | number>>;
}

/** The description; undefined where the package declares nothing of the kind. */
export function libraryOf({
  packages,
  classes,
  guards,
  constants,
}: PackageFacts): Readonly<Record<string, unknown>> | undefined {
  if (classes.length === 0 && constants.size === 0) return undefined;
  const known = new Set(classes.flatMap(({ facts }) => facts.codes ?? []));
  const errors = classes.flatMap((each) => errorsOf(each));
  const described = {
    packages,
    errors: errors.length === 0 ? undefined : errors,
    classes: tableOf(
      classes.flatMap(({ names, facts }) => names.map((name) => [name, alternativesOf(facts, known)])),
    ),
    guards: tableOf([...guards].map(([name, { facts }]) => [name, alternativesOf(facts, known)])),
    constants: tableOf([...constants].map(([name, members]) => [name, membersOf(members)])),
  };
  return Object.fromEntries(Object.entries(described).filter(([, value]) => value !== undefined));
}

/** What an error of a class can be. */
function alternativesOf(
  { statuses, codes }: ErrorClass,
  known: ReadonlySet<string | number>,
): readonly object[] {
  const hasCodes = codes !== undefined && codes.length > 0 && codes.every((code) => known.has(code));
  return [{ ...(statuses && { status: statuses }), ...(hasCodes && { code: codes }) }];
}

/** Where errors of a class have their parts: for the first of a line of classes, and where one has more than the one that it extends. */
function errorsOf({ names, facts, base }: NamedClass): readonly object[] {
  const own = fieldsOf(facts);
  const before = base ? fieldsOf(base.facts) : {};
  const isNew = Object.entries(own).some(([field, part]) => part !== null && before[field] !== part);
  const hasParts = Object.values(own).some((part) => part !== null);
  return hasParts && isNew ? [{ thrown: true, classes: names, fields: own }] : [];
}

const LANGUAGE = new Set(["name", "stack", "cause"]);

function fieldsOf({ fields }: ErrorClass): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    fields.filter((field) => !LANGUAGE.has(field)).map((field) => [field, partOf(field)]),
  );
}

/** What stands in a field, as far as its name says. */
function partOf(field: string): string | null {
  if (/^(?:http)?status(?:_?code)?$/i.test(field)) return "status";
  if (/^(?:error_?)?code$/i.test(field)) return "code";
  return field === "headers" ? "headers" : null;
}

function membersOf(
  members: ReadonlyMap<string, string | number>,
): readonly string[] | Readonly<Record<string, string | number>> {
  const isSame = [...members].every(([name, code]) => name === code);
  return isSame ? [...members.keys()] : Object.fromEntries(members);
}

function tableOf(
  entries: readonly (readonly [string, unknown])[],
): Readonly<Record<string, unknown>> | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

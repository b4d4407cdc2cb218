// The discriminators of a catalog's file: how they come to their names. Their values are in values.ts.

import type { Discriminator, DiscriminatorKind, NamedDiscriminator } from "./model.ts";

/** A discriminator as a file has it. */
export type NamedFile = Partial<NamedDiscriminator>;

/**
 * What the file says, with names and kinds. A name that is left out is the kind, so that all places of one kind have the same values;
 * where the kind is left out too, it is the last name of the pointer. A kind that is left out is what the name says, else `code`.
 */
export function discriminatorsOf(file: readonly NamedFile[]): readonly NamedDiscriminator[] {
  return file.map((each) => {
    const name = each.name ?? each.kind ?? lastName(each.pointer ?? "") ?? "code";
    return { ...each, name, kind: each.kind ?? kindOf(name), stability: each.stability ?? "unstated" };
  });
}

/** The discriminators whose values an entry's `code` and `type` are. */
export interface ShortNames {
  readonly code: string;
  readonly type: string;
}

/** Of all discriminators of a catalog: the one of that very name, else the first of that kind. */
export function shortNames(named: readonly NamedDiscriminator[]): ShortNames {
  const nameOf = (kind: "code" | "type") =>
    named.find(({ name }) => name === kind)?.name ?? named.find((each) => each.kind === kind)?.name ?? kind;
  return { code: nameOf("code"), type: nameOf("type") };
}

/** Whether it is a field of the body. */
export function placed(discriminator: NamedDiscriminator): discriminator is Discriminator {
  return discriminator.pointer !== undefined;
}

function lastName(pointer: string): string | undefined {
  const last = pointer.slice(pointer.lastIndexOf("/") + 1);
  return /^[A-Za-z_][\w-]*$/.test(last) ? last : undefined;
}

function kindOf(name: string): DiscriminatorKind {
  return name === "type" || name === "message" ? name : "code";
}

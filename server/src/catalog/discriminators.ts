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

// What the parts of a catalog file name that were left out for a fault: they are written there, so that nothing says of a reference to
// one that there is no such thing. The fault itself has its own message.

/** What is named by parts that were left out. */
export interface Written {
  /** Ids, by the list that the part is in. */
  readonly ids: Readonly<Record<"sources" | "shapes" | "entries", ReadonlySet<string>>>;
  /** Pointers of fields of shapes. */
  readonly fields: ReadonlySet<string>;
  /** Statuses of entries and of status meanings. */
  readonly statuses: ReadonlySet<number>;
  /** Shapes that entries name. */
  readonly shapes: ReadonlySet<string>;
}

/**
 * What of a file is named by the parts at the pointers, which are those that were left out.
 * @param file the file's value, in which anything may be wrong
 */
export function writtenIn(file: Readonly<Record<string, unknown>>, parts: ReadonlySet<string>): Written {
  const made = {
    ids: { sources: new Set<string>(), shapes: new Set<string>(), entries: new Set<string>() },
    fields: new Set<string>(),
    statuses: new Set<number>(),
    shapes: new Set<string>(),
  };
  for (const part of parts) {
    const [, section = "", index = ""] = part.split("/");
    const list = file[section];
    const element: unknown = Array.isArray(list) && index !== "" ? list[Number(index)] : undefined;
    if (typeof element !== "object" || element === null) continue;
    const { id, fields, status, statuses, shapes } = element as Readonly<Record<string, unknown>>;
    if (typeof id === "string" && isNamed(section)) made.ids[section].add(id);
    for (const field of asList(fields)) {
      const { pointer } = (field ?? {}) as { readonly pointer?: unknown };
      if (typeof pointer === "string") made.fields.add(pointer);
    }
    if (section === "entries" || section === "statuses")
      for (const each of [status, ...asList(statuses)]) if (typeof each === "number") made.statuses.add(each);
    for (const each of asList(shapes)) if (typeof each === "string") made.shapes.add(each);
  }
  return made;
}

function isNamed(section: string): section is "sources" | "shapes" | "entries" {
  return section === "sources" || section === "shapes" || section === "entries";
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

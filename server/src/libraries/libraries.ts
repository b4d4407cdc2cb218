// Several libraries, as they are looked up: by the module that something is imported from, by names that need no import, and by
// the names of types.

import { type Client, clientOf, exportOf, type Library, type LibraryExport, libraryOf } from "./library.ts";
import type { Alternative, LibraryDescription } from "./model.ts";

export interface Libraries {
  /** The library of that name; undefined for a name that no description has. */
  named(name: string): Library | undefined;
  /** The descriptions of what needs no import, or is generated, and those of a module. */
  readonly withGlobals: readonly LibraryDescription[];
  describing(module: string): readonly LibraryDescription[];
  /** Whether `module` is one of a library that is described. */
  hasModule(module: string): boolean;
  /** The library that a module is of. */
  ofModule(module: string): Library | undefined;
  /** What a module exports under `name`; `*` is all of it. */
  exported(module: string, name: string): LibraryExport | undefined;
  /** What a name is that a module exports which is not read, where only modules that a library generates have it. */
  generated(name: string): LibraryExport | undefined;
  /** What a name stands for that nothing declares. */
  global(name: string): LibraryExport | undefined;
  /**
   * The class of a described library that errors are of which have this text as their class's name, in a field of that path, whatever
   * the code imports; undefined where several catalogs have it.
   */
  classNamed(name: string, field: string): DescribedClass | undefined;
  /** What a member of a client is: `$fetch.raw`, `axios.isAxiosError`. */
  member(client: Client, name: string): LibraryExport | undefined;
  /** What a library exports under a name, whichever of its modules: what a member of a function that is a whole module is. */
  exportedBy(library: Library, name: string): LibraryExport | undefined;
  /**
   * The library that has a type, and what it is the type of. `module`: where the name is imported from; of several libraries that
   * have it, the first where that is no module of one of them.
   */
  typed(name: string, module: string | undefined): TypedLibrary | undefined;
  /** Generic types whose first argument is the type of the body. */
  readonly bodyTypes: ReadonlySet<string>;
  /** The names of error classes, of guards, and of what is called for making requests, or has a policy run them. */
  readonly errorClasses: ReadonlySet<string>;
  readonly guards: ReadonlySet<string>;
  readonly requests: ReadonlySet<string>;
  /** The options of requests by which bodies may be asked for unparsed. */
  readonly unparsedOptions: ReadonlySet<string>;
  /** The last names of the methods that read a body which can be read once, or copy the response. */
  readonly bodyReads: ReadonlySet<string>;
  /** The last names of the methods that clients are given functions by. */
  readonly interceptors: ReadonlySet<string>;
}

export interface TypedLibrary {
  readonly library: Library;
  readonly part: "response" | "error";
}

/** A class of a described library, with what its errors can be. */
export interface DescribedClass {
  readonly library: Library;
  readonly is: readonly Alternative[];
  /** Its name, as the description has it. */
  readonly names: readonly [string];
}

/** Makes descriptions ready for being looked up. Of two that have a module or a global in common the first counts. */
export function librariesOf(descriptions: readonly LibraryDescription[]): Libraries {
  const all = descriptions.map(entryOf);
  const entries = new Map<string, LibraryEntry>();
  for (const entry of all) if (!entries.has(entry.library.name)) entries.set(entry.library.name, entry);
  for (const entry of all) addExports(entry, entries);
  const modules = new Map<string, LibraryEntry>();
  const globals = new Map<string, LibraryExport>();
  const generated = new Map<string, LibraryEntry>();
  const types = new Map<string, TypedLibrary[]>();
  for (const entry of all) {
    const { library } = entry;
    for (const name of library.description.packages) {
      const first = modules.get(name);
      if (first === undefined) modules.set(name, entry);
      // What a catalog says of the errors of an HTTP client stands beside what is known of its requests.
      else if (first.library.of === undefined && library.of !== undefined) first.beside.push(library);
    }
    for (const name of library.description.globals ?? []) {
      const [root = name] = name.split(".");
      const exported = exportedFrom(entry, root);
      const isValue = exported?.kind === "client" || exported?.kind === "described";
      if (isValue && !globals.has(root)) globals.set(root, exported);
    }
    for (const name of library.description.generated ?? [])
      if (library.of !== undefined && !generated.has(name)) generated.set(name, entry);
    // Their types are told by where they are imported from.
    if (library.of !== undefined) continue;
    for (const part of ["response", "error"] as const) {
      for (const name of library.description.types?.[part] ?? [])
        types.set(name, [...(types.get(name) ?? []), { library, part }]);
    }
  }
  const clients = descriptions.filter(({ of }) => of === undefined);
  let classes: ReadonlyMap<string, DescribedClass | undefined> | undefined;
  const names = (of: (description: LibraryDescription) => readonly string[]) => new Set(clients.flatMap(of));
  const families = [...modules].filter(([name]) => name.endsWith("*"));
  const moduleNamed = (module: string) =>
    modules.get(module) ??
    families.find(([family]) => module.startsWith(family.slice(0, -1)))?.[1] ??
    ofPackage(module, modules);
  const withGlobals = descriptions.filter(
    ({ globals = [], generated: made = [] }) => globals.length + made.length > 0,
  );
  return {
    named: (name) => entries.get(name)?.library,
    withGlobals,
    describing(module) {
      const entry = moduleNamed(module);
      return entry ? [entry.library, ...entry.beside].map(({ description }) => description) : [];
    },
    hasModule: (module) => moduleNamed(module) !== undefined,
    ofModule: (module) => moduleNamed(module)?.library,
    exported(module, name) {
      const entry = moduleNamed(module);
      return entry && (classOfModule(entry, module, name) ?? exportedFrom(entry, name));
    },
    generated(name) {
      const entry = generated.get(name);
      return entry && exportedFrom(entry, name);
    },
    global: (name) => globals.get(name),
    classNamed(name, field) {
      classes ??= classesByName(all.map(({ library }) => library));
      const found = classes.get(name);
      const isThere = field === CONSTRUCTOR_NAME || (found && hasClassIn(found.library, field));
      return isThere ? found : undefined;
    },
    member: (client, name) => memberOf(client, name, entries),
    exportedBy: (library, name) => entries.get(library.name)?.exports.get(name),
    typed(name, module) {
      const found = types.get(name);
      const own = module === undefined ? undefined : moduleNamed(module)?.library;
      return found?.find(({ library }) => library === own) ?? found?.[0];
    },
    bodyTypes: names(({ types: { body = [] } = {} }) => body),
    errorClasses: names(({ classes = {} }) => Object.keys(classes)),
    guards: names(({ guards = {} }) => Object.keys(guards)),
    unparsedOptions: names(({ unparsed }) => (unparsed ? [unparsed.option] : [])),
    bodyReads: names(({ response: { methods = {}, isReadOnce = false } = { fields: {} } }) =>
      isReadOnce ? Object.keys(methods).map((path) => path.slice(path.lastIndexOf(".") + 1)) : [],
    ),
    interceptors: names(({ interceptors = {} }) =>
      Object.keys(interceptors).map((path) => path.slice(path.lastIndexOf(".") + 1)),
    ),
    requests: names(({ name: usual, exports = {}, clients = {} }) => [
      usual,
      ...Object.entries(exports).flatMap(([name, each]) =>
        "client" in each ? [name] : "policy" in each ? [each.policy] : [],
      ),
      ...Object.values(clients).flatMap(({ verbs = [], members = {} }) => [
        ...(verbs === "any" ? [] : verbs),
        ...Object.keys(members),
      ]),
    ]),
  };
}

/** Where every object has the name of its class. */
const CONSTRUCTOR_NAME = "constructor.name";

/** Shorter names are those of many classes. */
const SHORTEST_CLASS = 10;

/** The classes of described libraries by their last names; undefined for a name that classes of several catalogs have. */
function classesByName(libraries: readonly Library[]): ReadonlyMap<string, DescribedClass | undefined> {
  const found = new Map<string, DescribedClass | undefined>();
  for (const library of libraries) {
    if (library.of === undefined) continue;
    for (const [path, is] of Object.entries(library.description.classes ?? {})) {
      const name = path.slice(path.lastIndexOf(".") + 1);
      if (name.length < SHORTEST_CLASS) continue;
      const known = found.get(name);
      if (!found.has(name)) found.set(name, { library, is, names: [path] });
      else if (known?.library.of !== library.of) found.set(name, undefined);
    }
  }
  return found;
}

/** Whether errors of a library have the name of their class in that field. */
function hasClassIn({ description: { class: code, errors = [] } }: Library, field: string): boolean {
  return code === undefined && errors.some(({ fields }) => fields[field] === "class");
}

/** A library with what it exports and what of it makes requests. */
interface LibraryEntry {
  readonly library: Library;
  /** What catalogs say of it; `Library.beside`. */
  readonly beside: Library[];
  readonly clients: ReadonlyMap<string, Client>;
  readonly exports: Map<string, LibraryExport>;
}

/** Of a package that a catalog describes, every module is: `@scope/name/sub/module`. */
function ofPackage(module: string, modules: ReadonlyMap<string, LibraryEntry>): LibraryEntry | undefined {
  const name = /^(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module)?.[0];
  const entry = name === undefined ? undefined : modules.get(name);
  return entry?.library.of === undefined ? undefined : entry;
}

/** What a module inside of a package exports that is called as one of its classes: `import RestException from "twilio/lib/base/RestException"`. */
function classOfModule({ library }: LibraryEntry, module: string, name: string): LibraryExport | undefined {
  if (library.of === undefined || (name !== "default" && name !== "*")) return undefined;
  const last = /\/([A-Z][^/.]*)(?:\.[cm]?js)?$/.exec(module)?.[1];
  const isClass = last !== undefined && library.classes.find([last]) !== undefined;
  return isClass ? { kind: "described", library, path: [last] } : undefined;
}

function exportedFrom({ library, beside, exports }: LibraryEntry, name: string): LibraryExport | undefined {
  const own = exports.get(name);
  if (own) return own;
  if (library.of !== undefined)
    return name === "default" || name === "*"
      ? { kind: "described", library, path: [] }
      : (library.constants.at([name]) ?? { kind: "described", library, path: [name] });
  const other = beside.find(
    ({ classes, guards, constants, description }) =>
      (classes.find([name]) ?? guards.find([name]) ?? constants.membersOf([name])) !== undefined ||
      Object.keys(description.classes ?? {}).some((path) => path.startsWith(`${name}.`)),
  );
  return other && { kind: "described", library: other, path: [name] };
}

function entryOf(description: LibraryDescription): LibraryEntry {
  const beside: Library[] = [];
  const library = libraryOf(description, beside);
  const clients = new Map(
    Object.entries(description.clients ?? {}).map(([name, each]) => [name, clientOf(each, library)]),
  );
  const exports = new Map<string, LibraryExport>();
  if (description.of === undefined) {
    for (const name of Object.keys(description.classes ?? {}))
      exports.set(name, { kind: "error-class", library, name });
    for (const name of Object.keys(description.guards ?? {}))
      exports.set(name, { kind: "error-guard", library });
  }
  return { library, beside, clients, exports };
}

function addExports({ library, exports }: LibraryEntry, entries: ReadonlyMap<string, LibraryEntry>): void {
  for (const [name, described] of Object.entries(library.description.exports ?? {})) {
    const exported = exportOf(described, library, (client, other = library.name) => {
      const found = entries.get(other)?.clients.get(client);
      if (found === undefined) throw new Error(`The library ${other} has no client "${client}".`);
      return found;
    });
    exports.set(name, exported);
  }
}

function memberOf(
  client: Client,
  name: string,
  entries: ReadonlyMap<string, LibraryEntry>,
): LibraryExport | undefined {
  if (name === "default") return { kind: "client", client, base: undefined };
  const entry = entries.get(client.library.name);
  const member = client.members.get(name);
  const other = member === undefined ? undefined : entry?.clients.get(member);
  if (other) return { kind: "client", client: other, base: undefined };
  // Whatever is called on such a client is a request, under whichever name.
  return client.verbs === "any" ? undefined : entry && exportedFrom(entry, name);
}

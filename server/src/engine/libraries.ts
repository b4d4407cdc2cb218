// The libraries whose calls and errors are understood in a file: HTTP clients, and those that the catalogs in force describe. What was
// read with others holds as long as it would come out alike.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { type Libraries, librariesOf } from "../libraries/libraries.ts";
import type { LibraryDescription } from "../libraries/model.ts";
import { builtInLibraries, descriptions } from "../libraries/registry.ts";

/** The libraries under these catalogs: the same object for the same catalogs. */
export function librariesUnder(catalogs: CatalogIndex): Libraries {
  let libraries = known.get(catalogs);
  if (libraries === undefined) {
    const described = describedIn(catalogs);
    libraries = described.length === 0 ? builtInLibraries : librariesOf([...descriptions, ...described]);
    known.set(catalogs, libraries);
  }
  return libraries;
}

const known = new WeakMap<CatalogIndex, Libraries>();

function describedIn({ catalogs }: CatalogIndex): readonly LibraryDescription[] {
  return catalogs.flatMap(({ catalog }) => catalog.libraries);
}

/** Libraries that note which modules they are asked about. */
export interface AskedLibraries {
  readonly libraries: Libraries;
  /** The modules, and in a form of their own the classes that were asked for by name. */
  readonly modules: ReadonlySet<string>;
}

/** The same libraries, for reading one file. */
export function asked(libraries: Libraries): AskedLibraries {
  const modules = new Set<string>();
  const noting =
    <A extends unknown[], R>(ask: (module: string, ...rest: A) => R) =>
    (module: string, ...rest: A): R => {
      modules.add(module);
      return ask(module, ...rest);
    };
  return {
    modules,
    libraries: {
      ...libraries,
      hasModule: noting(libraries.hasModule),
      ofModule: noting(libraries.ofModule),
      exported: noting(libraries.exported),
      classNamed(name, field) {
        modules.add(`${CLASS}${name} ${field}`);
        return libraries.classNamed(name, field);
      },
    },
  };
}

/** Whether a file that asked about `modules` of some libraries would be told the same by others. */
export function tellTheSame(modules: ReadonlySet<string>, before: Libraries, now: Libraries): boolean {
  if (before === now) return true;
  return (
    isSame(before.withGlobals, now.withGlobals) &&
    [...modules].every((module) => isSame(answerTo(module, before), answerTo(module, now)))
  );
}

/** Stands before the name of a class, and the field that has it: no module is called so. */
const CLASS = "class ";

function answerTo(asked: string, libraries: Libraries): readonly LibraryDescription[] {
  if (!asked.startsWith(CLASS)) return libraries.describing(asked);
  const [name = "", field = ""] = asked.slice(CLASS.length).split(" ");
  const found = libraries.classNamed(name, field);
  return found ? [found.library.description] : [];
}

/** Descriptions are data: a catalog that is loaded again has the same ones in other objects. */
function isSame(a: readonly LibraryDescription[], b: readonly LibraryDescription[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((each, i) => each === b[i] || JSON.stringify(each) === JSON.stringify(b[i]));
}

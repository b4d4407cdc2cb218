// Which texts of an error that code states are codes or types of an API: those that go by such a name, else the only one that looks like
// one of its catalog's.

import type { Catalog, Discriminator } from "../catalog/model.ts";
import { ERROR_HOLDERS } from "../references/errorHolders.ts";
import type { StatedError, StatedText } from "../references/statedModel.ts";

/** The texts that tell which error of the API it is; none where several may. */
export function statedNames({ texts }: Pick<StatedError, "texts">, catalog: Catalog): readonly StatedText[] {
  const named = texts.filter(({ path }) => isNamePath(path, catalog));
  if (named.length > 0) return named;
  const near = texts.filter(({ path }) => path.slice(0, -1).every((name) => ERROR_HOLDERS.has(name)));
  const alike = near.filter(({ value, quote, path, ofCodes }) =>
    // A constant of unknown meaning may be anything.
    path.length === 0 && quote === "" && !ofCodes
      ? namesOfCatalog(catalog).has(value)
      : isLikeCode(value, catalog),
  );
  if (alike.length > 0) return alike.length === 1 ? alike : [];
  // Nothing is written yet.
  const empty = near.filter(({ value }) => value === "");
  return empty.length === 1 ? empty : [];
}

function isNamePath(path: StatedText["path"], { discriminators }: Catalog): boolean {
  const name = path.at(-1);
  const kind = kindOfName(name);
  const own = discriminators.filter(
    (discriminator) =>
      discriminator.kind === kind || (discriminator.kind !== "message" && endsWith(discriminator, name)),
  );
  if (own.length === 0) return false;
  const around = path.slice(0, -1);
  return around.every(
    (each) => ERROR_HOLDERS.has(each) || own.some(({ pointer }) => pointer.includes(`/${each}/`)),
  );
}

/** Whether an API has what tells its errors apart under this very name: `_tag`, `reason`. */
function endsWith({ pointer }: Discriminator, name: string | undefined): boolean {
  return name !== undefined && pointer.endsWith(`/${name}`);
}

function kindOfName(name: string | undefined): Discriminator["kind"] | undefined {
  const match = /^(?:error_?)?(code|type)$/i.exec(name ?? "");
  return match?.[1]?.toLowerCase() as Discriminator["kind"] | undefined;
}

/** The ways in which codes of several words are written. */
const STYLES = [
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/,
  /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/,
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/,
  /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+$/,
];

function isLikeCode(value: string, catalog: Catalog): boolean {
  const known = namesOfCatalog(catalog);
  if (known.has(value)) return true;
  const style = STYLES.find((each) => each.test(value));
  return style !== undefined && stylesOf(catalog).has(style);
}

/** The ways in which a catalog's names are written. */
function stylesOf(catalog: Catalog): ReadonlySet<RegExp> {
  let styles = stylesOfCatalogs.get(catalog);
  if (styles === undefined) {
    const names = [...namesOfCatalog(catalog)];
    styles = new Set(STYLES.filter((style) => names.some((name) => style.test(name))));
    stylesOfCatalogs.set(catalog, styles);
  }
  return styles;
}

const stylesOfCatalogs = new WeakMap<Catalog, ReadonlySet<RegExp>>();

/** All that a catalog calls its errors. */
export function namesOfCatalog(catalog: Catalog): ReadonlySet<string> {
  let names = namesOfCatalogs.get(catalog);
  if (names === undefined) {
    names = new Set(
      catalog.entries.flatMap(({ code, type, label }) =>
        [code, type, label].filter((name) => name !== undefined),
      ),
    );
    namesOfCatalogs.set(catalog, names);
  }
  return names;
}

/** Catalogs never change: asked for each text that is stated. */
const namesOfCatalogs = new WeakMap<Catalog, ReadonlySet<string>>();

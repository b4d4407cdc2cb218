// Where a body has what an API sends at another place: a code under `error` instead of `detail`, a text under another name.

import type { Expected } from "../../catalog/fieldTree.ts";
import type { Catalog, DiscriminatorKind } from "../../catalog/model.ts";
import { isNamed } from "../../catalog/values.ts";
import type { BodyNode, BodyObject, BodyProperty } from "../../references/bodyModel.ts";
import { propertyOf, typeOf } from "../../resolve/bodyFaults.ts";
import { pathText } from "../../resolve/discriminators.ts";
import { toPointer } from "../../text/jsonPlace.ts";
import { isMisspelt } from "../../text/nearest.ts";

/** A property that holds what is missing elsewhere. */
export interface Misplaced {
  readonly property: BodyProperty;
  readonly value: BodyNode;
  /** Where it is, from the body on. */
  readonly path: readonly string[];
}

/** Names under which APIs give what tells errors apart. */
const NAMES: Readonly<Record<DiscriminatorKind, RegExp>> = {
  code: /^(error_?)?(code|type)$/i,
  type: /^(error_?)?(code|type)$/i,
  message: /^((error_?)?(message|msg)|error_description|detail|reason)$/i,
};

/** Finds the property that is meant by a field that is missing at `path`; those that `root` is to have are not taken. */
export function misplacedFor(
  { field, below, name }: Expected,
  path: readonly string[],
  root: BodyObject,
  expected: Expected,
  catalog: Catalog,
): Misplaced | undefined {
  const pointer = toPointer(path);
  const kind = catalog.discriminators.find((each) => each.pointer === pointer)?.kind;
  const candidates = strays(root, expected, []);
  const parent = pathText(toPointer(path.slice(0, -1)));
  const isNear = (candidate: Misplaced) => pathText(toPointer(candidate.path.slice(0, -1))) === parent;
  const found = candidates.filter((candidate) => {
    const { property, value } = candidate;
    const type = typeOf(value);
    if (type === undefined)
      return below.size === 0 && kind !== undefined && NAMES[kind].test(property.key.value);
    if (below.size > 0)
      return value.kind === "object" && [...below.keys()].some((inner) => propertyOf(value, inner));
    if (field && !field.types.includes(type)) return false;
    if (field?.constant !== undefined) return false;
    // The same but for case and separators, `retryAfter`; where it belongs, but for a slip of the pen too, `mesage`.
    const isMeant = isMisspelt(property.key.value, name, isNear(candidate) ? 1 : 0);
    if (kind === undefined) return isMeant;
    if (property.key.value === "error" && value.kind === "string")
      return (kind === "message") === !isCode(value.value, catalog);
    return NAMES[kind].test(property.key.value) || (isMeant && isNear(candidate));
  });
  return found.find(isNear) ?? found[0];
}

function isCode(text: string, { entries }: Catalog): boolean {
  return entries.some((entry) => isNamed(entry, text));
}

/** All properties of a body that are at no documented place, the outer ones first. */
function strays(node: BodyObject, expected: Expected | undefined, path: readonly string[]): Misplaced[] {
  const here: Misplaced[] = [];
  const inner: Misplaced[] = [];
  for (const property of node.properties) {
    const { key, value } = property;
    if (value === undefined) continue;
    const below = expected?.below.get(key.value);
    const at = [...path, key.value];
    const isWrongType = below?.field && !below.field.types.some((type) => type === typeOf(value));
    if (below === undefined) here.push({ property, value, path: at });
    if (value.kind === "object") inner.push(...strays(value, isWrongType ? undefined : below, at));
  }
  return [...here, ...inner];
}

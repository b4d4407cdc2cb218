// Keys of error bodies in data that are none of the API's: a documented field spelt otherwise, and a code at a second place. Further
// fields in general are allowed.

import { type Expected, expectedOf } from "../../catalog/fieldTree.ts";
import type { Catalog, Shape } from "../../catalog/model.ts";
import type { BodyCandidate, BodyNode, BodyObject, BodyProperty } from "../../references/bodyModel.ts";
import { isRecordOfResponse } from "../../resolve/bodies.ts";
import { fitsShape, typeOf } from "../../resolve/bodyFaults.ts";
import { nodesAt, tokensOf } from "../../resolve/bodyShape.ts";
import { pathText } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { FileApi } from "../../resolve/model.ts";
import { toPointer } from "../../text/jsonPlace.ts";
import { isMisspelt } from "../../text/nearest.ts";
import { withoutQuotes } from "../../text/span.ts";
import { entriesNamedIn, formsFor } from "../bodyForms.ts";
import type { Findings } from "../rule.ts";
import { becauseOf, documentedStatuses } from "../support.ts";
import { hasPath } from "./documentedPaths.ts";
import { messages, titles } from "./messages.ts";

/** The findings in the bodies of data. What code sends may be its own. */
export function* wrongKeys(document: ResolvedDocument): Findings {
  for (const [index, body] of document.references.bodies.entries()) {
    yield;
    if (body.sentBy !== undefined || body.isDouble || body.isSketch) continue;
    const { root } = body;
    const { apis, certain } = document.resolveBody(index);
    const [api] = apis;
    if (!certain || api?.catalog.kind !== "api" || isRecordOfResponse(body, api.catalog)) continue;
    if (!api.catalog.complete.fields) continue;
    const strays = straysIn(root, [], api.catalog);
    if (strays.length > 0) yield* checkStrays(strays, body, api, document);
  }
}

/** A property at a place where no documented body has one. */
interface Stray {
  readonly property: BodyProperty;
  readonly value: BodyNode;
  readonly object: BodyObject;
  /** Where the object is, from the body on. */
  readonly path: readonly string[];
}

function straysIn(node: BodyNode, path: readonly string[], catalog: Catalog): readonly Stray[] {
  if (node.kind === "array") {
    const inner = [...path, "*"];
    return hasPath(inner, catalog) ? node.items.flatMap((item) => straysIn(item, inner, catalog)) : [];
  }
  if (node.kind !== "object") return [];
  return node.properties.flatMap((property): readonly Stray[] => {
    const { key, value } = property;
    if (value === undefined) return [];
    const inner = [...path, key.value];
    return hasPath(inner, catalog)
      ? straysIn(value, inner, catalog)
      : [{ property, value, object: node, path }];
  });
}

function* checkStrays(
  strays: readonly Stray[],
  { root, status }: BodyCandidate,
  { catalog, evidence }: FileApi,
  { source }: ResolvedDocument,
): Findings {
  const related = becauseOf(catalog, evidence);
  const isKnownStatus = status !== undefined && documentedStatuses(catalog).has(status.value);
  const documented = formsFor(
    catalog,
    isKnownStatus ? status.value : undefined,
    entriesNamedIn(root, catalog),
  );
  const all = documented.length > 0 ? documented : catalog.shapes;
  const forms = all.filter((shape) => fitsShape(root, shape));
  // Then invalid-response speaks.
  if (forms.length === 0 || root.kind !== "object") return;
  const taken = new Set<Expected>();
  for (const stray of strays) {
    const meant = meantBy(stray, forms, 1) ?? (documented.length > 0 ? undefined : meantBy(stray, all, 0));
    const wrong = [...stray.path, stray.property.key.value];
    if (meant && !taken.has(meant)) {
      taken.add(meant);
      const span = withoutQuotes(stray.property.key.span, source);
      const right = pathText(toPointer([...stray.path, meant.name]));
      const path = pathText(toPointer(wrong));
      yield {
        span,
        message: messages.wrongKey({ api: catalog.name, path, right }),
        related,
        fixes: [
          {
            title: titles.rename({ name: meant.name }),
            edits: [{ span, newText: JSON.stringify(meant.name).slice(1, -1) }],
            preferred: true,
          },
        ],
      };
    } else if (!meant) {
      const second = secondCode(stray, root, catalog);
      if (second === undefined) continue;
      const { property, path, right } = second;
      yield {
        span: withoutQuotes(property.key.span, source),
        message: messages.secondCode({
          api: catalog.name,
          path: pathText(toPointer(path)),
          right: pathText(right),
        }),
        // Whoever records bodies may add to them.
        severity: "information",
        preset: "strict",
        related,
        fixes: [],
      };
    }
  }
}

/** Longer keys are no slips of the pen. */
const LONGEST_KEY = 60;

/** The field that a key is meant for: one that the object lacks, of the type of the value. */
function meantBy(
  { property: { key }, value, object, path }: Stray,
  shapes: readonly Shape[],
  mostSlips: number,
): Expected | undefined {
  if (key.value.length > LONGEST_KEY) return undefined;
  const type = typeOf(value);
  const isOfType = ({ field }: Expected) =>
    field
      ? field.types.some((each) => each === type || (each === "number" && type === "integer"))
      : type === "object";
  const found = shapes
    .flatMap((shape) => [...(expectedAt(shape, path)?.below.values() ?? [])])
    .filter(
      (field) =>
        field.name !== "*" &&
        isMisspelt(key.value, field.name, mostSlips) &&
        isOfType(field) &&
        !object.properties.some((other) => other.key.value === field.name),
    );
  return new Set(found.map(({ name }) => name)).size === 1 ? found[0] : undefined;
}

function expectedAt(shape: Shape, path: readonly string[]): Expected | undefined {
  return path.reduce<Expected | undefined>((at, token) => at?.below.get(token), expectedOf(shape));
}

const CODE_NAME = /^(error|(error_?)?(code|type))$/i;

/** One of the API's own codes in a property that is no documented one, or right below it, in a body that has its code in its place. */
function secondCode({ property, value, path }: Stray, root: BodyObject, catalog: Catalog) {
  const isOwn = (node: BodyNode | undefined) =>
    node?.kind === "string" &&
    catalog.entries.some(({ code, type }) => code === node.value || type === node.value);
  const right = catalog.discriminators.find(
    ({ kind, pointer }) => kind !== "message" && nodesAt(root, tokensOf(pointer)).some(isOwn),
  );
  if (right === undefined) return undefined;
  const at = [...path, property.key.value];
  const candidates = [
    { property, path: at },
    ...(value.kind === "object"
      ? value.properties.map((inner) => ({ property: inner, path: [...at, inner.key.value] }))
      : []),
  ];
  const found = candidates.find(({ property: each }) => CODE_NAME.test(each.key.value) && isOwn(each.value));
  return found && { ...found, right: right.pointer };
}

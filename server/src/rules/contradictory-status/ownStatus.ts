// A body that carries a status of its own, as problem details do (RFC 9457, section 3.1.2), which is not that of its response.

import type { Catalog, Pointer } from "../../catalog/model.ts";
import type { BodyCandidate, BodyNode } from "../../references/bodyModel.ts";
import { isStatusName, statusIn } from "../../references/json/statements.ts";
import { propertyOf } from "../../resolve/bodyFaults.ts";
import { nodesAt, tokensOf } from "../../resolve/bodyShape.ts";
import { pathText } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { type Span, withoutQuotes } from "../../text/span.ts";
import { hasContradictoryCode } from "../contradictions.ts";
import { titles } from "../messages.ts";
import type { Finding, Findings } from "../rule.ts";
import { becauseOf, documentedStatuses } from "../support.ts";
import { messages, places } from "./messages.ts";

/** The statuses in bodies that differ from those of their responses. */
export function* differingStatuses(document: ResolvedDocument): Findings {
  for (const [index, body] of document.references.bodies.entries()) {
    yield;
    if (body.status === undefined || body.status.value < 400) continue;
    const { apis, certain } = document.resolveBody(index);
    const [api] = apis;
    if (!certain || api?.catalog.kind !== "api") continue;
    const finding = check(body, body.status, api.catalog, document);
    if (finding) yield { ...finding, related: [...finding.related, ...becauseOf(api.catalog, api.evidence)] };
  }
}

interface OwnStatus {
  readonly path: string;
  readonly value: number;
  readonly node: BodyNode;
}

function check(
  body: BodyCandidate,
  recorded: NonNullable<BodyCandidate["status"]>,
  catalog: Catalog,
  { source }: ResolvedDocument,
): (Finding & { readonly related: NonNullable<Finding["related"]> }) | undefined {
  const own = differingIn(body, recorded, catalog);
  if (own === undefined) return undefined;
  // Then the status of the response is what is wrong, and other findings say so.
  const isKnown = documentedStatuses(catalog).has(recorded.value);
  if ((!isKnown && documentedStatuses(catalog).has(own.value)) || hasContradictoryCode(body, catalog))
    return undefined;
  const { path, value } = own;
  const span = spanOf(own, source);
  return {
    span,
    message: messages.ownStatus({ path, value, recorded: recorded.value }),
    related: [{ span: recorded.span, message: places.recordedHere({}) }],
    fixes: [
      {
        title: titles.changeTo({ value: recorded.value }),
        edits: [{ span, newText: `${recorded.value}` }],
        preferred: true,
      },
    ],
  };
}

/** The first status in a body that differs from the recorded one. */
function differingIn(
  body: BodyCandidate,
  recorded: { readonly value: number; readonly span: Span },
  catalog: Catalog,
): OwnStatus | undefined {
  return statusesIn(body, catalog).find(
    ({ value, node }) => value !== recorded.value && node.span.start !== recorded.span.start,
  );
}

function statusesIn({ root }: BodyCandidate, catalog: Catalog): readonly OwnStatus[] {
  return [...statusesAtTop(root), ...documentedIn(root, catalog)];
}

/** Where a body says the status of its response once more: it has to be changed together with that. */
export function placesOfSameStatus(body: BodyCandidate, catalog: Catalog, source: string): readonly Span[] {
  const { status } = body;
  if (status === undefined) return [];
  return statusesIn(body, catalog)
    .filter(({ value }) => value === status.value)
    .map((own) => spanOf(own, source))
    .filter(({ start }) => start !== status.span.start);
}

/** Without quotes. */
function spanOf({ node }: OwnStatus, source: string): Span {
  return node.kind === "string" ? withoutQuotes(node.span, source) : node.span;
}

function statusesAtTop(root: BodyNode): readonly OwnStatus[] {
  if (root.kind !== "object") return [];
  return root.properties.flatMap(({ key }) =>
    isStatusName(key.value) ? stated(key.value, propertyOf(root, key.value)?.value) : [],
  );
}

function documentedIn(root: BodyNode, catalog: Catalog): readonly OwnStatus[] {
  return pointersOf(catalog).flatMap((pointer) =>
    nodesAt(root, tokensOf(pointer)).flatMap((node) => stated(pathText(pointer), node)),
  );
}

/** Where the bodies of an API have a status below their top. Each of several errors in a list may have its own. */
function pointersOf(catalog: Catalog): readonly Pointer[] {
  let pointers = pointersOfCatalogs.get(catalog);
  if (pointers === undefined) {
    const all = new Set(catalog.shapes.flatMap(({ fields }) => fields.map(({ pointer }) => pointer)));
    pointers = [...all].filter((pointer) => {
      const tokens = tokensOf(pointer);
      return tokens.length > 1 && !tokens.includes("*") && isStatusName(tokens.at(-1) ?? "");
    });
    pointersOfCatalogs.set(catalog, pointers);
  }
  return pointers;
}

/** Catalogs never change. */
const pointersOfCatalogs = new WeakMap<Catalog, readonly Pointer[]>();

function stated(path: string, node: BodyNode | undefined): readonly OwnStatus[] {
  const value = node?.kind === "number" || node?.kind === "string" ? statusIn(node) : undefined;
  return node && value !== undefined ? [{ path, value, node }] : [];
}

// What the code of an API itself sends and throws, as far as that is sure: for the rules that hold it against the API's own catalog.

import type { Catalog, Discriminator } from "../catalog/model.ts";
import type { BodyNode, ThrownError, ThrownText } from "../references/bodyModel.ts";
import type { Reference } from "../references/model.ts";
import { nodesAt, tokensOf } from "../resolve/bodyShape.ts";
import { discriminatorAt, discriminatorOf } from "../resolve/discriminators.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import type { Evidence } from "../resolve/model.ts";
import { encloses, type Span } from "../text/span.ts";

/** An error that the code of an API produces. */
export interface ProducedError {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  readonly span: Span;
  readonly status: { readonly value: number; readonly span: Span };
  /** What stands where the API has its codes and types. */
  readonly names: readonly ProducedName[];
  /** Whether it is sent here; what is thrown may be sent as another one elsewhere. */
  readonly isSent: boolean;
  /** Whether nothing tells which error it is but its status, which surely is sent. */
  readonly isStatusAlone: boolean;
}

export interface ProducedName {
  readonly value: string;
  readonly span: Span;
  readonly quote: Reference["quote"];
}

/** The errors that a file produces; none where it is no API's code. */
export function* producedErrors(document: ResolvedDocument): Iterable<ProducedError> {
  const { produced, references } = document;
  if (produced?.catalog.kind !== "api") return;
  const seen = new Set<number>();
  for (const error of [...sentErrors(document), ...thrownErrors(document)]) {
    const directive = references.directives.findLast(({ scope }) => encloses(scope, error.span));
    if (directive && directive.api !== produced.catalog.id) continue;
    // What is thrown and sent at once (`throw json(…)`) is one error.
    const names = error.names.filter(({ span }) => !seen.has(span.start));
    if (seen.has(error.status.span.start)) continue;
    for (const { span } of names) seen.add(span.start);
    seen.add(error.status.span.start);
    yield { ...error, names, catalog: produced.catalog, evidence: produced.evidence };
  }
}

type Found = Omit<ProducedError, "catalog" | "evidence">;

/** Bodies that handlers send with an error status. */
function sentErrors({ references, produced, source }: ResolvedDocument): readonly Found[] {
  const { catalog } = produced!;
  const names = new Map<number, ProducedName[]>();
  const texts = new Set<number>();
  for (const reference of references.references) {
    const { body, kind, value, partial, span, quote } = reference;
    if (body === undefined || kind === "field" || typeof value !== "string") continue;
    texts.add(body);
    const discriminator = discriminatorOf(reference.subject, catalog);
    // Constants are taken from the body itself, below: also those of which it is not sure that they are all that is sent.
    if (partial || reference.constant || discriminator === undefined || discriminator.kind === "message")
      continue;
    // The value of a problem that has no type of its own (RFC 9457, section 4.2.1).
    if (value === "about:blank") continue;
    names.set(body, [...(names.get(body) ?? []), { value, span, quote }]);
  }
  return references.bodies.flatMap(({ sentBy, isDouble, url, status, span, root }, index) => {
    if (sentBy !== "server" || isDouble || url !== undefined) return [];
    if (status === undefined || status.value < 400) return [];
    const constants = namedTexts(root, [], source)
      .filter(({ path }) => isNamedAt(path, catalog))
      .map((text): ProducedName => ({ value: text.value, span: text.span, quote: "" }));
    const found = [...(names.get(index) ?? []), ...constants];
    // A code that is worked out at run time may be any.
    const isStatusAlone = found.length === 0 && texts.has(index) && !hasOwnCode(root, catalog);
    return [{ span, status, names: found, isSent: true, isStatusAlone }];
  });
}

interface NamedText {
  readonly path: readonly string[];
  readonly value: string;
  readonly span: Span;
}

/** The texts for which a name stands (`Codes.Gone`), with their paths. */
function namedTexts(node: BodyNode, path: readonly string[], source: string): readonly NamedText[] {
  switch (node.kind) {
    case "object":
      return node.properties.flatMap(({ key, value }) =>
        value ? namedTexts(value, [...path, key.value], source) : [],
      );
    case "string": {
      const isName = /^[A-Za-z_$][\w$]*(\??\.[\w$]+)*$/.test(source.slice(node.span.start, node.span.end));
      return isName ? [{ path, value: node.value, span: node.span }] : [];
    }
    default:
      return [];
  }
}

/** Whether the API has its codes or types at this path. */
function isNamedAt(path: readonly string[], catalog: Catalog): boolean {
  const kind = discriminatorAt(path, catalog)?.kind;
  return kind !== undefined && kind !== "message";
}

/** Whether something stands where the API has its codes and types. */
function hasOwnCode(root: BodyNode, { discriminators }: Catalog): boolean {
  return discriminators.some(
    ({ kind, pointer }) => kind !== "message" && nodesAt(root, tokensOf(pointer)).length > 0,
  );
}

/** Errors that are thrown with a code. Code that calls other APIs throws for these as well: of that nothing is sure. */
function thrownErrors({ references, produced }: ResolvedDocument): readonly Found[] {
  if (references.calls.length > 0) return [];
  return references.thrown.flatMap((error) => {
    const names = namesOf(error, produced!.catalog);
    return names.length === 0
      ? []
      : [{ span: error.span, status: error.status, names, isSent: false, isStatusAlone: false }];
  });
}

/** The texts that are codes or types: those that go by such a name, else the only one that looks like the API's. */
function namesOf({ texts }: ThrownError, catalog: Catalog): readonly ProducedName[] {
  const named = texts.filter(({ path }) => isNamePath(path, catalog));
  if (named.length > 0) return named;
  const alike = texts.filter(
    ({ path, value, quote }) =>
      path.length === 0 && (quote === "" ? namesOfCatalog(catalog).has(value) : isLikeCode(value, catalog)),
  );
  return alike.length === 1 ? alike : [];
}

/** Properties that stand between an error and the body that is made of it. */
const WRAPPING = new Set(["body", "data", "error", "json", "jsonBody", "response", "res", "extensions"]);

function isNamePath(path: ThrownText["path"], { discriminators }: Catalog): boolean {
  const kind = kindOfName(path.at(-1));
  const own = discriminators.filter((discriminator) => discriminator.kind === kind);
  if (own.length === 0) return false;
  const around = path.slice(0, -1);
  return around.every(
    (name) => WRAPPING.has(name) || own.some(({ pointer }) => pointer.includes(`/${name}/`)),
  );
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
  return style !== undefined && [...known].some((name) => style.test(name));
}

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

/** Catalogs never change: asked for each text that is thrown. */
const namesOfCatalogs = new WeakMap<Catalog, ReadonlySet<string>>();

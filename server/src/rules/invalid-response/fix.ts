// The fix of a body: which error it is to be, and whether that is sure. How the text changes is in repair.ts.

import { writtenBody } from "../../catalog/example.ts";
import { expectedOf } from "../../catalog/fieldTree.ts";
import type { Catalog, Entry, Shape } from "../../catalog/model.ts";
import type { BodyObject } from "../../references/bodyModel.ts";
import type { FileReferences } from "../../references/fileReferences.ts";
import { fileLayer, type Layer, layerOf, moved, offsetIn, spanIn } from "../../references/json/layer.ts";
import { propertyOf } from "../../resolve/bodyFaults.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { CodeStyle } from "../../text/codeStyle.ts";
import type { Span } from "../../text/span.ts";
import type { Fix } from "../rule.ts";
import { titles } from "./messages.ts";
import { repair } from "./repair.ts";
import { type Layout, layoutOf, styleOf } from "./style.ts";

/** A body that is to be mended, and what is known of the error that it stands for. */
export interface Broken {
  readonly root: BodyObject;
  /** See `BodyCandidate.literals`. */
  readonly literals: readonly Span[];
  readonly status: number | undefined;
  readonly shape: Shape;
  readonly catalog: Catalog;
  /** The entries that its own words name. */
  readonly known: readonly Entry[];
  /** The names of codes that no documented body of the status has. */
  readonly undocumented: readonly string[];
}

/** Makes it a body that the API sends; none where the documentation gives no values for what is missing. */
export function fixFor(
  { root, literals, status, shape, catalog, known, undocumented }: Broken,
  { source, references }: ResolvedDocument,
): readonly Fix[] {
  const ofStatus = catalog.entries.filter(
    ({ channel, statuses }) => channel === "http" && (status === undefined || statuses.includes(status)),
  );
  const named = known.filter((entry) => ofStatus.includes(entry));
  const [entry] = named.length > 0 ? named : ofStatus;
  if (entry === undefined) return [];
  const file = styleOfFile(source, references);
  const { layer, layout } = textWithin(literals, file);
  const body = literals.length === 0 ? root : moved(root, (offset) => offsetIn(layer, offset));
  const edits =
    body.kind === "object"
      ? repair({
          root: body,
          unwanted: undocumented.flatMap((name) => propertyOf(body, name) ?? []),
          expected: expectedOf(shape),
          catalog,
          example: writtenBody(catalog, entry, status),
          style: styleOf(body, layer.text, layout, file.quote),
        })
      : undefined;
  if (edits === undefined || edits.length === 0) return [];
  return [
    {
      title: titles.rewrite({ api: catalog.name }),
      edits: edits.map(({ span, newText }) => ({ span: spanIn(layer, span), newText })),
      preferred: named.length > 0 || ofStatus.length === 1,
    },
  ];
}

/** A text of a file with bodies in it, and how it is laid out. */
interface BodyText {
  readonly layer: Layer;
  readonly layout: Layout;
}

interface FileStyle extends BodyText {
  readonly quote: CodeStyle["quote"];
  /** What strings hold, by `BodyCandidate.literals`, which the bodies of one string share. */
  readonly within: Map<readonly Span[], BodyText>;
}

/** Looked for once, not for each body. */
const styles = new WeakMap<FileReferences, FileStyle>();

function styleOfFile(source: string, references: FileReferences): FileStyle {
  let style = styles.get(references);
  if (style === undefined) {
    const first = references.references.find(({ quote }) => quote === "'" || quote === '"');
    const layout = layoutOf(source, references.json !== undefined);
    const quote = first?.quote === "'" ? "'" : '"';
    style = { quote, layer: fileLayer(source), layout, within: new Map() };
    styles.set(references, style);
  }
  return style;
}

/** JSON in a string is mended as the text that the string holds. */
function textWithin(literals: readonly Span[], file: FileStyle): BodyText {
  if (literals.length === 0) return file;
  let text = file.within.get(literals);
  if (text === undefined) {
    const layer = layerOf(file.layer.text, literals);
    text = { layer, layout: layoutOf(layer.text, true) };
    file.within.set(literals, text);
  }
  return text;
}

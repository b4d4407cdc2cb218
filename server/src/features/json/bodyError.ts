// Which error a recognised body is, as far as a name for it can be told. Which errors it may be is resolve/'s to say.

import type { Entry } from "../../catalog/model.ts";
import { nameInCode } from "../../catalog/values.ts";
import type { BodyNode } from "../../references/bodyModel.ts";
import { nodesAt, tokensOf } from "../../resolve/bodyShape.ts";
import type { AnalysedDocument } from "../document.ts";
import type { RecognisedBody } from "./places.ts";

export interface BodyError {
  /** Where it is known. */
  readonly entry?: Entry;
  /** Its code or type, else what the documentation calls it; also where several errors have the same. */
  readonly name?: string;
  /** The status beside the body, else the only one that the error comes with. */
  readonly status?: number;
}

/** The error that a body is; empty where nothing tells. */
export function errorOf(found: RecognisedBody, document: AnalysedDocument): BodyError {
  const { entries } = found.resolution;
  const named = entries.filter((entry) => isNamed(entry, found));
  const among = named.length > 0 ? named : entries;
  const entry = onlyOf(among) ?? onlyOf(among.filter((each) => isWorded(each, found, document)));
  const name = entry ? nameOf(entry) : onlyOf([...new Set(named.map(nameOf))]);
  const status = found.body.status?.value ?? (entry && onlyOf(entry.statuses));
  return {
    ...(entry && { entry }),
    ...(name !== undefined && { name }),
    ...(status !== undefined && { status }),
  };
}

/** The texts of a body that stand where its API has codes and types, in the order of their weight. */
export function namingValues({
  body,
  api,
}: RecognisedBody): readonly (BodyNode & { readonly kind: "string" })[] {
  return api.catalog.discriminators.flatMap(({ kind, pointer }) =>
    kind === "message"
      ? []
      : nodesAt(body.root, tokensOf(pointer)).flatMap((node) => (node.kind === "string" ? [node] : [])),
  );
}

function isNamed({ code, type }: Entry, found: RecognisedBody): boolean {
  return namingValues(found).some(({ value }) => value === code || value === type);
}

/** Whether a body has the text of an error. */
function isWorded(entry: Entry, { body, api }: RecognisedBody, { catalogs }: AnalysedDocument): boolean {
  return api.catalog.discriminators.some(
    ({ kind, pointer }) =>
      kind === "message" &&
      nodesAt(body.root, tokensOf(pointer)).some(
        (node) =>
          node.kind === "string" &&
          catalogs.byMessage(node.value, api.catalog).some((ref) => ref.entry === entry),
      ),
  );
}

function nameOf(entry: Entry): string {
  return nameInCode(entry) ?? entry.title;
}

function onlyOf<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

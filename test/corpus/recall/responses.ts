// The responses that are to be recognised: the documented example of every HTTP entry of the API catalogs. Those of which nothing is
// to be said are in quiet.ts.

import { createCatalogIndex } from "../../../server/src/catalog/catalogIndex.ts";
import { exampleBody, UNKNOWN_TEXT } from "../../../server/src/catalog/example.ts";
import type { Catalog, Entry } from "../../../server/src/catalog/model.ts";
import { builtinCatalogs } from "../../support/builtins.ts";
import { documentsBodies } from "../../support/documentsBodies.ts";
import { valuesAt } from "./pointers.ts";

export const catalogs = createCatalogIndex(builtinCatalogs(), 1);

/** A response as containers record it. */
export interface Response {
  /** `https://` and the host. */
  readonly origin: string;
  /** Begins with a slash; the base path first, where the API has one. */
  readonly basePath: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** A response that an API documents. */
export interface Documented extends Response {
  readonly catalog: Catalog;
  readonly entry: Entry;
  /** The field whose value names the entry, or the API's first field. */
  readonly pointer: string;
  /** Whether that value, with the status, is this entry's alone. */
  readonly isTelling: boolean;
}

/** Of every entry that comes as an HTTP response and whose body is documented. */
export function documentedResponses(): readonly Documented[] {
  return catalogs.catalogs.flatMap(({ catalog }) =>
    documentsBodies(catalog) ? catalog.entries.flatMap((entry) => responsesOf(catalog, entry)) : [],
  );
}

function responsesOf(catalog: Catalog, entry: Entry): readonly Documented[] {
  if (entry.channel !== "http") return [];
  return entry.statuses.flatMap((status) => {
    const body = exampleBody(catalog, entry, status);
    if (body === undefined) return [];
    return {
      catalog,
      entry,
      ...addressOf(catalog),
      status,
      body,
      ...placeOf(catalog, entry, status, body),
    };
  });
}

/** An address at which the API can be reached. */
export function addressOf({ detection }: Catalog): Pick<Response, "origin" | "basePath" | "path"> {
  const [host] = detection.hosts;
  const name = host?.inferred ? `api.${host.host}` : (host?.host ?? "");
  return { origin: `https://${name}`, basePath: host?.basePath ?? "/v1", path: "/jobs/j_81" };
}

function placeOf(
  catalog: Catalog,
  entry: Entry,
  status: number,
  body: unknown,
): Pick<Documented, "pointer" | "isTelling"> {
  const told = catalog.discriminators.filter(({ kind, pointer }) => {
    const [value] = valuesAt(body, pointer);
    return (
      typeof value === "string" && (kind === "message" ? isMessageOf(value, entry) : entry[kind] === value)
    );
  });
  const isAlone = (kind: "code" | "type" | "message") =>
    catalog.entries.filter(
      (other) =>
        other.statuses.includes(status) &&
        (kind === "message"
          ? other.messages.some((text) => entry.messages.includes(text))
          : other[kind] === entry[kind]),
    ).length === 1;
  const telling = told.find(({ kind }) => isAlone(kind));
  const field = catalog.shapes[0]?.fields.find(({ pointer }) => valuesAt(body, pointer).length > 0);
  return {
    pointer: (telling ?? told[0])?.pointer ?? field?.pointer ?? "",
    isTelling: telling !== undefined,
  };
}

function isMessageOf(text: string, entry: Entry): boolean {
  return text !== UNKNOWN_TEXT && catalogs.byMessage(text).some((ref) => ref.entry === entry);
}

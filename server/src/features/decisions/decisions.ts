// What was decided for a file, for the log: which APIs it is about and why, and for each request whose it is, or why it is left alone.

import { plainReason } from "../../text/reason.ts";
import type { AnalysedDocument } from "../document.ts";
import { type AnyDocument, isLarge } from "../document.ts";
import { hostOf } from "../uncataloged.ts";
import { decided } from "./messages.ts";

/** Requests of a file that are told of; nobody reads more. */
const MOST_REQUESTS = 50;

/** A line for each decision. Of URLs they have the hosts alone: what comes behind may be secret. */
export function decisions(document: AnyDocument): readonly string[] {
  const { apis } = document;
  const about = apis.map(({ catalog, evidence }) =>
    decided.api({ api: catalog.name, reason: plainReason(evidence.reason) }),
  );
  return [
    about.length > 0 ? decided.apis({ apis: about }) : decided.noApis({}),
    ...(isLarge(document) ? [] : requests(document)),
  ];
}

function requests(document: AnalysedDocument): readonly string[] {
  const { calls } = document.references;
  const lines = calls.slice(0, MOST_REQUESTS).map((_, i) => request(document, i));
  const left = calls.length - lines.length;
  return left > 0 ? [...lines, decided.more({ count: left })] : lines;
}

function request(document: AnalysedDocument, number: number): string {
  const call = document.references.calls[number]!;
  const { client, url, isGiven } = call;
  const at = { client, line: document.text.positionAt(call.span.start).line + 1 };
  const api = document.apiOfCall(number);
  if (api) return decided.request({ ...at, api: api.catalog.name });
  if (isGiven) return decided.isGiven(at);
  const host = url === undefined ? undefined : hostOf(url);
  if (url === undefined || host === undefined) return decided.isUnknown(at);
  return document.catalogs.byUrl(url) ? decided.isUnsure(at) : decided.isOther({ ...at, host });
}

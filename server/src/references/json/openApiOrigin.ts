// From where an OpenAPI document with relative addresses of servers comes, by its extensions (`x-…`): relative addresses are relative to
// where the document is served (OpenAPI 3.1.0, section 4.6). Collections of documents keep that in `info.x-origin`.

import type { JsonNode, JsonObject } from "../../parse/json.ts";
import { memberOf, stringIn } from "./members.ts";

/** Of the items of one extension, no more are looked at. */
const MOST_ITEMS = 20;

/** Scheme and host, as `https://api.example.com`; undefined where the extensions at the top and in `info` name none, or several. */
export function originOf(root: JsonObject): string | undefined {
  const info = memberOf(root, "info");
  const all = [root, ...(info?.kind === "object" ? [info] : [])].flatMap(({ properties }) =>
    properties.flatMap(({ key, value }) => (value && key.value.startsWith("x-") ? originsIn(value) : [])),
  );
  const [origin] = all;
  return all.every((other) => other === origin) ? origin : undefined;
}

/** `address` on the server of `origin`, where it names none itself. */
export function onOrigin(address: string | undefined, origin: string | undefined): string | undefined {
  const isRelative = address === undefined || !/^[^/?#]*:\/\/|^\{/.test(address);
  if (origin === undefined || !isRelative) return address;
  return `${origin}/${(address ?? "").replace(/^\.?\/+/, "")}`;
}

/** The origins that an extension names: a text, or `url` of what it lists. */
function originsIn(value: JsonNode): readonly string[] {
  if (value.kind === "array") return value.items.slice(0, MOST_ITEMS).flatMap(originsIn);
  if (value.kind === "object") return textOrigin(stringIn(memberOf(value, "url")));
  return value.kind === "string" ? textOrigin(value.value) : [];
}

function textOrigin(text: string | undefined): readonly string[] {
  return /^https?:\/\/[^/?#\s{}]+/i.exec(text ?? "")?.slice(0, 1) ?? [];
}

// A catalog as it stands in an editor, with a cursor in it: for tests of what editors are told in catalogs and in error-atlas.json.

import { getLocation } from "jsonc-parser";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { FileHoverOptions } from "../../server/src/features/catalogFile/hover.ts";
import {
  type PlacedFile,
  readCatalogFile,
  readConfigurationFile,
} from "../../server/src/features/catalogFile/places.ts";
import { builtins, takeCursor } from "./analyse.ts";

/** A catalog that names and mentions one thing of each kind at least. */
export const acme = `{
  // Anvils.
  "id": "acme",
  "name": "Acme",
  "version": "1.0.0",
  "summary": "Sells anvils.",
  "sources": [
    { "id": "docs", "title": "Acme docs", "document": "errors.md", "read": "2026-11-20" },
    { "id": "blog", "title": "Acme blog", "document": "blog.md", "read": "2026-11-21" }
  ],
  "discriminators": [{ "pointer": "/code", "kind": "code" }],
  "shapes": [
    {
      "id": "error", "title": "Error body", "statuses": [404, 410, 429],
      "fields": [
        { "pointer": "/code", "types": ["string"], "required": true, "meaning": "Tells errors apart." },
        { "pointer": "/retry_after", "types": ["integer"], "required": false, "meaning": "Seconds to wait." }
      ],
      "example": { "code": "GONE", "id": "error" },
      "source": { "source": "docs", "section": "Errors" }
    },
    {
      "id": "plain", "title": "Plain body", "statuses": [429],
      "fields": [{ "pointer": "/code", "types": ["string"], "required": true, "meaning": "Tells errors apart." }],
      "source": { "source": "blog", "section": "Limits" }
    }
  ],
  "statuses": [{ "status": 410, "meaning": "It was there once.", "source": { "source": "docs", "section": "Errors" } }],
  "entries": [
    {
      "id": "gone", "code": "GONE", "statuses": [404, 410], "title": "Gone", "meaning": "The anvil is gone.",
      "shapes": ["error"], "condition": "not_found", "source": { "source": "docs", "section": "Errors" }
    },
    {
      "id": "removed", "code": "REMOVED", "statuses": [410], "title": "Removed", "meaning": "It was taken away.",
      "deprecated": { "replacedBy": "gone" },
      "condition": "not_found", "source": { "source": "docs", "section": "Errors" }
    },
    {
      "id": "slow-down", "code": "SLOW_DOWN", "statuses": [429], "title": "Slow down", "meaning": "Too many anvils.",
      "retry": { "policy": "after-delay", "field": "/retry_after" },
      "shapes": ["plain", "error"], "condition": "rate_limited", "source": { "source": "blog", "section": "Limits" }
    }
  ]
}
`;

export interface Placed {
  readonly text: TextDocument;
  readonly file: PlacedFile;
  readonly offset: number;
}

/** The catalog with the cursor at the `$0` of `marked`, which without it is found in the text; or stands there in place of `instead`. */
export function inCatalog(marked: string, instead = marked.replace("$0", ""), text = acme): Placed {
  const parts = text.split(instead);
  if (parts.length < 2) throw new Error(`The catalog has no ${instead}`);
  const { source, offset } = takeCursor(`${parts[0]}${marked}${parts.slice(1).join(instead)}`);
  return placed(source, offset, "file:///w/acme.error-catalog.json", readCatalogFile);
}

/** An error-atlas.json with the cursor at its `$0`. */
export function inConfiguration(marked: string): Placed {
  const { source, offset } = takeCursor(marked);
  return placed(source, offset, "file:///w/error-atlas.json", readConfigurationFile);
}

function placed(source: string, offset: number, uri: string, read: (text: string) => PlacedFile): Placed {
  return { text: TextDocument.create(uri, "json", 1, source), file: read(source), offset };
}

/** What hovers and definitions are asked with: the built-in catalogs, pages under an address of their own. */
export const fileOptions: FileHoverOptions = {
  index: builtins,
  rulePage: (id) => `error-atlas:/rules/${id}.md`,
  relatedApis: true,
};

/** `entries/0/id: gone`: the path of the value that a range is in, and the range's text. */
export function shown({ text }: Pick<Placed, "text">, range: Range): string {
  const { path } = getLocation(text.getText(), text.offsetAt(range.start));
  return `${path.join("/")}: ${text.getText(range)}`;
}

// Reads catalog files within the limits on their sizes. Which files there are is discover.ts's and packageCatalogs.ts's business.

import { MOST_BYTES, MOST_BYTES_TOGETHER, MOST_CATALOGS } from "../catalog/limits.ts";
import type { CatalogFile } from "./discovery.ts";
import { type FileSystem, Unreadable } from "./fileSystem.ts";
import { catalogs } from "./messages.ts";

/** Reads one catalog after the other, and keeps count of how much that is. */
export interface CatalogReader {
  /**
   * The file; `unread` says why it is too large, by itself or with those before it. undefined: there is no such file. Rejects where it is
   * there and cannot be read.
   */
  read(uri: string, origin: CatalogFile["origin"]): Promise<CatalogFile | undefined>;
}

/**
 * @param before characters of catalogs that are read already
 */
export function createCatalogReader(fileSystem: FileSystem, before = 0): CatalogReader {
  let left = MOST_BYTES_TOGETHER - before;
  let files = 0;
  return {
    async read(uri, origin) {
      const unread = (why: string): CatalogFile => ({ uri, origin, text: "", unread: why });
      if (++files > MOST_CATALOGS) {
        return unread(catalogs.tooMany({ most: MOST_CATALOGS.toLocaleString("en-US") }));
      }
      const mostBytes = Math.min(MOST_BYTES, left);
      try {
        const text = await fileSystem.readFile(uri, { mostBytes });
        if (text === undefined) return undefined;
        left -= text.length;
        return { uri, origin, text };
      } catch (error) {
        if (!(error instanceof Unreadable) || error.reason !== "too-large") throw error;
        return unread(
          mostBytes === MOST_BYTES
            ? catalogs.tooLarge({ most: megabytes(MOST_BYTES) })
            : catalogs.tooLargeTogether({ most: megabytes(MOST_BYTES_TOGETHER) }),
        );
      }
    },
  };
}

function megabytes(bytes: number): string {
  return `${bytes / 1e6} MB`;
}

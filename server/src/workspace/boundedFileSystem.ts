// A file system that keeps to the bounds: all reading of the server and of the command line goes through one of these. Which bounds
// there are, and why, is bounds.ts's.

import { type Bounds, holdsPackages, liesWithin } from "./bounds.ts";
import { type FileSystem, Unreadable } from "./fileSystem.ts";
import { files } from "./messages.ts";
import { relativePath } from "./uris.ts";

export interface BoundedOptions {
  /**
   * What a person named: it is followed to wherever it really lies. Only for what is done to these files themselves, so that nothing
   * of them gets into what is said of others.
   */
  readonly named?: readonly string[];
  /** Hears of each file that is there and was not read, besides whoever asked for it. */
  readonly onUnreadable?: (uri: string, error: unknown) => void;
}

/** What lies out of the bounds by its name is as good as not there; what a link leads to out of them is `Unreadable`. */
export function boundedFileSystem(
  fileSystem: FileSystem,
  bounds: Bounds,
  { named = [], onUnreadable = () => {} }: BoundedOptions = {},
): FileSystem {
  const namedPlaces = named.map((uri) => ({ uri, real: fileSystem.realPath(uri).catch(() => undefined) }));

  const placesFor = async (uri: string) => withNamed(uri, await bounds.placesFor(uri));

  async function withNamed(
    uri: string,
    places: readonly string[] | undefined,
  ): Promise<readonly string[] | undefined> {
    const more: string[] = [];
    for (const { uri: place, real } of namedPlaces) {
      const path = relativePath(place, uri) === undefined ? undefined : await real;
      if (path !== undefined) more.push(path);
    }
    return more.length > 0 ? [...(places ?? []), ...more] : places;
  }

  return {
    home: fileSystem.home,
    async readFile(uri, options) {
      const within = await placesFor(uri);
      try {
        return within && (await fileSystem.readFile(uri, { ...options, within }));
      } catch (error) {
        onUnreadable(uri, error);
        throw error;
      }
    },
    async readFiles(uris, options) {
      const groups = new Map<readonly string[] | undefined, number[]>();
      for (const [i, uri] of uris.entries()) {
        const within = await placesFor(uri);
        const group = groups.get(within) ?? [];
        group.push(i);
        groups.set(within, group);
      }
      const texts: (string | undefined)[] = uris.map(() => undefined);
      for (const [within, indexes] of groups) {
        if (within === undefined) continue;
        const read = await fileSystem.readFiles(
          indexes.map((i) => uris[i]!),
          { ...options, within },
        );
        for (const [j, i] of indexes.entries()) texts[i] = read[j];
      }
      return texts;
    },
    async readDirectory(uri) {
      const within = await withNamed(uri, await bounds.placesToList(uri));
      if (within === undefined) return [];
      try {
        // Which packages are installed is all that is read there; some systems have that directory elsewhere.
        const real = holdsPackages(uri) ? undefined : await fileSystem.realPath(uri);
        if (real !== undefined && !liesWithin(within, real))
          throw new Unreadable("outside", files.outside({}));
        return await fileSystem.readDirectory(uri);
      } catch (error) {
        onUnreadable(uri, error);
        throw error;
      }
    },
    realPath: async (uri) => ((await placesFor(uri)) ? fileSystem.realPath(uri) : undefined),
    ownerOf: async (uri) => ((await placesFor(uri)) ? fileSystem.ownerOf(uri) : undefined),
  };
}

// What the server is reading, and which texts it died of: these are handed to the next server, which leaves them alone until they
// change. Pure; languageClient.ts acts on it.

import type { InitializationOptions, ReadText } from "../../server/src/protocol.ts";

export interface Quarantine {
  /** The server is about to read these texts; none: it is done. */
  reading(texts: readonly ReadText[]): void;
  /**
   * The server died, or no longer answers. What is set aside for it, and was not before: a large text that it was reading; a small one,
   * which it is likelier to have been reading by chance, when it dies of it again.
   */
  died(): readonly ReadText[];
  /** All that is set aside, the oldest first. */
  setAside(): readonly ReadText[];
  /** A server is started, and has read nothing yet: what it is told. */
  started(): Pick<InitializationOptions, "announceReading" | "setAside">;
}

/** Texts that are remembered at most: a text that was changed since is never met again. */
const MOST = 100;

/** @param known what was set aside before */
export function createQuarantine(known: readonly ReadText[]): Quarantine {
  let setAside = known.slice(-MOST);
  let read: readonly ReadText[] = [];
  /** Hashes of small texts that a server has died of once. */
  const suspects = new Set<string>();
  /** Small texts are told of once a server has died of no large one. */
  let announceReading: "large" | "all" = "large";

  return {
    reading(texts) {
      read = texts;
    },
    died() {
      const guilty = read.filter(({ hash, isLarge }) => isLarge || suspects.has(hash));
      if (guilty.length === 0) announceReading = "all";
      for (const { hash } of read) suspects.add(hash);
      read = [];
      setAside = [...setAside, ...guilty].slice(-MOST);
      return guilty;
    },
    setAside: () => setAside,
    started() {
      read = [];
      return { announceReading, setAside };
    },
  };
}

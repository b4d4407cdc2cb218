// What happens to a server, as its parts tell each other of it. Who hears of what, and in which order, is subscriptions.ts's.

import type { DiskTold, Told } from "../engine/changes.ts";
import type { Discovery } from "../workspace/discovery.ts";
import type { FileChange } from "../workspace/fileSystem.ts";

/** The events, and what is told of each. */
export interface Events {
  /** The client is ready: from now on it may be asked things. */
  initialized: [];
  /** A document is opened, or its text is another. The engine has it already. */
  documentChanged: [Told & { readonly uri: string; readonly text: string }];
  /** It is closed. The engine has forgotten it already. */
  documentClosed: [Told & { readonly uri: string }];
  /** Files on disk are others. The engine knows already. */
  filesChanged: [DiskTold & { readonly changes: readonly FileChange[] }];
  settingsChanged: [];
  foldersChanged: [];
  /** Reading goes further than before. */
  boundsChanged: [];
  /** The folders were searched. What was found is not in force yet. */
  catalogsScanned: [Discovery];
  /** What was found is in force now. */
  catalogsLoaded: [];
  /** The catalogs in force are others. */
  catalogsChanged: [];
  /** What analyses take from other files is another. Told once per turn of the event loop. */
  analysesOutdated: [];
  /** Uses of errors were looked for, and other APIs than before are used. */
  apisInUseFound: [];
  /** The uses of errors may be others. */
  usesChanged: [];
}

/** For each event those who hear of it, in their order. */
export type Subscriptions = {
  readonly [E in keyof Events]: readonly ((...told: Events[E]) => void)[];
};

/** Tells of an event, at once. */
export type Tell = <E extends keyof Events>(event: E, ...told: Events[E]) => void;

export interface EventBus {
  /** Parts are given it when they are made. None may tell of anything before all are. */
  readonly tell: Tell;
  /** All parts are made. */
  subscribe(all: Subscriptions): void;
}

/** @param onFailure hears of one that fails; the others are told all the same */
export function createEvents(onFailure: (event: string, error: unknown) => void): EventBus {
  let subscriptions: Subscriptions | undefined;

  return {
    tell(event, ...told) {
      if (!subscriptions) throw new Error(`"${event}" is told of before anybody can hear of it.`);
      for (const hear of subscriptions[event]) {
        try {
          hear(...told);
        } catch (error) {
          onFailure(event, error);
        }
      }
    },
    subscribe(all) {
      subscriptions = all;
    },
  };
}

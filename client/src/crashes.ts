// When to start a server that died again, and when to give up. Pure; languageClient.ts acts on it.

/** How often a dead server is started again within `crashWindowMinutes` before it is left alone. */
export const maxRestarts = 5;
/** How often besides after deaths that each set a file aside: what killed it will not do so again, and others may be left. */
export const maxSetAside = 20;
export const crashWindowMinutes = 3;

export interface CrashCounter {
  /**
   * Notes that the server died at `now` (milliseconds); true: start it again.
   * @param isExplained a file was set aside for it
   */
  died(now: number, isExplained: boolean): boolean;
  /** Forgets what was: the user starts the server by hand. */
  reset(): void;
}

export function createCrashCounter(): CrashCounter {
  let deaths: { readonly time: number; readonly isExplained: boolean }[] = [];
  return {
    died(now, isExplained) {
      deaths = deaths.filter(({ time }) => now - time < crashWindowMinutes * 60_000);
      deaths.push({ time: now, isExplained });
      const explained = deaths.filter((death) => death.isExplained).length;
      return explained <= maxSetAside && deaths.length - explained <= maxRestarts;
    },
    reset() {
      deaths = [];
    },
  };
}

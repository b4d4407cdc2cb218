// When to start a server that died again, and when to give up. Pure; languageClient.ts acts on it.

/** How often a dead server is started again within `crashWindowMinutes` before it is left alone. */
export const maxRestarts = 5;
export const crashWindowMinutes = 3;

export interface CrashCounter {
  /** Notes that the server died at `now` (milliseconds); true: start it again. */
  died(now: number): boolean;
  /** Forgets what was: the user starts the server by hand. */
  reset(): void;
}

export function createCrashCounter(): CrashCounter {
  let times: number[] = [];
  return {
    died(now) {
      times = [...times.filter((time) => now - time < crashWindowMinutes * 60_000), now];
      return times.length <= maxRestarts;
    },
    reset() {
      times = [];
    },
  };
}

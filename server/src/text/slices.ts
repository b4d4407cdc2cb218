// Long work in slices, so that whoever waits for something else gets a turn in between. The work is a generator that stops where
// it can be left for a while; what it works on is up to it. No knowledge of event loops: how to wait is handed in.

/** Work with a result, that stops now and then and can be gone on with at any time. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** How long a slice goes on, in milliseconds: short enough that an answer between two of them comes at once. */
const SLICE = 15;

/** Does all of the work at once: for the command line, and for tests. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Elements that are visited before the work may be left for a while: a visit takes less than the way out and back. */
const VISITS = 64;

/** Visits each element, with pauses in between. */
export function* eachOf<T>(elements: Iterable<T>, visit: (element: T, index: number) => void): Slices<void> {
  let index = 0;
  for (const element of elements) {
    visit(element, index);
    if (++index % VISITS === 0) yield;
  }
}

/**
 * Does the work in slices of some milliseconds. Work that takes less is done before this returns.
 * @param pause resolves once the others had their turn (`setImmediate` in Node)
 * @param isStopped asked after each pause; true: the work is given up, and its `finally` blocks are run
 * @returns undefined where it was given up. Rejects with what the work throws.
 */
export async function inSlices<T>(
  work: Slices<T>,
  pause: () => Promise<void>,
  isStopped: () => boolean = () => false,
): Promise<T | undefined> {
  for (let end = performance.now() + SLICE; ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await pause();
    if (isStopped()) {
      work.return(undefined as never);
      return undefined;
    }
    end = performance.now() + SLICE;
  }
}

// Waiting and trying again, for every client of this project. Knows statuses, but no API.

/** A failed call, as far as trying again is concerned. */
export interface Failure {
  readonly status: number;
  /** The wait that the API asked for. */
  readonly retryAfterSeconds?: number;
}

/** Seconds to wait before attempt `attempt` (0 is the first retry): 1, 2, 4, … up to 30, or what the API asked for. */
export function waitSeconds(failure: Failure, attempt: number): number {
  return failure.retryAfterSeconds ?? Math.min(2 ** attempt, 30);
}

/** Whether the same request can succeed later. */
export function isTransient({ status }: Failure): boolean {
  return status === 429 || status >= 500;
}

export function sleep(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** Runs `call` until it succeeds, its failure is final, or the attempts are used up. */
export async function withRetry<T>(
  call: () => Promise<T>,
  asFailure: (error: unknown) => Failure | undefined,
  attempts = 5,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const failure = asFailure(error);
      if (failure === undefined || !isTransient(failure) || attempt + 1 >= attempts) throw error;
      await sleep(waitSeconds(failure, attempt));
    }
  }
}

// What the fuzzing looks for, as an error: a server that answers otherwise than a fresh one, is slow, complains, grows or dies.

export class Failure extends Error {
  /** What went wrong, without places: two failures with the same signature are taken as the same fault. */
  readonly signature: string;

  constructor(signature: string, details: string) {
    super(`${signature}\n${details}`);
    this.name = "Failure";
    this.signature = signature;
  }
}

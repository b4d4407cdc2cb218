// Patterns of paths as automata: what a glob or a line of an ignore file comes to. All ways through a pattern are followed at
// once, so that matching takes no longer than the product of both lengths. How globs and such lines are written is not known here.

/** What one character has to be: itself (a code point), or what a function says of it. */
export type Character = number | ((char: number) => boolean);

/** How many steps may still be made; what runs out of them is told as no match. */
export interface Effort {
  left: number;
}

/** The code of `/`. */
export const SLASH = 47;
/** Any character of a name. */
export const inName = (char: number): boolean => char !== SLASH;
/** Any character. */
export const anywhere = (): boolean => true;

/** Built from its start to its end, then asked. */
export class PathPattern {
  /** By state: what it takes to get to the next one, and which ones are reached for nothing. */
  private readonly tests: (Character | undefined)[] = [undefined];
  private readonly targets: number[] = [0];
  private readonly jumps: (number[] | undefined)[] = [undefined];
  private end = 0;
  /** By state: the last round in which it was reached, so that none is followed twice in one. */
  private rounds = new Uint32Array(0);
  private round = 0;

  /** One character comes next. */
  one(test: Character): void {
    const from = this.end;
    this.end = this.state();
    this.tests[from] = test;
    this.targets[from] = this.end;
  }

  /** Any number of characters come next. */
  any(test: Character): void {
    const loop = this.state();
    this.jump(this.end, loop);
    this.tests[loop] = test;
    this.targets[loop] = loop;
    this.end = this.state();
    this.jump(loop, this.end);
  }

  /** What one of the functions adds comes next. */
  either(branches: readonly (() => void)[]): void {
    const from = this.end;
    const ends = branches.map((branch) => {
      this.end = this.state();
      this.jump(from, this.end);
      branch();
      return this.end;
    });
    this.end = this.state();
    for (const each of ends) this.jump(each, this.end);
  }

  /** Whether the pattern is that of the whole path. */
  matches(path: string, effort: Effort = { left: Number.POSITIVE_INFINITY }): boolean {
    if (this.rounds.length !== this.tests.length) this.rounds = new Uint32Array(this.tests.length);
    let states = this.reached([0]);
    for (let at = 0; at < path.length && states.length > 0; ) {
      effort.left -= states.length;
      if (effort.left < 0) return false;
      const char = path.codePointAt(at)!;
      at += char > 0xffff ? 2 : 1;
      states = this.reached(this.after(states, char));
    }
    return states.includes(this.end);
  }

  private after(states: readonly number[], char: number): number[] {
    const next: number[] = [];
    for (const state of states) {
      const test = this.tests[state];
      if (test === char || (typeof test === "function" && test(char))) next.push(this.targets[state]!);
    }
    return next;
  }

  /** The states and those reached from them for nothing, each once. */
  private reached(states: number[]): number[] {
    const all: number[] = [];
    const round = this.nextRound();
    for (let state = states.pop(); state !== undefined; state = states.pop()) {
      if (this.rounds[state] === round) continue;
      this.rounds[state] = round;
      all.push(state);
      for (const other of this.jumps[state] ?? []) states.push(other);
    }
    return all;
  }

  private nextRound(): number {
    if (this.round === 0xffffffff) {
      this.rounds.fill(0);
      this.round = 0;
    }
    return ++this.round;
  }

  private state(): number {
    this.targets.push(0);
    this.jumps.push(undefined);
    return this.tests.push(undefined) - 1;
  }

  private jump(from: number, to: number): void {
    const jumps = this.jumps[from];
    if (jumps) jumps.push(to);
    else this.jumps[from] = [to];
  }
}

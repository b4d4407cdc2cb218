// What the analysis of one file may cost, counted in steps that take about the same time and memory each, never in time: the
// same text always comes to the same end. Code that people write stays far below all of it.

/**
 * Past these, what is asked for counts as unknown. Code that people write stays below each; of 36,500 public files only six, which
 * are bundles or have a binary in a text, are read otherwise than without limits.
 */
export const limits = {
  /** Values that are joined in one name, parameter or result: assignments, callers, returns. Thousands of them have nothing in common. */
  values: 2_000,
  /** Properties read one after the other from one value: a walk down a list makes a path of any length. */
  path: 64,
  /** UTF-16 code units of a text that is put together: doubling it 24 times makes megabytes, and the longest address has some thousand. */
  text: 10_000,
  /** Literals that stand in for a missing value, of which each is compared with all that the value is tested for. */
  standIns: 100,
  /** Members of a table that values are looked up in. What has more is data, and no list of errors that are handled. */
  members: 10_000,
  /** Names, fields and results of tests that branches tell of one response at one place. */
  facts: 100,
} as const;

/** How deep what is nested, or stands for another thing, is followed: deeper than people write. What lies deeper is unknown. */
export const depths = {
  /** Nodes in nodes of a tree, so that the call stack holds. */
  tree: 400,
  /** Functions through which one value is passed on. */
  passedOn: 20,
  /** Conditions that are held in constants, and predicates that call others. */
  predicates: 8,
  /** Names that stand for names, on the way from a key to what logs it. */
  names: 12,
  /** Functions that wrap one that parses a body. */
  wrappers: 4,
  /** Objects in objects of an error that is thrown. */
  objects: 4,
  /** Constants of constants that a request is put together of. */
  constants: 4,
  /** Functions that wrap a request that is made again. */
  retried: 3,
  /** Constants of constants that one value is put together of. */
  parts: 6,
  /** Schemas in schemas, which may hold themselves. */
  schemas: 24,
  /** Types of bodies that go through others. */
  types: 20,
} as const;

/** Steps that every file may take, and those that each of its characters adds. */
const STEPS = 1_000_000;
const STEPS_PER_CHARACTER = 10;

/** What a file that uses its budget up is said to do, behind its name. */
export const takesTooLong = "takes too long to analyze";

/** Thrown where the budget is used up: whoever asked for the analysis leaves the file alone. */
export class BudgetExhausted extends Error {
  constructor() {
    super("The analysis takes too many steps.");
    this.name = "BudgetExhausted";
  }
}

/** The steps that the analysis of one file has left. */
export class Budget {
  private readonly total: number;
  /** What counts now: less than the total while a module is followed. */
  private limit: number;
  private used = 0;

  /** @param length of the text, in UTF-16 code units */
  constructor(length: number) {
    this.total = STEPS + STEPS_PER_CHARACTER * length;
    this.limit = this.total;
  }

  /** Counts steps that are about to be made; throws `BudgetExhausted` where there are not so many left. */
  spend(steps = 1): void {
    this.used += steps;
    if (this.used > this.limit) throw new BudgetExhausted();
  }

  /** Does what may take `most` steps and no more: where it takes more, it is given up, and the rest goes on. */
  within<T>(most: number, work: () => T): { value: T | undefined; steps: number; isExhausted: boolean } {
    const { limit, used } = this;
    this.limit = Math.min(limit, used + most);
    try {
      return { value: work(), steps: this.used - used, isExhausted: false };
    } catch (error) {
      if (!(error instanceof BudgetExhausted) || this.limit === limit) throw error;
      return { value: undefined, steps: this.used - used, isExhausted: true };
    } finally {
      this.limit = limit;
    }
  }

  /** The steps that following a module of this length may take: no more than half of what the file that imports it has. */
  shareFor(length: number): number {
    return Math.min(this.total / 2, STEPS / 2 + STEPS_PER_CHARACTER * length);
  }

  /** The share that was used, 1 being all of it: for tests that hold how far honest code is from the end. */
  get share(): number {
    return this.used / this.total;
  }
}

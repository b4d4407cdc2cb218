// What those who read texts ask before they do: which texts to leave alone, as a process died of them, and to have it known what is
// being read, should this one die. How it is made known belongs to lsp/.

/** A text, and where it is from. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
}

export interface Quarantine {
  /** Whether a process died while it read this very text. */
  leavesAlone(file: FileText): boolean;
  /**
   * Does the work that reads the texts, after it was made known that they are read. Where that is not called for, as texts are small,
   * the work is begun before this returns.
   * @param texts asked again right before the work begins, as editors go on meanwhile
   * @param work hears whether the texts were made known
   */
  during<T>(texts: () => readonly FileText[], work: (isKnown: boolean) => T | Promise<T>): Promise<T>;
}

/** For those whose death nobody outlives, as the command line's. */
export const noQuarantine: Quarantine = {
  leavesAlone: () => false,
  during: async (_texts, work) => work(false),
};

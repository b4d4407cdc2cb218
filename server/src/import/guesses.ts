// Guesses, which a page gives only as doubts, let in as entries by a person who asks for them.

import type { Draft } from "./draft.ts";
import { doubts as words } from "./messages.ts";

/** The draft with its guesses among the entries, each with a doubt at its place. */
export function withGuesses(draft: Draft): Draft {
  const entries = [...draft.entries];
  const discriminators = [...draft.discriminators];
  const doubts = draft.doubts.map(({ guess, ...doubt }) => {
    if (guess === undefined) return doubt;
    entries.push(guess.entry);
    const others = guess.discriminators.filter(
      (each) => !discriminators.some(({ name }) => name === each.name),
    );
    // What tells more than a message stands before it.
    const message = discriminators.findIndex(({ kind }) => kind === "message");
    discriminators.splice(message < 0 ? discriminators.length : message, 0, ...others);
    return { ...doubt, why: words.guessed({}), entry: entries.length - 1 };
  });
  return { ...draft, entries, discriminators, doubts };
}

// How an import gets at files beside the one that is imported: given in by whoever runs it.

import { references } from "./messages.ts";

/** Reads a file by its path relative to the one that is imported, with `/`; else why it cannot be read, as a sentence for people. */
export type ReadBeside = (path: string) => string | { readonly why: string };

/** Where there is only one text. */
export const readNothing: ReadBeside = () => ({ why: references.oneText({}) });

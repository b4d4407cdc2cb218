// The analysis and the findings of open JSON documents, which may be large, worked out in slices: whoever asks for a document that
// is being worked on waits, others are answered in between. An edit ends what is under way, and it is begun again with the new text.

import type { AnyDocument } from "../features/document.ts";
import { finding, type OnRuleFailure } from "../features/findings.ts";
import { inSlices } from "../text/slices.ts";
import { type AnalysedOptions, analysingJson, type OpenDocument } from "./openDocument.ts";

export interface SlicedWork {
  /** The analysis of an open JSON document. undefined: it was closed meanwhile. */
  analysis(document: OpenDocument, options: AnalysedOptions): Promise<AnyDocument | undefined>;
  /** Works out the findings, so that asking for them costs nothing. False: the text has changed meanwhile, and `document` is of no use. */
  findings(open: OpenDocument, document: AnyDocument, onFailure: OnRuleFailure): Promise<boolean>;
}

/**
 * @param isOpen whether a document is still the open one at its address
 * @param pause lets others have their turn
 */
export function createSlicedWork(
  isOpen: (document: OpenDocument) => boolean,
  pause: () => Promise<void>,
): SlicedWork {
  /** One piece of work at a time for each document: those that come later find what the first one has left. */
  const running = new Map<OpenDocument, Promise<void>>();

  async function alone<T>(document: OpenDocument, work: () => Promise<T>): Promise<T> {
    for (let before = running.get(document); before; before = running.get(document)) await before;
    const result = work();
    const settled = result.then(
      () => {},
      () => {},
    );
    running.set(document, settled);
    try {
      return await result;
    } finally {
      running.delete(document);
    }
  }

  return {
    async analysis(document, options) {
      while (isOpen(document)) {
        const { edition } = document;
        const isOver = () => document.edition !== edition || !isOpen(document);
        const result = await alone(document, () => inSlices(analysingJson(document, options), pause, isOver));
        // Who waited for others may find another text by now.
        if (result && !isOver()) return result;
      }
      return undefined;
    },

    async findings(open, document, onFailure) {
      const { edition } = open;
      const isOver = () => open.edition !== edition || !isOpen(open);
      const found = await alone(open, () => inSlices(finding(document, onFailure), pause, isOver));
      return found !== undefined && !isOver();
    },
  };
}
